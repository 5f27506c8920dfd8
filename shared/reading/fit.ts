// How well a definition explains the headers of a band. A definition that explains all its columns, most of them, or
// some under a title that names it, is a candidate; which candidate wins is decided in detect.
import type { Column, TableDefinition } from '../definition';
import type { Grid } from '../grid';
import { columnQuestionId, settledClaims, type Answers } from './answers';
import { mergesWithin, readHeader, type Header, type HeaderColumn } from './header';
import { headerSpans, type Band } from './bands';
import { headingText } from './headingText';
import { goesOn } from './headerEnd';
import { itemsBelow, type ItemRows } from './items';
import { assign, type Assignment } from './assign';
import { candidates, type Candidate } from './match';
import { leftoverQuestions } from './leftovers';
import { columnsByKey, contradicts, weighedByCells } from './profile';
import { reachOf } from './reach';
import type { FoundColumn } from './reading';
import { weighedBySums } from './sums';
import { isNamedIn, titlesAbove } from './titles';

export interface Fit {
  readonly definition: TableDefinition;
  readonly header: Header;
  readonly columns: readonly FoundColumn[];
  readonly duplicates: Assignment['duplicates'];
  /** Columns the user has to name. */
  readonly asked: Assignment['asked'];
  /** Columns that must be there and are not. */
  readonly missing: readonly Column[];
  readonly items: ItemRows | undefined;
  readonly titled: boolean;
  readonly score: number;
}

const MOST = 0.6;
const SOME = 1 / 3;
const FOR_A_TITLE = 0.15;
const FOR_ALL_COLUMNS = 0.1;
/** A deeper header is better, if it explains nearly as much. */
const UNFINISHED = 0.2;
const HIGHEST_BAND = 12;
const MOST_ROUNDS = 4;
/** Worth a question, never an answer. */
const CONTRADICTED = 0.6;

/** The best fit of each definition in a band, where it can be a candidate; several if they lie side by side. */
export function fitsIn(
  grid: Grid,
  band: Band,
  definitions: readonly TableDefinition[],
  answers: Answers,
): Fit[] {
  const merges = mergesWithin(grid, band.top - HIGHEST_BAND, band.bottom + HIGHEST_BAND);
  const headers = headerSpans(grid, band, merges).map((span) => readHeader(grid, span, merges));
  return definitions.flatMap((definition) => {
    let best: Fit[] = [];
    for (const header of headers) {
      const fits = sideBySide(grid, header, definition, answers);
      if (isBetter(fits, best)) best = fits;
    }
    return best.map((fit) => withLeftovers(grid, fit, answers));
  });
}

/** First and last asked column. */
export function spanOf({ columns }: Pick<Fit, 'columns'>): { left: number; right: number } {
  const at = columns.map((one) => one.column);
  return { left: Math.min(...at), right: Math.max(...at) };
}

function isBetter(fits: readonly Fit[], best: readonly Fit[]): boolean {
  const [first] = fits;
  const [known] = best;
  if (!first || !known) return first !== undefined;
  if (Math.abs(first.score - known.score) > 1e-9) return first.score > known.score;
  return depth(first.header) < depth(known.header);
}

function depth(header: Header): number {
  return header.bottom - header.top;
}

/** The whole band at once; where that finds columns twice, the parts between columns without a heading. */
function sideBySide(grid: Grid, header: Header, definition: TableDefinition, answers: Answers): Fit[] {
  const whole = fitOf(grid, header, header.columns, definition, answers);
  if (whole && whole.duplicates.length === 0) return [whole];
  const parts = separated(header.columns);
  if (parts.length > 1) {
    const fits = parts.flatMap((columns) => fitOf(grid, header, columns, definition, answers) ?? []);
    if (fits.length > 0) return fits.sort((a, b) => b.score - a.score);
  }
  return whole ? [whole] : [];
}

