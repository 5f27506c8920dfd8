// The rows of all sheets -> the definition as its author would write it, and the cell of each of its values.
import { figureFormats, type Figure, type Rule } from '../definition';
import { flaw, type Flaw } from '../definitionFlaw';
import { understood, type Read } from './cells';
import { readValue, valueExamples } from './figureNotation';
import type { CellFlaw, Row } from './readRows';
import type { ReadSampleSheet } from './readSample';
import { ruleNotations } from './ruleNotation';
import type { SheetLayout } from './sheets';
import { readStated } from './stated';

interface Place {
  readonly sheet: string;
  readonly cell: string | null;
  readonly heading?: string;
}

interface Part {
  [name: string]: unknown;
}

export interface Parts {
  readonly input: Readonly<Record<string, unknown>>;
  /** Path in the definition, e.g. `columns.3.type`, -> cell. */
  readonly places: ReadonlyMap<string, Place>;
  readonly flaws: readonly (CellFlaw & { readonly sheet: string })[];
}

export function readParts(rows: ReadonlyMap<SheetLayout, readonly Row[]>, sample: ReadSampleSheet): Parts {
  const places = new Map<string, Place>();
  const flaws: (CellFlaw & { readonly sheet: string })[] = [];
  const lists = new Map<string, Part[]>();
  const stated: [string, unknown][] = [];
  for (const [layout, own] of rows) {
    const { name: sheet, list } = layout;
    const say = (row: Row, key: string, found: Flaw) => {
      flaws.push({ sheet, cell: row.cells.get(key) ?? null, flaw: found });
    };
    const parts: Part[] = [];
    for (const row of own) {
      const part = partOf(row);
      if (list === 'rules' && !addRule(part, row, say)) continue;
      if (list === 'figures') addFigure(part, row, say, stated, places, sheet);
      register(places, layout, list === '' ? '' : `${list}.${parts.length}`, row);
      parts.push(part);
    }
    lists.set(list, parts);
    if (list !== '')
      places.set(list, { sheet, cell: own[0]?.cells.get(layout.main) ?? 'A3', heading: sheet });
    if (list === '' && own.length === 0) flaws.push({ sheet, cell: 'A3', flaw: flaw([], 'missingRow') });
    if (list === '$choices') giveChoices(lists.get('columns') ?? [], parts, own, say, places, sheet);
  }
  const [head = {}] = lists.get('') ?? [];
  const of = (list: string) => lists.get(list) ?? [];
  const input = {
    ...head,
    columns: of('columns'),
    items: of('items'),
    rules: of('rules'),
    figures: of('figures'),
    sentences: of('sentences'),
    charts: of('charts'),
    sample: {
      ...(typeof head.sample === 'object' ? head.sample : {}),
      cells: sample.cells,
      ...(sample.merges.length > 0 ? { merges: [...sample.merges] } : {}),
      figures: Object.fromEntries(stated),
    },
  };
  return { input, places, flaws };
}

type Say = (row: Row, key: string, found: Flaw) => void;

/** A row as an object; `title.vi` lies within `title`, names beginning with `$` are left to others. */
function partOf({ values }: Row): Part {
  const part: Part = {};
  for (const [key, value] of values) {
    if (key.startsWith('$') || value === undefined) continue;
    const [outer = '', inner] = key.split('.');
    if (inner === undefined) part[outer] = value;
    else part[outer] = { ...(typeof part[outer] === 'object' ? part[outer] : {}), [inner]: value };
  }
  for (const name of ['title', 'grain']) {
    const text = part[name];
    // A chart has a title of one language.
    if (typeof text === 'object' && text !== null && 'vi' in text && !('en' in text))
      part[name] = { ...text, en: text.vi };
  }
  return part;
}

function register(places: Map<string, Place>, layout: SheetLayout, path: string, row: Row): void {
  const { name: sheet, fields, main } = layout;
  const mainCell = row.cells.get(main) ?? null;
  if (path !== '') places.set(path, { sheet, cell: mainCell });
  for (const { key, heading } of fields) {
    const own = key.replace(/^\$/, '');
    places.set(path === '' ? own : `${path}.${own}`, {
      sheet,
      cell: row.cells.get(key) ?? mainCell,
      heading,
    });
  }
}

/** False where the rule cannot be read: it is left out, and said. */
function addRule(part: Part, row: Row, say: Say): boolean {
  const { kind } = part;
  if (!isRuleKind(kind)) return false;
  const notation = ruleNotations[kind];
  const content = row.values.get('$content');
  const said = typeof content === 'string' ? content : '';
  const found = understood(
    said,
    (text) => notation.read(text),
    (near) => ({ code: 'notUnderstood', params: { near, example: notation.example } }),
  );
  if (!addRead(part, found)) {
    say(row, '$content', flawOf(found));
    return false;
  }
  return true;
}

function isRuleKind(kind: unknown): kind is Rule['kind'] {
  return typeof kind === 'string' && Object.hasOwn(ruleNotations, kind);
}

function addRead(part: Part, read: Read): boolean {
  if (!('value' in read)) return false;
  Object.assign(part, read.value);
  return true;
}

function flawOf(read: Read): Flaw {
  return 'code' in read ? flaw([], read.code, read.params) : flaw([], 'badValue');
}

/** A figure whose value is not understood stays known by its key, so that nothing else is said of it. */
function addFigure(
  part: Part,
  row: Row,
  say: Say,
  stated: [string, unknown][],
  places: Map<string, Place>,
  sheet: string,
): void {
  const content = row.values.get('$value');
  if (typeof content === 'string') {
    const examples = valueExamples.map(([example]) => example);
    const found = understood(content, readValue, (near) => ({
      ...{ code: 'notUnderstood', params: { near, example: examples.join(' · ') } },
    }));
    part.value = 'value' in found ? found.value : { count: {} };
    if (!('value' in found)) say(row, '$value', flawOf(found));
  }
  const said = row.values.get('$stated');
  const { key, format } = part;
  if (typeof key !== 'string' || !isFormat(format) || (typeof said !== 'string' && typeof said !== 'number'))
    return;
  stated.push([key, readStated(said, format)]);
  places.set(`sample.figures.${key}`, { sheet, cell: row.cells.get('$stated') ?? null });
}

function isFormat(format: unknown): format is Figure['format'] {
  return figureFormats.some((one) => one === format);
}

/** The rows of `luachon` are the choices of their columns. */
function giveChoices(
  columns: readonly Part[],
  choices: readonly Part[],
  rows: readonly Row[],
  say: Say,
  places: Map<string, Place>,
  sheet: string,
): void {
  choices.forEach(({ column: key, ...choice }, at) => {
    const row = rows[at];
    const index = columns.findIndex((column) => column.key === key);
    const column = columns[index];
    if (!row) return;
    if (!column) {
      if (typeof key === 'string') say(row, 'column', flaw([], 'unknownKey', { kind: 'column', key }));
      return;
    }
    const known: unknown[] = Array.isArray(column.choices) ? column.choices : [];
    column.choices = [...known, choice];
    for (const [name, cell] of row.cells)
      places.set(`columns.${index}.choices.${known.length}.${name}`, { sheet, cell });
    places.set(`columns.${index}.choices.${known.length}`, { sheet, cell: row.cells.get('key') ?? null });
  });
}
