// Saves a table of the province's own. What is sent is the definition itself: pane and command read the workbook with
// the same shared code, and the server proves the definition by its own sample again.
import { definitionChangeSchema, definitionVersionSchema } from '../../shared/api';
import { httpEndpoint, takesNothing } from '../endpoint';
import { ofTable } from '../parameters';
import { definitionView, saveDefinition } from '../saveDefinition';

httpEndpoint({
  ...takesNothing,
  path: ofTable,
  body: definitionChangeSchema,
  name: 'putDefinition',
  method: 'PUT',
  route: 'definitions/{table}',
  summary: "Save a version of a table of the province's own; one that is no draft is in use from then on",
  asks: 'member',
  answers: definitionVersionSchema,
  async run({ caller, path: { table }, body }) {
    const { stored, isNew } = await saveDefinition(caller, table, body);
    return { status: isNew ? 201 : 200, json: definitionView(stored) };
  },
});
