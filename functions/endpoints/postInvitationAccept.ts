// Becomes a member by a code; open to anybody who signed in, because nobody is a member before.
import { acceptInvitationSchema, membershipSchema } from '../../shared/api';
import { httpEndpoint, takesNothing } from '../endpoint';
import { acceptInvitation } from '../invite';

httpEndpoint({
  ...takesNothing,
  body: acceptInvitationSchema,
  name: 'postInvitationAccept',
  method: 'POST',
  route: 'invitations/accept',
  summary: 'Accept an invitation: binds the signed-in account to the unit and role of the code',
  asks: 'anybody',
  answers: membershipSchema,
  async run({ caller, body: { code } }) {
    return { status: 201, json: await acceptInvitation(caller, code) };
  },
});
