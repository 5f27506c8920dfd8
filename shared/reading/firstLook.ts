// Finds the tables of a sheet by their headings: where each lies, which definition it follows, which column is which and
// what each row is. When two answers fit equally there is no answer but an issue: nothing is guessed. What headings leave
// open is for the second look, which the pane loads only then.
import type { TableDefinition } from '../definition';
import { addressArea, cellAddress, rangeAddress, type Grid, type Merge } from '../grid';
import type { Issue, Question } from '../issue';
import { tableQuestionId, type Answers } from './answers';
import { areaOf, filledColumns, holdsFigures, isNumbered, textsOf, type Area } from './area';
import { headerBands } from './bands';
import { fitsIn, spanOf, type Fit } from './fit';
import { foundTable, type FoundTable, type Placed } from './foundTable';
import { mended } from './mend';
import { openParts } from './openParts';
import { otherTableBelow } from './otherTable';
import type { Detection, Found } from './reading';
import { stripsOf, type Strip } from './strips';
import { transposedForms } from './transposed';

/** Scores nearer than this are equal. */
const MARGIN = 0.03;
const HIGHEST_TITLE = 12;
/** Two authorities side by side, or the places of two signatures. */
const MOST_IN_A_TITLE = 2;

/** Drafts are never chosen; of several editions of one table the caller passes the one in force. */
export function firstLook(
  sheet: Grid,
  definitions: readonly TableDefinition[],
  answers: Answers = {},
): Detection {
  const { grid } = mended(sheet);
  const usable = definitions.filter((definition) => !definition.draft);
  return withFarCells(grid, look(grid, usable, answers));
}

function look(grid: Grid, usable: readonly TableDefinition[], answers: Answers): Detection {
  const whole = detectIn(grid, usable, answers);
  if (whole.issues.length > 0) return whole;
  const all = stripsOf(grid).reduce((known, strip) => withStrip(known, strip, usable, answers), whole);
  const lying = transposedForms(grid, usable, all.found);
  return lying.length === 0 ? all : { ...all, issues: [...all.issues, ...lying] };
}

/** Nobody sees a cell far off, and it was not read: said, whatever else there is. */
function withFarCells({ sheet, far }: Grid, detection: Detection): Detection {
  const [first] = far ?? [];
  if (far === undefined || first === undefined) return detection;
  const issue: Issue = {
    ...{ code: 'farCells', severity: 'warning', sheet, cell: first },
    ...{ column: null, table: null, params: { cells: [...far] } },
  };
  const ignored = far.map((range) => ({ range, why: 'far' }));
  return { ...detection, issues: [...detection.issues, issue], ignored: [...detection.ignored, ...ignored] };
}

/** Nothing is left open that another look could settle. */
export function isSettled(grid: Grid, { found, issues }: Detection): boolean {
  return (
    !showsMore(grid, found) &&
    issues.every(({ code }) => code !== 'transposedTable') &&
    found.every((one) => isWhole(grid, one))
  );
}

/** Nothing is asked, and no column is wanted while a heading beside those taken is nobody's. */
function isWhole(grid: Grid, found: Found): boolean {
  const codes = new Set(found.issues.map(({ code }) => code));
  if (found.questions.length > 0 || codes.has('missingColumn')) return false;
  if (codes.has('duplicateColumn')) return true;
  const { open, wanted } = openParts(grid, found);
  return open.length === 0 || wanted.length === 0;
}

/** Words side by side that stand in no table found: perhaps the header of one more. */
function showsMore({ top, left, values }: Grid, found: readonly Found[]): boolean {
  return values.some((cells, at) => {
    const row = at + top;
    let words = 0;
    for (let i = 0; i < cells.length && words <= MOST_IN_A_TITLE; i++) {
      const table = found.find(({ range }) => isIn(range, row, left + i));
      if (table) i = table.range.right - left;
      else if (isWords(cells[i])) words++;
    }
    return words > MOST_IN_A_TITLE;
  });
}

function isIn(area: Found['range'], row: number, column: number): boolean {
  return area.top <= row && row <= area.bottom && area.left <= column && column <= area.right;
}

