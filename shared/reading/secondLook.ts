// Looks again at tables whose headings alone left a column open. What the cells, the order of the columns and the
// definition's own sums say together settles some of them; those are put in as if the user had answered, and the first
// look decides again with them. What stays open is asked with the two best answers. Apart from the first look, because
// most sheets never need it and the pane loads it only then.
import type { TableDefinition } from '../definition';
import { rangeAddress, type Grid } from '../grid';
import { columnQuestionId, type Answers } from './answers';
import { firstLook } from './firstLook';
import { inferredColumns, type Inferred } from './infer';
import { lyingForms } from './lyingForms';
import { mended } from './mend';
import { openParts } from './openParts';
import { withQuestions } from './openQuestions';
import type { Detection, Found } from './reading';
import { isNamedIn, titlesAbove } from './titles';
import { withUnknownTables } from './unknownTables';

/** Each column settled may settle its neighbours. */
const MOST_ROUNDS = 4;
const MOST_DOUBTED = 3;
const LEAST_SHARE = 0.34;

export function secondLook(
  sheet: Grid,
  first: Detection,
  definitions: readonly TableDefinition[],
  answers: Answers,
): Detection {
  const { grid } = mended(sheet);
  const upright = lookAgain(grid, sheet, first, definitions, answers);
  const lying = lyingForms(grid, definitions, first, answers, (turned, [...forms], told) => {
    const look = firstLook(turned, forms, told);
    return look.found.length === 0 ? look : lookAgain(turned, turned, look, forms, told);
  });
  const read = new Set(lying.map(({ definition }) => definition.id));
  const issues = upright.issues.filter(
    ({ code, table }) => code !== 'transposedTable' || table === null || !read.has(table),
  );
  const all = { ...upright, found: [...upright.found, ...lying], issues };
  return withUnknownTables(grid, all, definitions, answers);
}

function lookAgain(
  grid: Grid,
  sheet: Grid,
  first: Detection,
  definitions: readonly TableDefinition[],
  answers: Answers,
): Detection {
  const there = new Set(first.found.map(({ definition }) => definition.id));
  const open = definitions.filter(({ id }) => there.has(id));
  let known: ReadonlyMap<string, Inferred> = new Map();
  let detection = first;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const fresh = detection.found
      .flatMap((found) => inferredColumns(grid, found))
      .filter(({ id }) => !known.has(id) && answers[id] === undefined);
    if (fresh.length === 0) break;
    const more = new Map([...known, ...fresh.map((one) => [one.id, one] as const)]);
    const inferred = Object.fromEntries([...more].map(([id, { key }]) => [id, key]));
    const again = firstLook(sheet, open, { ...inferred, ...answers });
    if (!bearsOut(again, detection)) break;
    known = more;
    detection = { ...again, issues: first.issues, questions: first.questions };
  }
  const found = detection.found.filter((one) => isBorneOut(grid, one));
  const dropped = detection.found.filter((one) => !found.includes(one));
  return {
    ...detection,
    found: found.map((one) => withQuestions(grid, withConfidence(one, known), answers)),
    ignored: [
      ...detection.ignored,
      ...dropped.map(({ range }) => ({ range: rangeAddress(range), why: 'otherTable' })),
    ],
  };
}

/** So few of a sheet's columns show another kind of table, unless its title names this one. */
function isBorneOut(grid: Grid, found: Found): boolean {
  const { definition, columns, headerRange } = found;
  if (definition.layout === 'form' || columns.length > MOST_DOUBTED) return true;
  const { open } = openParts(grid, found);
  if (columns.length >= LEAST_SHARE * (columns.length + open.length)) return true;
  return isNamedIn(titlesAbove(grid, headerRange.top), definition);
}

/** Every table is still there, and every column known is still the same: nothing inferred may undo what was read. */
function bearsOut(again: Detection, before: Detection): boolean {
  return before.found.every((old) => {
    const now = again.found.find(({ definition }) => definition.id === old.definition.id);
    return (
      now !== undefined &&
      now.headerRange.top <= old.headerRange.bottom &&
      old.headerRange.top <= now.headerRange.bottom &&
      old.columns.every(({ key, column }) =>
        now.columns.some((one) => one.key === key && one.column === column),
      )
    );
  });
}

/** A column that was inferred is not one that was answered. */
function withConfidence(found: Found, known: ReadonlyMap<string, Inferred>): Found {
  return {
    ...found,
    columns: found.columns.map((column) => {
      const inferred = known.get(columnQuestionId(found.definition.id, column.header.split(' > ')));
      return inferred?.key === column.key ? { ...column, confidence: inferred.confidence } : column;
    }),
  };
}
