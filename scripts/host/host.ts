// The local Functions host: one loopback origin with the pane at "/" and the functions at "/api", queue pollers
// and timers beside it. It takes the built bundle only, the same file that is deployed.
import { createServer, type RequestListener, type Server } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import { createCore, type Core, type Log, type RegisteredFunction, type Worker } from './core';
import { BODY_LIMIT_SETTING, functionsHttp, refuse } from './http';
import { logFailure } from './invoke';
import { loadApp, type QueueSettings } from './load';
import { startQueue } from './queue';
import { staticFiles } from './staticFiles';
import { startTimer } from './timer';

/** The text of /config.json, by which the pane learns where people sign in. */
const PANE_CONFIG_SETTING = 'PANE_CONFIG';
const KEEP_ALIVE_MS = 65_000;

type Listening = Server | ReturnType<typeof createTlsServer>;

export interface HostOptions {
  readonly functionsDir: string;
  readonly addinDir: string;
  readonly port: number;
  /** The application settings: the environment the bundle itself reads. */
  readonly settings: Readonly<Record<string, string | undefined>>;
  readonly log: Log;
  /** Excel takes task panes over https only: the same, a second time, for localhost. */
  readonly tls?: { readonly port: number; readonly cert: Buffer; readonly key: Buffer };
}

export interface Host {
  readonly url: string;
  readonly functions: readonly string[];
  stop(): Promise<void>;
}

export async function startHost({
  functionsDir,
  addinDir,
  port,
  settings,
  log,
  tls,
}: HostOptions): Promise<Host> {
  const core = createCore(log);
  const { http, queues } = await loadApp(functionsDir, core);
  const limit = settings[BODY_LIMIT_SETTING];
  const api = functionsHttp({
    core,
    routePrefix: http.routePrefix,
    ...(limit === undefined ? {} : { bodyLimit: Number(limit) }),
  });
  const pane = staticFiles(addinDir, settings[PANE_CONFIG_SETTING]);
  const apiPath = new RegExp(`^/${http.routePrefix}([/?]|$)`, 'i');
  const serve: RequestListener = (request, response) => {
    const handle = apiPath.test(request.url ?? '/') ? api : pane;
    handle(request, response).catch((error: unknown) => {
      // A client that went away mid-body ends here too; there is nobody left to answer then.
      if (!request.destroyed) logFailure(log, 'request', '-', error);
      if (response.headersSent) response.destroy();
      else refuse(response, 500);
    });
  };
  const server = createServer(serve);
  const secure = tls && createTlsServer({ cert: tls.cert, key: tls.key }, serve);
  // Node's own five seconds end while a busy client reads its next workbook, and the next request finds the line dead.
  server.keepAliveTimeout = KEEP_ALIVE_MS;
  const url = await listen(server, port);
  if (secure) await listen(secure, tls.port);
  const workers = startWorkers(core, settings, queues);
  return {
    url,
    functions: [...core.functions.keys()],
    stop: () => stopAll(core, [server, ...(secure ? [secure] : [])], workers),
  };
}

function startWorkers(core: Core, settings: HostOptions['settings'], queues: QueueSettings): Worker[] {
  return [...core.functions.values()].flatMap((target) => {
    // The cloud's own way to switch a function off in one instance.
    if (settings[`AzureWebJobs.${target.name}.Disabled`] === 'true') return [];
    if (target.trigger.type === 'timerTrigger') return [startTimer(core, target)];
    if (target.trigger.type === 'queueTrigger')
      return [startQueue(core, target, connectionOf(target, settings), queues)];
    if (target.trigger.type === 'httpTrigger') return [];
    throw new Error(
      `The trigger "${target.trigger.type}" of "${target.name}" is not known to the local host.`,
    );
  });
}

function connectionOf({ name, trigger }: RegisteredFunction, settings: HostOptions['settings']): string {
  const setting = trigger.connection ?? 'AzureWebJobsStorage';
  const value = settings[setting] ?? settings[`AzureWebJobs${setting}`];
  if (value === undefined)
    throw new Error(`"${name}" needs the setting ${setting}: a storage connection string.`);
  return value;
}

function listen(server: Listening, port: number): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      if (address === null || typeof address === 'string')
        return reject(new Error('The host listens on no port.'));
      resolve(`http://127.0.0.1:${String(address.port)}`);
    });
  });
}

async function stopAll(core: Core, servers: readonly Listening[], workers: readonly Worker[]): Promise<void> {
  const closed = servers.map((server) => {
    const closing = new Promise<void>((resolve) => server.close(() => resolve()));
    server.closeIdleConnections();
    setTimeout(() => server.closeAllConnections(), 2000).unref();
    return closing;
  });
  await Promise.all([...closed, ...workers.map((worker) => worker.stop())]);
  await core.runHooks('appTerminate', { hookData: {}, appHookData: {} });
}
