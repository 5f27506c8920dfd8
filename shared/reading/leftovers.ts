// A column of the definition that no heading claims, and sheet columns nobody explains: perhaps the clerk's word for it is
// one no list knows. The cells narrow it down, and the user is asked; nothing is ever taken on such grounds.
import type { Column, TableDefinition } from '../definition';
import type { Grid } from '../grid';
import { assign, type Assignment } from './assign';
import type { HeaderColumn } from './header';
import { candidates, type Candidate } from './match';
import { fittingCells } from './profile';
import { isNumberingHeading } from './rowWords';

const SOME_LIKENESS = 0.35;
const FITTING = 0.8;
/** Just worth asking about, and the more the headings are alike the better. */
const ASKED = 0.5;
const BY_LIKENESS = 0.1;

/** Questions for the columns that `known` leaves open on both sides. */
export function leftoverQuestions(
  grid: Grid,
  header: number,
  headed: readonly HeaderColumn[],
  definition: TableDefinition,
  { matched, duplicates, asked }: Assignment,
): Assignment['asked'] {
  const keys = new Set(
    [...matched, ...duplicates, ...asked.flatMap((one) => one.options)].map((one) => one.key),
  );
  const taken = new Set(
    [...matched, ...asked, ...duplicates.flatMap((one) => one.columns.map((column) => ({ column })))].map(
      (one) => one.column,
    ),
  );
  const open = headed.filter(
    ({ column, path }) => !taken.has(column) && !isNumberingHeading(path.at(-1) ?? ''),
  );
  const wanted = definition.columns.filter(({ key }) => !keys.has(key));
  if (open.length === 0 || wanted.length === 0) return [];
  const alike = new Map(candidates(open, definition).map((one) => [`${one.column} ${one.key}`, one.score]));
  const claims = wanted.flatMap((column) =>
    open.flatMap(({ column: at }): Candidate[] => {
      const likeness = alike.get(`${at} ${column.key}`) ?? 0;
      if (!isConceivable(grid, header, column, at, likeness)) return [];
      return [{ column: at, key: column.key, score: ASKED + BY_LIKENESS * likeness, alike: true }];
    }),
  );
  return assign(claims).asked;
}

function isConceivable(grid: Grid, header: number, column: Column, at: number, likeness: number): boolean {
  const share = fittingCells(grid, column, at, header);
  if (column.type === 'text' || column.optional) return likeness >= SOME_LIKENESS && (share ?? 1) >= FITTING;
  return share === undefined ? likeness >= SOME_LIKENESS : share >= FITTING;
}
