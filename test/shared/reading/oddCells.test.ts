// Cells as staff and Excel leave them, each oddity by name: what is read, what is asked and what is proposed.
import type { CellValue } from '../../../shared/grid';
import { detect } from '../../../shared/reading/detect';
import { read, type ReadContext } from '../../../shared/reading/read';
import type { Unit } from '../../../shared/unit';
import { said, sheet, trees, units } from './made';

const header: CellValue[] = [
  'STT',
  'Tên giống cây',
  'Xã',
  'Trồng mới',
  'Đã chết',
  'Ngày trồng',
  'Chiều cao (m)',
];

function readRows(
  rows: readonly CellValue[][],
  formats: readonly (readonly (string | null)[])[] = [],
  context: Partial<ReadContext> = {},
) {
  const grid = sheet([header, ...rows], formats.length > 0 ? { formats: [[], ...formats] } : {});
  const [found] = detect(grid, [trees]).found;
  if (!found) throw new Error('no table');
  return read(grid, found, { units, cutoff: '2024-03-14', ...context });
}

const dated = (...days: (CellValue | [CellValue, string])[]) =>
  readRows(
    days.map((day, at) => [at + 1, `Cây ${at}`, 'Lộc An', 1, 0, Array.isArray(day) ? day[0] : day]),
    days.map((day) => [null, null, null, null, null, Array.isArray(day) ? day[1] : null]),
  );

describe('days an American Excel may have swapped are asked, not taken', () => {
  test('serials without a day above 12 beside texts that have one', () => {
    const one = dated([45418, 'm/d/yyyy'], '15/06/2024');
    expect(said(one)).toEqual(['F2 ambiguousDate']);
    expect(one.columns.since).toEqual([undefined, '2024-06-15']);
    expect(one.questions[0]?.options.map(({ value }) => value)).toEqual(['2024-06-05', '2024-05-06']);
  });

  test('texts written month first: the certain ones proposed, the others with both readings', () => {
    const one = dated('06/15/2024', '05/06/2024');
    expect(said(one)).toEqual(['F2 notDate', 'F3 ambiguousDate']);
    expect(one.questions.map(({ options }) => options.map(({ value }) => value))).toEqual([
      ['2024-06-15'],
      ['2024-06-05', '2024-05-06'],
    ]);
  });

  test('but a format that shows days first, or one serial with a day above 12, says that nothing was swapped', () => {
    expect(said(dated([45418, 'dd/mm/yyyy'], '15/06/2024'))).toEqual([]);
    expect(said(dated([45418, 'm/d/yyyy'], [45467, 'm/d/yyyy'], '15/06/2024'))).toEqual([]);
  });
});

test('an answer settles a day that was asked about', () => {
  const { questions } = dated([45418, 'm/d/yyyy'], '15/06/2024');
  const answers = { [questions[0]?.id ?? '']: '2024-06-05' };
  const one = readRows(
    [
      [1, 'Cây 0', 'Lộc An', 1, 0, 45418],
      [2, 'Cây 1', 'Lộc An', 1, 0, '15/06/2024'],
    ],
    [[null, null, null, null, null, 'm/d/yyyy']],
    { answers },
  );
  expect([one.columns.since, one.issues]).toEqual([['2024-06-05', '2024-06-15'], []]);
});

test('two-digit years lie before the cut-off, not after it', () => {
  expect(dated('5/6/24', '05-06-98').columns.since).toEqual(['2024-06-05', '1998-06-05']);
});

test('"3/15" that became a day is asked about in a column of counts: 3 or 15', () => {
  const one = readRows([[1, 'Sầu riêng', 'Lộc An', 45366, 0]], [[null, null, null, 'd-mmm']]);
  expect(said(one)).toEqual(['D2 dateInNumberColumn']);
  expect(one.questions.map(({ about, options }) => [about, options.map(({ value }) => value)])).toEqual([
    ['number', ['3', '15']],
  ]);
  const answers = { [one.questions[0]?.id ?? '']: '3' };
  expect(
    readRows([[1, 'Sầu riêng', 'Lộc An', 45366, 0]], [[null, null, null, 'd-mmm']], { answers }).columns
      .planted,
  ).toEqual([3]);
});

describe('"14/15" and "không phát sinh" in a column of counts are no count', () => {
  test.each(['14/15', 'không phát sinh', 'K', 'x', '–'])('%p', (cell) => {
    expect(readRows([[1, 'Sầu riêng', 'Lộc An', cell, 0]]).columns.planted).toEqual([undefined]);
  });
});

describe('a proposal says what stands there, what should, and why', () => {
  test('numbers kept as text, one proposal for all cells that say the same', () => {
    const one = readRows([
      [1, 'a', 'Lộc An', '05', '1.234', null, '2,5'],
      [2, 'b', 'Lộc An', '05', 7, null, 3],
    ]);
    expect(one.fixes.map(({ kind, cells, before, after }) => [kind, cells, before, after])).toEqual([
      ['number', ['D2', 'D3'], '05', 5],
      ['number', ['E2'], '1.234', 1234],
      ['number', ['G2'], '2,5', 2.5],
    ]);
    expect(one.fixes[0]?.why).toContain('dạng chữ');
  });

  test('a unit typed without accents that can mean one unit only', () => {
    const one = readRows([[1, 'a', 'Loc An', 1, 0]]);
    expect(one.fixes.map(({ kind, cells, before, after }) => [kind, cells, before, after])).toEqual([
      ['unit', ['C2'], 'Loc An', 'Xã Lộc An'],
    ]);
    expect(one.columns.commune).toEqual([undefined]);
  });

  test('not of a unit that can mean two', () => {
    expect(readRows([[1, 'a', 'Loc Thanh', 1, 0]]).fixes).toEqual([]);
  });

  test('the name a unit had before the reform: what has become of it', () => {
    const [an] = units;
    if (!an) throw new Error('no unit');
    const old: Unit = { ...an, key: '25305@2024-01-01', code: '25305', name: 'Xã Lộc Thịnh' };
    const one = readRows([[1, 'a', 'Lộc Thịnh', 1, 0]], [], { former: [{ unit: old, successors: [an] }] });
    expect(said(one)).toEqual(['C2 unknownUnit']);
    expect(one.questions[0]?.options.map(({ label }) => label)).toEqual(['Xã Lộc An']);
    expect(one.fixes.map(({ before, after }) => [before, after])).toEqual([['Lộc Thịnh', 'Xã Lộc An']]);
  });
});

test('each kind of row is counted once, with its reason', () => {
  const grid = sheet([
    header,
    ['(1)', '(2)', '(3)', '(4)', '(5)', '(6)', '(7)'],
    [null, 'Tổng cộng', null, 6, 2],
    ['I', 'Khu vực 1'],
    [1, 'a', 'Lộc An', 5, 1],
    [],
    header,
    [3, 'b', 'Lộc An', 1, 1],
    ['Ghi chú: số liệu đến 14/3'],
    [null, null, null, 'Người lập biểu'],
  ]);
  const [found] = detect(grid, [trees]).found;
  if (!found) throw new Error('no table');
  expect(found.rows.map(({ row, kind, why }) => [row + 1, why ?? kind])).toEqual([
    [2, 'columnNumbers'],
    [3, 'total'],
    [4, 'group'],
    [5, 'record'],
    [6, 'blank'],
    [7, 'repeatedHeader'],
    [8, 'record'],
  ]);
  expect(read(grid, found, { units }).conservation).toEqual({ seen: 7, read: 2, totals: 2, ignored: 3 });
});
