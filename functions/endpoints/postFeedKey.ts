// Makes a feed key; its password is told once.
import { feedKeyWantedSchema, newFeedKeySchema } from '../../shared/api';
import { httpEndpoint, takesNothing } from '../endpoint';
import { makeFeedKey } from '../feedKey';

httpEndpoint({
  ...takesNothing,
  body: feedKeyWantedSchema,
  name: 'postFeedKey',
  method: 'POST',
  route: 'feed/keys',
  summary: 'Make a personal feed key; the password is shown only in this answer',
  asks: 'member',
  answers: newFeedKeySchema,
  async run({ caller, body }) {
    return { status: 201, json: await makeFeedKey(caller, body) };
  },
});
