// Polls one storage queue for a queue trigger and keeps the cloud's promises: a message is hidden while its
// function runs, comes back after a failure, and moves to "<queue>-poison" after the last allowed try.
import { QueueClient, type DequeuedMessageItem } from '@azure/storage-queue';
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Core, RegisteredFunction, TypedData, Worker } from './core';
import { invoke, logFailure } from './invoke';
import type { QueueSettings } from './load';

const HIDDEN_SECONDS = 60;
const SHORTEST_PAUSE_MS = 100;

interface Consumer {
  readonly core: Core;
  readonly target: RegisteredFunction;
  readonly queue: QueueClient;
  readonly poison: QueueClient;
  readonly settings: QueueSettings;
}

export function startQueue(
  core: Core,
  target: RegisteredFunction,
  connectionString: string,
  settings: QueueSettings,
): Worker {
  const { queueName } = target.trigger;
  if (queueName === undefined) throw new Error(`The queue trigger of "${target.name}" names no queue.`);
  const queue = new QueueClient(connectionString, queueName);
  const poison = new QueueClient(connectionString, `${queueName}-poison`);
  const stopping = new AbortController();
  const loop = poll({ core, target, queue, poison, settings }, stopping.signal);
  return {
    stop: async () => {
      stopping.abort();
      await loop;
    },
  };
}

async function poll(consumer: Consumer, signal: AbortSignal): Promise<void> {
  const { core, target, queue, settings } = consumer;
  const report = (error: unknown) => logFailure(core.log, `${target.name} (queue)`, '-', error);
  let pause = 0;
  let created = false;
  while (!signal.aborted) {
    try {
      if (!created) await queue.createIfNotExists();
      created = true;
      const messages = await receive(queue, settings.batchSize);
      await Promise.all(messages.map((message) => handle(consumer, message).catch(report)));
      pause = messages.length > 0 ? 0 : Math.min(pause * 2 || SHORTEST_PAUSE_MS, settings.maxPollingInterval);
    } catch (error) {
      report(error);
      pause = settings.maxPollingInterval;
    }
    await sleep(pause, undefined, { signal }).catch(() => undefined);
  }
}

async function receive(queue: QueueClient, numberOfMessages: number): Promise<DequeuedMessageItem[]> {
  const options = { numberOfMessages, visibilityTimeout: HIDDEN_SECONDS };
  return (await queue.receiveMessages(options)).receivedMessageItems;
}

async function handle(consumer: Consumer, message: DequeuedMessageItem): Promise<void> {
  const { core, target, queue, settings } = consumer;
  const invocationId = randomUUID();
  const hidden = keepHidden(queue, message);
  try {
    const input = { string: decode(message.messageText, settings) };
    await invoke(core, target, { input, triggerMetadata: metadata(message, input), invocationId });
    await queue.deleteMessage(message.messageId, hidden.release());
  } catch (error) {
    logFailure(core.log, target.name, invocationId, error);
    await giveBack(consumer, message, hidden.release());
  }
}

/** Lets the message come back after a while, or sets it aside when it had its last try. */
async function giveBack(consumer: Consumer, message: DequeuedMessageItem, receipt: string): Promise<void> {
  const { core, target, queue, poison, settings } = consumer;
  const { messageId, messageText, dequeueCount } = message;
  if (dequeueCount < settings.maxDequeueCount) {
    await queue.updateMessage(messageId, receipt, messageText, settings.visibilityTimeout / 1000);
    return;
  }
  core.log('warning', `${target.name} gave up on a message after ${String(dequeueCount)} tries.`);
  await poison.createIfNotExists();
  await poison.sendMessage(messageText, { messageTimeToLive: -1 });
  await queue.deleteMessage(messageId, receipt);
}

/** Hides the message anew at half time for as long as its function runs; `release` answers the valid receipt. */
function keepHidden(queue: QueueClient, message: DequeuedMessageItem): { release(): string } {
  let receipt = message.popReceipt;
  const timer = setInterval(() => {
    queue.updateMessage(message.messageId, receipt, message.messageText, HIDDEN_SECONDS).then(
      (renewed) => (receipt = renewed.popReceipt ?? receipt),
      () => undefined,
    );
  }, HIDDEN_SECONDS * 500);
  return {
    release: () => {
      clearInterval(timer);
      return receipt;
    },
  };
}

function decode(text: string, { messageEncoding }: QueueSettings): string {
  return messageEncoding === 'none' ? text : Buffer.from(text, 'base64').toString('utf8');
}

function metadata(message: DequeuedMessageItem, input: TypedData): Record<string, TypedData> {
  return {
    QueueTrigger: input,
    Id: { string: message.messageId },
    PopReceipt: { string: message.popReceipt },
    DequeueCount: { int: message.dequeueCount },
    InsertionTime: { json: JSON.stringify(message.insertedOn) },
    ExpirationTime: { json: JSON.stringify(message.expiresOn) },
    NextVisibleTime: { json: JSON.stringify(message.nextVisibleOn) },
  };
}
