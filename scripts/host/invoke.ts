// Runs one registered function once, in the order Azure's worker does: arguments, hooks before, the handler,
// hooks after, the response. The library converts on both sides.
import { randomUUID } from 'node:crypto';
import type { Core, InvocationResponse, Level, Log, RegisteredFunction, TypedData } from './core';

export interface Invocation {
  readonly input: TypedData;
  readonly triggerMetadata?: Readonly<Record<string, TypedData>>;
  readonly invocationId?: string;
}

/** Answers what the library made of the handler's result; rejects with what the handler threw. */
export async function invoke(
  core: Core,
  target: RegisteredFunction,
  { input, triggerMetadata = {}, invocationId = randomUUID() }: Invocation,
): Promise<InvocationResponse> {
  const inputData = [{ name: target.triggerName, data: input }];
  const coreContext = {
    invocationId,
    request: { invocationId, functionId: target.name, inputData, triggerMetadata, traceContext: {} },
    metadata: { name: target.name, bindings: target.bindings },
    state: 'preInvocationHooks',
    log: (level: Level, _category: string, message: string) => core.log(level, message),
  };
  const model = await core.model().getInvocationModel(coreContext);
  const { context, inputs } = await model.getArguments();
  // Hooks may replace the inputs and the callback: both are read again from this object.
  const call = {
    hookData: {},
    appHookData: {},
    invocationContext: context,
    functionCallback: target.callback,
    inputs,
  };
  await core.runHooks('preInvocation', call);

  coreContext.state = 'invocation';
  const outcome: { result: unknown; error: Error | null } = { result: null, error: null };
  try {
    outcome.result = await model.invokeFunction(context, call.inputs, call.functionCallback);
  } catch (error) {
    outcome.error = error instanceof Error ? error : new Error('Not an Error was thrown.', { cause: error });
  }

  coreContext.state = 'postInvocationHooks';
  const after = { ...call, ...outcome };
  await core.runHooks('postInvocation', after);
  if (after.error !== null) throw after.error;
  return model.getResponse(context, after.result);
}

/** One line and the stack, with the id the caller was given; the caller itself is told no more than that. */
export function logFailure(log: Log, name: string, invocationId: string, error: unknown): void {
  const stack = error instanceof Error ? (error.stack ?? error.message) : 'for a reason that is no Error';
  log('error', `${name} failed (${invocationId}): ${stack}`);
}
