// The figures as a publication said them: what was on the table at a past briefing, whatever has been submitted since.
import { z } from 'zod';
import { publicationFiguresSchema } from '../../shared/api';
import { Problem } from '../../shared/problem';
import { httpEndpoint, takesNothing } from '../endpoint';
import { ofPeriod, versionNumber } from '../parameters';
import { figuresShown } from '../publicationDifference';
import { publishedFigures } from '../publishedFigures';
import { mayOpen } from '../scopes';

httpEndpoint({
  ...takesNothing,
  path: ofPeriod.extend({ scope: z.string().max(60) }),
  query: z.strictObject({ number: versionNumber }),
  name: 'getPublicationFigures',
  method: 'GET',
  route: 'publications/{period}/{scope}/figures',
  summary: 'The figures as a publication said them',
  asks: 'member',
  answers: publicationFiguresSchema,
  async run({ caller, path: { period, scope }, query: { number } }) {
    if (!mayOpen(caller, scope)) throw new Problem('notFound');
    const published = await publishedFigures({ period, scope, number });
    if (!published) throw new Problem('notFound');
    return { json: await figuresShown(caller, published) };
  },
});
