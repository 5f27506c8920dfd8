// Publishes when a submission asks for it.
import { app } from '@azure/functions';
import { publish } from '../publish';
import { periodOf, publishQueue } from '../store/queue';

const restMs = 2000;

app.storageQueue('publishOnMessage', {
  queueName: publishQueue,
  connection: 'STORAGE',
  async handler(message, context) {
    const period = periodOf(message);
    if (period === undefined) throw new Error('A message of the publishing queue names no period.');
    const began = performance.now();
    await publish(period, restMs);
    const ms = Math.round(performance.now() - began);
    context.log(JSON.stringify({ event: 'published', invocationId: context.invocationId, period, ms }));
  },
});
