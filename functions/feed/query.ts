// The system query options the feed takes. One it does not know is refused, as the standard asks of a service: a client
// that believes its rows are sorted or expanded when they are not would show wrong figures.
// Source: OASIS OData 4.0 part 1, 9.3.1 and 11.2.
import { z } from 'zod';
import { Problem } from '../../shared/problem';
import { FilterError, parseFilter, type Filter } from './filter';
import { propertiesOf, type FeedSet } from './model';

const number = z.coerce.number().int().min(0).max(10_000_000);
const unsupported = ['$orderby', '$expand', '$search', '$apply', '$compute', '$levels'] as const;
const refused = Object.fromEntries(
  unsupported.map((name) => [name, z.string().optional().describe('not offered: answered 501')]),
);

export const feedQuery = z.strictObject({
  $filter: z.string().max(2000).optional(),
  $select: z.string().max(2000).optional(),
  $top: number.optional(),
  $skip: number.optional(),
  $count: z.enum(['true', 'false']).optional(),
  $format: z
    .string()
    .regex(/^(json|application\/json\b.*)$/)
    .optional(),
  $skiptoken: z
    .string()
    .regex(/^[0-9A-Z-]{4,12}$/)
    .optional()
    .describe('period a page begins with, as a next link says it'),
  ...refused,
});

export interface Wanted {
  readonly filter: Filter | undefined;
  /** Properties to answer; all when undefined. */
  readonly select: readonly string[] | undefined;
  readonly top: number;
  readonly skip: number;
  readonly count: boolean;
  readonly from: string | undefined;
}

/** Reads the options of a request for a set; refuses what is wrong (400) and what is not offered (501). */
export function wantedOf(set: FeedSet, query: z.output<typeof feedQuery>): Wanted {
  const asked = unsupported.find((name) => Object.hasOwn(query, name));
  if (asked !== undefined) throw new Problem('notOffered', { at: asked });
  const properties = propertiesOf(set);
  return {
    filter: query.$filter === undefined ? undefined : filterOf(query.$filter, properties),
    select:
      query.$select === undefined || query.$select === '*' ? undefined : selectOf(query.$select, properties),
    top: query.$top ?? Infinity,
    skip: query.$skip ?? 0,
    count: query.$count === 'true',
    from: query.$skiptoken,
  };
}

function filterOf(text: string, properties: ReadonlySet<string>): Filter {
  try {
    return parseFilter(text, properties);
  } catch (error) {
    if (error instanceof FilterError) throw new Problem('invalidQuery', { at: '$filter' });
    throw error;
  }
}

function selectOf(text: string, properties: ReadonlySet<string>): string[] {
  const names = text.split(',').map((name) => name.trim());
  if (names.some((name) => !properties.has(name))) throw new Problem('invalidQuery', { at: '$select' });
  return names;
}
