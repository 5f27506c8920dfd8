// What no evidence settles is asked, with the two best answers: every open column of the sheet that may be one the table
// lacks. A column that must be there is asked about on little; one that may be absent only when something speaks for it.
import type { Grid } from '../grid';
import type { Issue } from '../issue';
import { columnQuestionId, type Answers } from './answers';
import { askedIssue, columnQuestion } from './foundTable';
import { claimsOf, openParts, type Claim } from './infer';
import type { Found } from './reading';

const OPTIONS = 2;
const WORTH_NAMING = 0.02;
const WORTH_ASKING = 0.02;
const OPTIONAL_WORTH_ASKING = 0.4;

export function withQuestions(grid: Grid, found: Found, answers: Answers): Found {
  const { definition, headerRange } = found;
  const { open, wanted } = openParts(grid, found);
  const asked = open
    .filter(({ path }) => answers[columnQuestionId(definition.id, path)] === undefined)
    .flatMap(({ column, path }) => {
      const id = columnQuestionId(definition.id, path);
      const before = found.questions.find((question) => question.id === id);
      const options = bestOf(claimsOf(grid, found, open, wanted), column);
      const [best] = options;
      if (!best || (!before && !isWorthAsking(best, found))) return [];
      return [{ path, column, options }];
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

function bestOf(claims: readonly Claim[], column: number): Claim[] {
  return claims
    .filter((one) => one.column === column && one.score >= WORTH_NAMING)
    .sort((a, b) => b.score - a.score)
    .slice(0, OPTIONS);
}

function isWorthAsking({ key, score }: Claim, { definition }: Found): boolean {
  const column = definition.columns.find((one) => one.key === key);
  return score >= (column?.optional ? OPTIONAL_WORTH_ASKING : WORTH_ASKING);
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
