// Units of measure as evidence: "(lượt)" behind a heading, or "người" in it, is the unit of some of the definition's
// columns and not of the others.
import type { Column, TableDefinition } from '../definition';
import { phrase } from '../text/phrase';

const SAME = 0.08;
const OTHER = -0.15;

export function measureSupport(
  path: readonly string[],
  { unit }: Column,
  { columns }: TableDefinition,
): number {
  if (unit === undefined) return 0;
  const units = new Set(
    columns.flatMap((column) => (column.unit === undefined ? [] : [phrase(column.unit)])),
  );
  if (units.size < 2) return 0;
  const leaf = ` ${phrase(path.at(-1) ?? '')} `;
  const said = [...units].filter((one) => leaf.includes(` ${one} `));
  if (said.length !== 1) return 0;
  return said[0] === phrase(unit) ? SAME : OTHER;
}
