// Opens a period for a table, changes its deadline, or locks it. The administrator opens, says who decides about
// submissions, and alone undoes a lock: what changes then is no numbered correction. Who reviews the table may set its
// dates and lock it afterwards.
import { openPeriodSchema, periodChangeSchema } from '../../shared/api';
import { mustWrite } from '../allowed';
import { httpEndpoint, takesNothing } from '../endpoint';
import { putPeriod as put } from '../openPeriod';
import { tableAndPeriod } from '../parameters';
import { openedPeriods } from '../period';

httpEndpoint({
  ...takesNothing,
  path: tableAndPeriod,
  body: periodChangeSchema,
  name: 'putPeriod',
  method: 'PUT',
  route: 'periods/{table}/{period}',
  summary: 'Open a period for a table, or change its dates; dates left out follow the table',
  asks: 'member',
  answers: openPeriodSchema,
  async run({ caller, path: { table, period }, body }) {
    const known = await openedPeriods({ table, period });
    const undoesLock = body.locked === false && known.some(({ locked }) => locked);
    const onlyDates = body.review === undefined && body.unitApproval === undefined && !undoesLock;
    mustWrite(caller, known.length > 0 && onlyDates ? 'deadline' : 'period', { table });
    const { isNew, opened } = await put(table, period, body);
    return { status: isNew ? 201 : 200, json: opened };
  },
});
