// Laws of reading, over the sample of every table there is: what is read depends on what a sheet says, not on how its
// letters are stored, where on the sheet it stands or how tall its header is drawn. And whatever stands in cells,
// reading ends, in time, and no figure rests on a cell that could not be read.
import fc from 'fast-check';
import { check } from '../../../shared/checking/check';
import { columnLetters, type CellValue, type Grid, type Merge } from '../../../shared/grid';
import { detect } from '../../../shared/reading/detect';
import { read } from '../../../shared/reading/read';
import type { Reading } from '../../../shared/reading/reading';
import { sampleGrid } from '../../../shared/sample';
import type { TableDefinition } from '../../../shared/definition';
import { tables } from '../../../shared/tables/index';
import { tcvn3Font, toTcvn3, toVni } from '../../corpus/legacy';
import { contextOf } from '../sampleTable';

const forms = tables.map((form) => ({ ...form, draft: false }));
const named = forms.map((form) => [`${form.id} from ${form.inForce.from}`, form] as const);

function readingOf(grid: Grid, form: TableDefinition): Reading {
  const [found] = detect(grid, [form]).found;
  if (!found) throw new Error(`${form.id} is not found`);
  const { units, period } = contextOf(form.sample.unit, form.sample.period, form.calendar);
  return read(grid, found, { units, cutoff: period.cutoff });
}

function figuresOf(reading: Reading, form: TableDefinition) {
  return check(form, reading, contextOf(form.sample.unit, form.sample.period, form.calendar)).figures;
}

/** What a reading says, wherever it stands; capitals apart, which TCVN3 does not keep. */
function said({ columns, items, conservation }: Reading, keepsCapitals = true) {
  const plain = Object.entries(columns).map(([key, values]) => [
    key,
    values.map((value) => (typeof value === 'string' && !keepsCapitals ? value.toLowerCase() : value)),
  ]);
  return { columns: Object.fromEntries(plain), items, conservation };
}

function rewritten(grid: Grid, write: (text: string) => string, fontOf?: (text: string) => string): Grid {
  const each = <T>(one: (value: CellValue) => T) => grid.values.map((line) => line.map(one));
  return {
    ...grid,
    values: each((value) => (typeof value === 'string' ? write(value) : value)),
    ...(fontOf ? { fonts: each((value) => (typeof value === 'string' ? fontOf(value) : null)) } : {}),
  };
}

describe.each(named)('%s is read the same', (_, form) => {
  const grid = sampleGrid(form.sample);
  const plain = readingOf(grid, form);

  test('in composed and in decomposed letters, in TCVN3 and in VNI', () => {
    const decomposed = rewritten(grid, (text) => text.normalize('NFD'));
    expect(said(readingOf(decomposed, form))).toEqual(said(plain));
    const tcvn3 = rewritten(grid, toTcvn3, tcvn3Font);
    expect(said(readingOf(tcvn3, form), false)).toEqual(said(plain, false));
    const vni = rewritten(grid, toVni, () => 'VNI-Times');
    expect(said(readingOf(vni, form))).toEqual(said(plain));
  });

  test('wherever on the sheet it stands', () => {
    const offset = fc.record({ down: fc.nat(60), right: fc.nat(30), padded: fc.boolean() });
    fc.assert(
      fc.property(offset, ({ down, right, padded }) => {
        const moved = readingOf(movedBy(grid, down, right, padded), form);
        expect(said(moved)).toEqual(said(plain));
        expect(moved.sheetRows).toEqual(plain.sheetRows.map((row) => row + down));
        expect(moved.sheetLetters).toEqual(
          Object.fromEntries(
            Object.entries(plain.sheetLetters).map(([key, letters]) => [key, shifted(letters, right)]),
          ),
        );
      }),
      { numRuns: 12 },
    );
  });

  test('with as many rows of header as there may be', () => {
    const [found] = detect(grid, [form]).found;
    const height = found ? found.headerRange.bottom - found.headerRange.top + 1 : 4;
    for (let more = 1; height + more <= 4; more++) {
      const taller = readingOf(withTallerHeader(grid, found?.headerRange.top ?? 0, more), form);
      expect(said(taller)).toEqual({ ...said(plain), conservation: expect.anything() });
      expect(taller.sheetRows).toEqual(plain.sheetRows.map((row) => row + more));
    }
  });
});

