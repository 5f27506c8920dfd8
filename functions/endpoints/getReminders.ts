// What the caller has to do today: tables due or late of their unit, submissions waiting for their approval or review.
import { remindersSchema } from '../../shared/api';
import { remindersFor } from '../boards';
import { httpEndpoint, takesNothing } from '../endpoint';

httpEndpoint({
  ...takesNothing,
  name: 'getReminders',
  method: 'GET',
  route: 'reminders',
  summary: 'What the caller has to submit, approve or review',
  asks: 'member',
  answers: remindersSchema,
  async run({ caller }) {
    return { json: await remindersFor(caller) };
  },
});
