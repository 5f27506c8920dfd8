// An event of a chain as its readers see it.
import type { EventView } from '../shared/api';
import type { LedgerEvent } from './chain';

export function eventView(event: LedgerEvent): EventView {
  const { number, type, version, who, role, time, hash } = event;
  const plain = { number, type, version, who, role, time, hash };
  if (event.type === 'submit') return { ...plain, status: null, reason: null, until: null, comments: [] };
  const { status, reason, until, comments } = event;
  return {
    ...{ ...plain, status, comments: comments.map((one) => ({ ...one })) },
    reason: reason === '' ? null : reason,
    until: until === '' ? null : until,
  };
}