function isWords(value: unknown): boolean {
  return typeof value === 'string' && value.trim() !== '';
}

/** A part of the sheet looked at alone: its tables beside those known, or in place of one it shows more of. */
function withStrip(
  known: Detection,
  { grid: strip, right }: Strip,
  definitions: readonly TableDefinition[],
  answers: Answers,
): Detection {
  const here = known.found.filter(({ range }) => range.left <= right && strip.left <= range.right);
  const elsewhere = known.found.filter((one) => !here.includes(one));
  const open = definitions.filter(({ id }) => elsewhere.every(({ definition }) => definition.id !== id));
  const own = detectIn(strip, open, answers);
  if (here.length > 0 && surenessOf(own.found) <= surenessOf(here)) return known;
  const others = known.ignored.filter((part) => !touches(addressArea(part.range), strip.left, right));
  return {
    found: [...elsewhere, ...own.found],
    ignored: [...others, ...own.ignored],
    issues: [...known.issues, ...own.issues],
    questions: [...known.questions, ...own.questions],
  };
}

/** Such parts a look at these columns alone names again, and better. */
function touches(area: Merge, left: number, right: number): boolean {
  return area.left <= right && left <= area.right;
}

/** How much of their tables is found: figures of a neighbour in its rows hide a part of a header. */
function surenessOf(found: readonly Found[]): number {
  return found.flatMap(({ columns }) => columns).reduce((sum, { confidence }) => sum + confidence, 0);
}

function detectIn(grid: Grid, usable: readonly TableDefinition[], answers: Answers): Detection {
  const issues: Issue[] = [];
  const questions: Question[] = [];
  const placed: Placed[] = [];
  for (const band of headerBands(grid, usable)) {
    if (placed.some((one) => one.fit.header.bottom >= band.bottom)) continue;
    const { chosen, rivals } = choose(fitsIn(grid, band, usable, answers));
    for (const fit of chosen) place(grid, fit, placed);
    for (const group of rivals) {
      const answer = answers[tableQuestionId(grid.sheet, firstCell(group))];
      const meant = group.find(({ definition }) => definition.id === answer);
      if (meant) place(grid, meant, placed);
      else ambiguous(grid, group, issues, questions);
    }
  }
  const candidates = placed.map((one, at) => foundTable(grid, one, lastRow(grid, one, placed.slice(at + 1))));
  const found = onlyOneOfEach(grid, candidates, answers, issues, questions);
  const ignored = candidates.flatMap((one) =>
    found.includes(one.found)
      ? one.ignored
      : [{ range: rangeAddress(one.found.range), why: whyNot(one.found) }],
  );
  return { found, ignored, issues, questions };
}

/** Fits that do not overlap can all be tables; of those that do, the clearly best one. */
function choose(fits: readonly Fit[]): { chosen: Fit[]; rivals: Fit[][] } {
  const chosen: Fit[] = [];
  const rivals: Fit[][] = [];
  let left = [...fits].sort((a, b) => b.score - a.score);
  for (let best = left[0]; best; best = left[0]) {
    const top = best;
    const equal = left.filter((fit) => overlap(fit, top) && top.score - fit.score < MARGIN);
    if (equal.length === 1) chosen.push(top);
    else rivals.push(equal);
    left = left.filter((fit) => !overlap(fit, top));
  }
  return { chosen, rivals };
}

function overlap(a: Fit, b: Fit): boolean {
  const one = spanOf(a);
  const other = spanOf(b);
  return one.left <= other.right && other.left <= one.right;
}

/** Adds a table, or, where a page break printed the same header again, its rows to the table it belongs to. */
function place(grid: Grid, fit: Fit, placed: Placed[]): void {
  const before = placed.findLast((one) => overlap(one.fit, fit));
  if (before && isSameHeader(before.fit, fit) && continues(before.area, fit.header.top)) {
    for (let row = fit.header.top; row <= fit.header.bottom; row++) before.repeatedHeaders.add(row);
    return;
  }
  const area = areaOf(grid, fit.definition, fit.columns, fit.header.columns);
  placed.push({ fit, area, repeatedHeaders: new Set() });
}

