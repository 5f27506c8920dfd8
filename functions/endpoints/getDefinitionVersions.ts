// Every version of the province's own tables: who saved what, and when.
import { z } from 'zod';
import { definitionVersionsSchema } from '../../shared/api';
import { mustRead } from '../allowed';
import { httpEndpoint, takesNothing } from '../endpoint';
import { tableId } from '../parameters';
import { definitionView } from '../saveDefinition';
import { settings } from '../settings';
import { stores } from '../stores';

httpEndpoint({
  ...takesNothing,
  query: z.strictObject({ table: tableId.optional() }),
  name: 'getDefinitionVersions',
  method: 'GET',
  route: 'definitionVersions',
  summary: "Versions of the province's own tables, of one or of all, newest first",
  asks: 'member',
  answers: definitionVersionsSchema,
  async run({ caller, query: { table } }) {
    mustRead(caller, 'definitions');
    const stored = await stores().definitions.versions(settings().province, table);
    return { json: { versions: stored.reverse().map(definitionView) } };
  },
});
