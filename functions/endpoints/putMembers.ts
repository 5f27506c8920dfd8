// Replaces the list of members. The first administrator stays one by setting, whatever the list says.
import { membersSchema } from '../../shared/api';
import { mustWrite } from '../allowed';
import { personId } from '../caller';
import { httpEndpoint, takesNothing } from '../endpoint';
import { settings } from '../settings';
import { stores } from '../stores';
import { mustBeUnit } from '../units';

httpEndpoint({
  ...takesNothing,
  body: membersSchema,
  name: 'putMembers',
  method: 'PUT',
  route: 'members',
  summary: 'Replace the list of members',
  asks: 'member',
  answers: membersSchema,
  async run({ caller, body: { members } }) {
    mustWrite(caller, 'members');
    members.forEach(({ unit }) => mustBeUnit(unit));
    const stored = members.map(async (member) => ({ person: await personId(member), member }));
    const { province } = settings();
    await stores().members.replace(province, await Promise.all(stored));
    return { json: { members: await stores().members.all(province) } };
  },
});
