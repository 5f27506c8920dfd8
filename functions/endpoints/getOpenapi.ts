// The description of this API, made from the endpoints themselves.
import { z } from 'zod';
import { httpEndpoint, takesNothing } from '../endpoint';
import { openapi } from '../openapi';

httpEndpoint({
  ...takesNothing,
  name: 'getOpenapi',
  method: 'GET',
  route: 'openapi.json',
  summary: 'This description (OpenAPI 3.1)',
  asks: 'nobody',
  answers: z.record(z.string(), z.unknown()),
  run() {
    return { json: openapi() };
  },
});
