// The forms in force on a day.
import { definitionsSchema } from '../../shared/api';
import { today } from '../clock';
import { httpEndpoint, takesNothing } from '../endpoint';
import { formsOn } from '../forms';
import { onDay } from '../parameters';

httpEndpoint({
  ...takesNothing,
  query: onDay,
  name: 'getDefinitions',
  method: 'GET',
  route: 'definitions',
  summary: 'Table definitions in force on a day (today when left out), with their revisions',
  asks: 'member',
  answers: definitionsSchema,
  async run({ query }) {
    const forms = await formsOn(query.on ?? today());
    const definitions = forms.map(({ superseded = null, ...form }) => ({ ...form, superseded }));
    return { json: { definitions } };
  },
});
