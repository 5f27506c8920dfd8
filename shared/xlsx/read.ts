// A workbook file -> one snapshot per visible sheet. The parser is loaded when a file is opened, not before, so that
// the pane's first screen does not pay for it. Whatever the parser throws at a file the guard let pass is a refusal.
// Sheets the user has hidden are left out: nobody could see what would be reported from them.
import type { Sheet, Workbook } from 'hucre/xlsx';
import type { Grid } from '../grid';
import { Problem } from '../problem';
import { guardXlsx } from './guard';
import { gridOf } from './gridOf';

/**
 * Reads .xlsx and .xls (Excel 97-2003).
 * @throws Problem notAWorkbook, encryptedWorkbook, suspiciousWorkbook or workbookTooLarge
 */
export async function readWorkbook(bytes: Uint8Array): Promise<Grid[]> {
  const kind = guardXlsx(bytes);
  const { readXls, readXlsx } = await import('./parser');
  const workbook = await refusing(
    kind,
    kind === 'xls' ? readXls(bytes) : readXlsx(bytes, { readStyles: true }),
  );
  return workbook.sheets.filter(isVisible).map((sheet) => gridOf(sheet, workbook));
}

async function refusing(kind: 'xls' | 'xlsx', parsing: Promise<Workbook>): Promise<Workbook> {
  try {
    return await parsing;
  } catch {
    throw new Problem(kind === 'xls' ? 'notAWorkbook' : 'suspiciousWorkbook');
  }
}

function isVisible(sheet: Sheet): boolean {
  return sheet.hidden !== true && sheet.veryHidden !== true;
}
