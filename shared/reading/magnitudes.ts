// A table kept in thousands where the form asks for millions is refused, not taken: its figures would be a thousand times
// too great. Apart from the units of measure that help to tell columns, which finding tables loads at once.
import type { Column } from '../definition';
import { cellAddress, type Grid } from '../grid';
import type { Issue } from '../issue';
import { phrase } from '../text/phrase';
import type { Found } from './reading';

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
function measureLine(grid: Grid, top: number): string | undefined {
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

/** An error on the heading of each column that is kept in another power of ten. */
export function magnitudeIssues(grid: Grid, { definition, columns, headerRange }: Found): Issue[] {
  const line = measureLine(grid, headerRange.top);
  return columns.flatMap(({ key, column, header }) => {
    const asked = definition.columns.find((one) => one.key === key);
    const said = asked && otherMagnitude(header.split(' > '), line, asked);
    if (!asked || said === undefined) return [];
    const params = { header: asked.header[0]?.join(' > ') ?? key, said, unit: asked.unit ?? '' };
    const cell = cellAddress(headerRange.bottom, column);
    const [sheet, table] = [grid.sheet, definition.id];
    return [{ code: 'otherMeasure', severity: 'error', sheet, cell, column: key, table, params } as const];
  });
}
