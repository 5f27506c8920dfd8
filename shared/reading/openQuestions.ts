// What no evidence settles is asked, with the two best answers: every open column of the sheet that may be one the table
// lacks. One that may be absent is named only when something speaks for it.
import type { TableDefinition } from '../definition';
import { cellAt, type Grid } from '../grid';
import type { Issue } from '../issue';
import { columnQuestionId, NONE, type Answers } from './answers';
import { isBlank } from './area';
import { askedIssue, columnQuestion } from './foundTable';
import { claimsOf, type Claim } from './infer';
import { openParts } from './openParts';
import type { Found } from './reading';
import { isPersonalHeader } from './personalHeader';
import { sampleRows } from './sampleRows';

const OPTIONS = 2;
/** Something at all speaks for it; a column that must be there is named even on nothing, unless the cells rule it out. */
const WORTH_NAMING = 0.02;

export function withQuestions(grid: Grid, found: Found, answers: Answers): Found {
  const { definition, headerRange } = found;
  const { open, wanted } = openParts(grid, found);
  const claims = claimsOf(grid, found, open, wanted);
  const asked = open
    .filter(({ path }) => !isTold(answers[columnQuestionId(definition.id, path)], definition))
    .flatMap(({ column, path }) => {
      const mayBeOptional = isFilled(grid, column, headerRange.bottom) && !isPersonalHeader(path);
      const options = bestOf(claims, column, found, mayBeOptional);
      return options.length === 0 ? [] : [{ path, column, options }];
    });
  if (asked.length === 0) return found;
  const questions = asked.map((one) => columnQuestion(definition, headerRange.bottom, one.path, one));
  const cells = new Set(questions.map(({ cell }) => cell));
  const offered = new Set(asked.flatMap(({ options }) => options.map(({ key }) => key)));
  return {
    ...found,
    questions: [...found.questions.filter(({ cell }) => !cells.has(cell)), ...questions],
    issues: [
      ...found.issues.filter((issue) => !isAnswered(issue, cells, offered)),
      ...asked.map((one) => askedIssue(grid, definition, headerRange.bottom, one)),
    ],
  };
}

function isTold(answer: string | undefined, { columns }: TableDefinition): boolean {
  return answer === NONE || columns.some(({ key }) => key === answer);
}

/** A column without a single cell has nothing that could be missed, and one about persons had better be missed. */
function bestOf(
  claims: readonly Claim[],
  column: number,
  { definition }: Found,
  mayBeOptional: boolean,
): Claim[] {
  const must = new Set(definition.columns.filter(({ optional }) => !optional).map(({ key }) => key));
  return claims
    .filter(
      (one) => one.column === column && (must.has(one.key) || (mayBeOptional && one.score >= WORTH_NAMING)),
    )
    .sort((a, b) => b.score - a.score)
    .slice(0, OPTIONS);
}

function isFilled(grid: Grid, column: number, header: number): boolean {
  return sampleRows(grid, header).some((row) => !isBlank(cellAt(grid, row, column)));
}

/** What the new questions ask anew. */
function isAnswered(
  { code, cell, column }: Issue,
  cells: ReadonlySet<string | null>,
  offered: ReadonlySet<string>,
): boolean {
  return (
    (code === 'ambiguousColumn' && cells.has(cell)) ||
    (code === 'missingColumn' && column !== null && offered.has(column))
  );
}
