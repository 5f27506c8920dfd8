// Which open column of a table is which, from everything but its heading alone: the place among columns already known,
// the cells, the unit of measure, the definition's sums. Each says little, two that agree say enough, and a heading that
// shares nothing with the definition's is never taken.
import type { Column } from '../definition';
import type { Grid } from '../grid';
import { columnQuestionId } from './answers';
import { assign } from './assign';
import { identitySupport, type Likely } from './identities';
import type { HeaderColumn } from './header';
import { candidates, type Candidate } from './match';
import { measureSupport } from './measures';
import { openParts } from './openParts';
import { orderSupport } from './order';
import { leafLikeness, turnsMeaning } from './pathLikeness';
import { cellSupport, contradicts } from './profile';
import type { Found } from './reading';

/** A column settled without the user, as an answer to the question about it. */
export interface Inferred {
  readonly id: string;
  readonly key: string;
  readonly confidence: number;
}

const LEAST_LIKE = 0.3;
const LEAST_SUPPORT = 0.1;
/** Support that needs few words beside it, and support that needs none. */
const LEAST_OF_ALL = 0.18;
const SPEAKS = 0.5;
const PROVES = 0.7;
const SURE = 0.68;
/** An inferred column is never as sure as a spelt one. */
const SUREST = 0.88;
/** What a leaf is worth where nothing over it is known. */
const ALONE = 0.8;

export function inferredColumns(grid: Grid, found: Found): Inferred[] {
  const { definition } = found;
  const { open, wanted } = openParts(grid, found);
  if (open.length === 0 || wanted.length === 0) return [];
  const claims = claimsOf(grid, found, open, wanted);
  const pathOf = new Map(open.map(({ column, path }) => [column, path]));
  return assign(claims).matched.flatMap((one) => {
    const claim = claims.find(({ column, key }) => column === one.column && key === one.key);
    const path = pathOf.get(one.column) ?? [];
    const asked = wanted.find(({ key }) => key === one.key);
    if (!claim || !asked || !isSure(claim)) return [];
    if (contradicts(grid, asked, one.column, found.headerRange.bottom)) return [];
    if (turnsMeaning(path, one.key, definition)) return [];
    return [
      {
        id: columnQuestionId(definition.id, path),
        key: one.key,
        confidence: Math.round(claim.score * 1000) / 1000,
      },
    ];
  });
}

function isSure({ words, support, score }: Claim): boolean {
  if (support >= PROVES) return score >= SURE;
  if (support >= SPEAKS) return words >= LEAST_OF_ALL && score >= SURE;
  return words >= LEAST_LIKE && support >= LEAST_SUPPORT && score >= SURE;
}

export interface Claim extends Candidate {
  /** What the heading says. */
  readonly words: number;
  /** What everything else says. */
  readonly support: number;
}

/** Every open column as every wanted one; those the cells rule out are left out. */
export function claimsOf(
  grid: Grid,
  found: Found,
  open: readonly HeaderColumn[],
  wanted: readonly Column[],
): Claim[] {
  const { definition, headerRange } = found;
  const said = new Map(candidates(open, definition).map((one) => [`${one.column} ${one.key}`, one.score]));
  const words = (column: HeaderColumn, key: string): number => {
    const whole = said.get(`${column.column} ${key}`) ?? 0;
    if (turnsMeaning(column.path, key, definition)) return whole;
    return Math.max(whole, ALONE * (leafLikeness(column.path, definition).get(key) ?? 0));
  };
  const ordered = orderSupport(found, open, wanted, words);
  const claims = open.flatMap((column) =>
    wanted.flatMap((one): Claim[] => {
      const cells = cellSupport(grid, one, column.column, headerRange.bottom, { open, wanted });
      if (cells === 'impossible') return [];
      const like = words(column, one.key);
      const support = cells + measureSupport(column.path, one, definition) + ordered(column.column, one.key);
      const score = Math.min(SUREST, Math.max(0, like + support));
      return [{ column: column.column, key: one.key, score, alike: true, words: like, support }];
    }),
  );
  const sums = identitySupport(
    grid,
    found,
    mostLikely(claims),
    open.map(({ column }) => column),
  );
  if (sums.size === 0) return claims;
  return claims.map((one) => {
    const more = sums.get(`${one.column} ${one.key}`);
    if (more === undefined) return one;
    return { ...one, score: Math.min(SUREST, Math.max(0, one.score + more)), support: one.support + more };
  });
}

/** The best together, sure or not. */
function mostLikely(claims: readonly Claim[]): Likely[] {
  const { matched, asked } = assign(claims);
  return [...matched, ...asked.flatMap(({ options }) => options.slice(0, 1))];
}
