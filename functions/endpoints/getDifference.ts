// What changed from one version of a unit to another: also the old and the new figures of a correction.
import { z } from 'zod';
import { differenceSchema } from '../../shared/api';
import { differenceOf, type Compared } from '../../shared/difference';
import { Problem } from '../../shared/problem';
import { mustRead } from '../allowed';
import { httpEndpoint, takesNothing } from '../endpoint';
import { formOn } from '../forms';
import { unitTableAndPeriod, versionNumber } from '../parameters';
import { openedPeriod, placeOf } from '../period';
import type { Place } from '../store/rows';
import { stores } from '../stores';

httpEndpoint({
  ...takesNothing,
  path: unitTableAndPeriod.extend({ version: versionNumber }),
  query: z.strictObject({ from: versionNumber.describe('the other version') }),
  name: 'getDifference',
  method: 'GET',
  route: 'submissions/{unit}/{table}/{period}/{version}/difference',
  summary: 'What changed from one version to another',
  asks: 'member',
  answers: differenceSchema,
  async run({ caller, path: { unit, table, period, version }, query: { from } }) {
    mustRead(caller, 'unit', { unit, table });
    const place = placeOf(table, period);
    const [before, after] = await Promise.all([from, version].map((one) => compared(place, unit, one)));
    if (!before || !after) throw new Problem('notFound');
    const { definition } = await formOn(table, (await openedPeriod(table, period)).cutoff);
    return { json: differenceOf(definition, before, after) };
  },
});

async function compared(place: Place, unit: string, version: number): Promise<Compared | undefined> {
  const found = await stores().ledger.version(place, unit, version);
  return found && { version, figures: found.figures, rows: found.kept };
}
