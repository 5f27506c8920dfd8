// Examined sheets -> the document of `npm run check`.
import type { CheckReport } from '../../shared/checkReport';
import type { ExaminedSheet, ExaminedTable } from '../../shared/examine';
import type { Issue } from '../../shared/issue';
import { columnLetters, rangeAddress, type Grid } from '../../shared/grid';
import { notesOn } from '../../shared/reading/notes';
import { noteSentence } from '../../shared/words/notes';
import { issueSentence } from '../../shared/words/sentences';

/** `table`: only this table is wanted; the others are still told apart from it, so that nothing is taken for it. */
export function reportOf(file: string, sheets: readonly ExaminedSheet[], table?: string): CheckReport {
  const isWanted = (id: string | null) => table === undefined || id === null || id === table;
  const wanted = sheets.map(({ grid, detection, tables, issues, questions }) => ({
    grid,
    detection,
    tables: tables.filter(({ found }) => isWanted(found.definition.id)),
    issues: issues.filter((issue) => isWanted(issue.table)),
    questions,
  }));
  const nowhere = wanted.every(
    ({ tables, issues }) => tables.length === 0 && issues.every(({ severity }) => severity === 'warning'),
  );
  return {
    file,
    sheets: wanted.map(({ grid, detection, tables, issues, questions }, at) => ({
      name: grid.sheet,
      tables: tables.map((table) => tableReport(grid, table)),
      questions: [...questions],
      ignored: detection.ignored.map((part) => ({ ...part })),
      issues: [...issues, ...(nowhere && at === 0 ? [noTable(grid.sheet)] : [])].map(spoken),
    })),
  };
}

function noTable(sheet: string): Issue {
  return { code: 'noTable', severity: 'error', sheet, cell: null, column: null, table: null, params: {} };
}

function spoken(issue: Issue) {
  return { ...issue, message: issueSentence(issue, 'vi') };
}

function tableReport(
  grid: Grid,
  { found, reading, checked }: ExaminedTable,
): CheckReport['sheets'][number]['tables'][number] {
  return {
    table: found.definition.id,
    ...(found.lying ? { lying: true as const } : {}),
    range: rangeAddress(found.range),
    headerRange: rangeAddress(found.headerRange),
    bodyRange: rangeAddress(found.bodyRange),
    conservation: reading.conservation,
    otherRows: found.rows.flatMap(({ row, kind, why }) =>
      kind === 'record' ? [] : [{ row: row + 1, kind, ...(why === undefined ? {} : { why }) }],
    ),
    notes: notesOn(grid, found).map((note) => ({
      ...note,
      at: [...note.at],
      message: noteSentence(note, 'vi'),
    })),
    confidence: found.confidence,
    columns: Object.fromEntries(
      found.columns.map(({ key, header, column, confidence }) => [
        key,
        { header, column: found.lying ? String(column + 1) : columnLetters(column), confidence },
      ]),
    ),
    questions: [...found.questions, ...reading.questions],
    fixes: [...reading.fixes],
    issues: checked.issues.map(spoken),
    figures: checked.figures,
  };
}
