// What each row under a header is. The rule in doubt: a row that is not clearly a total, a group, a note or a signature
// stays a record, because a refused row is seen and a dropped one is not. Every row gets exactly one kind.
import { cellAt } from '../grid';
import { phrase } from '../text/phrase';
import { filledColumns, holdsFigures, isBlank, isNumbered, textsOf, type Area } from './area';
import { numbersColumns } from './columnNumbers';
import type { FoundRow, RowKind } from './reading';
import {
  isLetteredLabel,
  isNote,
  isNothingToReport,
  isNumberedLabel,
  isNumeral,
  isSignature,
  isStatedTotal,
  isTotalLabel,
  isUnitName,
  mayBeTotal,
} from './rowWords';

export interface Body {
  /** From the first row under the header to the last record, total, row of column numbers or line that says there is nothing. */
  readonly rows: readonly FoundRow[];
  /** What follows: notes, signatures, blank rows. */
  readonly tail: readonly FoundRow[];
}

interface Reasons {
  /** Rows of the header repeated further down (page breaks). */
  readonly headers: ReadonlySet<number>;
  /** Rows of a form and their items; undefined for the other layouts. */
  readonly items: ReadonlyMap<number, string> | undefined;
}

/** A row that holds words only, outside every asked column: a group heading or a note, as what follows tells. */
const LOOSE = 'loose';
type Draft = { row: number; kind: RowKind | typeof LOOSE; why?: string; item?: string };

/** Tells the sheet rows `from` to `to` apart. */
export function classifyRows(area: Area, from: number, to: number, reasons: Reasons): Body {
  const context = { anyNumbered: anyNumbered(area, from, to), wide: wideCells(area, from, to) };
  const drafts: Draft[] = [];
  let expectNumbers = true;
  for (let row = from; row <= to; row++) {
    const draft = draftOf(area, row, reasons, context, expectNumbers);
    drafts.push(draft);
    if (draft.why !== 'blank')
      expectNumbers = draft.why === 'repeatedHeader' || draft.why === 'columnNumbers';
  }
  signTail(area, drafts);
  unheadFigures(area, drafts);
  const last = drafts.findLastIndex(
    ({ kind, why }) =>
      kind === 'record' || kind === 'total' || why === 'nothingToReport' || why === 'columnNumbers',
  );
  const rows = drafts.map((draft, at) => settled(draft, at < last));
  return { rows: rows.slice(0, last + 1), tail: rows.slice(last + 1) };
}

interface Context {
  readonly anyNumbered: boolean;
  /** `row * 0x4000 + column` of cells merged over several columns. */
  readonly wide: ReadonlySet<number>;
}

function draftOf(area: Area, row: number, reasons: Reasons, context: Context, expectNumbers: boolean): Draft {
  if (reasons.headers.has(row)) return ignored(row, 'repeatedHeader');
  const item = reasons.items?.get(row);
  if (item !== undefined) return { row, kind: 'record', item };
  const filled = filledColumns(area, row);
  if (expectNumbers && filled > 0 && numbersColumns(area, row)) return ignored(row, 'columnNumbers');
  if (filled > 0 && reasons.items === undefined && isNumbered(area, row)) return { row, kind: 'record' };
  const texts = textsOf(area, row);
  const label = texts.find(({ text }) => !isNumeral(text));
  if (!label) return filled > 0 ? plainRow(area, row, reasons, context) : ignored(row, 'blank');
  if (holdsFigures(area, row)) {
    const total = mayBeTotal(label.text) && isTotalLabel(phrase(label.text));
    return total ? { row, kind: 'total' } : plainRow(area, row, reasons, context, label);
  }
  const words = phrase(label.text);
  if (repeatsHeader(area, row)) return ignored(row, 'repeatedHeader');
  if (isTotalLabel(words) || isStatedTotal(words)) return { row, kind: 'total' };
  if (isNothingToReport(words)) return ignored(row, 'nothingToReport');
  if (isNote(words, label.text)) return ignored(row, 'note');
  if (filled === 0) return { row, kind: LOOSE };
  return plainRow(area, row, reasons, context, label);
}

