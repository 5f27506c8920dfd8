// Ends a feed key of the caller's own.
import { z } from 'zod';
import { feedKeySchema } from '../../shared/api';
import { httpEndpoint, takesNothing } from '../endpoint';
import { revokeFeedKey } from '../feedKey';

httpEndpoint({
  ...takesNothing,
  path: z.strictObject({ id: z.string().regex(/^[a-z0-9]{1,20}$/) }),
  name: 'postFeedKeyRevocation',
  method: 'POST',
  route: 'feed/keys/{id}/revocation',
  summary: 'Revoke a feed key of the caller',
  asks: 'member',
  answers: feedKeySchema,
  async run({ caller, path: { id } }) {
    return { json: await revokeFeedKey(caller, id) };
  },
});
