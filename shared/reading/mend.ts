// A sheet with its letters read rightly: texts stored for old fonts (TCVN3, VNI) and letters that only look Vietnamese.
// Reading sees the mended sheet; the workbook itself stays as it is until the user accepts the fix. The font decides
// first; where fonts say nothing, what the words of a column, else of the sheet, can be. Never one cell by itself.
import { type CellValue, type Grid } from '../grid';
import { encodingOf, type Encoding } from '../text/encoding';
import { decodeLegacy, fontEncoding, isCertainlyUnicode, mayBeLegacy } from '../text/legacy';
import { withoutInvisible, withoutLookalikes } from '../text/lookalike';

export type MendKind = 'tcvn3' | 'vni' | 'lookalike' | 'invisible';

export interface Mend {
  readonly row: number;
  readonly column: number;
  readonly kind: MendKind;
  readonly before: string;
  readonly after: string;
}

export interface Mended {
  readonly grid: Grid;
  /** Mended cells in sheet order. */
  readonly mends: readonly Mend[];
}

/** Columns further right hold no tables; texts further down say what those above said. */
const MOST_COLUMNS = 400;
const JUDGED_TEXTS = 400;
const mendedGrids = new WeakMap<Grid, Mended>();

/** The same answer for the same grid, which is looked through once. */
export function mended(grid: Grid): Mended {
  const known = mendedGrids.get(grid);
  if (known) return known;
  const fresh = mend(grid);
  mendedGrids.set(grid, fresh);
  if (fresh.grid !== grid) mendedGrids.set(fresh.grid, fresh);
  return fresh;
}

function mend(grid: Grid): Mended {
  const encodings = columnEncodings(grid);
  const isTrueFont = trueFonts(grid);
  const mends: Mend[] = [];
  grid.values.forEach((cells, at) => {
    for (let column = 0; column < cells.length; column++) {
      const value = cells[column];
      if (typeof value !== 'string') continue;
      const font = isTrueFont(column) ? (grid.fonts?.[at]?.[column] ?? undefined) : undefined;
      const read = readLetters(value, font, encodings[column]);
      if (read === undefined) continue;
      mends.push({ row: at + grid.top, column: column + grid.left, before: value, ...read });
    }
  });
  return mends.length === 0 ? { grid, mends } : { grid: withMends(grid, mends), mends };
}

function readLetters(
  text: string,
  font: string | undefined,
  columnEncoding: Encoding | undefined,
): { kind: MendKind; after: string } | undefined {
  const legacy = font === undefined ? undefined : fontEncoding(font);
  if (legacy && !isCertainlyUnicode(text)) {
    const letters = decodeLegacy(withoutInvisible(text), legacy.encoding);
    // A capitals font shows capitals whatever was typed; words are compared without case, so only letters count.
    if (letters === text) return undefined;
    return { kind: legacy.encoding, after: legacy.capitals ? letters.toUpperCase() : letters };
  }
  if (columnEncoding !== undefined && columnEncoding !== 'unicode' && mayBeLegacy(text)) {
    return { kind: columnEncoding, after: decodeLegacy(withoutInvisible(text), columnEncoding) };
  }
  const visible = withoutInvisible(text);
  const after = withoutLookalikes(visible);
  if (after !== visible) return { kind: 'lookalike', after };
  return visible === text ? undefined : { kind: 'invisible', after };
}

/** What the texts of each column that no font explains are stored in; the sheet's answer where a column has too few. */
function columnEncodings({ values, fonts }: Grid): (Encoding | undefined)[] {
  const texts: string[][] = [];
  values.forEach((cells, at) => {
    const width = Math.min(cells.length, MOST_COLUMNS);
    for (let column = 0; column < width; column++) {
      const value = cells[column];
      if (typeof value !== 'string') continue;
      const judged = (texts[column] ??= []);
      if (judged.length >= JUDGED_TEXTS) continue;
      const font = fonts?.[at]?.[column];
      if (font && fontEncoding(font)) continue;
      if (mayBeLegacy(value) || isCertainlyUnicode(value)) judged.push(value);
    }
  });
  const own = Array.from(texts, (column) => (column ? encodingOf(column) : undefined));
  if (own.every((one) => one === 'unicode')) return own;
  const sheet = encodingOf(texts.flatMap((column) => column ?? []));
  return Array.from(own, (one) => one ?? sheet);
}

/** Text typed in Unicode under an old font keeps that font's name: then the name says nothing, even of "Xã". */
function trueFonts({ values, fonts }: Grid): (column: number) => boolean {
  const unicode: number[] = [];
  const legacy: number[] = [];
  fonts?.forEach((names, at) => {
    for (let column = 0; column < Math.min(names.length, MOST_COLUMNS); column++) {
      const [value, font] = [values[at]?.[column], names[column]];
      if (typeof value !== 'string' || !font || !fontEncoding(font)) continue;
      if (isCertainlyUnicode(value)) unicode[column] = (unicode[column] ?? 0) + 1;
      else if (mayBeLegacy(value)) legacy[column] = (legacy[column] ?? 0) + 1;
    }
  });
  const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0);
  const sheetLies = sum(unicode) > sum(legacy);
  return (column) => !sheetLies && (unicode[column] ?? 0) <= (legacy[column] ?? 0);
}

function withMends(grid: Grid, mends: readonly Mend[]): Grid {
  const values: (readonly CellValue[])[] = grid.values.slice();
  const copied = new Set<number>();
  for (const { row, column, after } of mends) {
    const at = row - grid.top;
    const cells = copied.has(at) ? values[at] : values[at]?.slice();
    if (!cells) continue;
    copied.add(at);
    values[at] = Object.assign(cells, { [column - grid.left]: after });
  }
  return { ...grid, values };
}