/** A row that is a record unless it heads a group. */
function plainRow(
  area: Area,
  row: number,
  reasons: Reasons,
  context: Context,
  label?: { column: number; text: string },
): Draft {
  if (reasons.items !== undefined) return ignored(row, 'unnamed');
  return label && headsGroup(area, row, label, context) ? { row, kind: 'group' } : { row, kind: 'record' };
}

function headsGroup(
  area: Area,
  row: number,
  label: { column: number; text: string },
  context: Context,
): boolean {
  const number = area.numbering === undefined ? null : cellAt(area.grid, row, area.numbering);
  if (context.anyNumbered && typeof number === 'string' && isNumeral(number.trim())) return true;
  if (isNumberedLabel(label.text)) return true;
  if (holdsFigures(area, row) || filledColumns(area, row) > 1) return false;
  if (context.wide.has(row * 0x4000 + label.column) || isLetteredLabel(label.text)) return true;
  return context.anyNumbered && isBlank(number) && !isUnitName(phrase(label.text));
}

/** At least half of the asked columns, and two, say again what their header says. */
function repeatsHeader(area: Area, row: number): boolean {
  let same = 0;
  for (const [column, leaf] of area.leaves) {
    const value = cellAt(area.grid, row, column);
    if (typeof value === 'number') return false;
    if (typeof value === 'string' && leaf !== '' && phrase(value) === leaf) same++;
  }
  return same >= 2 && same * 2 >= area.leaves.size;
}

/** Under the last figure of a table a signature may begin, and all that follows belongs to it. */
function signTail(area: Area, drafts: Draft[]): void {
  const lastFigures = drafts.findLastIndex(
    ({ row, kind, item }) =>
      kind === 'total' ||
      (kind === 'record' && (item !== undefined || isNumbered(area, row) || holdsFigures(area, row))),
  );
  const from = drafts.findIndex(({ row }, at) => at > lastFigures && isSigned(area, row));
  if (from < 0) return;
  for (let at = from; at < drafts.length; at++) {
    const draft = drafts[at];
    if (draft && draft.why !== 'blank') drafts[at] = ignored(draft.row, 'signature');
  }
}

/** A heading with figures heads records; where none follow, its figures are a record's own. */
function unheadFigures(area: Area, drafts: Draft[]): void {
  let recordFollows = false;
  for (let at = drafts.length - 1; at >= 0; at--) {
    const draft = drafts[at];
    if (!draft || draft.kind === 'ignored' || draft.kind === LOOSE) continue;
    if (draft.kind !== 'group') recordFollows = draft.kind === 'record';
    else if (!recordFollows && holdsFigures(area, draft.row)) draft.kind = 'record';
  }
}

/** A row that fills the table's columns is a record, even one that names a chairman. */
function isSigned(area: Area, row: number): boolean {
  if (filledColumns(area, row) > Math.max(1, area.columns.length / 3)) return false;
  return textsOf(area, row).some(({ text }) => isSignature(phrase(text)));
}

function settled({ row, kind, why, item }: Draft, recordsFollow: boolean): FoundRow {
  if (kind === LOOSE) return recordsFollow ? { row, kind: 'group' } : { row, kind: 'ignored', why: 'note' };
  return { row, kind, ...(why !== undefined ? { why } : {}), ...(item !== undefined ? { item } : {}) };
}

function ignored(row: number, why: string): Draft {
  return { row, kind: 'ignored', why };
}

function anyNumbered(area: Area, from: number, to: number): boolean {
  for (let row = from; row <= to; row++) {
    if (isNumbered(area, row) && filledColumns(area, row) > 0 && !numbersColumns(area, row)) return true;
  }
  return false;
}

function wideCells({ grid }: Area, from: number, to: number): ReadonlySet<number> {
  const wide = new Set<number>();
  for (const merge of grid.merges ?? []) {
    if (merge.right > merge.left && merge.top >= from && merge.top <= to) {
      wide.add(merge.top * 0x4000 + merge.left);
    }
  }
  return wide;
}
