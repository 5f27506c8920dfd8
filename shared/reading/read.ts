// A found table -> typed columns. Every row that was seen is accounted for (read, total, ignored), every cell that could
// not be read is undefined and has its issue, and columns the definition does not name are not even looked at.
import type { Column } from '../definition';
import { cellAddress, columnLetters, rangeAddress, type Grid } from '../grid';
import type { Fix, Issue, Question } from '../issue';
import { letterFixes } from './letterFixes';
import { magnitudeIssues } from './magnitudes';
import { mended } from './mend';
import { answeredValue, cellQuestionId } from './answers';
import type { Conservation, Found, FoundRow, Reading } from './reading';
import { readColumn, type ReadContext, type ReadColumn, type RefusedCell } from './readColumn';
import { compareTitle } from './titleBlock';
import { titleTop } from './titles';
import { turnedFix, turnedGrid, turnedIssue, turnedQuestion } from './turn';
import { valueFixes } from './valueFixes';
import { differingTotals } from './totals';

export type { ReadContext } from './readColumn';

/** An issue and where it stands, so that issues come out in sheet order. */
interface Placed {
  readonly row: number;
  readonly column: number;
  readonly issue: Issue;
}

export function read(sheet: Grid, found: Found, context: ReadContext): Reading {
  const { grid: upright, mends } = mended(sheet);
  const { lying } = found;
  const grid = lying ? turnedGrid(upright, found.range.top, found.range.bottom) : upright;
  const { definition } = found;
  const records = found.rows.filter((row) => row.kind === 'record');
  const rows = records.map((row) => row.row);
  const columns: Record<string, ReadColumn['values']> = {};
  const sheetLetters: Record<string, string> = {};
  const issues: Placed[] = [];
  const questions: Question[] = [];
  const fixes: Fix[] = [];
  for (const place of found.columns) {
    const column = definition.columns.find((one) => one.key === place.key);
    if (!column) continue;
    const read = readColumn(grid, column, place, rows, context);
    columns[column.key] = read.values;
    sheetLetters[column.key] = columnLetters(place.column);
    fixes.push(...valueFixes(grid, definition.id, column, place, rows, read));
    for (const cell of read.refused) {
      const question = questionOf(grid, column, definition.id, cell);
      const answer = question && answeredValue(column, context.answers?.[question.id], question.options);
      if (answer === undefined) {
        issues.push(refusedIssue(grid, found, column.key, cell));
        if (question) questions.push(question);
      } else read.values[rows.indexOf(cell.row)] = answer;
    }
    if (definition.layout === 'form') continue;
    for (const total of differingTotals(grid, definition, column, place.column, found.rows, read)) {
      issues.push(totalIssue(grid, found, column.key, place.column, total));
    }
  }
  const title = context.chosen && compareTitle(upright, found, context.chosen, context.answers);
  return {
    table: definition.id,
    sheet: grid.sheet,
    ...(lying ? { lying } : {}),
    columns,
    sheetRows: rows.map((row) => row + 1),
    sheetLetters,
    ...(definition.layout === 'form' ? { items: records.map((row) => row.item ?? '') } : {}),
    range: rangeAddress(found.range),
    conservation: conservationOf(found.rows),
    issues: [
      ...(title?.issues ?? []),
      ...found.issues,
      ...[...magnitudeIssues(grid, found), ...inSheetOrder(issues)].map((one) =>
        lying ? turnedIssue(one) : one,
      ),
    ],
    fixes: [
      ...letterFixes(mends, found, titleTop(upright, found.range.top)),
      ...fixes.map((one) => (lying ? turnedFix(one) : one)),
    ],
    questions: [...(title?.questions ?? []), ...questions.map((one) => (lying ? turnedQuestion(one) : one))],
  };
}

function conservationOf(rows: readonly FoundRow[]): Conservation {
  const count = (...kinds: FoundRow['kind'][]): number =>
    rows.filter((row) => kinds.includes(row.kind)).length;
  return {
    seen: rows.length,
    read: count('record'),
    totals: count('total', 'group'),
    ignored: count('ignored'),
  };
}

function refusedIssue(
  grid: Grid,
  found: Found,
  column: string,
  { row, column: at, refusal }: RefusedCell,
): Placed {
  return {
    row,
    column: at,
    issue: {
      code: refusal.refused,
      severity: 'error',
      sheet: grid.sheet,
      cell: cellAddress(row, at),
      column,
      table: found.definition.id,
      params: refusal.params ?? {},
    },
  };
}

function totalIssue(
  grid: Grid,
  found: Found,
  column: string,
  at: number,
  { row, expected }: { row: number; expected: number },
): Placed {
  return {
    row,
    column: at,
    issue: {
      code: 'totalRowDiffers',
      severity: 'warning',
      sheet: grid.sheet,
      cell: cellAddress(row, at),
      column,
      table: found.definition.id,
      params: { expected },
    },
  };
}

function questionOf(
  grid: Grid,
  { type }: Column,
  table: string,
  { row, column, refusal }: RefusedCell,
): Question | undefined {
  if (!refusal.readings || refusal.readings.length === 0) return undefined;
  const cell = cellAddress(row, column);
  const about = type === 'unit' || type === 'date' ? type : 'number';
  const confidence = 1 / refusal.readings.length;
  return {
    id: cellQuestionId(about, table, grid.sheet, cell),
    cell,
    about,
    options: refusal.readings.map((reading) => ({ ...reading, confidence })),
  };
}

function inSheetOrder(issues: Placed[]): Issue[] {
  return issues.sort((a, b) => a.row - b.row || a.column - b.column).map((one) => one.issue);
}
