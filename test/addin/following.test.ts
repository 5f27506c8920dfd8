// A workbook somebody works in: a table whose cells are numbers, or formulas over each other and over another sheet. After
// whatever is typed, pasted, put in or taken out, on either sheet, the check that followed says what a full check says.
import fc from 'fast-check';
import { changeOf } from '../../addin/reader/changeOf';
import { check } from '../../shared/checking/check';
import type { CheckContext } from '../../shared/checking/checked';
import { liveCheck } from '../../shared/checking/recheck';
import type { CellValue, Grid } from '../../shared/grid';
import type { Reading } from '../../shared/reading/reading';
import { reading as readingOf, sheet, table, units } from '../shared/reading/made';

const harvest = table({
  id: 'harvest',
  title: { vi: 'Kết quả thu hoạch', en: 'Harvest' },
  columns: [
    { key: 'name', header: [['Tên giống cây']], type: 'text', required: true },
    { key: 'planted', header: [['Số cây trồng']], type: 'integer', min: 0 },
    { key: 'lost', header: [['Số cây chết']], type: 'integer', min: 0 },
    { key: 'left', header: [['Số cây còn lại']], type: 'integer' },
  ],
  rules: [
    { kind: 'unique', columns: ['name'] },
    { kind: 'atMost', a: 'lost', b: 'planted' },
    { kind: 'sum', total: 'planted', parts: ['lost', 'left'], severity: 'warning' },
  ],
  figures: [
    {
      key: 'left',
      title: { vi: 'Còn lại', en: 'Left' },
      unit: 'cây',
      format: 'integer',
      value: { sum: { column: 'left' } },
      overTime: 'closing',
      overUnits: 'sum',
    },
  ],
});
const commune = units[0];
if (!commune) throw new Error('no unit');
const context: CheckContext = {
  unit: commune,
  units,
  period: { id: '2024-Q1', from: '2023-12-15', to: '2024-03-14', cutoff: '2024-03-14' },
};

/** Where a formula finds its inputs: another sheet, and the cells of its own row. */
interface Workbook {
  readonly inputs: readonly CellValue[];
  readonly rows: readonly (readonly Cell[])[];
}
type Cell = CellValue | Formula;
interface Formula {
  readonly refersTo: 'input' | 'row';
  readonly at: number;
  readonly minus?: number;
}

function isFormula(cell: Cell): cell is Formula {
  return typeof cell === 'object' && cell !== null && 'refersTo' in cell;
}

/** What Excel shows: a formula over text is #VALUE!, a blank cell counts as 0. */
function calculated(cell: Cell, row: readonly Cell[], inputs: readonly CellValue[]): CellValue {
  if (!isFormula(cell)) return cell;
  const { refersTo, at, minus } = cell;
  const operands = [at, ...(minus === undefined ? [] : [minus])].map((place) =>
    calculated((refersTo === 'input' ? inputs[place] : row[place]) ?? null, row, inputs),
  );
  const numbers = operands.map((value) => (value === null ? 0 : value));
  if (numbers.some((value) => typeof value !== 'number')) return { error: '#VALUE!' };
  const [a = 0, b = 0] = numbers.map(Number);
  return minus === undefined ? a : a - b;
}

function gridOf({ inputs, rows }: Workbook): Grid {
  const body = rows.map((row, n) => [n + 1, ...row.map((cell) => calculated(cell, row, inputs))]);
  return sheet([
    ['KẾT QUẢ THU HOẠCH'],
    [],
    ['STT', 'Tên giống cây', 'Số cây trồng', 'Số cây chết', 'Số cây còn lại'],
    ...body,
  ]);
}

function read(workbook: Workbook): Reading {
  return readingOf(gridOf(workbook), harvest);
}

