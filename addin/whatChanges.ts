// The checked table as it would be submitted, against the version that lies in the ledger.
import type { Difference } from '../shared/api';
import { differenceOf } from '../shared/difference';
import type { Duty, Place } from './duty';
import { submittedOf } from './ownSubmission';
import { provinceServer } from './province/server';
import type { CheckedTable } from './reader/check';
import type { Server } from './server';
import { submissionOf } from './submitting';

export async function whatChanges(
  server: Server,
  duty: Duty,
  place: Place,
  result: CheckedTable,
): Promise<Difference> {
  const { latest } = duty.head;
  const before = await provinceServer(server).version(submittedOf(duty, place), latest);
  const intent = { place, duty, result, nothing: undefined, explanations: {}, now: new Date() };
  const after = await submissionOf(intent);
  return differenceOf(
    duty.definition,
    { version: latest, figures: before.figures, rows: before },
    { version: latest + 1, figures: after.figures, rows: { ...after, items: after.items ?? null } },
  );
}
