// Where under a table another one begins that no definition explains: after a blank row, a row of words with an "STT" of
// its own. Its rows are nobody's records, and reading them as such would count strangers.
import { textsOf, type Area } from './area';
import { isNumberingHeading } from './rowWords';

const FEWEST_HEADINGS = 3;

/** The first row of such a table between two sheet rows; `repeated` are rows of the table's own header. */
export function otherTableBelow(
  area: Area,
  from: number,
  to: number,
  repeated: ReadonlySet<number>,
): number | undefined {
  for (let row = from + 1; row <= to; row++) {
    if (repeated.has(row) || textsOf(area, row - 1).length > 0) continue;
    const texts = textsOf(area, row);
    const [first] = texts;
    if (texts.length < FEWEST_HEADINGS || !first || !isNumberingHeading(first.text)) continue;
    return row;
  }
  return undefined;
}
