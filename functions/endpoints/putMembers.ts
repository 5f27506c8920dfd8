// Replaces the list of members. The first administrator stays one by setting, whatever the list says; without that
// setting the list must leave one.
import { membersSchema } from '../../shared/api';
import { mustWrite } from '../allowed';
import { personId } from '../caller';
import { today } from '../clock';
import { httpEndpoint, takesNothing } from '../endpoint';
import { mustBeSound } from '../memberList';
import { settings } from '../settings';
import { stores } from '../stores';

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
    const { province, firstAdmin } = settings();
    mustBeSound(members, firstAdmin, today());
    const stored = members.map((member) => ({ person: personId(member), member }));
    await stores().members.replace(province, stored);
    return { json: { members: await stores().members.all(province) } };
  },
});
