// Who has submitted what in a period: read from the heads, which are there from the day the period opened.
import { completenessSchema } from '../../shared/api';
import { mustRead } from '../allowed';
import { completenessOf } from '../completeness';
import { httpEndpoint, takesNothing } from '../endpoint';
import { ofPeriod } from '../parameters';

httpEndpoint({
  ...takesNothing,
  query: ofPeriod,
  name: 'getCompleteness',
  method: 'GET',
  route: 'completeness',
  summary: 'How many units have submitted each table of a period, and the state of those the caller may see',
  asks: 'member',
  answers: completenessSchema,
  async run({ caller, query: { period } }) {
    mustRead(caller, 'province');
    return { json: await completenessOf(caller, period) };
  },
});
