// What each object of the Excel API answers, from its documentation page. An API that is not here, or that belongs to
// a newer requirement set than the host announces, is refused as Excel would refuse it.
import {
  cellIn,
  parseArea,
  usedArea,
  visibleAreas,
  type Area,
  type Book,
  type ConditionalFormat,
  type Sheet,
} from './book';
import { Refusal } from './refusal';
import { addRule, listRules, removeRule, rulesIn } from './rules';
import { callTables, isTableThing, navigateTables, queryTables, tableSets, type TableThing } from './tables';

export type Thing =
  | TableThing
  | { readonly type: 'Workbook' | 'Worksheets' | 'Settings' | 'Null' }
  | { readonly type: 'Setting'; readonly key: string }
  | { readonly type: 'Worksheet' | 'Protection'; readonly sheet: Sheet }
  | {
      readonly type: 'Range' | 'RangeFormat' | 'RangeFont' | 'Rules';
      readonly sheet: Sheet;
      readonly area: Area;
    }
  | {
      readonly type: 'Rule' | 'RuleCustom' | 'RuleFormula' | 'RuleFormat' | 'RuleFill';
      readonly sheet: Sheet;
      readonly rule: ConditionalFormat;
    }
  | { readonly type: 'RangeAreas' | 'Ranges'; readonly sheet: Sheet; readonly areas: readonly Area[] };

export function refuse(code: string, message: string): never {
  throw new Refusal(code, message);
}

/** ExcelApi sets, from learn.microsoft.com/javascript/api/requirement-sets/excel. */
const sets: Readonly<Record<string, number>> = {
  'Workbook.Worksheets': 1.1,
  'Workbook.Settings': 1.4,
  'Settings.Add': 1.4,
  'Settings.GetItemOrNullObject': 1.4,
  'Worksheets.GetItem': 1.1,
  'Worksheets.Indexer': 1.1,
  'Worksheets._RegisterDataChangedEvent': 1.9,
  'Worksheets._UnregisterDataChangedEvent': 1.9,
  'Worksheet.GetRange': 1.1,
  'Worksheet.GetUsedRangeOrNullObject': 1.4,
  'Worksheet.GetRangeByIndexes': 1.7,
  'Range.GetSpecialCellsOrNullObject': 1.9,
  'Range.GetMergedAreasOrNullObject': 1.13,
  'RangeAreas.Areas': 1.9,
  'Worksheet.Activate': 1.1,
  'Worksheet.Protection': 1.2,
  'Range.Select': 1.1,
  'Range.GetColumn': 1.1,
  'Range.Format': 1.1,
  'RangeFormat.Font': 1.1,
  'Range.Values': 1.1,
  'Range.Formulas': 1.1,
  'Range.NumberFormat': 1.1,
  'RangeFont.Name': 1.1,
  'Range.ConditionalFormats': 1.6,
  'Rules.Add': 1.6,
  'Rules.GetCount': 1.6,
  'Rules.GetItemAt': 1.6,
  'Rules.Indexer': 1.6,
  'Rule.Custom': 1.6,
  'Rule.CustomOrNullObject': 1.6,
  'Rule.Delete': 1.6,
  'RuleCustom.Rule': 1.6,
  'RuleCustom.Format': 1.6,
  'RuleFormat.Fill': 1.6,
  'RuleFormula.Formula': 1.6,
  'RuleFill.Color': 1.6,
  ...tableSets,
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
      if (name === 'Tables' || name === 'Names') return { type: name };
      return { type: name === 'Settings' ? 'Settings' : 'Worksheets' };
    case 'Settings':
      return settingOf(book, name, args);
    case 'Worksheets':
      return { type: 'Worksheet', sheet: sheetNamed(book, String(args[0])) };
    case 'Worksheet':
      return navigateSheet(parent.sheet, name, args);
    case 'Range':
      if (name === 'Worksheet') return { type: 'Worksheet', sheet: parent.sheet };
      if (name === 'GetColumn') return { ...parent, area: columnOf(parent.area, Number(args[0])) };
      return navigateRange(parent.sheet, parent.area, name);
    case 'RangeFormat':
      return { ...parent, type: 'RangeFont' };
    case 'Rules':
      return ruleOf(book, parent, name, args);
    case 'Rule':
      return parent.rule.type === 'Custom' ? { ...parent, type: 'RuleCustom' } : { type: 'Null' };
    case 'RuleCustom':
      return { ...parent, type: name === 'Rule' ? 'RuleFormula' : 'RuleFormat' };
    case 'RuleFormat':
      return { ...parent, type: 'RuleFill' };
    case 'RangeAreas':
      return { ...parent, type: 'Ranges' };
    default:
      if (isTableThing(parent)) return navigateTables(book, parent, name, args);
      return refuse('ApiNotFound', `${parent.type}.${name}`);
  }
}

/** "Sets or adds the specified setting to the workbook." It is stored with the file. */
function settingOf({ settings }: Book, name: string, args: readonly unknown[]): Thing {
  const key = String(args[0]);
  if (name === 'Add') settings.set(key, args[1]);
  return settings.has(key) ? { type: 'Setting', key } : { type: 'Null' };
}

function sheetNamed(book: Book, nameOrId: string): Sheet {
  const sheet = book.sheets.find(({ name, id }) => name === nameOrId || id === nameOrId);
  return sheet ?? refuse('ItemNotFound', "The requested resource doesn't exist.");
}

/** Excel's own size: 1,048,576 rows of 16,384 columns. */
const whole: Area = { top: 0, left: 0, bottom: 1_048_575, right: 16_383 };

