// The ledger's clock. It may start at a given instant and then run on with the machine's, or stay there (the demo,
// whose workbook comes out the same to the byte). Days are Vietnamese days: UTC+7, without summer time.
import { settings } from './settings';

const VIETNAM_MS = 7 * 3_600_000;
const startedAt = Date.now();

/** ISO 8601 in UTC, with milliseconds. */
export function now(): string {
  const { startsAt, clockIsFixed } = settings();
  if (startsAt !== undefined && clockIsFixed) return new Date(startsAt).toISOString();
  const shift = startsAt === undefined ? 0 : Date.parse(startsAt) - startedAt;
  return new Date(Date.now() + shift).toISOString();
}

/** Today in Viet Nam, `YYYY-MM-DD`. */
export function today(): string {
  return dayOf(now());
}

/** The day in Viet Nam of an instant. */
export function dayOf(instant: string): string {
  return new Date(Date.parse(instant) + VIETNAM_MS).toISOString().slice(0, 10);
}
