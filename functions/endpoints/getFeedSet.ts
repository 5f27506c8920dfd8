// The rows of a set: figures of units, or sums over the province.
import { z } from 'zod';
import { httpEndpoint, takesNothing } from '../endpoint';
import { jsonType, mustReadFeed, pageDocument, setOf } from '../feed/document';
import { countOf, pageOf } from '../feed/page';
import { feedQuery, wantedOf } from '../feed/query';

httpEndpoint({
  ...takesNothing,
  path: z.strictObject({ set: z.string().max(40) }),
  query: feedQuery,
  name: 'getFeedSet',
  method: 'GET',
  route: 'feed/{set}',
  summary: 'Rows of the feed, a period a page',
  asks: 'feedReader',
  answers: 'feed',
  async run({ caller, path, query, url }) {
    mustReadFeed(caller);
    const set = setOf(path.set);
    const wanted = wantedOf(set, query);
    const page = await pageOf(set, caller, wanted);
    const count = wanted.count ? await countOf(set, caller, wanted) : undefined;
    return { feed: JSON.stringify(pageDocument(set, page, url, count)), contentType: jsonType };
  },
});
