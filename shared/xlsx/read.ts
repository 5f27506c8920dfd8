// A workbook file -> one snapshot per visible sheet. The parser is loaded when a file is opened, not before, so that
// the pane's first screen does not pay for it. Whatever the parser throws at a file the guard let pass is a refusal.
// Sheets the user has hidden are left out: nobody could see what would be reported from them.
import type { Sheet } from 'hucre/xlsx';
import type { Grid } from '../grid';
import { Problem } from '../problem';
import { guardXlsx } from './guard';
import { gridOf } from './gridOf';

/**
 * Reads .xlsx and .xls (Excel 97-2003).
 * @throws Problem notAWorkbook, encryptedWorkbook, suspiciousWorkbook, sheetTooLarge or workbookTooLarge
 */
export async function readWorkbook(bytes: Uint8Array): Promise<Grid[]> {
  const kind = guardXlsx(bytes);
  try {
    return kind === 'xls' ? await xlsGrids(bytes) : await xlsxGrids(bytes);
  } catch (error) {
    if (error instanceof Problem) throw error;
    throw new Problem(kind === 'xls' ? 'notAWorkbook' : 'suspiciousWorkbook');
  }
}

async function xlsGrids(bytes: Uint8Array): Promise<Grid[]> {
  const { readXls } = await import('./parser');
  const workbook = await readXls(bytes);
  return workbook.sheets.filter(isVisible).map((sheet) => gridOf(sheet, workbook));
}

async function xlsxGrids(bytes: Uint8Array): Promise<Grid[]> {
  const { readXlsx } = await import('./parser');
  try {
    const workbook = await readXlsx(bytes, { readStyles: true, sheets: isVisible });
    return workbook.sheets.map((sheet) => gridOf(sheet, workbook));
  } catch (error) {
    const { readNear, spansTooMuch } = await import('./farCells');
    if (!spansTooMuch(error)) throw error;
    const { workbook, sheets } = await readNear(bytes, isVisible);
    return sheets.map(({ sheet, far }) => ({
      ...gridOf(sheet, workbook),
      ...(far.length > 0 ? { far } : {}),
    }));
  }
}

function isVisible(sheet: Pick<Sheet, 'hidden' | 'veryHidden'>): boolean {
  return sheet.hidden !== true && sheet.veryHidden !== true;
}
