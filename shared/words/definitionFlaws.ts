// The one place where a flaw of a definition becomes a sentence. Apart from shared/words/sentences.ts, because the
// pane's first screen never needs it.
import { isDefinitionFlawCode, type definitionFlawCodes, type Flaw } from '../definitionFlaw';
import { definitionFlawsEn } from './definitionFlaws.en';
import { definitionFlawsVi } from './definitionFlaws.vi';
import { Params, type Language, type Sentence } from './issueWords';
import { issueSentence } from './sentences';

type OwnCode = (typeof definitionFlawCodes)[number];
export type DefinitionFlawWords = Readonly<Record<OwnCode, Sentence>>;

/** What is wrong with a definition and what to do; a sample has the issues of any other sheet. */
export function definitionFlawSentence(
  { code, params }: Pick<Flaw, 'code' | 'params'>,
  language: Language,
): string {
  const words = language === 'vi' ? definitionFlawsVi : definitionFlawsEn;
  return isDefinitionFlawCode(code)
    ? words[code](new Params(params, language))
    : issueSentence({ code, params }, language);
}
