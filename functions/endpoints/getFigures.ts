// The figures of a period: sums of what counts, and single units as far as the caller may see them.
import { figuresAnswerSchema } from '../../shared/api';
import { mayRead, mustRead } from '../allowed';
import { httpEndpoint, takesNothing } from '../endpoint';
import { ofPeriod, tableId } from '../parameters';
import { openedPeriods } from '../period';
import { figuresFor, totalsOf } from '../totals';

httpEndpoint({
  ...takesNothing,
  query: ofPeriod.extend({ table: tableId.optional() }),
  name: 'getFigures',
  method: 'GET',
  route: 'figures',
  summary: 'Figures of a period, of one table or of all',
  asks: 'member',
  answers: figuresAnswerSchema,
  async run({ caller, query: { period, table } }) {
    mustRead(caller, 'province', table === undefined ? {} : { table });
    const opened = await openedPeriods({ period, ...(table === undefined ? {} : { table }) });
    const readable = opened.filter((one) => mayRead(caller, 'province', { table: one.table }));
    const all = await Promise.all(readable.map((one) => totalsOf(one)));
    return { json: { period, tables: all.map(({ totals }) => figuresFor(caller, totals)) } };
  },
});
