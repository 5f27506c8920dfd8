// What changed from one publication of a period to another: which sums, and which units' figures.
import { z } from 'zod';
import { publicationDifferenceSchema } from '../../shared/api';
import { Problem } from '../../shared/problem';
import { httpEndpoint, takesNothing } from '../endpoint';
import { ofPeriod, versionNumber } from '../parameters';
import { publicationDifference } from '../publicationDifference';
import { publishedFigures } from '../publishedFigures';
import { mayOpen } from '../scopes';

httpEndpoint({
  ...takesNothing,
  path: ofPeriod.extend({ scope: z.string().max(60) }),
  query: z.strictObject({ from: versionNumber, to: versionNumber }),
  name: 'getPublicationDifference',
  method: 'GET',
  route: 'publications/{period}/{scope}/difference',
  summary: 'What changed from one publication to another',
  asks: 'member',
  answers: publicationDifferenceSchema,
  async run({ caller, path: { period, scope }, query: { from, to } }) {
    if (!mayOpen(caller, scope)) throw new Problem('notFound');
    const [before, after] = await Promise.all(
      [from, to].map((number) => publishedFigures({ period, scope, number })),
    );
    if (!before || !after) throw new Problem('notFound');
    return { json: await publicationDifference(caller, before, after) };
  },
});
