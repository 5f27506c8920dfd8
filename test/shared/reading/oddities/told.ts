// What an untidy sheet must say: each oddity by name, its cells, and what is told of them as (row, column, code). What is
// read is given where nothing, or not everything, is told.
import { addressArea, columnLetters, type CellValue, type Grid } from '../../../../shared/grid';
import type { TableDefinition } from '../../../../shared/definition';
import { detect } from '../../../../shared/reading/detect';
import { read, type ReadContext } from '../../../../shared/reading/read';
import type { Detection, Found, Reading, Value } from '../../../../shared/reading/reading';
import { sheet, trees, units, visits, wells } from '../made';

/** Sheet row, sheet column, code of the issue; `0` and `-` where it is about the table as a whole. */
export type Triple = readonly [row: number, column: string, code: string];

export interface Oddity {
  readonly odd: string;
  readonly cells: readonly (readonly CellValue[])[];
  readonly more?: Partial<Grid>;
  readonly context?: Partial<ReadContext>;
  /** Forms the sheet may hold; the three of `made` otherwise. */
  readonly among?: readonly TableDefinition[];
  readonly tells: readonly Triple[];
  /** Table -> column -> values. */
  readonly reads?: Readonly<Record<string, Readonly<Record<string, readonly (Value | undefined)[]>>>>;
  /** Sheet row -> what it is, where it is no record. */
  readonly rows?: Readonly<Record<number, string>>;
  /** What is asked, as cell and options, the "none of them" left out. */
  readonly asks?: Readonly<Record<string, readonly string[]>>;
  /** What is proposed: cell -> text as it should be. */
  readonly proposes?: Readonly<Record<string, string | number>>;
}

interface Seen {
  readonly detection: Detection;
  readonly tables: readonly { readonly found: Found; readonly reading: Reading }[];
}

function see({ cells, more, context, among = [trees, wells, visits] }: Oddity): Seen {
  const grid = sheet(cells, more);
  const detection = detect(grid, among, context?.answers);
  return {
    detection,
    tables: detection.found.map((found) => ({
      found,
      reading: read(grid, found, { units, cutoff: '2024-03-14', ...context }),
    })),
  };
}

function triplesOf({ detection, tables }: Seen): Triple[] {
  const issues = [...detection.issues, ...tables.flatMap(({ reading }) => reading.issues)];
  return issues.map(({ cell, code }): Triple => {
    if (cell === null) return [0, '-', code];
    const { top, left } = addressArea(cell);
    return [top + 1, columnLetters(left), code];
  });
}

function rowsOf({ tables }: Seen): Record<number, string> {
  return Object.fromEntries(
    tables.flatMap(({ found }) =>
      found.rows.flatMap(({ row, kind, why }) => (kind === 'record' ? [] : [[row + 1, why ?? kind]])),
    ),
  );
}

function askedIn({ detection, tables }: Seen): Record<string, string[]> {
  const asked = tables.flatMap(({ found, reading }) => [...found.questions, ...reading.questions]);
  return Object.fromEntries(
    [...detection.questions, ...asked].map(({ cell, options }) => [
      cell ?? '-',
      options.map(({ value }) => value).filter((value) => value !== 'none'),
    ]),
  );
}

function proposedIn({ tables }: Seen): Record<string, string | number> {
  const fixes = tables.flatMap(({ reading }) => reading.fixes);
  return Object.fromEntries(fixes.flatMap(({ cells, after }) => cells.map((cell) => [cell, after])));
}

/** One test for each, under the name of the oddity. */
export function testEach(oddities: readonly Oddity[]): void {
  test.each(oddities.map((one) => [one.odd, one] as const))('%s', (_, oddity) => {
    const seen = see(oddity);
    expect(triplesOf(seen)).toEqual(oddity.tells);
    const { reads, rows, asks, proposes } = oddity;
    if (reads) {
      const read = seen.tables.map(({ reading: { table, columns } }) => [table, columns] as const);
      expect(Object.fromEntries(read)).toMatchObject(reads);
      expect(read.map(([table]) => table).sort()).toEqual(Object.keys(reads).sort());
    }
    if (rows) expect(rowsOf(seen)).toEqual(rows);
    if (asks) expect(askedIn(seen)).toEqual(asks);
    if (proposes) expect(proposedIn(seen)).toEqual(proposes);
    for (const { reading } of seen.tables) {
      const { seen: all, read: taken, totals, ignored } = reading.conservation;
      expect(all).toBe(taken + totals + ignored);
    }
  });
}
