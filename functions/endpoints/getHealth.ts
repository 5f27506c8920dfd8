// Whether the server can do its work, in numbers that give nothing away; open, because monitors hold no token.
import { healthSchema } from '../../shared/api';
import { httpEndpoint, takesNothing } from '../endpoint';
import { lookAtHealth } from '../health';

httpEndpoint({
  ...takesNothing,
  name: 'getHealth',
  method: 'GET',
  route: 'health',
  summary: 'Whether storage answers, and how much is waiting to be published',
  asks: 'nobody',
  answers: healthSchema,
  async run() {
    return { json: (await lookAtHealth()).health };
  },
});
