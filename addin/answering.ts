// An answer to a question: taken at once, and, where it says what a heading means, remembered on the server for the next
// period and the next clerk. Only the hash of the heading goes there (CONTRACT, "Issue, question, fix").
import { mappingsIn } from '../shared/reading/answers';
import { shaped } from './answer';
import type { Place } from './duty';
import { Fault } from './notice';
import type { Asked } from './reader/tables';
import type { Server } from './server';
import type { Task } from './steps';

export function answer({ id }: Asked, value: string): Task {
  return async (desk) => {
    desk.tell({ kind: 'answered', id, value });
    const now = desk.state();
    if (now.step === 'signedOut' || !now.place) return;
    await (now.step === 'checked' ? desk.check() : desk.readAgain());
    await rememberAnswers(desk);
  };
}

/** What cannot be remembered now is, when it is submitted. */
export const rememberAnswers: Task = async ({ server, state }) => {
  const now = state();
  if (now.step === 'signedOut' || !now.place) return;
  await remember(server, now.place, now.answers).catch((error: unknown) => {
    if (!(error instanceof Fault && error.fault === 'unreachable')) throw error;
  });
};

const kept = shaped<{ mappings: object }>({ mappings: 'object' });

/** What is put replaces what was there, so it holds the unit's earlier answers too. */
async function remember(
  server: Server,
  { unit, duties }: Place,
  told: Record<string, string>,
): Promise<void> {
  for (const { definition, mappings: before } of duties) {
    const table = definition.id;
    const fresh = mappingsIn(told).filter((mapping) => mapping.table === table);
    const mappings = {
      ...before,
      ...Object.fromEntries(fresh.map(({ header, column }) => [header, column])),
    };
    if (JSON.stringify(mappings) === JSON.stringify(before)) continue;
    await server.send('PUT', 'mappings', { unit: unit.key, table, mappings }, kept);
  }
}
