// Who the caller is to us: an opaque id and the memberships valid today. Open to anybody who signed in, because
// somebody without a membership must be told so.
import { meSchema } from '../../shared/api';
import { now } from '../clock';
import { httpEndpoint, takesNothing } from '../endpoint';
import { settings } from '../settings';
import { nameOf } from '../units';

httpEndpoint({
  ...takesNothing,
  name: 'getMe',
  method: 'GET',
  route: 'me',
  summary: 'The signed-in person and what they may do',
  asks: 'anybody',
  answers: meSchema,
  run({ caller }) {
    const memberships = caller.memberships.map((one) => ({ ...one, unitName: nameOf(one.unit) }));
    return { json: { id: caller.id, province: settings().province, memberships, now: now() } };
  },
});
