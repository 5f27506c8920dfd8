// Makes an invitation; its code is told once.
import { invitationCodeSchema, invitationSchema } from '../../shared/api';
import { httpEndpoint, takesNothing } from '../endpoint';
import { invite } from '../invite';

httpEndpoint({
  ...takesNothing,
  body: invitationSchema,
  name: 'postInvitation',
  method: 'POST',
  route: 'invitations',
  summary: 'Invite somebody to a unit and role; the code is shown only in this answer',
  asks: 'member',
  answers: invitationCodeSchema,
  async run({ caller, body }) {
    const { code } = await invite(caller, body);
    return { status: 201, json: { code, expires: body.expires } };
  },
});
