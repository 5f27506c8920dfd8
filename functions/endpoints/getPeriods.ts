// The periods that were opened, with their dates and what they mean today.
import { z } from 'zod';
import { periodsSchema } from '../../shared/api';
import { httpEndpoint, takesNothing } from '../endpoint';
import { tableId } from '../parameters';
import { openedPeriods, periodView } from '../period';

httpEndpoint({
  ...takesNothing,
  query: z.strictObject({ table: tableId.optional() }),
  name: 'getPeriods',
  method: 'GET',
  route: 'periods',
  summary: 'Periods opened for a table, or for every table',
  asks: 'member',
  answers: periodsSchema,
  async run({ query: { table } }) {
    const periods = await openedPeriods(table === undefined ? {} : { table });
    return { json: { periods: periods.map(periodView) } };
  },
});
