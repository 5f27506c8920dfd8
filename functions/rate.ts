// A token bucket per person and instance: enough for a person and a retrying client, not for a script gone wild.
// Approximate by nature, because instances do not share their buckets (docs/operations).
import { Problem } from '../shared/problem';
import { settings } from './settings';

interface Bucket {
  left: number;
  at: number;
}

const mostBuckets = 10_000;
const buckets = new Map<string, Bucket>();

/** Refuses with the seconds to wait. `at` in milliseconds of any steady clock. */
export function spend(person: string, at: number = performance.now()): void {
  const { requestsAtOnce, requestsPerSecond } = settings();
  const bucket = buckets.get(person) ?? { left: requestsAtOnce, at };
  bucket.left = Math.min(requestsAtOnce, bucket.left + ((at - bucket.at) / 1000) * requestsPerSecond);
  bucket.at = at;
  // Whoever came last stands last: the front of the map is who has been away longest.
  buckets.delete(person);
  buckets.set(person, bucket);
  if (buckets.size > mostBuckets) buckets.delete(buckets.keys().next().value ?? person);
  if (bucket.left < 1) {
    throw new Problem('tooManyRequests', { seconds: Math.ceil((1 - bucket.left) / requestsPerSecond) });
  }
  bucket.left -= 1;
}
