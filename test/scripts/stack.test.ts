// The whole local stack, with the fixture app in place of the product: settings, sign-in, data, and the end.
import { QueueClient } from '@azure/storage-queue';
import path from 'node:path';
import { buildFunctions } from '../../scripts/build';
import { freePorts, isFree } from '../../scripts/ports';
import { startStack, type StackOptions } from '../../scripts/stack';
import { temporaryFolder } from './fixtures/runHost';

const functionsDir = path.join(temporaryFolder(), 'functions');
const start = (options: StackOptions) =>
  startStack({ functionsDir, addinDir: temporaryFolder(), ...options });

beforeAll(() => buildFunctions('test/scripts/fixtures/app.ts', functionsDir));

test('a port that is taken fails with the reason and leaves nothing running', async () => {
  const [port = 0] = await freePorts(1);
  const first = await start({ port });
  try {
    await expect(start({ port })).rejects.toThrow('EADDRINUSE');
  } finally {
    await first.stop();
  }
  expect([await isFree(port), await isFree(port + 1)]).toEqual([true, true]);
}, 40_000);

test('nobody unknown gets a token; the settings name the issuer, the scope and the clock', async () => {
  const stack = await start({ clock: '2024-03-20T08:00:00+07:00', settings: { SCOPE: '70@2024-01-01' } });
  try {
    await expect(stack.token('ai-do')).rejects.toThrow('unknown_person');
    expect((await stack.token('quan-tri')).split('.')).toHaveLength(3);
    expect(await (await fetch(`${stack.url}/config.json`)).json()).toEqual({ issuer: stack.issuerUrl });
    expect(await (await fetch(`${stack.url}/api/settings`)).json()).toEqual({
      PROVINCE: '70@2024-01-01',
      SCOPE: '70@2024-01-01',
      ISSUERS: JSON.stringify([{ issuer: stack.issuerUrl, audience: 'giao-ban' }]),
      FIRST_ADMIN: `${stack.issuerUrl}|quan-tri`,
      NOW: '2024-03-20T08:00:00+07:00',
      ORIGINS: stack.url,
    });
  } finally {
    await stack.stop();
  }
}, 40_000);

test('what was stored in a data folder is there after a restart', async () => {
  const dataDir = path.join(temporaryFolder(), 'storage');
  const first = await start({ dataDir });
  await new QueueClient(first.connectionString, 'kept').create();
  await first.stop();

  const second = await start({ dataDir });
  try {
    expect(await new QueueClient(second.connectionString, 'kept').exists()).toBe(true);
  } finally {
    await second.stop();
  }
}, 40_000);