function movedBy(grid: Grid, down: number, right: number, padded: boolean): Grid {
  const merges = grid.merges?.map((area) => ({
    top: area.top + down,
    bottom: area.bottom + down,
    left: area.left + right,
    right: area.right + right,
  }));
  const withMerges = merges ? { merges } : {};
  if (!padded) return { ...grid, top: grid.top + down, left: grid.left + right, ...withMerges };
  const pad = <T>(lines: readonly (readonly T[])[], blank: T): T[][] => [
    ...Array.from({ length: down }, () => []),
    ...lines.map((line) => [...new Array<T>(right).fill(blank), ...line]),
  ];
  return {
    ...grid,
    values: pad<CellValue>(grid.values, null),
    ...(grid.formats ? { formats: pad<string | null>(grid.formats, null) } : {}),
    ...withMerges,
  };
}

function shifted(letters: string, by: number): string {
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return columnLetters(column + by);
}

/** The first row of the header drawn over `more` rows below it, as one does with merged cells. */
function withTallerHeader(grid: Grid, top: number, more: number): Grid {
  const at = top - grid.top;
  const blank = Array.from({ length: more }, (): CellValue[] => []);
  const lower = (row: number) => (row > top ? row + more : row);
  const known = grid.merges ?? [];
  const covers = (area: Merge, column: number) =>
    area.top <= top && area.bottom >= top && area.left <= column && column <= area.right;
  const alone = (grid.values[at] ?? []).flatMap((value, n): Merge[] => {
    const column = n + grid.left;
    if (value === null || known.some((area) => covers(area, column))) return [];
    return [{ top, bottom: top + more, left: column, right: column }];
  });
  return {
    ...grid,
    values: [...grid.values.slice(0, at + 1), ...blank, ...grid.values.slice(at + 1)],
    ...(grid.formats
      ? { formats: [...grid.formats.slice(0, at + 1), ...blank.map(() => []), ...grid.formats.slice(at + 1)] }
      : {}),
    merges: [
      ...alone,
      ...known.map((area) => ({
        ...area,
        top: lower(area.top),
        bottom: area.top <= top && area.bottom >= top ? area.bottom + more : lower(area.bottom),
      })),
    ],
  };
}

const texts = forms.flatMap((form) => form.sample.cells.flat().filter((cell) => typeof cell === 'string'));
const oddities: readonly CellValue[] = [
  ...[null, true, NaN, Infinity, -0, 1e300, 45000.5, { error: '#REF!' }, { error: '' }],
  ...['', ' ', '-', 'x', '1.234', '1,234.5', '1.234,5', '14/15', '05', '41,3%', '\u0000', '\ud800', '(1)'],
  ...['__proto__', 'constructor', 'không', 'Tổng cộng', 'I', 'a)', '=1+1', '31/02/2024', 'ngày 05 tháng 6'],
];
const odd: fc.Arbitrary<CellValue> = fc.oneof(
  fc.constantFrom(...oddities),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.double(),
  fc.integer(),
);
/** Also what headings, titles and records of any table say, in the wrong place. */
const strange = fc.oneof({ weight: 4, arbitrary: odd }, fc.constantFrom<CellValue>(...texts));

