// Units of measure: "(lượt)" behind a heading, or "người" in it, is evidence, being the unit of some of the definition's
// columns and not of the others; and a table kept in thousands where millions are asked is refused, not taken.
import type { Column, TableDefinition } from '../definition';
import type { Grid } from '../grid';
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

/** Words that make a unit of measure a thousand, a million, a thousand million of it. */
const magnitudes: ReadonlyMap<string, string> = new Map([
  ['nghìn', 'nghìn'],
  ['ngàn', 'nghìn'],
  ['triệu', 'triệu'],
  ['tỷ', 'tỷ'],
]);
const BRACKETED = /[([{]([^()[\]{}]*)[)\]}]/g;
const MEASURE_LINE = /^(?:đơn vị tính|đvt) (.+)$/;
/** Where people write "Đơn vị tính: …": just above the header. */
const rowsAbove = 4;

/**
 * The measure a heading names, or the line "Đơn vị tính" above the table, where it is another power of ten of the
 * column's own: "nghìn đồng" for a column in "triệu đồng/người/năm". Undefined where both agree or none is named.
 */
export function otherMagnitude(
  path: readonly string[],
  line: string | undefined,
  { unit }: Column,
): string | undefined {
  if (unit === undefined) return undefined;
  const [first = '', second] = phrase(unit).split(' ');
  const own = magnitudes.get(first);
  const base = own === undefined ? first : (second ?? '');
  const heading = path.join(' ');
  const inBrackets = [...heading.matchAll(BRACKETED)].map(([, inside = '']) => phrase(inside));
  const said = [
    ...named(phrase(heading), base).filter(([magnitude]) => magnitude !== ''),
    ...inBrackets.flatMap((inside) => (inside.startsWith(`${base} `) || inside === base ? [['', base]] : [])),
  ];
  const all = said.length > 0 || line === undefined ? said : named(line, base);
  const other = all.find(([magnitude]) => magnitude !== (own ?? ''));
  return other?.join(' ').trim();
}

/** What stands behind "Đơn vị tính:" above a header, as a phrase. `top`: sheet row of the header. */
export function measureLine(grid: Grid, top: number): string | undefined {
  for (let row = top - 1; row >= Math.max(grid.top, top - rowsAbove); row--) {
    for (const value of grid.values[row - grid.top] ?? []) {
      const said = typeof value === 'string' && MEASURE_LINE.exec(phrase(value));
      if (said) return said[1];
    }
  }
  return undefined;
}

/** Each place where the base unit stands, with the magnitude before it or none. */
function named(text: string, base: string): string[][] {
  const words = text.split(' ');
  return words.flatMap((word, at) =>
    word === base ? [[magnitudes.get(words[at - 1] ?? '') ?? '', base]] : [],
  );
}
