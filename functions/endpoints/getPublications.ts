// What has been published of a period, as far as the caller may open it.
import { publicationsSchema } from '../../shared/api';
import { mustRead } from '../allowed';
import { httpEndpoint, takesNothing } from '../endpoint';
import { ofPeriod } from '../parameters';
import { isScope, mayOpen } from '../publish';
import { settings } from '../settings';
import { stores } from '../stores';

httpEndpoint({
  ...takesNothing,
  query: ofPeriod,
  name: 'getPublications',
  method: 'GET',
  route: 'publications',
  summary: 'Published workbooks of a period',
  asks: 'member',
  answers: publicationsSchema,
  async run({ caller, query: { period } }) {
    mustRead(caller, 'workbook');
    const all = await stores().workbooks.pointers(settings().province, period);
    const publications = all.filter(({ scope }) => isScope(scope) && mayOpen(caller, scope));
    return { json: { publications } };
  },
});
