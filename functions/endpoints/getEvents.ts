// Everything that happened to a unit's table in a period: who did what, when and why, from its first event on.
import { eventsSchema } from '../../shared/api';
import { mustRead } from '../allowed';
import { httpEndpoint, takesNothing } from '../endpoint';
import { eventView } from '../eventView';
import { unitTableAndPeriod } from '../parameters';
import { placeOf } from '../period';
import { stores } from '../stores';

httpEndpoint({
  ...takesNothing,
  query: unitTableAndPeriod,
  name: 'getEvents',
  method: 'GET',
  route: 'events',
  summary: "A unit's chain of events for a table and period",
  asks: 'member',
  answers: eventsSchema,
  async run({ caller, query: { unit, table, period } }) {
    mustRead(caller, 'unit', { unit, table });
    const events = await stores().ledger.events(placeOf(table, period), unit);
    return { json: { events: events.map(eventView) } };
  },
});
