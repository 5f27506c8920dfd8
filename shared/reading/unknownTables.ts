// A part of a sheet that looks like a table and fits no definition surely: the user is asked which table it is, with the
// two likeliest. Once that is answered, headings spelt as the definition spells them are taken, and every other column is
// asked about. Column answers remembered from another period say which table it is too.
import type { TableDefinition } from '../definition';
import { addressArea, cellAddress, type Grid, type Merge } from '../grid';
import type { Issue, Question } from '../issue';
import { columnQuestionId, NONE, settledClaims, tableQuestionId, type Answers } from './answers';
import { areaOf } from './area';
import { assign, SPELT, type Assignment } from './assign';
import type { Fit } from './fit';
import { foundTable } from './foundTable';
import type { Header, HeaderColumn } from './header';
import { claimsOf, type Claim } from './infer';
import { candidates } from './match';
import { otherTableBelow } from './otherTable';
import type { Detection, Found } from './reading';
import { headedRegions } from './regions';
import { isNumberingHeading } from './rowWords';
import { stripsOf } from './strips';
import { isNamedIn, titlesAbove } from './titles';

const OPTIONS = 2;
/** Two are buttons and the others links: under strange headings, any column of the type may be meant. */
const COLUMN_OPTIONS = 4;
const IN_ITS_PLACE = 0.15;
/** Columns. */
const NEAR = 3;
const FEWEST_COLUMNS = 3;
/** Made to exhaust a reader, not to be read. */
const MOST_COLUMNS = 100;
const MOST_REGIONS = 12;
const FOR_A_TITLE = 0.3;
/** Beside a table that was found, an unlike one is more often none of ours. */
const CLOSE = 0.3;
const CONCEIVABLE = 0.05;
const WORTH_COUNTING = 0.1;
/** So many of a table's columns answered for before name it. */
const ANSWERED = 0.5;

/** A header, and how near each definition comes to it, nearest first. */
interface Unknown {
  readonly grid: Grid;
  readonly header: Header;
  readonly cell: string;
  readonly nearest: readonly Near[];
}

interface Near {
  readonly definition: TableDefinition;
  readonly closeness: number;
}

export function withUnknownTables(
  sheet: Grid,
  detection: Detection,
  definitions: readonly TableDefinition[],
  answers: Answers,
): Detection {
  const strips = stripsOf(sheet).map(({ grid }) => grid);
  const grids = strips.length > 0 ? strips : [sheet];
  let known = detection;
  for (const grid of grids) {
    for (const headers of headedRegions(grid).slice(0, MOST_REGIONS))
      known = withRegion(known, grid, headers, definitions, answers);
  }
  return known;
}

function withRegion(
  known: Detection,
  grid: Grid,
  headers: readonly Header[],
  definitions: readonly TableDefinition[],
  answers: Answers,
): Detection {
  if (headers.some((header) => isTaken(header, known))) return known;
  const there = new Set(known.found.map(({ definition }) => definition.id));
  const open = definitions.filter(({ id, draft, layout }) => !draft && layout !== 'form' && !there.has(id));
  const unknown = nearestTo(grid, headers, open);
  if (!unknown) return known;
  const meant = answeredFor(unknown, open, answers);
  if (meant === NONE) return known;
  if (meant) {
    const { found, ignored } = readAs(unknown, meant, known, answers);
    return { ...known, found: [...known.found, found], ignored: [...known.ignored, ...ignored] };
  }
  const [best] = unknown.nearest;
  if (!best || best.closeness < (known.found.length > 0 ? CLOSE : CONCEIVABLE)) return known;
  return {
    ...known,
    issues: [...known.issues, unknownIssue(grid, unknown)],
    questions: [...known.questions, whichTable(grid, unknown)],
  };
}

function isTaken(header: Header, { found, ignored, questions, issues }: Detection): boolean {
  const area = areaUnder(header);
  const doubted = ignored.filter(({ why }) => NAMED.has(why)).map(({ range }) => addressArea(range));
  const asked = [...questions, ...issues].flatMap(({ cell }) => (cell === null ? [] : [addressArea(cell)]));
  return (
    issues.some(({ code }) => code === 'transposedTable') ||
    [...found.map(({ range }) => range), ...doubted, ...asked].some((one) => overlap(one, area))
  );
}

