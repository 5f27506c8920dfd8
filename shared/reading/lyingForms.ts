// Reads a form that lies across the page: its rows, from the one that names the indicators down to the next blank one,
// are turned upright and looked at like any other sheet.
import type { TableDefinition } from '../definition';
import type { Grid } from '../grid';
import type { Answers } from './answers';
import { isBlank } from './area';
import type { Detection, Found } from './reading';
import { lyingLabels } from './transposed';
import { turnedArea, turnedGrid, turnedIssue, turnedQuestion } from './turn';

type Look = (grid: Grid, definitions: readonly TableDefinition[], answers: Answers) => Detection;

/** Forms that none of the tables found is; `look` finds upright tables. */
export function lyingForms(
  grid: Grid,
  definitions: readonly TableDefinition[],
  { found }: Detection,
  answers: Answers,
  look: Look,
): Found[] {
  return lyingLabels(grid, definitions, found).flatMap(({ definition, row }) => {
    const turned = turnedGrid(grid, row, lastRow(grid, row));
    const [only, ...others] = look(turned, [definition], answers).found;
    return only && others.length === 0 ? [turnedFound(only)] : [];
  });
}

function lastRow({ values, top }: Grid, first: number): number {
  let row = first;
  while ((values[row + 1 - top] ?? []).some((value) => !isBlank(value))) row++;
  return row;
}

/** Ranges, issues and questions as they are on the sheet; `rows` stay sheet columns and `columns` sheet rows. */
function turnedFound(found: Found): Found {
  return {
    ...found,
    lying: true,
    range: turnedArea(found.range),
    headerRange: turnedArea(found.headerRange),
    bodyRange: turnedArea(found.bodyRange),
    issues: found.issues.map(turnedIssue),
    questions: found.questions.map(turnedQuestion),
  };
}
