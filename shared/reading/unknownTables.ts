// A part of a sheet that looks like a table and fits no definition surely: the user is asked which table it is, with the
// two likeliest. Column answers remembered from another period say which table it is too.
import type { TableDefinition } from '../definition';
import { addressArea, cellAddress, type Grid, type Merge } from '../grid';
import type { Issue, Question } from '../issue';
import { columnQuestionId, NONE, tableQuestionId, type Answers } from './answers';
import type { Header } from './header';
import { claimsOf, type Claim } from './infer';
import type { ItemRows } from './items';
import { areaUnder, asFound, itemsOf, openColumns, readAs } from './namedTable';
import type { Detection } from './reading';
import { headedRegions } from './regions';
import { stripsOf } from './strips';
import { isNamedIn, titlesAbove } from './titles';

const OPTIONS = 2;
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
  const open = definitions.filter(({ id, draft }) => !draft && !there.has(id));
  const unknown = nearestTo(grid, headers, open);
  if (!unknown) return known;
  const meant = answeredFor(unknown, open, answers);
  if (meant === NONE) return known;
  if (meant) {
    const { found, ignored } = readAs(grid, unknown.header, meant, known.found, answers);
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
  const items = itemsOf(grid, header, definition);
  if (definition.layout === 'form' && !items) return 0;
  const open = openColumns(header, definition, items);
  const asked = definition.columns.filter(({ optional }) => !optional);
  const claims = claimsOf(grid, asFound(header, definition, []), open, definition.columns);
  const likely = oneToOne(claims).reduce((sum, { score }) => sum + score, 0);
  const titled = isNamedIn(titlesAbove(grid, header.top), definition) ? FOR_A_TITLE : 0;
  const ofColumns = (2 * likely) / Math.max(1, open.length + asked.length);
  return Math.min(1, (items ? (ofColumns + shareOf(items, definition)) / 2 : ofColumns) + titled);
}

/** How many of a form's items are named. */
function shareOf({ rows }: ItemRows, { items }: TableDefinition): number {
  return Math.min(1, rows.size / Math.max(1, items.filter(({ optional }) => !optional).length));
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
  return definitions.find(({ id, columns, layout }) => {
    const known = new Set(
      header.columns.flatMap(({ path }) => {
        const key = answers[columnQuestionId(id, path)];
        return columns.some((column) => column.key === key) ? [key] : [];
      }),
    );
    const must = columns.filter(({ optional }) => !optional).length;
    return known.size >= Math.max(layout === 'form' ? must : FEWEST_COLUMNS, ANSWERED * must);
  });
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