/** Reasons that say which table a part would be. */
const NAMED: ReadonlySet<string> = new Set(['ambiguous', 'emptyTable']);

function areaUnder({ top, bottom, columns }: Header): Merge {
  return { top, bottom, left: columns[0]?.column ?? 0, right: columns.at(-1)?.column ?? 0 };
}

function overlap(a: Merge, b: Merge): boolean {
  return a.left <= b.right && b.left <= a.right && a.top <= b.bottom && b.top <= a.bottom;
}

function nearestTo(
  grid: Grid,
  headers: readonly Header[],
  definitions: readonly TableDefinition[],
): Unknown | undefined {
  const tried = headers
    .filter(({ columns }) => columns.length >= FEWEST_COLUMNS && columns.length <= MOST_COLUMNS)
    .map((header): Unknown => {
      const nearest = definitions
        .map((definition) => ({ definition, closeness: closenessOf(grid, header, definition) }))
        .filter(({ closeness }) => closeness > 0)
        .sort((a, b) => b.closeness - a.closeness);
      const { top, left } = areaUnder(header);
      return { grid, header, cell: cellAddress(top, left), nearest };
    });
  return tried.reduce<Unknown | undefined>(
    (best, one) =>
      best && (best.nearest[0]?.closeness ?? 0) >= (one.nearest[0]?.closeness ?? 0) ? best : one,
    undefined,
  );
}

/** What headings and cells together say for the definition, against the columns there and those asked for: 0 to 1. */
function closenessOf(grid: Grid, header: Header, definition: TableDefinition): number {
  const open = header.columns.filter(isNoNumbering);
  const asked = definition.columns.filter(({ optional }) => !optional);
  const claims = claimsOf(grid, asFound(header, definition, []), open, definition.columns);
  const likely = oneToOne(claims).reduce((sum, { score }) => sum + score, 0);
  const titled = isNamedIn(titlesAbove(grid, header.top), definition) ? FOR_A_TITLE : 0;
  return Math.min(1, (2 * likely) / (open.length + asked.length) + titled);
}

function oneToOne(claims: readonly Claim[]): Claim[] {
  const columns = new Set<number>();
  const keys = new Set<string>();
  const sorted = claims.filter(({ score }) => score >= WORTH_COUNTING).sort((a, b) => b.score - a.score);
  return sorted.filter(({ column, key }) => {
    if (columns.has(column) || keys.has(key)) return false;
    columns.add(column);
    keys.add(key);
    return true;
  });
}

function isNoNumbering({ path }: HeaderColumn): boolean {
  return !isNumberingHeading(path.at(-1) ?? '');
}

/** The table the user has named, now or by what the headings meant before; `none` when it is none of ours. */
function answeredFor(
  { grid, header, cell, nearest }: Unknown,
  definitions: readonly TableDefinition[],
  answers: Answers,
): TableDefinition | typeof NONE | undefined {
  const answer = answers[tableQuestionId(grid.sheet, cell)];
  if (answer === NONE) return NONE;
  const offered = nearest.slice(0, OPTIONS).find(({ definition }) => definition.id === answer);
  if (offered) return offered.definition;
  return definitions.find(({ id, columns }) => {
    const known = new Set(
      header.columns.flatMap(({ path }) => {
        const key = answers[columnQuestionId(id, path)];
        return columns.some((column) => column.key === key) ? [key] : [];
      }),
    );
    const must = columns.filter(({ optional }) => !optional).length;
    return known.size >= Math.max(FEWEST_COLUMNS, ANSWERED * must);
  });
}

function readAs(
  { grid, header }: Unknown,
  definition: TableDefinition,
  known: Detection,
  answers: Answers,
): Pick<ReturnType<typeof foundTable>, 'found' | 'ignored'> {
  const fit = fitAs(grid, header, definition, answers);
  const keyAt = new Map(fit.columns.map(({ column, key }) => [column, key]));
  const bodies = header.columns.filter(isNoNumbering).map(({ column, path }) => {
    return { key: keyAt.get(column) ?? '', column, header: path.join(' > '), confidence: 0 };
  });
  const area = areaOf(grid, definition, bodies, header.columns);
  const below = known.found.filter(
    ({ range }) => range.top > header.bottom && range.left <= area.right && area.left <= range.right,
  );
  const bottom = Math.min(
    grid.top + grid.values.length - 1,
    ...below.map(({ headerRange }) => headerRange.top - 1),
  );
  const repeatedHeaders = new Set<number>();
  const other = otherTableBelow(area, header.bottom + 1, bottom, repeatedHeaders);
  return foundTable(grid, { fit, area, repeatedHeaders }, other === undefined ? bottom : other - 1);
}

