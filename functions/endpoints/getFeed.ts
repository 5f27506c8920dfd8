// The root of the data feed: what Excel's "From OData feed" is pointed at.
import { httpEndpoint, takesNothing } from '../endpoint';
import { jsonType, mustReadFeed, rootOf } from '../feed/document';
import { serviceDocument } from '../feed/model';
import { feedQuery } from '../feed/query';

httpEndpoint({
  ...takesNothing,
  query: feedQuery.pick({ $format: true }),
  name: 'getFeed',
  method: 'GET',
  route: 'feed',
  summary: 'The data feed (OData 4.0): which sets there are',
  asks: 'feedReader',
  answers: 'feed',
  run({ caller, url }) {
    mustReadFeed(caller);
    return { feed: JSON.stringify(serviceDocument(rootOf(url))), contentType: jsonType };
  },
});
