// Everything beside the sheet that checking and submitting a table needs: the unit's head, the period, the unit's
// figures in other tables and other periods, and remembered answers about its columns.
import { contextSchema } from '../../shared/api';
import { mustRead } from '../allowed';
import { httpEndpoint, takesNothing } from '../endpoint';
import { formOn } from '../forms';
import { mappingsOf } from '../mappings';
import { memoryOf } from '../memory';
import { unitTableAndPeriod } from '../parameters';
import { headView, newHead, openedPeriod, periodView, placeOf } from '../period';
import { stores } from '../stores';
import { otherFigures } from '../submit';
import { mustBeUnit } from '../units';

httpEndpoint({
  ...takesNothing,
  query: unitTableAndPeriod,
  name: 'getContext',
  method: 'GET',
  route: 'context',
  summary: 'What checking a table of a unit needs to know beside the sheet',
  asks: 'member',
  answers: contextSchema,
  async run({ caller, query: { unit: key, table, period } }) {
    mustRead(caller, 'unit', { unit: key, table });
    const unit = mustBeUnit(key);
    const opened = await openedPeriod(table, period);
    const { definition } = await formOn(table, opened.cutoff);
    const head = await stores().ledger.head(placeOf(table, period), key);
    return {
      json: {
        head: headView(head ?? newHead(unit, definition, opened), table),
        period: periodView(opened),
        otherFigures: await otherFigures(key, opened, definition),
        memory: await memoryOf(unit, opened, definition),
        mappings: await mappingsOf(key, table),
      },
    };
  },
});
