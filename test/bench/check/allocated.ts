// Prints the megabytes one check() allocates; started by ../check.ts with the flags that make the heap stand still.
import { check } from '../../../shared/checking/check';
import { collectGarbage, median } from '../measure';
import { context, definition, makeColumns, readingOf } from './products';

const made = makeColumns(100_000);
const allocated = Array.from({ length: 9 }, () => {
  const reading = readingOf(structuredClone(made));
  collectGarbage();
  const before = process.memoryUsage().heapUsed;
  const { errors } = check(definition, reading, context);
  const after = process.memoryUsage().heapUsed;
  if (errors === 0) throw new Error('nothing was found');
  return (after - before) / 1e6;
});
console.log(median(allocated));
