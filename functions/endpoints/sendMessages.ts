// Sends the day's messages: at 7:30 in the morning in Vietnam, from Monday to Friday (timers run on UTC).
import { app } from '@azure/functions';
import { mailPort } from '../mail';
import { sendMessages } from '../sendMessages';

app.timer('sendMessages', {
  schedule: '0 30 0 * * 1-5',
  async handler(_timer, context) {
    const port = mailPort();
    if (!port) return;
    const { sent, failed } = await sendMessages(port);
    context.log(JSON.stringify({ event: 'messagesSent', invocationId: context.invocationId, sent, failed }));
  },
});
