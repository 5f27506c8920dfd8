// What headings can come to at best, told from their claims alone. Rows of words stand in the body of a large table again
// and again, and nearly none of them can be a header: those are left before any cell or sum under them is weighed. Every
// bound here is a true one, so that nothing is left out which the full weighing would have found.
import type { TableDefinition } from '../definition';
import { AUTOMATIC, OPTIONS, WORTH_ASKING } from './assign';
import type { Candidate } from './match';
import { FITTING } from './profile';
import { LEAST_LIKE, sumsOf } from './sums';

export interface Reach {
  /** So many columns can be found at most. */
  readonly columns: number;
  /** So large a part of the columns that must be there can be found or asked about. */
  readonly share: number;
}

export function reachOf(claims: readonly Candidate[], definition: TableDefinition): Reach {
  const summed = sumsOf(definition).length > 0;
  const atBest = ({ score, alike }: Candidate): number => (alike ? score + FITTING : score);
  // A sum proves a column only by others that are found already.
  const proves = summed && claims.some((one) => atBest(one) >= AUTOMATIC);
  const reaches = (one: Candidate, bar: number): boolean =>
    atBest(one) >= bar || (proves && one.score >= LEAST_LIKE);
  const found = claims.filter((one) => reaches(one, AUTOMATIC));
  const asked = new Set(claims.filter((one) => reaches(one, WORTH_ASKING)).map(({ column }) => column));
  const keys = new Set(claims.filter(({ column }) => asked.has(column)).map(({ key }) => key));
  const must = definition.columns.filter((column) => !column.optional);
  const claimed = Math.min(OPTIONS * asked.size, must.filter(({ key }) => keys.has(key)).length);
  return {
    columns: Math.min(
      new Set(found.map(({ column }) => column)).size,
      new Set(found.map(({ key }) => key)).size,
    ),
    share: must.length === 0 ? 1 : claimed / must.length,
  };
}
