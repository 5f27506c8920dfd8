// One version with its rows, each with the sheet row and column it came from.
import { versionPayloadSchema } from '../../shared/api';
import { Problem } from '../../shared/problem';
import { mustRead } from '../allowed';
import { httpEndpoint, takesNothing } from '../endpoint';
import { unitTableAndPeriod, versionNumber } from '../parameters';
import { placeOf } from '../period';
import { stores } from '../stores';
import { versionView } from '../versionView';

httpEndpoint({
  ...takesNothing,
  path: unitTableAndPeriod.extend({ version: versionNumber }),
  name: 'getSubmission',
  method: 'GET',
  route: 'submissions/{unit}/{table}/{period}/{version}',
  summary: 'One version with its rows',
  asks: 'member',
  answers: versionPayloadSchema,
  async run({ caller, path: { unit, table, period, version: number } }) {
    mustRead(caller, 'unit', { unit, table });
    const place = placeOf(table, period);
    const { ledger } = stores();
    const [head, version] = await Promise.all([
      ledger.head(place, unit),
      ledger.version(place, unit, number),
    ]);
    if (!head || !version) throw new Problem('notFound');
    const { columns, items, sheetRows, sheetLetters } = version.kept;
    return {
      json: {
        ...versionView(version, head),
        columns,
        items: items ? [...items] : null,
        sheetRows: [...sheetRows],
        sheetLetters: { ...sheetLetters },
      },
    };
  },
});
