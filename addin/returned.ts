// What a reviewer said when sending submissions back, on the cells it is about.
import { lastComments } from './comments';
import type { Duty, Place } from './duty';
import { submittedOf } from './ownSubmission';
import { provinceServer } from './province/server';
import type { Server } from './server';

export interface ReturnedCell {
  readonly table: string;
  readonly cell: string;
  readonly text: string;
}

/** Of every table of the unit and period that stands returned. */
export async function returnedCells(server: Server, place: Place): Promise<ReturnedCell[]> {
  const returned = place.duties.filter(({ head }) => head.status === 'returned');
  return (await Promise.all(returned.map((duty) => cellsOf(server, place, duty)))).flat();
}

async function cellsOf(server: Server, place: Place, duty: Duty): Promise<ReturnedCell[]> {
  const events = await provinceServer(server).events(submittedOf(duty, place));
  return lastComments(events).flatMap(({ cell, text }) =>
    cell === null ? [] : { table: duty.definition.id, cell, text },
  );
}