function separated(columns: readonly HeaderColumn[]): HeaderColumn[][] {
  const parts: HeaderColumn[][] = [];
  for (const column of columns) {
    const part = parts.at(-1);
    if (part && part.at(-1)?.column === column.column - 1) part.push(column);
    else parts.push([column]);
  }
  return parts;
}

function fitOf(
  grid: Grid,
  header: Header,
  headed: readonly HeaderColumn[],
  definition: TableDefinition,
  answers: Answers,
): Fit | undefined {
  const isTitled = (): boolean => isNamedIn(titlesAbove(grid, header.top), definition);
  const best = bestAssignment(grid, header.bottom, headed, definition, answers, isTitled);
  if (!best || best.matched.length === 0) return undefined;
  const { matched, duplicates, asked } = best;
  const pathOf = new Map(headed.map((one) => [one.column, one.path]));
  const columns = matched
    .map(({ key, column, score }) => ({
      key,
      column,
      header: (pathOf.get(column) ?? []).join(' > '),
      confidence: score,
    }))
    .sort((a, b) => a.column - b.column);
  const options = asked.flatMap((one) => one.options);
  const claimed = new Set([...matched, ...duplicates, ...options].map((one) => one.key));
  const missing = definition.columns.filter((column) => !column.optional && !claimed.has(column.key));
  const taken = new Set(columns.map(({ column }) => column));
  const labels = headed.map(({ column }) => column).filter((column) => !taken.has(column));
  const items =
    definition.layout === 'form' ? itemsBelow(grid, definition, header.bottom, labels) : undefined;
  const titled = isTitled();
  const fit = { definition, header, columns, duplicates, asked, missing, items, titled, score: 0 };
  if (!isCandidate(fit)) return undefined;
  return { ...fit, score: scoreOf(fit, headed) - (goesOn(grid, header) ? UNFINISHED : 0) };
}

/** Asks about columns next to those found that may be the ones missing; what was answered is not asked again. */
function withLeftovers(grid: Grid, fit: Fit, answers: Answers): Fit {
  const { definition, header, columns, duplicates, asked } = fit;
  const { left, right } = spanOf(fit);
  const near = header.columns.filter(
    ({ column, path }) =>
      column >= left - 1 &&
      column <= right + 1 &&
      answers[columnQuestionId(definition.id, path)] === undefined,
  );
  const matched = columns.map(({ key, column, confidence }) => ({ key, column, score: confidence }));
  const more = leftoverQuestions(grid, header.bottom, near, definition, { matched, duplicates, asked });
  const keys = new Set(more.flatMap((one) => one.options).map((one) => one.key));
  return {
    ...fit,
    asked: [...asked, ...more],
    missing: fit.missing.filter((column) => !keys.has(column.key)),
  };
}

/** Undefined where the headings cannot come to a candidate, whatever stands under them. */
function bestAssignment(
  grid: Grid,
  bottom: number,
  headed: readonly HeaderColumn[],
  definition: TableDefinition,
  answers: Answers,
  isTitled: () => boolean,
): Assignment | undefined {
  const [asWritten = [], ...others] = [headed, ...withoutCaptions(headed)].map((header) =>
    settledClaims(candidates(header, definition), headed, definition, answers),
  );
  if (![asWritten, ...others].some((claims) => mayBeCandidate(claims, definition, isTitled)))
    return undefined;
  const assigned = (claims: readonly Candidate[]): Assignment =>
    weighedAssignment(grid, bottom, claims, definition);
  return others
    .map(assigned)
    .reduce(
      (best, shortened) => (surenessOf(shortened) > surenessOf(best) ? shortened : best),
      assigned(asWritten),
    );
}

