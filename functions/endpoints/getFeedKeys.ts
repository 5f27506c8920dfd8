// The caller's own feed keys, without their passwords.
import { feedKeysSchema } from '../../shared/api';
import { httpEndpoint, takesNothing } from '../endpoint';
import { feedKeysOf } from '../feedKey';

httpEndpoint({
  ...takesNothing,
  name: 'getFeedKeys',
  method: 'GET',
  route: 'feed/keys',
  summary: "The caller's own feed keys",
  asks: 'member',
  answers: feedKeysSchema,
  async run({ caller }) {
    return { json: { keys: await feedKeysOf(caller) } };
  },
});
