// Decides about a submission, or about a unit's time: the actions of the workflow, one at a time.
import { eventBodySchema, eventReceiptSchema } from '../../shared/api';
import { decide } from '../decide';
import { httpEndpoint, takesNothing } from '../endpoint';

httpEndpoint({
  ...takesNothing,
  body: eventBodySchema,
  name: 'postEvent',
  method: 'POST',
  route: 'events',
  summary:
    'Approve, accept, return, withdraw, reopen or extend; the same event again answers the same receipt',
  asks: 'member',
  answers: eventReceiptSchema,
  async run({ caller, body }) {
    const { receipt, isNew } = await decide(caller, body);
    return { status: isNew ? 201 : 200, json: receipt };
  },
});