/** What the headings say, then what the cells under them and the definition's identities make of it. */
function weighedAssignment(
  grid: Grid,
  bottom: number,
  said: readonly Candidate[],
  definition: TableDefinition,
): Assignment {
  const columns = columnsByKey(definition);
  let claims: readonly Candidate[] = said.map((one) => {
    const column = columns.get(one.key);
    if (!column || one.settled) return one;
    if (one.alike) {
      return {
        ...one,
        score: weighedByCells(one.score, grid, column, one.column, bottom, definition.columns),
      };
    }
    return contradicts(grid, column, one.column, bottom) ? { ...one, score: CONTRADICTED } : one;
  });
  let best = assign(claims);
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const weighed = weighedBySums(claims, best.matched, definition, grid, bottom);
    if (weighed === claims) break;
    claims = weighed;
    best = assign(claims);
  }
  return best;
}

function surenessOf({ matched, asked }: Assignment): number {
  return matched.reduce((sum, one) => sum + one.score, 0) + asked.length / 4;
}

/** The paths without the outermost caption, then without the next one: lines about the table may stand on its header. */
function withoutCaptions(headed: readonly HeaderColumn[]): (readonly HeaderColumn[])[] {
  const shortened = withoutCaption(headed);
  return shortened ? [shortened, ...withoutCaptions(shortened)] : [];
}

/** Paths without a heading over (nearly) all columns, e.g. "Kết quả thực hiện" over everything but the unit. */
function withoutCaption(headed: readonly HeaderColumn[]): readonly HeaderColumn[] | undefined {
  const counts = new Map<string, number>();
  for (const { path } of headed) {
    const [outer] = path;
    if (outer !== undefined && path.length > 1) counts.set(outer, (counts.get(outer) ?? 0) + 1);
  }
  const [caption] = [...counts].find(([, count]) => count >= 3 && count >= headed.length * MOST) ?? [];
  if (caption === undefined || NOT_DONE.test(headingText(caption).whole)) return undefined;
  return headed.map(({ column, path }) => ({ column, path: path[0] === caption ? path.slice(1) : path }));
}

/** Figures under such a caption are not what was done in the period. */
const NOT_DONE = /kế hoạch|dự kiến|mục tiêu|cùng kỳ|kỳ trước|năm trước|ước/;

function isCandidate({ definition, columns, missing, items, titled }: Fit): boolean {
  const must = definition.columns.filter((column) => !column.optional).length;
  const share = must === 0 ? 1 : (must - missing.length) / must;
  if (definition.layout === 'form') {
    const asked = definition.items.filter((item) => !item.optional).length;
    const found = (items?.rows.size ?? 0) + (items?.repeated.size ?? 0);
    return found > 0 && (found * 2 >= asked || titled) && (share >= MOST || titled);
  }
  if (columns.length < fewestColumns(definition)) return false;
  return share >= MOST || (titled && share >= SOME);
}

/** Before anything is weighed: what `isCandidate` asks of columns, asked of the most there can be. */
function mayBeCandidate(
  claims: readonly Candidate[],
  definition: TableDefinition,
  isTitled: () => boolean,
): boolean {
  const { columns, share } = reachOf(claims, definition);
  const isForm = definition.layout === 'form';
  if (columns < (isForm ? 1 : fewestColumns(definition))) return false;
  return share >= MOST || ((isForm || share >= SOME) && isTitled());
}

function fewestColumns({ columns }: TableDefinition): number {
  return Math.min(2, columns.length);
}

/** Balance of columns asked and found against columns there: between 0 and 1, and something for name and whole. */
function scoreOf(
  { definition, columns, asked: open, missing, items, titled }: Fit,
  headed: readonly HeaderColumn[],
): number {
  const { left, right } = spanOf({ columns });
  const there = headed.filter(({ column }) => column >= left && column <= right).length;
  const itemsFound = items?.rows.size ?? 0;
  const itemsAsked = Math.max(itemsFound, definition.items.filter((item) => !item.optional).length);
  const matched = columns.reduce((sum, one) => sum + one.confidence, 0) + itemsFound;
  const asked = columns.length + open.length + missing.length + (items ? itemsAsked : 0);
  const balance = (2 * matched) / (asked + there + itemsFound);
  return balance + (titled ? FOR_A_TITLE : 0) + (missing.length + open.length === 0 ? FOR_ALL_COLUMNS : 0);
}
