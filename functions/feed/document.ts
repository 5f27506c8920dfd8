// The feed's documents: media types, links that begin where the caller began, and who may read any of it.
// Source: OASIS OData JSON format 4.0, 4.5 (control information).
import { Problem } from '../../shared/problem';
import { mustRead, type Caller } from '../allowed';
import { isFeedSet, type FeedSet } from './model';
import type { FeedPage } from './page';

export const jsonType = 'application/json;odata.metadata=minimal;odata.streaming=true;charset=utf-8';
export const xmlType = 'application/xml;charset=utf-8';
export const textType = 'text/plain;charset=utf-8';

/** Refuses like something that is not there. */
export function mustReadFeed(caller: Caller): void {
  mustRead(caller, 'feed');
}

/** Refuses a name that is no set. */
export function setOf(name: string): FeedSet {
  if (!isFeedSet(name)) throw new Problem('notFound');
  return name;
}

/** The feed's own address, out of that of anything in it; without a slash at its end. */
export function rootOf(url: string): string {
  return /^[^?#]*?\/feed(?=[/?#]|$)/.exec(url)?.[0] ?? '';
}

export function pageDocument(
  set: FeedSet,
  { rows, next }: FeedPage,
  url: string,
  count: number | undefined,
): Readonly<Record<string, unknown>> {
  return {
    '@odata.context': `${rootOf(url)}/$metadata#${set}`,
    ...(count === undefined ? {} : { '@odata.count': count }),
    value: rows,
    ...(next ? { '@odata.nextLink': linkTo(url, next) } : {}),
  };
}

/** The same question, carried on: what was already given is not given again. */
function linkTo(url: string, { from, skip, top }: NonNullable<FeedPage['next']>): string {
  const link = new URL(url);
  const { searchParams } = link;
  searchParams.delete('$count');
  searchParams.set('$skiptoken', from);
  if (searchParams.has('$skip')) searchParams.set('$skip', String(skip));
  if (Number.isFinite(top)) searchParams.set('$top', String(top));
  return link.href;
}
