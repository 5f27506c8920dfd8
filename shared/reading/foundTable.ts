// A placed header -> a found table: its rows told apart, what is missing or doubled said, and what of the sheet belongs
// to no table (notes, signatures, columns nobody asked for) listed with the reason.
import type { Column, TableDefinition } from '../definition';
import { cellAddress, rangeAddress, type Grid } from '../grid';
import type { Issue, IssueCode, IssueParams, Question } from '../issue';
import { columnQuestionId, NONE } from './answers';
import type { Area } from './area';
import type { Fit } from './fit';
import { couldHoldPerson, isPersonalHeader } from './personalHeader';
import type { Detection, Found, FoundRow } from './reading';
import { classifyRows } from './rows';

/** A fit with its area, and the rows in which its header is printed again. */
export interface Placed {
  readonly fit: Fit;
  readonly area: Area;
  readonly repeatedHeaders: Set<number>;
}

export interface FoundTable {
  readonly found: Found;
  readonly fit: Fit;
  readonly ignored: Detection['ignored'];
}

/** `last` is the last sheet row that can belong to the table. */
export function foundTable(grid: Grid, { fit, area, repeatedHeaders }: Placed, last: number): FoundTable {
  const { definition, header } = fit;
  const body = classifyRows(area, header.bottom + 1, last, {
    headers: repeatedHeaders,
    items: definition.layout === 'form' ? (fit.items?.rows ?? new Map<number, string>()) : undefined,
  });
  const { left, right } = area;
  const pathOf = new Map(header.columns.map(({ column, path }) => [column, path]));
  const bottom = body.rows.at(-1)?.row ?? header.bottom;
  const found: Found = {
    definition,
    range: { top: header.top, left, bottom, right },
    headerRange: { top: header.top, left, bottom: header.bottom, right },
    bodyRange: { top: header.bottom + 1, left, bottom: Math.max(bottom, header.bottom + 1), right },
    confidence: confidenceOf(fit),
    columns: fit.columns,
    ...(fit.items ? { labels: fit.items.labelColumn } : {}),
    rows: body.rows,
    questions: fit.asked.map((one) =>
      columnQuestion(definition, header.bottom, pathOf.get(one.column) ?? [], one),
    ),
    issues: [...columnIssues(grid, fit), ...itemIssues(grid, fit)],
  };
  const ignored = [...tailRanges(body.tail, left, right), ...unnamedColumns(fit, found)];
  return { found, fit, ignored };
}

function confidenceOf({ definition, columns, missing, titled }: Fit): number {
  const asked = columns.length + missing.length;
  const matched = columns.reduce((sum, one) => sum + one.confidence, 0);
  const confidence = asked === 0 ? 0 : matched / asked;
  return Math.round((titled || definition.layout === 'form' ? confidence : confidence * 0.98) * 1000) / 1000;
}

function columnIssues(grid: Grid, fit: Fit): Issue[] {
  const { definition, header, missing, duplicates, columns } = fit;
  const titleOf = new Map(definition.columns.map((column) => [column.key, titleOfColumn(column)]));
  const lacking = missing.map((column) =>
    issue(grid, definition, 'missingColumn', column.key, null, { header: titleOfColumn(column) }),
  );
  const doubled = duplicates.map(({ key, columns: places }) => {
    const cells = places.map((column) => cellAddress(header.bottom, column));
    const params = { header: titleOf.get(key) ?? key, cells };
    return issue(grid, definition, 'duplicateColumn', key, cells[0] ?? null, params);
  });
  const personal = columns.flatMap(({ key, column, header: path }) => {
    const asked = definition.columns.find((one) => one.key === key);
    if (!asked || !leavesAsText(asked, definition) || !isPersonalHeader(path.split(' > '))) return [];
    const cell = cellAddress(header.bottom, column);
    return [issue(grid, definition, 'personalColumn', key, cell, { header: titleOfColumn(asked) })];
  });
  const asked = fit.asked.map((one) => askedIssue(grid, definition, header.bottom, one));
  return [...lacking, ...doubled, ...asked, ...personal];
}

/** A sheet column nobody may guess, and which of the definition's it may be, best first. */
type Asked = Fit['asked'][number];

/** `row`: the last of the header. */
export function askedIssue(grid: Grid, definition: TableDefinition, row: number, asked: Asked): Issue {
  const candidates = asked.options.map(({ key }) => titleOfKey(definition, key));
  const cell = cellAddress(row, asked.column);
  return issue(grid, definition, 'ambiguousColumn', null, cell, { candidates });
}

/** A column nobody may guess is left unread until the user says which it is. */
export function columnQuestion(
  definition: TableDefinition,
  row: number,
  path: readonly string[],
  { column, options }: Asked,
): Question {
  const labelled = options.map(({ key, score }) => ({
    value: key,
    label: titleOfKey(definition, key),
    confidence: score,
  }));
  return {
    id: columnQuestionId(definition.id, path),
    cell: cellAddress(row, column),
    about: 'column',
    options: [...labelled, { value: NONE, label: 'Không phải cột nào của biểu', confidence: 0 }],
  };
}

function titleOfKey({ columns }: TableDefinition, key: string): string {
  const column = columns.find((one) => one.key === key);
  return column ? titleOfColumn(column) : key;
}

function leavesAsText(column: Column, { layout }: TableDefinition): boolean {
  return layout !== 'register' && column.leaves && !column.personal && couldHoldPerson(column);
}

function itemIssues(grid: Grid, { definition, items }: Fit): Issue[] {
  if (definition.layout !== 'form') return [];
  return definition.items.flatMap((item) => {
    const rows = items?.repeated.get(item.key);
    if (rows && items) {
      const cells = rows.map((row) => cellAddress(row, items.labelColumn));
      return [issue(grid, definition, 'duplicateItem', null, cells[0] ?? null, { item: item.label, cells })];
    }
    const there = [...(items?.rows.values() ?? [])].includes(item.key);
    return there || item.optional
      ? []
      : [issue(grid, definition, 'missingItem', null, null, { item: item.label })];
  });
}

function issue(
  grid: Grid,
  definition: TableDefinition,
  code: IssueCode,
  column: string | null,
  cell: string | null,
  params: IssueParams,
): Issue {
  return { code, severity: 'error', sheet: grid.sheet, cell, column, table: definition.id, params };
}

/** The official heading, as the definition writes it. */
function titleOfColumn({ header, key }: Column): string {
  return header[0]?.join(' > ') ?? key;
}

/** Runs of rows with one reason; blank rows are nothing to say. */
function tailRanges(
  tail: readonly FoundRow[],
  left: number,
  right: number,
): { range: string; why: string }[] {
  const runs: { top: number; bottom: number; why: string }[] = [];
  for (const { row, why = 'note' } of tail) {
    if (why === 'blank') continue;
    const last = runs.at(-1);
    if (last?.why === why) last.bottom = row;
    else runs.push({ top: row, bottom: row, why });
  }
  return runs.map(({ top, bottom, why }) => ({ range: rangeAddress({ top, bottom, left, right }), why }));
}

function unnamedColumns(fit: Fit, { range }: Found): { range: string; why: string }[] {
  const asked = new Set(fit.columns.map((one) => one.column));
  return fit.header.columns
    .filter(({ column }) => !asked.has(column) && column >= range.left && column <= range.right)
    .map(({ column, path }) => ({
      range: rangeAddress({ top: range.top, bottom: range.bottom, left: column, right: column }),
      why: isPersonalHeader(path) ? 'personalColumn' : 'unnamedColumn',
    }));
}
