// How an event of a unit's chain lies in the ledger, and the way back. Comments are packed: a hundred of them are
// longer than one property may be.
import type { TableEntity } from '@azure/data-tables';
import { z } from 'zod';
import { commentSchema, eventActions, roles, statuses } from '../../shared/api';
import type { LedgerEvent } from '../chain';
import { join, pack, split, unpack } from './packed';
import { eventKey, partitionOf, type Place, type TableRow } from './rows';

const link = {
  number: z.number().int(),
  version: z.number().int(),
  who: z.string(),
  role: z.enum(roles),
  time: z.string(),
  prevHash: z.string(),
  hash: z.string(),
};

const eventRow = z.discriminatedUnion('type', [
  z.object({ type: z.literal('submit'), submissionId: z.string(), contentHash: z.string(), ...link }),
  z.object({
    type: z.enum(eventActions),
    eventId: z.string(),
    status: z.enum(statuses),
    counted: z.number().int(),
    reason: z.string(),
    until: z.string(),
    comments: z.array(commentSchema),
    ...link,
  }),
]);

export function eventEntity(place: Place, unit: string, event: LedgerEvent): TableEntity {
  const keys = { partitionKey: partitionOf(place), rowKey: eventKey(unit, event.number) };
  if (event.type === 'submit') return { ...keys, ...event };
  const { comments, ...plain } = event;
  return { ...keys, ...plain, ...split('comments', pack(comments)) };
}

export function eventFrom(row: TableRow): LedgerEvent {
  const comments = join(row, 'comments');
  return eventRow.parse(comments ? { ...row, comments: unpack(comments) } : row);
}
