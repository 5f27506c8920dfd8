// The data model of the feed.
import { httpEndpoint, takesNothing } from '../endpoint';
import { mustReadFeed, xmlType } from '../feed/document';
import { metadata } from '../feed/model';

httpEndpoint({
  ...takesNothing,
  name: 'getFeedMetadata',
  method: 'GET',
  route: 'feed/$metadata',
  summary: 'The data model of the feed (CSDL)',
  asks: 'feedReader',
  answers: 'feed',
  run({ caller }) {
    mustReadFeed(caller);
    return { feed: metadata(), contentType: xmlType };
  },
});
