// What is true after a scenario, as names and values: every stored row, every figure, every workbook's bytes. The
// ledger's clock stands still, so two runs that differ in nothing but faults must come to the same facts, row by row
// and byte by byte.
import { createHash } from 'node:crypto';
import { figuresAnswerSchema, publicationsSchema } from '../../shared/api';
import { ask } from './ask';
import type { Rig, RunningHost } from './rig';

export const PERIOD = '2024-Q1';

export type Facts = ReadonlyMap<string, string>;

export async function factsOf(rig: Rig, { url }: RunningHost): Promise<Facts> {
  const facts = await rig.storage.facts();
  const token = await rig.token('lanh-dao');
  const read = async (path: string) => (await ask(url, { path, token }))?.body;
  const { tables } = figuresAnswerSchema.parse(await read(`figures?period=${PERIOD}`));
  for (const { table, figures } of tables) {
    for (const [key, value] of Object.entries(figures))
      facts.set(`figure ${table}.${key}`, JSON.stringify(value));
  }
  const { publications } = publicationsSchema.parse(await read(`publications?period=${PERIOD}`));
  for (const { scope, digest } of publications) {
    const path = `${url}/api/publications/${PERIOD}/${scope}.xlsx`;
    const response = await fetch(path, { headers: { authorization: `Bearer ${token}` } });
    const bytes = Buffer.from(await response.arrayBuffer());
    const found = createHash('sha256').update(bytes).digest('hex');
    facts.set(`workbook ${scope}`, found === digest ? digest : `bytes ${found} under the digest ${digest}`);
  }
  return facts;
}

export interface Difference {
  /** In the oracle, and missing or different here. */
  readonly lost: readonly string[];
  /** Here, and not in the oracle. */
  readonly doubled: readonly string[];
}

export function differenceFrom(oracle: Facts, found: Facts): Difference {
  return {
    lost: [...oracle].filter(([name, value]) => found.get(name) !== value).map(([name]) => name),
    doubled: [...found.keys()].filter((name) => !oracle.has(name)),
  };
}