const number = fc.oneof(
  { weight: 5, arbitrary: fc.integer({ min: -1, max: 9 }) },
  fc.constantFrom(2.5, 'hai', null),
);
const cells: readonly fc.Arbitrary<Cell>[] = [
  fc.constantFrom('Bưởi', 'Điều', 'Tiêu', 'Cà phê'),
  fc.oneof(number, fc.record({ refersTo: fc.constant('input' as const), at: fc.nat(3) })),
  fc.oneof(number, fc.record({ refersTo: fc.constant('input' as const), at: fc.nat(3), minus: fc.nat(3) })),
  fc.oneof(number, fc.constant<Formula>({ refersTo: 'row', at: 1, minus: 2 })),
];
const row = fc.tuple(...cells);
const place = fc.nat(8);
type Act = (workbook: Workbook) => Workbook;

/** `=Nhập!A2` now gives something else; the table was not touched. */
const typeInput = fc
  .record({ at: fc.nat(3), value: number })
  .map(({ at, value }): Act => (book) => ({ ...book, inputs: book.inputs.with(at, value) }));
const typeCell = fc
  .record({ at: place, column: fc.nat(3), row })
  .map(({ at, column, row: other }): Act => (book) => ({
    ...book,
    rows: book.rows.map((old, n) => (n === at ? old.with(column, other[column] ?? null) : old)),
  }));
const paste = fc
  .record({ at: place, block: fc.array(row, { minLength: 1, maxLength: 4 }) })
  .map(({ at, block }): Act => ({ inputs, rows }) => {
    const top = Math.min(at, rows.length);
    return { inputs, rows: [...rows.slice(0, top), ...block, ...rows.slice(top + block.length)] };
  });
const putIn = fc
  .record({ at: place, block: fc.array(row, { minLength: 1, maxLength: 3 }) })
  .map(({ at, block }): Act => ({ inputs, rows }) => ({ inputs, rows: rows.toSpliced(at, 0, ...block) }));
const takeOut = fc
  .record({ at: place, count: fc.integer({ min: 1, max: 3 }) })
  .map(({ at, count }): Act => ({ inputs, rows }) => {
    const left = rows.toSpliced(at, count);
    return { inputs, rows: left.length > 0 ? left : rows };
  });

test('the check that follows says what a full check says, whatever becomes of formulas on the way', () => {
  fc.assert(
    fc.property(
      fc.record({
        inputs: fc.array(number, { minLength: 4, maxLength: 4 }),
        rows: fc.array(row, { minLength: 2, maxLength: 8 }),
      }),
      fc.array(fc.oneof(typeInput, typeCell, paste, putIn, takeOut), { maxLength: 6 }),
      (start, acts) => {
        let book: Workbook = start;
        let known = read(book);
        const live = liveCheck(harvest, known, context);
        for (const act of acts) {
          book = act(book);
          const now = read(book);
          const change = changeOf(known, now);
          if (!change) throw new Error('the columns of the table are the same');
          live.apply(change);
          known = now;
          const full = check(harvest, now, context);
          expect(live.reading).toEqual(now);
          expect(live.issues).toEqual(full.issues);
          expect([live.errors, live.warnings]).toEqual([full.errors, full.warnings]);
          expect(live.figures).toEqual(full.figures);
        }
      },
    ),
    { numRuns: 80 },
  );
});

test('a cell nobody touched is wrong when what its formula refers to on another sheet was changed', () => {
  const planted: Formula = { refersTo: 'input', at: 0 };
  const book: Workbook = {
    inputs: [9, 0, 0, 0],
    rows: [
      ['Bưởi', planted, 4, 5],
      ['Điều', 3, 1, 2],
    ],
  };
  const live = liveCheck(harvest, read(book), context);
  expect(live.issues).toEqual([]);
  const change = changeOf(live.reading, read({ ...book, inputs: [3, 0, 0, 0] }));
  expect(change?.edited).toEqual([{ row: 4, column: 'planted', value: 3 }]);
  live.apply(change ?? {});
  expect(live.issues.map(({ cell, code }) => `${cell ?? ''} ${code}`)).toEqual(['C4 sum', 'D4 atMost']);
  live.apply(changeOf(live.reading, read({ ...book, inputs: ['chín', 0, 0, 0] })) ?? {});
  expect(live.issues.map(({ cell, code }) => `${cell ?? ''} ${code}`)).toEqual(['C4 errorCell']);
});
