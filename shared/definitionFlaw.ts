// What can be wrong with a definition, as data: a place in it, a code, parameters. The sentence is made last
// (shared/words/definitionFlaws.*), and the definition workbook turns the place into a cell.
import type { IssueCode, IssueParams } from './issue';

/** Every flaw of a definition there is; each has its sentence in both languages, which a test checks. */
export const definitionFlawCodes = [
  // names
  'unknownKey',
  'duplicateKey',
  'unknownChoice',
  'badKey',
  'subjectNotUnit',
  'choiceWithoutChoices',
  'formWithoutItems',
  'restsOnWhatStays',
  // conditions
  'conditionOnNothing',
  'conditionWithoutValue',
  'conditionWithValue',
  // beside other tables
  'builtInEdition',
  'shortTaken',
  'unknownOtherFigure',
  'tableInUse',
  // the sample
  'unknownSampleUnit',
  'unknownSamplePeriod',
  'sampleNotFound',
  'sampleMistaken',
  'takesOtherTable',
  'figureDiffers',
  // cells of a definition workbook
  'missingSheet',
  'missingHeading',
  'unknownHeading',
  'missingRow',
  'extraRow',
  'missingValue',
  'valueTooLong',
  'valueTooSmall',
  'notANumber',
  'notADay',
  'notOneOf',
  'notAMark',
  'notAFigure',
  'notUnderstood',
  'badCondition',
  'badValue',
] as const;
export type DefinitionFlawCode = (typeof definitionFlawCodes)[number] | IssueCode;

/** Whether a text is the code of one of a definition's own flaws. */
export function isDefinitionFlawCode(text: unknown): text is (typeof definitionFlawCodes)[number] {
  return definitionFlawCodes.some((code) => code === text);
}

export interface Flaw {
  /** Where in the definition, e.g. `rules`, 3; for a cell of the sample `sample`, `cells`, `C5`. */
  readonly at: readonly (string | number)[];
  readonly code: DefinitionFlawCode;
  readonly params: IssueParams;
}

export function flaw(at: Flaw['at'], code: DefinitionFlawCode, params: IssueParams = {}): Flaw {
  return { at, code, params };
}
