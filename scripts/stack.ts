// Everything the product runs on, locally: Azurite, the development issuer and the Functions host with the built
// pane, each a child process. `npm start`, the demo and the tests all start it here.
import { z } from 'zod';
import { startAzurite } from './azurite';
import { readyLine, startChild, type Child } from './child';
import { AUDIENCE, DISTRICT, FIRST_ADMIN, PROVINCE } from './dev/people';
import { addinOut, functionsOut } from './paths';
import { freePorts } from './ports';

export interface StackOptions {
  /** The port of pane and functions; the issuer takes the next one, so that its name lasts as long as the data. */
  readonly port?: number;
  /** Where Azurite keeps its data; without it everything is in memory. */
  readonly dataDir?: string;
  /** A folder with localhost.crt and localhost.key: `port` is then https, and everything local uses another one. */
  readonly certificates?: string;
  /** The instant the ledger's clock starts from; without it the clock of the machine. */
  readonly clock?: string;
  /** What the issuer's tokens call it, where who did something must be the same in every run; else its address. */
  readonly issuerName?: string;
  readonly functionsDir?: string;
  readonly addinDir?: string;
  /** Further application settings. */
  readonly settings?: Readonly<Record<string, string>>;
  readonly log?: (line: string) => void;
}

export interface Stack {
  readonly url: string;
  readonly issuerUrl: string;
  readonly connectionString: string;
  /** The names of the functions the bundle registered. */
  readonly functions: readonly string[];
  /** A bearer token of one of the demo people. */
  token(person: string): Promise<string>;
  /** Resolves when one of the processes has ended by itself. */
  readonly broken: Promise<void>;
  stop(): Promise<void>;
}

interface Stoppable {
  stop(): Promise<void>;
}

const issuerReady = z.object({ url: z.string() });
const hostReady = z.object({ url: z.string(), functions: z.array(z.string()) });
const tokenAnswer = z.object({ access_token: z.string() });

export async function startStack(options: StackOptions = {}): Promise<Stack> {
  const started: Promise<Stoppable>[] = [];
  const stop = async () => {
    // The host first: it may still be writing to Azurite.
    for (const part of started.splice(0).reverse())
      await part.then(
        (it) => it.stop(),
        () => undefined,
      );
  };
  try {
    const [port, issuerPort] = await choosePorts(options);
    const [azurite, issuer] = await Promise.all([
      keep(started, startAzurite(options)),
      keep(started, startIssuerProcess(issuerPort, options)),
    ]);
    const { url } = issuer.ready;
    const issuerUrl = options.issuerName ?? url;
    const keys = { issuer: issuerUrl, audience: AUDIENCE, jwks: `${url}/jwks` };
    const settings = { ISSUERS: JSON.stringify([keys]), ...options.settings };
    const { connectionString } = azurite;
    const host = await keep(
      started,
      startHostProcess(port, connectionString, issuerUrl, {
        ...options,
        ...(options.issuerName !== undefined && { settings }),
      }),
    );
    return {
      ...{ url: host.ready.url, issuerUrl, connectionString, functions: host.ready.functions },
      token: (person) => askToken(url, person),
      broken: Promise.race([azurite.ended, issuer.ended, host.ended]),
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** The development issuer alone, as a process. */
export function startIssuerProcess(
  port: number,
  { log, issuerName }: Pick<StackOptions, 'log' | 'issuerName'> = {},
): Promise<Child<z.infer<typeof issuerReady>>> {
  return startChild({
    name: 'The development issuer',
    program: 'scripts/dev/issuer.ts',
    args: [String(port), ...(issuerName === undefined ? [] : [issuerName])],
    ready: readyLine((value) => issuerReady.parse(value)),
    ...(log ? { log } : {}),
  });
}

/** The Functions host alone, as a process; `storage` is the connection string it is given. */
export function startHostProcess(port: number, storage: string, issuer: string, options: StackOptions) {
  const {
    clock,
    functionsDir = functionsOut,
    addinDir = addinOut,
    settings = {},
    certificates,
    log,
  } = options;
  const tls = certificates === undefined ? [] : [String(options.port ?? 0), certificates];
  const origin = tls.length === 0 ? `http://127.0.0.1:${String(port)}` : `https://localhost:${tls[0] ?? ''}`;
  return startChild({
    name: 'The Functions host',
    program: 'scripts/host/main.ts',
    args: [functionsDir, addinDir, String(port), ...tls],
    env: {
      STORAGE: storage,
      PROVINCE,
      SCOPE: DISTRICT,
      ISSUERS: JSON.stringify([{ issuer, audience: AUDIENCE }]),
      FIRST_ADMIN: `${issuer}|${FIRST_ADMIN}`,
      ORIGINS: origin,
      PANE_CONFIG: JSON.stringify({ issuer }),
      ...(clock === undefined ? {} : { NOW: clock }),
      ...settings,
    },
    ready: readyLine((value) => hostReady.parse(value)),
    ...(log ? { log } : {}),
  });
}

async function choosePorts({ port: wanted, certificates }: StackOptions): Promise<[number, number]> {
  if (wanted !== undefined) return [certificates === undefined ? wanted : wanted + 2, wanted + 1];
  const [port = 0, issuerPort = 0] = await freePorts(2);
  return [port, issuerPort];
}

function keep<Part extends Stoppable>(started: Promise<Stoppable>[], starting: Promise<Part>): Promise<Part> {
  started.push(starting);
  return starting;
}

/** A bearer token of one of the demo people. */
export async function askToken(issuerUrl: string, person: string): Promise<string> {
  const response = await fetch(`${issuerUrl}/token`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ person }),
  });
  if (!response.ok) throw new Error(`The issuer gives no token for "${person}": ${await response.text()}`);
  return tokenAnswer.parse(await response.json()).access_token;
}
