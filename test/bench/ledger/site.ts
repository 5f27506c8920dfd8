// Where the bench runs: Azurite, an issuer, and the host with the real bundle, each a process of its own on loopback.
// As in the cloud, where functions scale one by one, what answers people and what publishes are two hosts.
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { OAuth2Server } from 'oauth2-mock-server';
import { startAzurite } from '../../../scripts/azurite';
import { buildFunctions } from '../../../scripts/build';
import { AUDIENCE, FIRST_ADMIN } from '../../../scripts/dev/people';
import { root } from '../../../scripts/paths';
import { freePorts } from '../../../scripts/ports';
import { startHostProcess } from '../../../scripts/stack';
import type { Member, Role } from '../../../shared/api';
import { childrenOf } from '../../../shared/units/registry';
import { startProxy, type StorageProxy } from '../../faults/proxy';
import { tableIds } from './tables';

/** Hồ Chí Minh City: 168 communes, the most of any province. */
export const PROVINCE = '79@2025-07-01';
export const PERIOD = '2025-M08';
const NOW = '2025-09-03T08:00:00+07:00';
const publishing = ['publishOnMessage', 'sweepIntents'] as const;

export interface Clerk {
  readonly unit: string;
  readonly token: string;
}

export interface Site {
  readonly url: string;
  readonly connectionString: string;
  readonly clerks: readonly Clerk[];
  readonly leader: string;
  readonly pid: number;
  /** Another host through a proxy that writes down every call to storage. */
  recording<Result>(run: (url: string, proxy: StorageProxy) => Promise<Result>): Promise<Result>;
  /** Starts the host that publishes. */
  publisher(): Promise<void>;
  stop(): Promise<void>;
}

export async function startSite(settings: Readonly<Record<string, string>> = {}): Promise<Site> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'giao-ban-load-'));
  const stops: (() => Promise<void>)[] = [
    () => Promise.resolve(rmSync(folder, { recursive: true, force: true })),
  ];
  const stop = async () => {
    for (const one of stops.splice(0).reverse()) await one();
  };
  try {
    const bundle = path.join(folder, 'server');
    await buildFunctions('test/bench/ledger/server.ts', bundle);
    cpSync(path.join(root, 'functions', 'host.json'), path.join(bundle, 'host.json'));
    const azurite = await startAzurite();
    stops.push(() => azurite.stop());
    const issuer = new OAuth2Server();
    await issuer.issuer.keys.generate('RS256');
    await issuer.start(0, '127.0.0.1');
    stops.push(() => issuer.stop());
    const issuerUrl = issuer.issuer.url ?? '';
    const token = (subject: string) =>
      issuer.issuer.buildToken({
        expiresIn: 4 * 3600,
        scopesOrTransform: (_header, payload) => Object.assign(payload, { sub: subject, aud: AUDIENCE }),
      });

    const host = async (connectionString: string, off: readonly string[]) => {
      const [port = 0] = await freePorts(1);
      const child = await startHostProcess(port, connectionString, issuerUrl, {
        ...{ functionsDir: bundle, addinDir: folder, clock: NOW },
        settings: {
          ...{ PROVINCE, SCOPE: PROVINCE, REQUESTS_AT_ONCE: '100000', REQUESTS_PER_SECOND: '100000' },
          ...Object.fromEntries(off.map((name) => [`AzureWebJobs.${name}.Disabled`, 'true'])),
          ...settings,
        },
      });
      return child;
    };

    const front = await host(azurite.connectionString, publishing);
    stops.push(() => front.stop());
    const { url } = front.ready;
    const clerks = await seed(url, issuerUrl, token);
    return {
      ...{ url, connectionString: azurite.connectionString, clerks, pid: front.pid, stop },
      leader: await token('lanh-dao'),
      recording: async (run) => {
        const proxy = await startProxy(azurite.connectionString);
        const recorded = await host(proxy.connectionString, publishing);
        try {
          return await run(recorded.ready.url, proxy);
        } finally {
          await recorded.stop();
          await proxy.stop();
        }
      },
      publisher: async () => {
        const publisher = await host(azurite.connectionString, []);
        stops.push(() => publisher.stop());
      },
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Members of every unit, and the opened period of every table. */
async function seed(
  url: string,
  issuer: string,
  token: (subject: string) => Promise<string>,
): Promise<Clerk[]> {
  const units = childrenOf(PROVINCE, '2025-08-31').map(({ key }) => key);
  const member = (subject: string, unit: string, role: Role): Member => ({
    ...{ issuer, subject, unit, role, tables: null, validFrom: '2025-07-01', validTo: null },
  });
  const members = [
    ...units.map((unit) => member(`can-bo-${unit}`, unit, 'submitter')),
    member('lanh-dao', PROVINCE, 'leader'),
  ];
  const admin = await token(FIRST_ADMIN);
  await put(`${url}/api/members`, admin, { members });
  for (const table of tableIds) await put(`${url}/api/periods/${table}/${PERIOD}`, admin, {});
  return Promise.all(units.map(async (unit) => ({ unit, token: await token(`can-bo-${unit}`) })));
}

async function put(url: string, token: string, json: unknown): Promise<void> {
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  const response = await fetch(url, { method: 'PUT', headers, body: JSON.stringify(json) });
  if (!response.ok) throw new Error(`PUT ${url}: ${String(response.status)} ${await response.text()}`);
}
