// Where the tables lie in the opened workbook and which of the owed tables each one is. Reading the header rows is
// shared code that loads when a workbook is first looked at.
import type { TableDefinition } from '../../shared/definition';
import type { Grid } from '../../shared/grid';
import type { Issue, Question } from '../../shared/issue';
import { answersFrom, type Answers } from '../../shared/reading/answers';
import { firstLook, isSettled } from '../../shared/reading/firstLook';
import type { Detection, Found } from '../../shared/reading/reading';
import type { Place } from '../duty';
import { textAt } from './cell';

export interface FoundTable {
  /** Names the place in the workbook, so a choice survives reading it again. */
  readonly id: string;
  readonly table: string;
  readonly sheet: string;
  readonly found: Found;
}

/** A question with what the user needs to see of the sheet to answer it. */
export interface Asked extends Question {
  readonly table: string | null;
  readonly sheet: string;
  /** What stands in the cell; for the user's eyes only. */
  readonly text: string;
}

export interface Looked {
  readonly tables: readonly FoundTable[];
  /** About a sheet as a whole: two candidate tables, or one that lies across the page. */
  readonly issues: readonly Issue[];
  readonly questions: readonly Asked[];
}

/** What this unit has said before about its headings, and what the user has said today. */
export function allAnswers({ duties }: Place, told: Answers): Answers {
  const remembered = duties.flatMap(({ definition: { id: table }, mappings }) =>
    Object.entries(mappings).map(([header, column]) => ({ table, header, column })),
  );
  return { ...answersFrom(remembered), ...told };
}

export async function findTables(grids: readonly Grid[], place: Place, answers: Answers): Promise<Looked> {
  const definitions = place.duties.map(({ definition }) => definition);
  const sheets = await Promise.all(
    grids.map(async (grid) => ({ grid, detection: await detection(grid, definitions, answers) })),
  );
  return {
    tables: sheets.flatMap(({ grid, detection }) =>
      detection.found.map((found) => foundTable(grid.sheet, found)),
    ),
    issues: sheets.flatMap(({ detection }) => detection.issues),
    questions: sheets.flatMap(({ grid, detection }) => [
      ...detection.questions.map((question) => asked(grid, null, question)),
      ...detection.found.flatMap(({ definition, questions }) =>
        questions.map((question) => asked(grid, definition.id, question)),
      ),
    ]),
  };
}

/** As `detect`, whose second look most workbooks do not need: it loads when one does. */
async function detection(
  grid: Grid,
  definitions: readonly TableDefinition[],
  answers: Answers,
): Promise<Detection> {
  const first = firstLook(grid, definitions, answers);
  if (isSettled(grid, first)) return first;
  const { secondLook } = await import('../../shared/reading/secondLook');
  return secondLook(grid, first, definitions, answers);
}

function foundTable(sheet: string, found: Found): FoundTable {
  const { top, left } = found.range;
  const table = found.definition.id;
  return { id: `${sheet}!${table}!${top}!${left}`, table, sheet, found };
}

export function asked(grid: Grid, table: string | null, question: Question): Asked {
  return { ...question, table, sheet: grid.sheet, text: textAt(grid, question.cell) };
}