test.each(named)(
  '%s with strange cells is read to the end; no figure rests on an unreadable one',
  (_, form) => {
    const grid = sampleGrid(form.sample);
    const spoilt = fc.array(fc.tuple(fc.nat(40), fc.nat(20), strange), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(spoilt, (changes) => {
        const values = grid.values.map((line) => [...line]);
        for (const [row, column, value] of changes) {
          const line = values[row % values.length];
          if (line && line.length > 0) line[column % line.length] = value;
        }
        const sheet = { ...grid, values };
        const [found] = detect(sheet, [form]).found;
        if (!found) return;
        const { units, period } = contextOf(form.sample.unit, form.sample.period, form.calendar);
        const reading = read(sheet, found, { units, cutoff: period.cutoff });
        const unreadable = Object.entries(reading.columns).flatMap(([key, cells]) =>
          cells.flatMap((value, n) =>
            value === undefined ? [`${reading.sheetLetters[key] ?? ''}${reading.sheetRows[n] ?? ''}`] : [],
          ),
        );
        const told = new Set([...reading.issues, ...reading.questions].map(({ cell }) => cell));
        expect(unreadable.filter((cell) => !told.has(cell))).toEqual([]);
        const worse = { ...sheet, values: withErrors(values, unreadable) };
        expect(figuresOf(read(worse, found, { units, cutoff: period.cutoff }), form)).toEqual(
          figuresOf(reading, form),
        );
      }),
      { numRuns: 25 },
    );
  },
);

/** Each of these cells as an error of Excel's. */
function withErrors(values: readonly (readonly CellValue[])[], cells: readonly string[]): CellValue[][] {
  const wanted = new Set(cells);
  return values.map((line, row) =>
    line.map((value, column) =>
      wanted.has(`${columnLetters(column)}${row + 1}`) ? { error: '#REF!' } : value,
    ),
  );
}

test.each([
  ['long', 10_000, 10],
  ['square', 316, 316],
  ['wide', 10, 10_000],
])(
  'a %s sheet of 100,000 strange cells, headings among them, takes less than two seconds',
  (_, rows, columns) => {
    const some = fc.sample(strange, { numRuns: 2000, seed: 7 });
    const values = Array.from({ length: rows }, (__, row) =>
      Array.from(
        { length: columns },
        (___, column) => some[(row * 7919 + column * 104_729) % some.length] ?? null,
      ),
    );
    const grid = { sheet: 'Sheet1', top: 0, left: 0, values, merges: [] };
    expect(seconds(() => detect(grid, forms))).toBeLessThan(2);
  },
);

/** Seconds of the processor's time: a machine that does other things too makes nothing slower. */
function seconds(act: () => void): number {
  const before = process.cpuUsage();
  act();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

/** The form among those of the other tables: of one table there is one edition on a day. */
function inForceWith(form: TableDefinition): TableDefinition[] {
  const others = forms.filter(({ id }) => id !== form.id);
  return [form, ...new Map(others.map((other) => [other.id, other])).values()];
}

/** The sample with its records repeated to 100,000 cells, every third of them one of `some`. */
function spoiltBody({ sample }: TableDefinition, some: readonly CellValue[]): Grid {
  const { cells } = sample;
  const first = cells.findIndex(([number]) => number === 1 || number === '1');
  const head = cells.slice(0, Math.max(first, 0));
  const body = cells.slice(head.length);
  const width = Math.max(...cells.map((line) => line.length));
  const values = Array.from({ length: Math.floor(100_000 / width) }, (_, row) =>
    (body[row % body.length] ?? []).map((value, column) => {
      const at = row * width + column;
      return at % 3 === 0 && row > 0 ? (some[(at * 7919) % some.length] ?? null) : value;
    }),
  );
  return { ...sampleGrid(sample), values: [...head, ...values] };
}

describe.each([
  ['odd', odd],
  ['odd, headings among them', strange],
])('a table of 100,000 cells, a third of them %s,', (_, arbitrary) => {
  const some = fc.sample(arbitrary, { numRuns: 2000, seed: 11 });

  test.each(named)('%s is read and checked in less than two seconds', (__, form) => {
    const context = contextOf(form.sample.unit, form.sample.period, form.calendar);
    const sheet = spoiltBody(form, some);
    const taken = seconds(() => {
      for (const found of detect(sheet, inForceWith(form)).found) {
        const reading = read(sheet, found, { units: context.units, cutoff: context.period.cutoff });
        expect(check(found.definition, reading, context).errors).toBeGreaterThan(0);
      }
    });
    expect(taken).toBeLessThan(2);
  });
});
