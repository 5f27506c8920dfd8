// What each object of the Excel API answers, from its documentation page. An API that is not here, or that belongs to
// a newer requirement set than the host announces, is refused as Excel would refuse it.
import { cellIn, parseArea, usedArea, visibleAreas, type Area, type Book, type Sheet } from './book';
import { Refusal } from './refusal';

export type Thing =
  | { readonly type: 'Workbook' | 'Worksheets' | 'Null' }
  | { readonly type: 'Worksheet'; readonly sheet: Sheet }
  | { readonly type: 'Range'; readonly sheet: Sheet; readonly area: Area }
  | { readonly type: 'RangeAreas' | 'Ranges'; readonly sheet: Sheet; readonly areas: readonly Area[] };

export function refuse(code: string, message: string): never {
  throw new Refusal(code, message);
}

/** ExcelApi sets, from learn.microsoft.com/javascript/api/requirement-sets/excel. */
const sets: Readonly<Record<string, number>> = {
  'Workbook.Worksheets': 1.1,
  'Worksheets.GetItem': 1.1,
  'Worksheets.Indexer': 1.1,
  'Worksheet.GetRange': 1.1,
  'Worksheet.GetUsedRangeOrNullObject': 1.4,
  'Worksheet.GetRangeByIndexes': 1.7,
  'Range.GetSpecialCellsOrNullObject': 1.9,
  'Range.GetMergedAreasOrNullObject': 1.13,
  'RangeAreas.Areas': 1.9,
  'Worksheet.Activate': 1.1,
  'Range.Select': 1.1,
};

export function mustKnow(api: string, announced: number): void {
  const set = sets[api];
  if (set === undefined || version(set) > version(announced)) refuse('ApiNotFound', api);
}

/** 1.9 is older than 1.13. */
function version(set: number): number {
  const [major = 0, minor = 0] = String(set).split('.').map(Number);
  return major * 100 + minor;
}

export function navigate(book: Book, parent: Thing, name: string, args: readonly unknown[]): Thing {
  switch (parent.type) {
    case 'Workbook':
      return { type: 'Worksheets' };
    case 'Worksheets':
      return { type: 'Worksheet', sheet: sheetNamed(book, String(args[0])) };
    case 'Worksheet':
      return navigateSheet(parent.sheet, name, args);
    case 'Range':
      return navigateRange(parent.sheet, parent.area, name);
    case 'RangeAreas':
      return { ...parent, type: 'Ranges' };
    default:
      return refuse('ApiNotFound', `${parent.type}.${name}`);
  }
}

function sheetNamed(book: Book, nameOrId: string): Sheet {
  const sheet = book.sheets.find(({ name, id }) => name === nameOrId || id === nameOrId);
  return sheet ?? refuse('ItemNotFound', "The requested resource doesn't exist.");
}

function navigateSheet(sheet: Sheet, name: string, args: readonly unknown[]): Thing {
  if (name === 'GetUsedRangeOrNullObject') {
    const area = usedArea(sheet);
    return area ? { type: 'Range', sheet, area } : { type: 'Null' };
  }
  if (name === 'GetRange') return { type: 'Range', sheet, area: parseArea(String(args[0])) };
  const [top = 0, left = 0, rows = 1, columns = 1] = args.map(Number);
  return { type: 'Range', sheet, area: { top, left, bottom: top + rows - 1, right: left + columns - 1 } };
}

function navigateRange(sheet: Sheet, area: Area, name: string): Thing {
  // Both answer null objects when there is nothing: "If the RangeAreas object doesn't exist …".
  const areas = name === 'GetMergedAreasOrNullObject' ? merged(sheet, area) : visibleAreas(sheet, area);
  return areas.length === 0 ? { type: 'Null' } : { type: 'RangeAreas', sheet, areas };
}

function merged(sheet: Sheet, area: Area): readonly Area[] {
  const inside = sheet.merges.filter(
    ({ top, left, bottom, right }) =>
      top <= area.bottom && bottom >= area.top && left <= area.right && right >= area.left,
  );
  // "If the merged areas count in this range is more than 512, then this method will fail to return the result."
  return inside.length > 512 ? refuse('GeneralException', 'too many merged areas') : inside;
}

export function query(book: Book, thing: Thing, fields: readonly string[]): unknown {
  switch (thing.type) {
    case 'Worksheets':
      return { _Items: book.sheets.map((sheet) => query(book, { type: 'Worksheet', sheet }, fields)) };
    case 'Ranges':
      return { _Items: thing.areas.map((area) => answers(fields, (field) => size(area, field))) };
    case 'Worksheet':
      return { ...answers(fields, (field) => sheetProperty(thing.sheet, field)), Id: thing.sheet.id };
    case 'Range':
      return answers(fields, (field) => rangeProperty(thing.sheet, thing.area, field));
    default:
      return {};
  }
}

function answers(fields: readonly string[], property: (field: string) => unknown): Record<string, unknown> {
  const plain = fields.filter((field) => field !== '');
  return Object.fromEntries(
    plain.map((field) => [`${field.charAt(0).toUpperCase()}${field.slice(1)}`, property(field)]),
  );
}

function sheetProperty(sheet: Sheet, field: string): unknown {
  if (field === 'id' || field === 'name' || field === 'visibility') return sheet[field];
  return refuse('InvalidArgument', `Worksheet.${field}`);
}

function size({ top, left, bottom, right }: Area, field: string): number {
  const sizes: Readonly<Record<string, number>> = {
    rowIndex: top,
    columnIndex: left,
    rowCount: bottom - top + 1,
    columnCount: right - left + 1,
  };
  return sizes[field] ?? refuse('InvalidArgument', `Range.${field}`);
}

function rangeProperty(sheet: Sheet, area: Area, field: string): unknown {
  // Blank cells are "", errors their text, dates serial numbers: learn.microsoft.com/…/excel.range#values
  if (field === 'values') return table(area, (row, column) => cellIn(sheet, row, column)?.value ?? '');
  if (field === 'numberFormat')
    return table(area, (row, column) => cellIn(sheet, row, column)?.format ?? 'General');
  return size(area, field);
}

function table<Value>(
  { top, left, bottom, right }: Area,
  at: (row: number, column: number) => Value,
): Value[][] {
  return Array.from({ length: bottom - top + 1 }, (_row, row) =>
    Array.from({ length: right - left + 1 }, (_column, column) => at(top + row, left + column)),
  );
}

export function call(book: Book, thing: Thing, name: string): unknown {
  if (thing.type === 'Worksheet' && name === 'Activate') book.active = thing.sheet.name;
  else if (thing.type === 'Range' && name === 'Select') {
    // Excel selects in the active sheet only.
    if (thing.sheet.name !== book.active) refuse('InvalidSelection', 'The sheet is not active.');
    book.selected = `${thing.sheet.name}!${addressOf(thing.area)}`;
  } else refuse('ApiNotFound', `${thing.type}.${name}`);
  return null;
}

function addressOf({ top, left }: Area): string {
  return `${String.fromCharCode(65 + left)}${top + 1}`;
}
