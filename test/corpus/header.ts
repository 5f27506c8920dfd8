// Draws the header of a draft: every column a path of texts, equal neighbours one cell, as deep as its author likes.
import type { Draft } from './draft';
import { depthOf } from './draft';
import type { HeaderNode } from './form';
import type { Rng } from './rng';

interface Segment {
  readonly id: string;
  readonly text: string;
}

interface HeaderColumn {
  readonly id: string;
  readonly path: readonly Segment[];
}

interface HeaderCell {
  readonly row: number;
  readonly column: number;
  readonly bottom: number;
  readonly right: number;
  readonly text: string;
}

export interface Header {
  readonly columns: readonly HeaderColumn[];
  readonly height: number;
  readonly cells: readonly HeaderCell[];
}

const CROWNLESS = new Set(['stt', 'label', 'measure']);

export function headerOf(draft: Draft, rng: Rng): Header {
  const drawn = [...columnsOf(draft, draft.header, [], rng), ...extraColumns(draft)];
  const columns = drawn.map((column) => finished(draft, column));
  const crowned = draft.crown === null || draft.joinedBy !== null ? 0 : 1;
  const height = draft.joinedBy === null ? depthOf(draft.header, draft.grouped) + crowned : 1;
  return { columns, height, cells: cellsOf(columns, height, draft.merges === 'repeated') };
}

function columnsOf(
  draft: Draft,
  nodes: readonly HeaderNode[],
  above: readonly Segment[],
  rng: Rng,
): HeaderColumn[] {
  const loose = above.at(-1)?.id.startsWith('loose:') === true;
  return nodes.flatMap((node) => {
    if ('column' in node) {
      const text = wordOf(draft, node.column, loose, rng);
      return [{ id: node.column, path: [...above, { id: node.column, text }] }];
    }
    if (node.loose && !draft.grouped) return columnsOf(draft, node.over, above, rng);
    const segment = {
      id: node.loose ? `loose:${node.group}` : node.group,
      text: wordOf(draft, node.group, false, rng),
    };
    return columnsOf(draft, node.over, [...above, segment], rng);
  });
}

/** A cell is spelt the same way however often it is drawn. */
function wordOf(draft: Draft, id: string, underLooseGroup: boolean, rng: Rng): string {
  const own = rng.fork(id);
  const { full, short, under } = draft.spellingOf(id);
  const ways = underLooseGroup && under.length > 0 ? under : full;
  const chosen =
    draft.wording === 'official'
      ? ways[0]
      : draft.wording === 'short' && short.length > 0 && own.chance(0.8)
        ? own.pick(short)
        : own.pick(ways);
  return draft.headerDisguises.reduce((text, disguise) => disguise(text, id), chosen ?? id);
}

function extraColumns(draft: Draft): HeaderColumn[] {
  return draft.extras.map(({ id, header }) => ({ id, path: [{ id, text: header }] }));
}

function finished(draft: Draft, column: HeaderColumn): HeaderColumn {
  if (draft.joinedBy !== null) {
    return {
      id: column.id,
      path: [{ id: column.id, text: column.path.map(({ text }) => text).join(draft.joinedBy) }],
    };
  }
  if (draft.crown === null || CROWNLESS.has(column.id) || column.id === draft.form.name) return column;
  return { id: column.id, path: [{ id: 'crown', text: draft.crown }, ...column.path] };
}

function cellsOf(columns: readonly HeaderColumn[], height: number, repeated: boolean): HeaderCell[] {
  const cells: HeaderCell[] = [];
  columns.forEach(({ path }, at) => {
    path.forEach(({ text }, row) => {
      const isLeaf = row === path.length - 1;
      if (!isLeaf && !repeated && at > 0 && sameAbove(columns[at - 1]?.path, path, row)) return;
      const right = isLeaf || repeated ? at : lastUnder(columns, at, row);
      cells.push({ row, column: at, bottom: isLeaf ? height - 1 : row, right, text });
    });
  });
  return cells;
}

function lastUnder(columns: readonly HeaderColumn[], from: number, row: number): number {
  const path = columns[from]?.path ?? [];
  let last = from;
  while (sameAbove(columns[last + 1]?.path, path, row)) last++;
  return last;
}

/** Both paths have the same groups down to this row. */
function sameAbove(a: readonly Segment[] | undefined, b: readonly Segment[], row: number): boolean {
  return a !== undefined && a.length > row + 1 && b.slice(0, row + 1).every(({ id }, i) => a[i]?.id === id);
}
