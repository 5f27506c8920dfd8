// A table that lies across the page, turned upright: sheet columns become rows and rows columns, so that everything that
// reads upright tables reads it too. Addresses are turned back before anybody sees them.
import { cellAddress, type Grid, type Merge } from '../grid';
import type { Fix, Issue, Question } from '../issue';

/** The sheet rows `top` to `bottom`, turned. */
export function turnedGrid(grid: Grid, top: number, bottom: number): Grid {
  const { merges, hiddenRows, hiddenColumns, withoutResult } = grid;
  const turn = <T>(rows: readonly (readonly T[])[], absent: T): T[][] => {
    const block = rows.slice(top - grid.top, bottom - grid.top + 1);
    const width = block.reduce((most, cells) => Math.max(most, Math.min(cells.length, WIDEST)), 0);
    return Array.from({ length: width }, (_, at) => block.map((cells) => cells[at] ?? absent));
  };
  return {
    sheet: grid.sheet,
    top: grid.left,
    left: top,
    values: turn(grid.values, null),
    ...(grid.formats ? { formats: turn(grid.formats, null) } : {}),
    ...(grid.fonts ? { fonts: turn(grid.fonts, null) } : {}),
    ...(merges
      ? { merges: merges.filter((one) => one.top >= top && one.bottom <= bottom).map(turnedArea) }
      : {}),
    ...(hiddenRows ? { hiddenColumns: hiddenRows } : {}),
    ...(hiddenColumns ? { hiddenRows: hiddenColumns } : {}),
    ...(withoutResult ? { withoutResult: withoutResult.map(turnedAddress) } : {}),
    ...(grid.date1904 === undefined ? {} : { date1904: grid.date1904 }),
  };
}

/** Forms have a few dozen indicators. */
const WIDEST = 400;

export function turnedArea({ top, left, bottom, right }: Merge): Merge {
  return { top: left, left: top, bottom: right, right: bottom };
}

/** `C5` <-> `E3`: what is row 5, column C on one is row 3, column E on the other. */
export function turnedAddress(cell: string): string {
  const [, letters = '', digits = ''] = /^([A-Z]+)(\d+)$/.exec(cell) ?? [];
  const column = [...letters].reduce((n, letter) => n * 26 + letter.charCodeAt(0) - 64, 0);
  return cellAddress(column - 1, Number(digits) - 1);
}

export function turnedIssue(issue: Issue): Issue {
  const { cells } = issue.params;
  return {
    ...issue,
    cell: issue.cell === null ? null : turnedAddress(issue.cell),
    params: Array.isArray(cells) ? { ...issue.params, cells: cells.map(turnedAddress) } : issue.params,
  };
}

export function turnedQuestion(question: Question): Question {
  return { ...question, cell: question.cell === null ? null : turnedAddress(question.cell) };
}

export function turnedFix(fix: Fix): Fix {
  return { ...fix, cells: fix.cells.map(turnedAddress) };
}
