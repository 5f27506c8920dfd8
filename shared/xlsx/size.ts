// How large a workbook file may be: known before a byte of it is read.
import { Problem } from '../problem';

const MOST_MEBIBYTES = 20;

/** @throws Problem workbookTooLarge */
export function guardSize(bytes: number): void {
  if (bytes > MOST_MEBIBYTES * 2 ** 20) throw new Problem('workbookTooLarge', { max: MOST_MEBIBYTES });
}
