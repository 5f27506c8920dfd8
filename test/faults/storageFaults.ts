// Storage that answers badly, at every call of an operation: 500, 503, a reset, silence, a slow answer, half an
// answer, before or after it did what it was asked, once or for as long as the caller waits. The caller is told 2xx or
// 503 with a time to come back; then storage behaves again, and the same facts must come out as without any fault.
import { setTimeout as sleep } from 'node:timers/promises';
import { ask, askUntilAnswered, type Answer } from './ask';
import type { Recorded } from './crash';
import { sendsMessage, takesMessages } from './calls';
import { differenceFrom, factsOf, type Difference } from './facts';
import type { Fault, Watch } from './proxy';
import { until, type Rig } from './rig';
import type { Hosts } from './hosts';
import { succeeded, untilPublished } from './scenarios';

export interface Case {
  readonly fault: Fault;
  readonly when: 'asked' | 'answered';
  /** Every call of the kind from the chosen one on, until the caller has its answer. */
  readonly lasting: boolean;
}

export interface Disturbed extends Difference {
  readonly kind: string;
  readonly nth: number;
  readonly disturbance: Case;
  readonly broken?: string;
}

/** Who submits waits this long; the pane would have given up before. */
const patienceSeconds = 45;

export const cases: readonly Case[] = [
  { fault: 'status500', when: 'asked', lasting: false },
  { fault: 'status500', when: 'asked', lasting: true },
  { fault: 'status503', when: 'asked', lasting: true },
  { fault: 'reset', when: 'asked', lasting: true },
  { fault: 'slow', when: 'asked', lasting: false },
  { fault: 'silence', when: 'asked', lasting: false },
  { fault: 'status500', when: 'answered', lasting: false },
  { fault: 'reset', when: 'answered', lasting: false },
  { fault: 'half', when: 'answered', lasting: false },
  { fault: 'half', when: 'answered', lasting: true },
];

export async function disturb(
  rig: Rig,
  hosts: Hosts,
  recorded: Recorded,
  call: { readonly kind: string; readonly nth: number },
  disturbance: Case,
): Promise<Disturbed> {
  const what = { kind: call.kind, nth: call.nth, disturbance };
  try {
    return { ...what, ...(await disturbed(rig, hosts, recorded, call, disturbance)) };
  } catch (error) {
    await hosts.end();
    return {
      ...what,
      lost: [],
      doubled: [],
      broken: error instanceof Error ? error.message : 'not an Error',
    };
  } finally {
    rig.proxy.watch({});
  }
}

async function disturbed(
  rig: Rig,
  hosts: Hosts,
  recorded: Recorded,
  { kind, nth }: { readonly kind: string; readonly nth: number },
  disturbance: Case,
): Promise<Difference> {
  const { scenario, oracle, warm } = recorded;
  // What a host does once in its life is disturbed in a new one; the rest in one that serves many cases.
  const isWarm = warm.calls.filter((call) => call === kind).length >= nth;
  const hits = { count: 0 };
  const disturbing = faultAt(kind, nth, disturbance, hits);
  const host = isWarm ? await hosts.warm(recorded, disturbing) : await hosts.fresh(recorded, disturbing);
  const { url } = host;
  const asked = await scenario.asks?.(rig);
  const first = asked && (await ask(url, { ...asked, seconds: patienceSeconds }));
  if (asked) mustBeHonest(first);
  await until(`the host reaches ${kind}, call ${String(nth)}`, 20, () => hits.count > 0);
  // Let the publisher meet it again: it has nobody who waits.
  if (disturbance.lasting && first?.status === 201) await sleep(1500);
  rig.proxy.watch({});
  if (asked && first?.status === 503) succeeded(await askUntilAnswered(url, asked, 30));
  await untilPublished(rig);
  return differenceFrom(isWarm ? warm.oracle : oracle, await factsOf(rig, host));
}

/** Nobody is told "failed for ever" because storage was away for a moment. */
function mustBeHonest(answer: Answer | undefined): void {
  if (!answer) throw new Error(`No answer within ${String(patienceSeconds)} s.`);
  if (answer.status === 503 && answer.retryAfter === undefined) throw new Error('503 without Retry-After.');
  if (answer.status !== 503) succeeded(answer);
}

function faultAt(kind: string, nth: number, disturbance: Case, hits: { count: number }): Watch {
  const { fault, when, lasting } = disturbance;
  let count = 0;
  let sent = false;
  const decide = (call: string) => {
    sent ||= call === sendsMessage;
    if (call !== kind || (call === takesMessages && !sent)) return undefined;
    count += 1;
    if (lasting ? count < nth : count !== nth) return undefined;
    hits.count += 1;
    return fault;
  };
  return when === 'asked' ? { asked: decide } : { answered: decide };
}
