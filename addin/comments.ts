// What the reviewer said when a submission was last returned.
import type { Comment, EventView } from '../shared/api';

export function lastComments(events: readonly EventView[]): readonly Comment[] {
  return events.findLast(({ type }) => type === 'return' || type === 'sendBack')?.comments ?? [];
}
