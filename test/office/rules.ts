// Conditional formats as the Excel API shows them (learn.microsoft.com/javascript/api/excel/excel.conditionalformat):
// no name and no lasting mark, the newest first, and not always to be listed.
import type { Area, Book, ConditionalFormat, Sheet } from './book';
import { Refusal } from './refusal';

let made = 0;

export function addRule(sheet: Sheet, area: Area, type: string): ConditionalFormat {
  const rule: ConditionalFormat = { id: `{rule-${++made}}`, type, area, formula: '', fill: '' };
  sheet.conditionalFormats.unshift(rule);
  return rule;
}

/** Rules that touch an area. */
export function rulesIn(sheet: Sheet, area: Area): ConditionalFormat[] {
  return sheet.conditionalFormats.filter(
    ({ area: { top, left, bottom, right } }) =>
      top <= area.bottom && bottom >= area.top && left <= area.right && right >= area.left,
  );
}

/**
 * After several rules were made in Excel's own dialog, reading the rules of the whole sheet fails
 * (OfficeDev/office-js#5222, #6827, #6835); a range without those rules can still be read.
 */
export function listRules(book: Book, sheet: Sheet, area: Area): ConditionalFormat[] {
  const rules = rulesIn(sheet, area);
  if (book.listingThrows && rules.some(({ id }) => id.startsWith('{user-')))
    throw new Refusal('ItemNotFound', 'Item Not Found.');
  return rules;
}

export function removeRule(sheet: Sheet, rule: ConditionalFormat): void {
  sheet.conditionalFormats = sheet.conditionalFormats.filter((one) => one !== rule);
}
