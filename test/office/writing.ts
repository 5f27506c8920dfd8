// What setting a property does. "Most of the set operation of Excel API will disable undo/redo, it's a by-design
// behavior": OfficeDev/office-js#3788.
import { cellIn, key, type Area, type Book, type Sheet } from './book';
import { mustBeUnprotected, refuse, type Thing } from './objects';
import { put, recalculate } from './user';

/** The area whose cells were written, where cells were. */
export function set(book: Book, thing: Thing, name: string, value: unknown): Area | null {
  if (thing.type === 'RuleFormula') thing.rule.formula = String(value);
  else if (thing.type === 'RuleFill') thing.rule.fill = String(value);
  else if (thing.type === 'RangeFont' || thing.type === 'Range') return write(book, thing, name, value);
  else refuse('ApiNotFound', `${thing.type}.${name}=`);
  return null;
}

function write(
  book: Book,
  { type, sheet, area }: { readonly type: string; readonly sheet: Sheet; readonly area: Area },
  name: string,
  value: unknown,
): Area | null {
  mustBeUnprotected(sheet);
  book.undo = 0;
  if (type === 'RangeFont') {
    each(area, (at) => sheet.cells.set(key(at), { ...cellAt(sheet, at), font: String(value) }));
    return null;
  }
  const rows: readonly unknown[] = Array.isArray(value) ? value : [];
  each(area, (at) => {
    const row: unknown = rows[at.top - area.top];
    const one: unknown = Array.isArray(row) ? row[at.left - area.left] : undefined;
    // A null leaves its cell as it is: learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-blank-null-values
    if (one === null) return;
    // "… the number or size of rows and columns in the input array doesn't match".
    if (typeof one !== 'string' && typeof one !== 'number' && typeof one !== 'boolean')
      return refuse('InvalidArgument', 'the size of the array');
    if (name === 'NumberFormat') sheet.cells.set(key(at), { ...cellAt(sheet, at), format: String(one) });
    // An apostrophe says that text follows, whatever it looks like; it is no part of it.
    else put(sheet, at, typeof one === 'string' ? one.replace(/^'/, '') : one);
  });
  recalculate(book);
  return name === 'NumberFormat' ? null : area;
}

function cellAt(sheet: Sheet, { top, left }: Area) {
  return cellIn(sheet, top, left) ?? { value: '' };
}

function each({ top, left, bottom, right }: Area, at: (cell: Area) => void): void {
  for (let row = top; row <= bottom; row++) {
    for (let column = left; column <= right; column++)
      at({ top: row, left: column, bottom: row, right: column });
  }
}