function navigateSheet(sheet: Sheet, name: string, args: readonly unknown[]): Thing {
  if (name === 'Protection') return { type: 'Protection', sheet };
  if (name === 'GetUsedRangeOrNullObject') {
    const area = usedArea(sheet);
    return area ? { type: 'Range', sheet, area } : { type: 'Null' };
  }
  if (name === 'GetRange') {
    const [address] = args;
    return { type: 'Range', sheet, area: typeof address === 'string' ? parseArea(address) : whole };
  }
  const [top = 0, left = 0, rows = 1, columns = 1] = args.map(Number);
  return { type: 'Range', sheet, area: { top, left, bottom: top + rows - 1, right: left + columns - 1 } };
}

function navigateRange(sheet: Sheet, area: Area, name: string): Thing {
  if (name === 'Format') return { type: 'RangeFormat', sheet, area };
  if (name === 'ConditionalFormats') return { type: 'Rules', sheet, area };
  // Both answer null objects when there is nothing: "If the RangeAreas object doesn't exist …".
  const areas = name === 'GetMergedAreasOrNullObject' ? merged(sheet, area) : visibleAreas(sheet, area);
  return areas.length === 0 ? { type: 'Null' } : { type: 'RangeAreas', sheet, areas };
}

/** "Columns are 0-indexed", within the range. */
function columnOf(area: Area, column: number): Area {
  return { ...area, left: area.left + column, right: area.left + column };
}

function ruleOf(
  book: Book,
  { sheet, area }: { readonly sheet: Sheet; readonly area: Area },
  name: string,
  args: readonly unknown[],
): Thing {
  if (name === 'Add') {
    mustBeUnprotected(sheet);
    book.undo = 0;
    return { type: 'Rule', sheet, rule: addRule(sheet, area, String(args[0])) };
  }
  const rules = rulesIn(sheet, area);
  const rule = name === 'GetItemAt' ? rules[Number(args[0])] : rules.find(({ id }) => id === args[0]);
  // One rule at a time fails too, for the rules made in the dialog (OfficeDev/office-js#5222).
  if (!rule || (book.listingThrows && rule.id.startsWith('{user-')))
    return refuse('ItemNotFound', 'Item Not Found.');
  return { type: 'Rule', sheet, rule };
}

/** learn.microsoft.com/office/dev/add-ins/testing/application-specific-api-error-handling: AccessDenied. */
export function mustBeUnprotected(sheet: Sheet): void {
  if (sheet.protected) refuse('AccessDenied', 'You cannot perform the requested operation.');
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
    case 'Protection':
      return { Protected: thing.sheet.protected };
    case 'RangeFont':
      return answers(fields, () => fontOf(thing.sheet, thing.area));
    case 'Setting':
      return { Key: thing.key, Value: book.settings.get(thing.key) };
    case 'Rules':
      return { _Items: listRules(book, thing.sheet, thing.area).map((rule) => ruleAnswer(rule, fields)) };
    case 'Rule':
      return ruleAnswer(thing.rule, fields);
    default:
      return isTableThing(thing) ? queryTables(thing, fields) : {};
  }
}

/** `custom` fails beside rules of other types, `customOrNullObject` does not: OfficeDev/office-js#2180. */
function ruleAnswer(rule: ConditionalFormat, fields: readonly string[]): Record<string, unknown> {
  if (fields.some((field) => field.startsWith('custom/')))
    return refuse('InvalidOperation', 'This operation is not permitted for the current object.');
  const custom = rule.type === 'Custom' ? { Rule: { Formula: rule.formula } } : null;
  return {
    Id: rule.id,
    Type: rule.type,
    ...(fields.some((field) => field.startsWith('customOrNullObject')) && { CustomOrNullObject: custom }),
  };
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
  // "If the cell has no formula, its value is returned instead."
  if (field === 'formulas')
    return table(area, (row, column) => {
      const cell = cellIn(sheet, row, column);
      return cell?.formula ?? cell?.value ?? '';
    });
  return size(area, field);
}

/** null where the cells of a range differ: learn.microsoft.com/…/excel.rangefont#name */
function fontOf(sheet: Sheet, area: Area): string | null {
  const fonts = new Set(table(area, (row, column) => cellIn(sheet, row, column)?.font ?? 'Calibri').flat());
  return fonts.size === 1 ? ([...fonts][0] ?? null) : null;
}

function table<Value>(
  { top, left, bottom, right }: Area,
  at: (row: number, column: number) => Value,
): Value[][] {
  return Array.from({ length: bottom - top + 1 }, (_row, row) =>
    Array.from({ length: right - left + 1 }, (_column, column) => at(top + row, left + column)),
  );
}

export function call(book: Book, thing: Thing, name: string, args: readonly unknown[] = []): unknown {
  if (isTableThing(thing)) return callTables(thing, name, args);
  if (thing.type === 'Worksheet' && name === 'Activate') book.active = thing.sheet.name;
  else if (thing.type === 'Range' && name === 'Select') {
    // Excel selects in the active sheet only.
    if (thing.sheet.name !== book.active) refuse('InvalidSelection', 'The sheet is not active.');
    book.selected = `${thing.sheet.name}!${addressOf(thing.area)}`;
  } else if (thing.type === 'Rules' && name === 'GetCount') return rulesIn(thing.sheet, thing.area).length;
  else if (thing.type === 'Rule' && name === 'Delete') {
    mustBeUnprotected(thing.sheet);
    removeRule(thing.sheet, thing.rule);
    book.undo = 0;
  } else refuse('ApiNotFound', `${thing.type}.${name}`);
  return null;
}

function addressOf({ top, left }: Area): string {
  return `${String.fromCharCode(65 + left)}${top + 1}`;
}
