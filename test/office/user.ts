// What the user does in Excel beside the pane, with what Excel does then: formulas follow silently, rows move cells and
// rules, and add-ins are told of what was typed but not of what was recalculated.
import { cellIn, key, parseArea, type Area, type Book, type CellData, type Sheet } from './book';
import { Refusal } from './refusal';

/** learn.microsoft.com/javascript/api/excel/excel.worksheetchangedeventargs */
export interface Changed {
  readonly worksheetId: string;
  readonly address: string;
  readonly changeType: 'RangeEdited' | 'RowInserted' | 'RowDeleted';
}

export function sheetOf(book: Book, name: string): Sheet {
  const sheet = book.sheets.find((one) => one.name === name);
  if (!sheet) throw new Refusal('ItemNotFound', name);
  return sheet;
}

/** Types into a cell; a text that begins with `=` is a formula. */
export function typeInto(book: Book, name: string, address: string, typed: string | number): Changed {
  const sheet = sheetOf(book, name);
  put(sheet, parseArea(address), typed);
  book.undo++;
  recalculate(book);
  return { worksheetId: sheet.id, address, changeType: 'RangeEdited' };
}

/** Puts an empty row before `row` (1-based): cells, names, comments, merged areas and rules below move down. */
export function insertRow(book: Book, name: string, row: number): Changed {
  const sheet = sheetOf(book, name);
  const at = row - 1;
  const moved = (area: Area): Area => ({
    ...area,
    top: area.top >= at ? area.top + 1 : area.top,
    bottom: area.bottom >= at ? area.bottom + 1 : area.bottom,
  });
  const lower = <One>(all: ReadonlyMap<string, One>) =>
    new Map(
      [...all].map(([where, one]) => {
        const [top = 0, left = 0] = where.split(',').map(Number);
        return [key({ top: top >= at ? top + 1 : top, left }), one];
      }),
    );
  sheet.cells = lower(sheet.cells);
  sheet.comments = lower(sheet.comments);
  sheet.merges = sheet.merges.map(moved);
  sheet.validations = sheet.validations.map((one) => ({ ...one, area: moved(one.area) }));
  for (const [name, area] of sheet.names) sheet.names.set(name, moved(area));
  for (const rule of sheet.conditionalFormats) rule.area = moved(rule.area);
  book.undo++;
  return { worksheetId: sheet.id, address: `${row}:${row}`, changeType: 'RowInserted' };
}

export function deleteSheet(book: Book, name: string): void {
  const at = book.sheets.indexOf(sheetOf(book, name));
  book.sheets.splice(at, 1);
}

/** A value, or a formula with its result, in a cell that keeps its format. */
export function put(sheet: Sheet, at: Area, typed: string | number | boolean): void {
  const { formula: _, ...kept } = cellIn(sheet, at.top, at.left) ?? { value: '' };
  const cell: CellData = { ...kept, value: typed };
  const isFormula = typeof typed === 'string' && typed.startsWith('=');
  sheet.cells.set(key(at), isFormula ? { ...cell, formula: typed, value: resultOf(sheet, typed) } : cell);
}

/** No event tells of it: "onChanged" is for data, `onCalculated` for results (OfficeDev/office-js#3899). */
export function recalculate(book: Book): void {
  for (const sheet of book.sheets) {
    for (const [where, cell] of sheet.cells) {
      if (cell.formula !== undefined)
        sheet.cells.set(where, { ...cell, value: resultOf(sheet, cell.formula) });
    }
  }
}

/** Only sums of one range: more arithmetic would prove Excel, not the pane. */
function resultOf(sheet: Sheet, formula: string): number {
  const [, range] = /^=SUM\(([A-Z]+\d+:[A-Z]+\d+)\)$/.exec(formula) ?? [];
  if (range === undefined) return 0;
  const { top, left, bottom, right } = parseArea(range);
  let sum = 0;
  for (let row = top; row <= bottom; row++) {
    for (let column = left; column <= right; column++) {
      const value = cellIn(sheet, row, column)?.value;
      if (typeof value === 'number') sum += value;
    }
  }
  return sum;
}
