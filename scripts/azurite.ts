// Azurite, Microsoft's emulator of Azure storage, as a child process on free loopback ports: the same tables,
// queue and blobs the cloud has, for start, demo and tests. In memory, or kept in a folder.
import { mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { startChild } from './child';
import { root } from './paths';
import { freePorts } from './ports';

// The emulator's published account and key, the same on every machine; no secret.
const ACCOUNT = 'devstoreaccount1';
const KEY = 'Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==';
const SERVICES = ['Blob', 'Queue', 'Table'] as const;

export interface Azurite {
  readonly pid: number;
  readonly connectionString: string;
  readonly ended: Promise<void>;
  stop(): Promise<void>;
}

/** Starts all three services; `dataDir` keeps what they hold, without it nothing outlives the process. */
export async function startAzurite({ dataDir }: { readonly dataDir?: string } = {}): Promise<Azurite> {
  const [blob = 0, queue = 0, table = 0] = await freePorts(SERVICES.length);
  if (dataDir !== undefined) mkdirSync(dataDir, { recursive: true });
  const child = await startChild({
    name: 'Azurite',
    program: createRequire(path.join(root, 'package.json')).resolve('azurite/dist/src/azurite.js'),
    args: [
      ...['--blobHost', '127.0.0.1', '--blobPort', String(blob)],
      ...['--queueHost', '127.0.0.1', '--queuePort', String(queue)],
      ...['--tableHost', '127.0.0.1', '--tablePort', String(table)],
      ...(dataDir === undefined ? ['--inMemoryPersistence'] : ['--location', dataDir]),
      ...['--silent', '--skipApiVersionCheck', '--disableTelemetry'],
    ],
    cwd: os.tmpdir(),
    ready: allListening(),
  });
  return { ...child, connectionString: connectionString(blob, queue, table) };
}

function allListening(): (line: string) => true | undefined {
  const waiting = new Set<string>(SERVICES);
  return (line) => {
    const service = /^Azurite (\w+) service is successfully listening/.exec(line)?.[1];
    if (service !== undefined) waiting.delete(service);
    return waiting.size === 0 ? true : undefined;
  };
}

function connectionString(blob: number, queue: number, table: number): string {
  const at = (port: number) => `http://127.0.0.1:${String(port)}/${ACCOUNT}`;
  return [
    'DefaultEndpointsProtocol=http',
    `AccountName=${ACCOUNT}`,
    `AccountKey=${KEY}`,
    `BlobEndpoint=${at(blob)}`,
    `QueueEndpoint=${at(queue)}`,
    `TableEndpoint=${at(table)}`,
    '',
  ].join(';');
}
