// Remembers which column a unit's own header means, so that nobody is asked twice.
import { mappingsSchema } from '../../shared/api';
import { mustWrite } from '../allowed';
import { httpEndpoint, takesNothing } from '../endpoint';
import { mustBeTable } from '../forms';
import { stores } from '../stores';
import { mustBeUnit } from '../units';

httpEndpoint({
  ...takesNothing,
  body: mappingsSchema,
  name: 'putMappings',
  method: 'PUT',
  route: 'mappings',
  summary: "Remember which columns a unit's own headers mean",
  asks: 'member',
  answers: mappingsSchema,
  async run({ caller, body }) {
    mustWrite(caller, 'mappings', { unit: body.unit, table: body.table });
    await mustBeTable(body.table);
    await stores().mappings.put(mustBeUnit(body.unit).key, body.table, body.mappings);
    return { json: body };
  },
});
