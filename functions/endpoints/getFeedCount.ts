// How many rows a set holds.
import { z } from 'zod';
import { httpEndpoint, takesNothing } from '../endpoint';
import { mustReadFeed, setOf, textType } from '../feed/document';
import { countOf } from '../feed/page';
import { feedQuery, wantedOf } from '../feed/query';

httpEndpoint({
  ...takesNothing,
  path: z.strictObject({ set: z.string().max(40) }),
  query: feedQuery.pick({ $filter: true }),
  name: 'getFeedCount',
  method: 'GET',
  route: 'feed/{set}/$count',
  summary: 'How many rows of the feed match a filter',
  asks: 'feedReader',
  answers: 'feed',
  async run({ caller, path, query }) {
    mustReadFeed(caller);
    const set = setOf(path.set);
    return { feed: String(await countOf(set, caller, wantedOf(set, query))), contentType: textType };
  },
});
