// The module '@azure/functions-core' as our local host supplies it. In the cloud Azure's worker supplies the
// same object; everything above it (HttpRequest, HttpResponse, conversions) is the library's own code, so a
// handler runs here through the very path it runs through there.

export type Level = 'trace' | 'debug' | 'information' | 'warning' | 'error' | 'critical' | 'none';
export type Log = (level: Level, message: string) => void;

/** One value on its way between host and library: exactly one member is set. */
export interface TypedData {
  readonly string?: string;
  readonly json?: string;
  readonly bytes?: Uint8Array;
  readonly int?: number;
  readonly double?: number;
  readonly http?: HttpData;
}

export interface HttpData {
  readonly method?: string;
  readonly url?: string;
  readonly nullableHeaders?: Record<string, { value: string }>;
  readonly nullableParams?: Record<string, { value: string }>;
  readonly nullableQuery?: Record<string, { value: string }>;
  readonly statusCode?: string;
  readonly headers?: Record<string, string>;
  readonly body?: TypedData;
}

interface Binding {
  readonly type: string;
  readonly name?: string;
  readonly direction?: string;
  readonly route?: string;
  readonly methods?: readonly string[];
  readonly queueName?: string;
  readonly connection?: string;
  readonly schedule?: string;
  readonly runOnStartup?: boolean;
}

type Callback = (...args: unknown[]) => unknown;

export interface RegisteredFunction {
  readonly name: string;
  readonly bindings: Readonly<Record<string, Binding>>;
  readonly callback: Callback;
  readonly triggerName: string;
  readonly trigger: Binding;
}

export interface InvocationResponse {
  readonly returnValue?: TypedData | null;
}

/** What listens on its own, beside HTTP: a queue poller or a timer. */
export interface Worker {
  stop(): Promise<void>;
}

interface InvocationModel {
  getArguments(): Promise<{ context: unknown; inputs: unknown[] }>;
  invokeFunction(context: unknown, inputs: unknown[], callback: Callback): Promise<unknown>;
  getResponse(context: unknown, result: unknown): Promise<InvocationResponse>;
}

interface ProgrammingModel {
  getInvocationModel(coreContext: object): InvocationModel | Promise<InvocationModel>;
  getCapabilities?(capabilities: Record<string, string>): Promise<unknown>;
}

type Hook = (context: object) => unknown;
type HookName = 'appStart' | 'appTerminate' | 'preInvocation' | 'postInvocation' | 'log';

export interface Core {
  /** What the bundle gets when it requires '@azure/functions-core'. */
  readonly api: object;
  readonly functions: ReadonlyMap<string, RegisteredFunction>;
  readonly log: Log;
  model(): ProgrammingModel;
  runHooks(name: HookName, context: object): Promise<void>;
  /** Runs the start hooks; afterwards no function can be registered any more, as in the cloud. */
  open(): Promise<void>;
}

class Disposable {
  readonly #undo: () => void;
  constructor(undo: () => void) {
    this.#undo = undo;
  }
  dispose(): void {
    this.#undo();
  }
}

export function createCore(log: Log): Core {
  const functions = new Map<string, RegisteredFunction>();
  const hooks = new Map<string, Set<Hook>>();
  let programmingModel: ProgrammingModel | undefined;
  let open = false;

  function registerFunction(metadata: Pick<RegisteredFunction, 'name' | 'bindings'>, callback: Callback) {
    const { name } = metadata;
    if (open)
      throw new Error(`"${name}" is registered too late: a function can only be registered at start.`);
    if (functions.has(name)) throw new Error(`A function with id "${name}" has already been registered.`);
    functions.set(name, withTrigger(metadata, callback));
    return new Disposable(() => functions.delete(name));
  }

  function registerHook(name: string, hook: Hook) {
    const registered = hooks.get(name) ?? new Set<Hook>();
    hooks.set(name, registered.add(hook));
    return new Disposable(() => registered.delete(hook));
  }

  async function runHooks(name: HookName, context: object) {
    for (const hook of hooks.get(name) ?? []) await hook(context);
  }

  function model() {
    if (!programmingModel) throw new Error('The bundle never called @azure/functions: no programming model.');
    return programmingModel;
  }

  return {
    functions,
    log,
    model,
    runHooks,
    api: {
      version: '3.99.0-local',
      hostVersion: '4.1040.300',
      Disposable,
      registerFunction,
      registerHook,
      log: (level: Level, _category: string, message: string) => log(level, message),
      setProgrammingModel: (value: ProgrammingModel) => (programmingModel = value),
      getProgrammingModel: () => programmingModel,
    },
    open: async () => {
      await programmingModel?.getCapabilities?.({});
      await runHooks('appStart', { hookData: {}, appHookData: {} });
      open = true;
    },
  };
}

function withTrigger({ name, bindings }: Pick<RegisteredFunction, 'name' | 'bindings'>, callback: Callback) {
  const found = Object.entries(bindings).find(([, binding]) => /Trigger$/i.test(binding.type));
  if (!found) throw new Error(`The function "${name}" has no trigger.`);
  const [triggerName, trigger] = found;
  return { name, bindings, callback, triggerName, trigger };
}
