// Every oddity of the corpus, in the order they are applied: what changes the shape first, the letters last.
import type { Oddity } from '../oddity';
import { layoutOddities } from './layouts';
import { rowOddities } from './rows';
import { sheetOddities } from './sheets';
import { valueOddities } from './values';

/** On a draft. Those of the sheet and the file (two tables, offset, used range) are in generate.ts. */
export const oddities: readonly Oddity[] = [
  ...layoutOddities,
  ...rowOddities,
  ...valueOddities,
  ...sheetOddities,
];
