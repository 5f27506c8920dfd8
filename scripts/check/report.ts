// Examined sheets -> the document of `npm run check`.
import type { CheckReport } from '../../shared/checkReport';
import type { ExaminedSheet, ExaminedTable } from '../../shared/examine';
import { rangeAddress } from '../../shared/grid';
import type { Issue } from '../../shared/issue';
import { columnLetters } from '../../shared/grid';
import { issueSentence } from '../../shared/words/sentences';

export function reportOf(file: string, sheets: readonly ExaminedSheet[]): CheckReport {
  const nowhere = sheets.every((sheet) => sheet.tables.length === 0 && sheet.detection.issues.length === 0);
  return {
    file,
    sheets: sheets.map((sheet, at) => ({
      name: sheet.grid.sheet,
      tables: sheet.tables.map(tableReport),
      ignored: sheet.detection.ignored.map((part) => ({ ...part })),
      issues: [...sheet.detection.issues, ...(nowhere && at === 0 ? [noTable(sheet.grid.sheet)] : [])].map(
        spoken,
      ),
    })),
  };
}

function noTable(sheet: string): Issue {
  return { code: 'noTable', severity: 'error', sheet, cell: null, column: null, table: null, params: {} };
}

function spoken(issue: Issue) {
  return { ...issue, message: issueSentence(issue, 'vi') };
}

function tableReport({
  found,
  reading,
  checked,
}: ExaminedTable): CheckReport['sheets'][number]['tables'][number] {
  return {
    table: found.definition.id,
    range: rangeAddress(found.range),
    headerRange: rangeAddress(found.headerRange),
    bodyRange: rangeAddress(found.bodyRange),
    conservation: reading.conservation,
    confidence: found.confidence,
    columns: Object.fromEntries(
      found.columns.map(({ key, header, column, confidence }) => [
        key,
        { header, column: columnLetters(column), confidence },
      ]),
    ),
    questions: [...found.questions, ...reading.questions],
    fixes: [...reading.fixes],
    issues: checked.issues.map(spoken),
    figures: checked.figures,
  };
}
