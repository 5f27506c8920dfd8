// One version of a table of the province's own, whole: to be looked at, or made into a workbook again.
import { storedDefinitionSchema } from '../../shared/api';
import { Problem } from '../../shared/problem';
import { mustRead } from '../allowed';
import { httpEndpoint, takesNothing } from '../endpoint';
import { ofTable, versionNumber } from '../parameters';
import { definitionView } from '../saveDefinition';
import { settings } from '../settings';
import { stores } from '../stores';

httpEndpoint({
  ...takesNothing,
  path: ofTable.extend({ version: versionNumber }),
  name: 'getDefinition',
  method: 'GET',
  route: 'definitions/{table}/{version}',
  summary: "A version of a table of the province's own",
  asks: 'member',
  answers: storedDefinitionSchema,
  async run({ caller, path: { table, version } }) {
    mustRead(caller, 'definitions');
    const stored = await stores().definitions.version(settings().province, table, version);
    if (!stored) throw new Problem('notFound');
    return { json: { ...definitionView(stored), definition: stored.definition } };
  },
});
