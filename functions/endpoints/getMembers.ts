// Everybody's memberships, for administrators.
import { membersSchema } from '../../shared/api';
import { mustRead } from '../allowed';
import { httpEndpoint, takesNothing } from '../endpoint';
import { settings } from '../settings';
import { stores } from '../stores';

httpEndpoint({
  ...takesNothing,
  name: 'getMembers',
  method: 'GET',
  route: 'members',
  summary: 'Who may do what',
  asks: 'member',
  answers: membersSchema,
  async run({ caller }) {
    mustRead(caller, 'members');
    return { json: { members: await stores().members.all(settings().province) } };
  },
});
