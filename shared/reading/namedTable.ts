// A part of a sheet read as the table the user says it is: headings spelt as the definition spells them are taken, and
// every other column is asked about, because nobody but the user has said what the whole is.
import type { TableDefinition } from '../definition';
import type { Grid, Merge } from '../grid';
import { columnQuestionId, settledClaims, type Answers } from './answers';
import { areaOf } from './area';
import { assign, SPELT, type Assignment } from './assign';
import type { Fit } from './fit';
import { foundTable, type FoundTable } from './foundTable';
import type { Header, HeaderColumn } from './header';
import { claimsOf } from './infer';
import { itemsBelow, type ItemRows } from './items';
import { candidates } from './match';
import { isNobodys } from './openParts';
import { otherTableBelow } from './otherTable';
import type { Found } from './reading';

/** Two are buttons and the others links: under strange headings, any column of the type may be meant. */
const COLUMN_OPTIONS = 4;
const IN_ITS_PLACE = 0.15;
/** Columns. */
const NEAR = 3;

/** `known`: the tables already found, before which it ends. */
export function readAs(
  grid: Grid,
  header: Header,
  definition: TableDefinition,
  known: readonly Found[],
  answers: Answers,
): Pick<FoundTable, 'found' | 'ignored'> {
  const fit = fitAs(grid, header, definition, answers);
  const keyAt = new Map(fit.columns.map(({ column, key }) => [column, key]));
  const bodies = openColumns(header, definition, fit.items).map(({ column, path }) => {
    return { key: keyAt.get(column) ?? '', column, header: path.join(' > '), confidence: 0 };
  });
  const area = areaOf(grid, definition, bodies, header.columns);
  const below = known.filter(
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
  const items = itemsOf(grid, header, definition);
  const open = openColumns(header, definition, items);
  const asked = [
    ...doubted,
    ...everyOther(grid, header, definition, open, { matched, duplicates, asked: doubted }, answers),
  ];
  const claimed = new Set(
    [...matched, ...duplicates, ...asked.flatMap(({ options }) => options)].map(({ key }) => key),
  );
  const missing = definition.columns.filter(({ key, optional }) => !optional && !claimed.has(key));
  return { definition, header, columns, duplicates, asked, missing, items, titled: true, score: 0 };
}

/** Every column nobody has taken or answered for, with what it can best be. */
function everyOther(
  grid: Grid,
  header: Header,
  definition: TableDefinition,
  all: readonly HeaderColumn[],
  { matched, duplicates, asked }: Assignment,
  answers: Answers,
): Assignment['asked'] {
  const taken = new Set([
    ...[...matched, ...asked].map(({ column }) => column),
    ...duplicates.flatMap(({ columns }) => columns),
  ]);
  const keys = new Set([...matched, ...duplicates].map(({ key }) => key));
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

/** A header as if its table had been found, for weighing what its columns may be. */
export function asFound(header: Header, definition: TableDefinition, columns: Found['columns']): Found {
  const range = areaUnder(header);
  return {
    ...{ definition, range, headerRange: range, bodyRange: range, confidence: 0, columns },
    ...{ rows: [], questions: [], issues: [] },
  };
}

/** The rows of a form, if some of its items are named below the header. */
export function itemsOf(grid: Grid, header: Header, definition: TableDefinition): ItemRows | undefined {
  if (definition.layout !== 'form') return undefined;
  const columns = header.columns.map(({ column }) => column);
  return itemsBelow(grid, definition, header.bottom, columns);
}

/** Columns that may be some of the definition's. */
export function openColumns(
  { columns }: Header,
  definition: TableDefinition,
  items: ItemRows | undefined,
): HeaderColumn[] {
  return columns.filter(
    ({ column, path }) => column !== items?.labelColumn && !isNobodys(path.at(-1) ?? '', definition),
  );
}

export function areaUnder({ top, bottom, columns }: Header): Merge {
  return { top, bottom, left: columns[0]?.column ?? 0, right: columns.at(-1)?.column ?? 0 };
}
