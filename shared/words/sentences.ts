// The one place where a code and its parameters become a sentence.
import type { Issue, IssueParams } from '../issue';
import type { ProblemCode } from '../problem';
import { issuesEn } from './issues.en';
import { issuesVi } from './issues.vi';
import { Params, type Language } from './issueWords';
import { problemsEn, problemsVi } from './problems';

/** What is wrong in the sheet and what to do about it. */
export function issueSentence(issue: Pick<Issue, 'code' | 'params'>, language: Language): string {
  return (language === 'vi' ? issuesVi : issuesEn)[issue.code](new Params(issue.params, language));
}

/** A server may refuse for reasons this edition has no words for. */
export function isSaid(code: string): code is ProblemCode {
  return Object.hasOwn(problemsVi, code);
}

/** What was refused and what to do about it. */
export function problemSentence(code: ProblemCode, params: IssueParams, language: Language): string {
  return (language === 'vi' ? problemsVi : problemsEn)[code](new Params(params, language));
}
