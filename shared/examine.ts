// The whole way from a workbook's sheets to checked tables, in one door for the pane, the commands and the tests.
import type { Checked, CheckContext } from './checking/checked';
import { check } from './checking/check';
import type { TableDefinition } from './definition';
import { rangeAddress, type Grid } from './grid';
import type { Issue, Question } from './issue';
import type { Answers } from './reading/answers';
import { detect } from './reading/detect';
import { read } from './reading/read';
import type { Detection, Found, Reading } from './reading/reading';
import type { Chosen } from './reading/titleBlock';
import type { FormerUnit } from './unit';

export interface ExaminedTable {
  readonly found: Found;
  readonly reading: Reading;
  readonly checked: Checked;
}

export interface ExaminedSheet {
  readonly grid: Grid;
  readonly detection: Detection;
  readonly tables: readonly ExaminedTable[];
  /** About the sheet itself, such as two areas that could both be the table. */
  readonly issues: readonly Issue[];
  readonly questions: readonly Question[];
}

/** What the user has told: answers to earlier questions, and what each table is to be sent as. */
export interface Told {
  readonly answers?: Answers;
  readonly chosenFor?: (definition: TableDefinition) => Chosen;
  /** Units that have ended, for old names in cells. */
  readonly former?: readonly FormerUnit[];
}

/**
 * Finds, reads and checks every table of a workbook; sheets without one stay in the answer. The period's dates are
 * those of each table's own calendar. One table on two sheets is asked about: which of them is meant is a guess.
 */
export function examine(
  grids: readonly Grid[],
  definitions: readonly TableDefinition[],
  contextOf: (definition: TableDefinition) => CheckContext,
  told: Told = {},
): ExaminedSheet[] {
  const { answers = {} } = told;
  const sheets = grids.map((grid) => ({ grid, detection: detect(grid, definitions, answers) }));
  const places = placesOf(sheets);
  return sheets.map(({ grid, detection }) => {
    const meant = detection.found.filter((found) => isMeant(grid, found, places, answers));
    const doubted = meant.filter(
      (found) => candidatesFor(found, places).length > 1 && !isAnswered(found, places, answers),
    );
    return {
      grid,
      detection: meant.length === detection.found.length ? detection : onlyMeant(detection, meant),
      tables: meant.map((found) => examineTable(grid, found, contextOf(found.definition), told)),
      issues: [
        ...detection.issues,
        ...doubted.map((found) => ambiguity(grid, found, candidatesFor(found, places))),
      ],
      questions: [
        ...detection.questions,
        ...doubted
          .filter((found) => candidatesFor(found, places)[0] === placeOf(grid, found))
          .map((found) => whichSheet(found, candidatesFor(found, places))),
      ],
    };
  });
}

function examineTable(
  grid: Grid,
  found: Found,
  context: CheckContext,
  { answers, chosenFor, former }: Told,
): ExaminedTable {
  const reading = read(grid, found, {
    units: context.units,
    cutoff: context.period.cutoff,
    ...(answers ? { answers } : {}),
    ...(former ? { former } : {}),
    ...(chosenFor ? { chosen: chosenFor(found.definition) } : {}),
  });
  return { found, reading, checked: check(found.definition, reading, context) };
}

/** Table id -> where it was found in the workbook. */
type Places = ReadonlyMap<string, readonly string[]>;

function placesOf(sheets: readonly Pick<ExaminedSheet, 'grid' | 'detection'>[]): Places {
  const places = new Map<string, string[]>();
  for (const { grid, detection } of sheets) {
    for (const found of detection.found) {
      const known = places.get(found.definition.id) ?? [];
      places.set(found.definition.id, [...known, placeOf(grid, found)]);
    }
  }
  return places;
}

function placeOf(grid: Grid, { range }: Found): string {
  return `${grid.sheet}!${rangeAddress(range)}`;
}

function candidatesFor({ definition }: Found, places: Places): readonly string[] {
  return places.get(definition.id) ?? [];
}

function isAnswered(found: Found, places: Places, answers: Answers): boolean {
  return candidatesFor(found, places).includes(answers[`table:${found.definition.id}`] ?? '');
}

function isMeant(grid: Grid, found: Found, places: Places, answers: Answers): boolean {
  return (
    !isAnswered(found, places, answers) || answers[`table:${found.definition.id}`] === placeOf(grid, found)
  );
}

function onlyMeant(detection: Detection, meant: readonly Found[]): Detection {
  const others = detection.found.filter((found) => !meant.includes(found));
  const notChosen = others.map(({ range }) => ({ range: rangeAddress(range), why: 'notChosen' }));
  return { ...detection, found: meant, ignored: [...detection.ignored, ...notChosen] };
}

function ambiguity(grid: Grid, { definition }: Found, candidates: readonly string[]): Issue {
  return {
    ...{ code: 'ambiguousTable', severity: 'error', sheet: grid.sheet, cell: null, column: null },
    ...{ table: definition.id, params: { candidates: [...candidates] } },
  };
}

function whichSheet({ definition }: Found, candidates: readonly string[]): Question {
  const confidence = 1 / candidates.length;
  const options = candidates.map((place) => ({ value: place, label: place, confidence }));
  return { id: `table:${definition.id}`, cell: null, about: 'table', options };
}
