// What has been published of a period, now and earlier, as far as the caller may open it.
import { publicationsSchema, type Publication } from '../../shared/api';
import { mustRead } from '../allowed';
import { httpEndpoint, takesNothing } from '../endpoint';
import { ofPeriod } from '../parameters';
import { mayOpen } from '../scopes';
import { settings } from '../settings';
import { stores } from '../stores';

httpEndpoint({
  ...takesNothing,
  query: ofPeriod,
  name: 'getPublications',
  method: 'GET',
  route: 'publications',
  summary: 'Published workbooks of a period, with the earlier ones they replaced',
  asks: 'member',
  answers: publicationsSchema,
  async run({ caller, query: { period } }) {
    mustRead(caller, 'workbook');
    const all = await stores().workbooks.publications(settings().province, period);
    const open = all.filter(({ scope }) => mayOpen(caller, scope));
    const isCurrent = (one: Publication) => open.find(({ scope }) => scope === one.scope) === one;
    return {
      json: { publications: open.filter(isCurrent), earlier: open.filter((one) => !isCurrent(one)) },
    };
  },
});
