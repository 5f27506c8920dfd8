// Storage that is gone for a while under load: clerks go on submitting, are told to come back, and come back with the
// same submission. Afterwards the ledger holds exactly what was acknowledged, version by version.
import { setTimeout as sleep } from 'node:timers/promises';
import { receiptSchema } from '../../shared/api';
import { petitions } from '../functions/tables';
import { ask } from './ask';
import { PERIOD } from './facts';
import type { Rig } from './rig';
import { PROVINCE } from '../../scripts/dev/people';
import { post, untilPublished } from './scenarios';
import type { Kept } from './storage';

export interface Outage {
  readonly acknowledged: number;
  /** Told to come back later, while storage was gone. */
  readonly toldToWait: number;
  /** Anything else than a receipt or 503 with Retry-After. */
  readonly otherAnswers: readonly string[];
  readonly lost: number;
  readonly doubled: number;
}

const units = ['25270', '25273', '25276', '25279'].map((code) => `${code}@2024-01-01`);

interface Diary {
  readonly unit: string;
  readonly versions: number[];
  toldToWait: number;
  readonly otherAnswers: string[];
}

export async function outage(rig: Rig, fresh: Kept, goneSeconds: number): Promise<Outage> {
  await rig.storage.restore(fresh);
  const { url, kill } = await rig.host('often');
  const stopping = new AbortController();
  try {
    const diaries = units.map((unit): Diary => ({ unit, versions: [], toldToWait: 0, otherAnswers: [] }));
    const clerks = diaries.map((diary) => submitOnAndOn(rig, url, diary, stopping.signal));
    await sleep(1500);
    rig.proxy.setGone(true);
    await sleep(goneSeconds * 1000);
    rig.proxy.setGone(false);
    await sleep(4000);
    stopping.abort();
    await Promise.all(clerks);
    await untilPublished(rig);
    return await outcome(rig, diaries);
  } finally {
    rig.proxy.setGone(false);
    stopping.abort();
    await kill();
  }
}

/** One clerk: each submission is sent until it is answered for good, then the next one follows. */
async function submitOnAndOn(rig: Rig, url: string, diary: Diary, signal: AbortSignal): Promise<void> {
  for (let version = 1; ; version++) {
    const asked = await post(rig, await petitions(diary.unit, version, version - 1));
    for (;;) {
      const answer = await ask(url, asked);
      if (answer?.status === 201 || answer?.status === 200) {
        diary.versions.push(receiptSchema.parse(answer.body).version);
        break;
      }
      const isHonest = answer?.status === 503 && answer.retryAfter !== undefined;
      if (isHonest) diary.toldToWait += 1;
      else diary.otherAnswers.push(answer ? String(answer.status) : 'none');
      await sleep(Math.min(answer?.retryAfter ?? 1, 1) * 1000);
    }
    if (signal.aborted) return;
  }
}

async function outcome(rig: Rig, diaries: readonly Diary[]): Promise<Outage> {
  let lost = 0;
  let doubled = 0;
  for (const { unit, versions } of diaries) {
    const stored = await rig.storage.ledgerKeys(`${PROVINCE}|${PERIOD}|petitions`, `ver|${unit}|`);
    const kept = new Set(stored.map((key) => Number(key.slice(key.lastIndexOf('|') + 1))));
    lost += versions.filter((version) => !kept.has(version)).length;
    doubled += kept.size - new Set(versions).size + (versions.length - new Set(versions).size);
  }
  return {
    acknowledged: diaries.reduce((sum, { versions }) => sum + versions.length, 0),
    toldToWait: diaries.reduce((sum, diary) => sum + diary.toldToWait, 0),
    otherAnswers: diaries.flatMap(({ otherAnswers }) => otherAnswers),
    ...{ lost, doubled },
  };
}
