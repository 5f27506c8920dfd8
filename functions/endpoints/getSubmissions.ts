// All versions a unit submitted of a table in a period, without their rows.
import { versionsSchema } from '../../shared/api';
import { mustRead } from '../allowed';
import { httpEndpoint, takesNothing } from '../endpoint';
import { unitTableAndPeriod } from '../parameters';
import { headView, placeOf } from '../period';
import { Problem } from '../../shared/problem';
import { stores } from '../stores';
import { versionView } from '../versionView';

httpEndpoint({
  ...takesNothing,
  query: unitTableAndPeriod,
  name: 'getSubmissions',
  method: 'GET',
  route: 'submissions',
  summary: 'Versions a unit submitted of a table in a period',
  asks: 'member',
  answers: versionsSchema,
  async run({ caller, query: { unit, table, period } }) {
    mustRead(caller, 'unit', { unit, table });
    const place = placeOf(table, period);
    const head = await stores().ledger.head(place, unit);
    if (!head) throw new Problem('notFound');
    const versions = await stores().ledger.versions(place, unit);
    const views = versions.map((version) => versionView(version, head));
    return { json: { head: headView(head, table), versions: views } };
  },
});