/** Only what is spelt or answered is taken: that the whole is this table was said by nobody but the user. */
function fitAs(grid: Grid, header: Header, definition: TableDefinition, answers: Answers): Fit {
  const headed = header.columns;
  const said = candidates(headed, definition).filter(({ score, alike }) => !alike && score >= SPELT);
  const { matched, duplicates, asked: doubted } = assign(settledClaims(said, headed, definition, answers));
  const pathOf = new Map(headed.map(({ column, path }) => [column, path.join(' > ')]));
  const columns = matched.map(({ key, column, score }) => ({
    ...{ key, column, confidence: score },
    header: pathOf.get(column) ?? '',
  }));
  const asked = [
    ...doubted,
    ...everyOther(grid, header, definition, { matched, duplicates, asked: doubted }, answers),
  ];
  const claimed = new Set(
    [...matched, ...duplicates, ...asked.flatMap(({ options }) => options)].map(({ key }) => key),
  );
  const missing = definition.columns.filter(({ key, optional }) => !optional && !claimed.has(key));
  const items = undefined;
  return { definition, header, columns, duplicates, asked, missing, items, titled: true, score: 0 };
}

/** Every column nobody has taken or answered for, with what it can best be. */
function everyOther(
  grid: Grid,
  header: Header,
  definition: TableDefinition,
  { matched, duplicates, asked }: Assignment,
  answers: Answers,
): Assignment['asked'] {
  const taken = new Set([
    ...[...matched, ...asked].map(({ column }) => column),
    ...duplicates.flatMap(({ columns }) => columns),
  ]);
  const keys = new Set([...matched, ...duplicates].map(({ key }) => key));
  const all = header.columns.filter(isNoNumbering);
  const open = all.filter(
    ({ column, path }) => !taken.has(column) && answers[columnQuestionId(definition.id, path)] === undefined,
  );
  const wanted = definition.columns.filter(({ key }) => !keys.has(key));
  const columns = matched.map(({ key, column }) => ({ key, column, header: '', confidence: 1 }));
  const claims = claimsOf(grid, asFound(header, definition, columns), open, wanted);
  return open.flatMap(({ column }) => {
    const place = (all.findIndex((one) => one.column === column) * definition.columns.length) / all.length;
    const options = claims
      .filter((one) => one.column === column)
      .map((one) => ({ ...one, score: Math.min(1, one.score + nearness(definition, one.key, place)) }))
      .sort((a, b) => b.score - a.score)
      .slice(0, COLUMN_OPTIONS);
    return options.length === 0 ? [] : [{ column, options }];
  });
}

/** Which to name first, where the columns stand as the definition has them: never a reason to take one. */
function nearness({ columns }: TableDefinition, key: string, place: number): number {
  const away = Math.abs(columns.findIndex((column) => column.key === key) - place);
  return IN_ITS_PLACE * Math.max(0, 1 - away / NEAR);
}

function asFound(header: Header, definition: TableDefinition, columns: Found['columns']): Found {
  const range = areaUnder(header);
  return {
    ...{ definition, range, headerRange: range, bodyRange: range, confidence: 0, columns },
    ...{ rows: [], questions: [], issues: [] },
  };
}

function unknownIssue(grid: Grid, { cell, nearest }: Unknown): Issue {
  const candidates = nearest.slice(0, OPTIONS).map(({ definition }) => definition.title.vi);
  return {
    ...{ code: 'doubtfulTable', severity: 'warning', sheet: grid.sheet, cell },
    ...{ column: null, table: null, params: { candidates } },
  };
}

function whichTable(grid: Grid, { cell, nearest }: Unknown): Question {
  const options = nearest.slice(0, OPTIONS).map(({ definition, closeness }) => ({
    value: definition.id,
    label: `${definition.title.vi} (${definition.basis})`,
    confidence: closeness,
  }));
  const none = { value: NONE, label: 'Không phải biểu nào trong số này', confidence: 0 };
  return { id: tableQuestionId(grid.sheet, cell), cell, about: 'table', options: [...options, none] };
}
