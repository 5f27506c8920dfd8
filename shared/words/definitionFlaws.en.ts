// Sentences for the flaws of a definition: where it is wrong and what to write. Loaded with the definition workbook only.
import type { DefinitionFlawWords } from './definitionFlaws';

const kinds = { column: 'column', figure: 'figure', item: 'item' };

export const definitionFlawsEn: DefinitionFlawWords = {
  unknownKey: (p) =>
    `There is no ${p.choice('kind', kinds, 'entry')} with the key "${p.text('key')}". Correct the key, or add the ${p.choice('kind', kinds, 'entry')}.`,
  duplicateKey: (p) =>
    `The key "${p.text('key')}" is used further up, and each key is used once. Choose another.`,
  unknownChoice: (p) =>
    `The column "${p.text('column')}" has no choice "${p.text('choice')}". Use a key of the sheet luachon, or add the choice there.`,
  badKey: (p) =>
    `"${p.text('heading')}" must be one word of plain letters and digits, 60 at most, that begins with a small letter. Write it again, e.g. soHo.`,
  subjectNotUnit: () => 'The subject is not right. Write the key of a unit column, or "chính đơn vị nộp".',
  choiceWithoutChoices: () => 'A choice column needs choices. Add them on the sheet luachon.',
  formWithoutItems: () => 'A form needs items. Add them on the sheet muc.',
  restsOnWhatStays: (p) =>
    `The column "${p.text('key')}" is not sent, so the server could not check this. Take away its x under "Không gửi", or do not use it here.`,
  conditionOnNothing: () =>
    'A condition begins with the key of a column, "loại đơn vị" or "ngày chốt". Write it anew.',
  conditionWithoutValue: () => 'The condition lacks a value to compare with. Add one, e.g. soHo ≥ 1.',
  conditionWithValue: () => '"để trống" and "có ghi" take no value. Remove what follows.',
  builtInEdition: (p) =>
    `"${p.text('table')}" is a built-in table in force from ${p.date('from')}. Choose another key, or a first day after that one.`,
  shortTaken: (p) => `The short name "${p.text('short')}" belongs to "${p.text('title')}". Choose another.`,
  unknownOtherFigure: (p) =>
    `There is no figure "${p.text('figure')}" in the table "${p.text('table')}". Correct the keys.`,
  tableInUse: (p) =>
    `${p.period('period')} is open for this table. It cannot become a draft or begin later. Leave it, or make an edition with a later first day.`,
  unknownSampleUnit: (p) => `There is no unit "${p.text('unit')}". Write code@day, e.g. 25276@2024-01-01.`,
  unknownSamplePeriod: (p) => `"${p.text('period')}" is no period. Write e.g. 2024-Q1, 2024-C09, 2024-Y.`,
  sampleNotFound: (p) =>
    `The table is not found on the sheet mau. Give the sample these headings: ${p.list('headers', '; ')}.`,
  sampleMistaken: (p) =>
    `The sample is taken for "${p.text('title')}". Word the headings differently, or put the table's name above.`,
  takesOtherTable: (p) =>
    `With this table the sample of "${p.text('title')}" is no longer recognised. Word the headings differently from it.`,
  figureDiffers: (p) =>
    `${p.text('stated')} is stated, but the sheet mau gives ${p.text('found')}. Correct the number, the sample, or how it is made.`,
  missingSheet: (p) => `The sheet "${p.text('sheet')}" is missing. Add it again under this name.`,
  missingHeading: (p) => `The column "${p.text('heading')}" is missing. Add the heading again.`,
  unknownHeading: (p) => `There is no column of this name. Use: ${p.list('headings')}.`,
  missingRow: () => 'There is no row yet. Write one here.',
  extraRow: () => 'This sheet has one row: a file is one table. Remove the others.',
  missingValue: (p) => `"${p.text('heading')}" is missing. Fill in this cell.`,
  valueTooLong: (p) => `"${p.text('heading')}" is greater or longer than ${p.text('max')}. Shorten it.`,
  valueTooSmall: (p) => `"${p.text('heading')}" must not be below ${p.text('min')}. Correct this cell.`,
  notANumber: (p) =>
    `"${p.text('heading')}" must be a number. Write it with a decimal comma, e.g. 50 or 0,5.`,
  notADay: (p) => `"${p.text('heading')}" must be a day. Write it again, e.g. 01/07/2025.`,
  notOneOf: (p) => `"${p.text('heading')}" is not right. Write one of: ${p.list('allowed', '; ')}.`,
  notAMark: (p) => `"${p.text('heading')}" is not right. Write x, or leave it blank.`,
  notAFigure: (p) =>
    `"${p.text('heading')}" is not right. Write a number, a ratio such as 14/15, or "không có".`,
  notUnderstood: (p) =>
    p.has('near') && p.text('near') !== ''
      ? `Not understood from "${p.text('near')}" on. Write it like this: ${p.text('example')}.`
      : `Incomplete. Write it like this: ${p.text('example')}.`,
  badCondition: (p) =>
    p.has('near') && p.text('near') !== ''
      ? `The condition is not understood from "${p.text('near')}" on. Write it like this: hang ≥ 3 và trangThai trong (xong; dangLam).`
      : 'The condition is incomplete. Write it like this: hang ≥ 3 và trangThai trong (xong; dangLam).',
  badValue: (p) => `"${p.text('heading')}" is not right. See the help below the heading and write it again.`,
};
