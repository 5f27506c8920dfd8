// Queue triggers on a real queue of Azurite: success, retries, and the poison queue after the fifth try.
import { QueueClient } from '@azure/storage-queue';
import { z } from 'zod';
import { startAzurite, type Azurite } from '../../scripts/azurite';
import { runHost, type RunningHost } from './fixtures/runHost';

let azurite: Azurite;
let host: RunningHost;

beforeAll(async () => {
  azurite = await startAzurite();
  host = await runHost({
    env: { STORAGE: azurite.connectionString },
    hostJson: { extensions: { queues: { maxPollingInterval: '00:00:01', messageEncoding: 'none' } } },
  });
}, 30_000);

afterAll(async () => {
  await host?.stop();
  await azurite?.stop();
});

async function handled(): Promise<unknown[]> {
  return z.array(z.unknown()).parse(await (await fetch(`${host.url}/api/handled`)).json());
}

async function until<Value>(look: () => Promise<Value | undefined>, seconds: number): Promise<Value> {
  const end = Date.now() + seconds * 1000;
  while (Date.now() < end) {
    const value = await look();
    if (value !== undefined) return value;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`Nothing came within ${String(seconds)} s.`);
}

const queue = (name: string) => new QueueClient(azurite.connectionString, name);

test('a message that always fails is tried five times and then lies in the poison queue', async () => {
  await queue('work').createIfNotExists();
  await queue('work').sendMessage('{"fail":true}');

  const poisoned = await until(async () => {
    const peeked = await queue('work-poison')
      .peekMessages()
      .catch(() => undefined);
    return peeked?.peekedMessageItems[0]?.messageText;
  }, 20);

  expect(poisoned).toBe('{"fail":true}');
  expect(await handled()).toEqual(
    [1, 2, 3, 4, 5].map((dequeueCount) => ({ dequeueCount, payload: { fail: true } })),
  );
  expect((await queue('work').getProperties()).approximateMessagesCount).toBe(0);
}, 30_000);

test('a message that is handled is gone, and a payload that looks like JSON arrives parsed', async () => {
  await queue('work').sendMessage('123');

  const last = await until(async () => (await handled())[5], 10);

  expect(last).toEqual({ dequeueCount: 1, payload: 123 });
  await until(async () => {
    const { approximateMessagesCount } = await queue('work').getProperties();
    return approximateMessagesCount === 0 ? true : undefined;
  }, 5);
});
