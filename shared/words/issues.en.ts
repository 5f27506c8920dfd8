// The English sentence of every issue: what is wrong and what to do. Params as in issues.vi.ts.
import type { IssueWords } from './issueWords';

export const issuesEn: IssueWords = {
  noTable: () =>
    'No table was found on this sheet. Open the sheet that holds the table, or check its header rows.',
  ambiguousTable: (p) =>
    `Two or more areas look like this table (${p.list('candidates')}). Choose the one to submit, or keep only one.`,
  doubtfulTable: (p) =>
    `It is not clear which table this is (${p.list('candidates')}?), so it was not read. Choose the table, or answer that it is none of them.`,
  ambiguousColumn: (p) =>
    `It is not clear which column of the table this is (${p.list('candidates')}?). Choose it, or make the heading clear.`,
  transposedTable: (p) =>
    `“${p.text('title')}” has its indicators across the page. Copy it, paste it transposed (Paste Special > Transpose) so that each has a row, and check again.`,
  farCells: (p) =>
    `${p.list('cells')} stands so far from everything else that it was not read. Delete it if it is a slip; move it into the table if it is a figure.`,
  missingColumn: (p) =>
    `The required column “${p.text('header')}” is missing. Add it, or correct its heading.`,
  duplicateColumn: (p) =>
    `Several columns are “${p.text('header')}” (${p.list('cells')}). Keep one and rename the others.`,
  missingItem: (p) => `The row “${p.text('item')}” is missing. Add it to the table.`,
  duplicateItem: (p) => `Several rows are “${p.text('item')}” (${p.list('cells')}). Keep one of them.`,
  personalColumn: (p) =>
    `The column “${p.text('header')}” holds personal data and may not be submitted. Remove it before submitting.`,
  otherMeasure: (p) =>
    `The column “${p.text('header')}” is kept in “${p.text('said')}”; the form asks for “${p.text('unit')}”. Convert the figures and correct the heading.`,
  otherUnit: (p) =>
    `The title block says “${p.text('said')}”, but you are submitting for ${p.text('chosen')}. Open the right file, or correct the name above the table.`,
  otherPeriod: (p) =>
    `The title block says ${p.period('said')}, but you are submitting ${p.period('chosen')}. Open the right file, or correct the period above the table.`,
  errorCell: (p) => `The cell shows ${p.text('error')}. Correct the formula and check again.`,
  noResult: () => 'The formula has no result. Open the file in Excel, recalculate, save, and check again.',
  notInteger: () =>
    'This cell must be a whole number. Write 0 if there were none; leave it blank if not known.',
  notNumber: () => 'This cell must be a number. Write 0 if there were none; leave it blank if not known.',
  notPercent: () => 'This cell must be a percentage. Type it again, e.g. 41.3%.',
  notFraction: () => 'This cell must read “met/total”. Type it again, e.g. 14/15.',
  notDate: () => 'This cell must be a date. Type it as day/month/year, e.g. 05/06/2024.',
  notYear: () => 'This cell must be a year. Type all four digits, e.g. 2024.',
  notChoice: (p) => `The value is not in the list. Choose one of: ${p.list('allowed')}.`,
  notStars: () => 'The rating must be 3, 4 or 5 stars. Write it as in the decision.',
  notText: () => 'This cell must be text. Type it in words.',
  dateInNumberColumn: () =>
    'Excel turned this cell into a date, but the column holds numbers. Type the number again (or format the column as Text first).',
  ambiguousNumber: (p) =>
    `It is not clear whether this is ${p.list('readings', ' or ')}. Type it again unambiguously.`,
  ambiguousDate: (p) =>
    `It is not clear whether this day is ${p.list('readings', ' or ')}: a US Excel swaps day and month. Type it again clearly.`,
  unknownUnit: (p) =>
    p.has('suggestions')
      ? `No such unit on the cut-off date. Correct the name. Did you mean: ${p.list('suggestions')}?`
      : 'No such unit on the cut-off date. Write the full name of the unit, with accents.',
  tooLong: (p) => `The text is longer than ${p.text('max')} characters. Shorten it.`,
  totalRowDiffers: (p) =>
    `The total row is not the sum of the rows (they add up to ${p.text('expected')}). Check its formula.`,
  required: (p) => `“${p.text('header')}” is missing. Fill in this cell.`,
  belowMin: (p) => `“${p.text('header')}” may not be less than ${p.text('min')}. Correct this cell.`,
  aboveMax: (p) => `“${p.text('header')}” may not be more than ${p.text('max')}. Correct this cell.`,
  invalid: (p) => `“${p.text('header')}” does not fit the type of its column. Type this cell again.`,
  personalText: (p) =>
    `This cell seems to hold ${p.choice('kind', { id: 'a personal ID number', phone: 'a phone number', email: 'an e-mail address' }, 'personal data')}. Remove it before submitting.`,
  notYourSubject: (p) =>
    `This row is about “${p.text('unit')}”, which does not belong to the submitting unit. Remove the row, or choose the right unit.`,
  sum: (p) =>
    `“${p.text('total')}” must equal ${p.list('parts', ' + ')} (= ${p.text('expected')}). Correct the total, or its parts.`,
  atMost: (p) => `“${p.text('a')}” may not exceed “${p.text('b')}”. Correct one of the two cells.`,
  atLeast: (p) => `“${p.text('a')}” may not be less than “${p.text('b')}”. Correct one of the two cells.`,
  equal: (p) => `“${p.text('a')}” must equal “${p.text('b')}”. Correct one of the two cells.`,
  requiredWhen: (p) => `“${p.text('header')}” is needed in this row. Fill in this cell.`,
  onlyWhen: (p) => `“${p.text('header')}” does not apply to this row. Leave this cell blank.`,
  unique: (p) => `This row repeats row ${p.text('firstRow')} (${p.list('headers')}). Keep one of them.`,
  band: (p) =>
    p.has('expected')
      ? `“${p.text('of')}” does not fit “${p.text('value')}”: by the scale it must be ${p.text('expected')}. Correct one of the two cells.`
      : `“${p.text('of')}” does not fit “${p.text('value')}”: the scale has no level for this value. Check both cells.`,
  expires: (p) =>
    `The expiry date must be ${p.date('expected')} (${p.text('months')} months after the decision). Correct it, or the day of the decision.`,
  inPeriod: (p) =>
    `This date is outside the reporting period (${p.date('from')} to ${p.date('to')}). Correct the date, or leave this row out.`,
  nested: (p) =>
    `“${p.text('header')}”: the row counts at a higher level without meeting the lower one. Correct this cell, or fill in what the lower level asks.`,
  ratioMatches: (p) =>
    `“${p.text('percent')}” must be “${p.text('of')}” divided by “${p.text('over')}” (= ${p.text('expected')}%). Correct it, or the two figures.`,
  agreesWith: (p) =>
    `“${p.text('figure')}” does not agree with “${p.text('otherFigure')}” submitted in ${p.text('table')} (${p.text('expected')}). Check both tables.`,
  carriedOver: (p) =>
    `“${p.text('opening')}” must equal “${p.text('closing')}” of ${p.period('period')} (${p.text('expected')}). Correct this cell; if the earlier period was wrong, ask for its correction.`,
  neverFalls: (p) =>
    `“${p.text('figure')}” is below ${p.period('period')} (${p.text('expected')}). Check it; if it is right, say why it fell.`,
  partsMakeWhole: (p) =>
    `“${p.text('figure')}” does not fit the periods submitted: ${p.periods('periods')} make ${p.text('expected')} together. Check this period and those.`,
  outlier: (p) =>
    `“${p.text('figure')}” is unusually high: over ${p.text('times')} times what the unit usually reports (${p.text('expected')}). Check it; if it is right, explain.`,
  sameAsLastPeriod: (p) =>
    `All figures are those of ${p.period('period')}. See whether last period’s file is open; if they are right, explain.`,
  noRows: () => 'The table has no rows. Fill it in, or choose “Nothing to report” and give the reason.',
};
