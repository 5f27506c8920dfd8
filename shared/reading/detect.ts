// Finds the tables of a sheet: where each lies, which definition it follows, which column is which and what each row is.
// A sheet without a table gives an empty detection; whether a workbook without any is worth a word, the caller knows (a
// cover sheet is not).
import type { TableDefinition } from '../definition';
import type { Grid } from '../grid';
import type { Answers } from './answers';
import { firstLook, isSettled } from './firstLook';
import type { Detection } from './reading';
import { secondLook } from './secondLook';

/** Drafts are never chosen; of several editions of one table the caller passes the one in force. */
export function detect(
  grid: Grid,
  definitions: readonly TableDefinition[],
  answers: Answers = {},
): Detection {
  const first = firstLook(grid, definitions, answers);
  return isSettled(grid, first) ? first : secondLook(grid, first, definitions, answers);
}