function isSameHeader(a: Fit, b: Fit): boolean {
  if (a.definition !== b.definition || a.columns.length !== b.columns.length) return false;
  return a.columns.every(
    ({ key, column }, at) => b.columns[at]?.key === key && b.columns[at]?.column === column,
  );
}

/** The row above is a row of the table before, not the title of a new one. */
function continues(area: Area, top: number): boolean {
  let row = top - 1;
  while (row > area.grid.top && textsOf(area, row).length === 0 && filledColumns(area, row) === 0) row--;
  return isNumbered(area, row) || holdsFigures(area, row);
}

/** The last row that can belong to a table: before the title block of the next one in its columns. */
function lastRow(grid: Grid, { fit, area, repeatedHeaders }: Placed, later: readonly Placed[]): number {
  const next = later.find((one) => one.area.left <= area.right && area.left <= one.area.right);
  const bottom = next ? next.fit.header.top - 1 : grid.top + grid.values.length - 1;
  const other = otherTableBelow(area, fit.header.bottom + 1, bottom, repeatedHeaders);
  if (other !== undefined) return other - 1;
  if (!next) return bottom;
  let row = next.fit.header.top - 1;
  const highest = Math.max(fit.header.bottom, row - HIGHEST_TITLE);
  while (
    row > highest &&
    textsOf(area, row).length <= 2 &&
    !isNumbered(area, row) &&
    !holdsFigures(area, row)
  )
    row--;
  return row;
}

/** Two filled tables of one kind on a sheet: the user says which; an empty one beside a filled one is a form. */
function onlyOneOfEach(
  grid: Grid,
  candidates: readonly FoundTable[],
  answers: Answers,
  issues: Issue[],
  questions: Question[],
): Found[] {
  return candidates.flatMap(({ found }) => {
    const twins = candidates.filter((one) => one.found.definition.id === found.definition.id);
    if (twins.length === 1) return [found];
    const filled = twins.filter((one) => hasRecords(one.found));
    if (filled.length === 1) return filled[0]?.found === found ? [found] : [];
    const fits = twins.map((one) => one.fit);
    const answer = answers[tableQuestionId(grid.sheet, firstCell(fits))];
    const meant = twins.find((one) => rangeAddress(one.found.range) === answer);
    if (meant) return meant.found === found ? [found] : [];
    if (twins[0]?.found === found) {
      const ranges = twins.map((one) => rangeAddress(one.found.range));
      ambiguous(grid, fits, issues, questions, ranges);
    }
    return [];
  });
}

function hasRecords(found: Found): boolean {
  return found.rows.some((row) => row.kind === 'record');
}

function whyNot(found: Found): string {
  return hasRecords(found) ? 'ambiguous' : 'emptyTable';
}

function ambiguous(
  grid: Grid,
  fits: readonly Fit[],
  issues: Issue[],
  questions: Question[],
  ranges?: readonly string[],
): void {
  const names = ranges ?? fits.map(({ definition }) => `${definition.title.vi} (${definition.basis})`);
  const [first] = fits;
  const at = firstCell(fits);
  const table =
    first && fits.every((fit) => fit.definition.id === first.definition.id) ? first.definition.id : null;
  issues.push({
    code: 'ambiguousTable',
    severity: 'error',
    sheet: grid.sheet,
    cell: at,
    column: null,
    table,
    params: { candidates: [...names] },
  });
  questions.push({
    id: tableQuestionId(grid.sheet, at),
    cell: at,
    about: 'table',
    options: fits.map((fit, i) => ({
      value: ranges?.[i] ?? fit.definition.id,
      label: names[i] ?? fit.definition.title.vi,
      confidence: Math.min(1, fit.score),
    })),
  });
}

/** Where the header of the first of several fits begins. */
function firstCell([first]: readonly Fit[]): string {
  return first ? cellAddress(first.header.top, spanOf(first).left) : '';
}
