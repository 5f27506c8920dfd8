// Loads the deployed folder (package.json, its `main`, host.json) the way Azure's worker would, but with a
// `require` that knows one module more. The file is compiled as Node's own CommonJS loader compiles it, so
// nothing global is patched. What the cloud answers with "zero functions" and no error is refused here.
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { compileFunction, constants } from 'node:vm';
import { z } from 'zod';
import type { Core } from './core';

const packageFile = z.object({ main: z.string(), type: z.string().optional() });

const duration = z
  .string()
  .regex(/^\d+:\d\d:\d\d$/)
  .transform((text) => text.split(':').reduce((seconds, part) => seconds * 60 + Number(part), 0) * 1000);

const hostFile = z.object({
  extensions: z
    .object({
      http: z.object({ routePrefix: z.string().default('api') }).prefault({}),
      queues: z
        .object({
          maxPollingInterval: duration.prefault('00:01:00'),
          visibilityTimeout: duration.prefault('00:00:00'),
          batchSize: z.number().int().min(1).max(32).default(16),
          maxDequeueCount: z.number().int().min(1).default(5),
          messageEncoding: z.enum(['base64', 'none']).default('base64'),
        })
        .prefault({}),
    })
    .prefault({}),
});

export type HostSettings = z.infer<typeof hostFile>['extensions'];
export type QueueSettings = HostSettings['queues'];

/** Evaluates the bundle against `core` and answers the folder's host.json, defaults filled in as in the cloud. */
export async function loadApp(directory: string, core: Core): Promise<HostSettings> {
  const { main, type } = packageFile.parse(readJson(path.join(directory, 'package.json')));
  if (type === 'module')
    throw new Error(
      `${directory}/package.json says "type": "module": the bundle is CommonJS and would not load.`,
    );
  const file = path.join(directory, main);
  if (!existsSync(file)) throw new Error(`${file} is missing. Run: npm run build`);
  evaluate(file, core.api);
  await core.open();
  if (core.functions.size === 0) throw new Error(`${file} registers no function.`);
  const hostJson = path.join(directory, 'host.json');
  return hostFile.parse(existsSync(hostJson) ? readJson(hostJson) : {}).extensions;
}

function evaluate(file: string, api: object): void {
  const native = createRequire(file);
  const require = Object.assign(
    (id: string): unknown => (id === '@azure/functions-core' ? api : native(id)),
    native,
  );
  const module = { exports: {}, filename: file, id: '.' };
  const run = compileFunction(
    readFileSync(file, 'utf8'),
    ['exports', 'require', 'module', '__filename', '__dirname'],
    { filename: file, importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER },
  );
  Reflect.apply(run, module.exports, [module.exports, require, module, file, path.dirname(file)]);
}

function readJson(file: string): unknown {
  return JSON.parse(readFileSync(file, 'utf8'));
}
