import fc from 'fast-check';
import type { CellValue, Grid } from '../../../shared/grid';
import { detect } from '../../../shared/reading/detect';
import { read } from '../../../shared/reading/read';
import { merge, reading, said, sheet, table, trees, units, visits } from './made';

const header: CellValue[] = [
  'STT',
  'Tên giống cây',
  'Xã',
  'Trồng mới',
  'Đã chết',
  'Ngày trồng',
  'Chiều cao (m)',
];
const of = (...body: CellValue[][]) => reading(sheet([header, ...body]), trees);

/** A table with one column of a type beside a name. */
function single(
  type: 'percent' | 'fraction' | 'year' | 'stars' | 'choice' | 'text',
  cells: CellValue[],
  more: object = {},
) {
  const one = table({
    id: 'one',
    title: { vi: 'Một cột', en: 'One column' },
    columns: [
      { key: 'name', header: [['Tên']], type: 'text' },
      {
        key: 'value',
        header: [['Giá trị'], ['Giá trị (%)']],
        type,
        scale: 1,
        choices: [
          { key: 'reached', label: 'Đạt chuẩn', synonyms: ['Đạt'] },
          { key: 'notYet', label: 'Chưa đạt' },
        ],
      },
    ],
  });
  const { header: heading = 'Giá trị', formats, ...rest } = more as { header?: string; formats?: string[] };
  const grid: Grid = sheet([['Tên', heading], ...cells.map((cell, at): CellValue[] => [`n${at}`, cell])], {
    ...rest,
    ...(formats ? { formats: [[null, null], ...formats.map((format) => [null, format])] } : {}),
  });
  return reading(grid, one);
}

describe('a cell that cannot be read is undefined and said, never a guess', () => {
  test.each(['-', '–', 'không', 'K', 'x', '5 cây', 'năm', '1.5', 1.5, true])(
    '%p among whole numbers',
    (cell) => {
      const one = of([1, 'Sầu riêng', 'Lộc An', cell, 0]);
      expect(one.columns.planted).toEqual([undefined]);
      expect(said(one)).toEqual(['D2 notInteger']);
    },
  );

  test('a date among numbers: Excel made it of 3/15', () => {
    const grid = sheet([header, [1, 'Sầu riêng', 'Lộc An', 45366, '03/05/2024']], {
      formats: [[], [null, null, null, 'd-mmm', null]],
    });
    expect(said(reading(grid, trees))).toEqual(['D2 dateInNumberColumn', 'E2 dateInNumberColumn']);
  });

  test('an error, and a formula nobody has calculated', () => {
    const grid = sheet([header, [1, 'Sầu riêng', 'Lộc An', { error: '#REF!' }, null]], {
      withoutResult: ['E2'],
    });
    const one = reading(grid, trees);
    expect(said(one)).toEqual(['D2 errorCell', 'E2 noResult']);
    expect(one.issues[0]?.params).toEqual({ error: '#REF!' });
    expect(one.columns.lost).toEqual([undefined]);
  });

  test('a unit that does not exist, with what it may be', () => {
    const one = of([1, 'Sầu riêng', 'Loc Thanh', 5, 0]);
    expect(one.columns.commune).toEqual([undefined]);
    expect(one.issues).toMatchObject([
      { code: 'unknownUnit', params: { suggestions: ['Xã Lộc Thành', 'Xã Lộc Thạnh'] } },
    ]);
  });

  test('1.234 in a column of decimals, with both meanings asked', () => {
    const one = of([1, 'Sầu riêng', 'Lộc An', 5, 0, null, '1.234']);
    expect(said(one)).toEqual(['G2 ambiguousNumber']);
    expect(one.questions[0]).toMatchObject({ cell: 'G2', about: 'number' });
    expect(one.questions[0]?.options.map((option) => option.value)).toEqual(['1234', '1.234']);
  });

  test('0,4 in a column of percents that does not say so', () => {
    expect(said(single('percent', [0.4]))).toEqual(['B2 ambiguousNumber']);
  });

  test('an impossible date, and a number that is not formatted as one', () => {
    expect(said(of([1, 'Sầu riêng', 'Lộc An', 5, 0, '31/02/2024']))).toEqual(['F2 notDate']);
    const grid = sheet([header, [1, 'Sầu riêng', 'Lộc An', 5, 0, 2024]], { formats: [] });
    expect(said(reading(grid, trees))).toEqual(['F2 notDate']);
  });

  test('a choice nobody listed', () => {
    const one = single('choice', ['Đạt loại A']);
    expect(one.issues).toMatchObject([{ code: 'notChoice', params: { allowed: ['Đạt chuẩn', 'Chưa đạt'] } }]);
  });
});

test('blank, zero and a dash stay three different things', () => {
  const one = of(
    [1, 'a', 'Lộc An', null, 0],
    [2, 'b', 'Lộc An', 0, 0],
    [3, 'c', 'Lộc An', '-', 0],
    [4, 'd', 'Lộc An', ' ', 0],
  );
  expect(one.columns.planted).toEqual([null, 0, undefined, null]);
});

test('numbers kept as text are read: "05", 1.234 among whole numbers, spaces and minus signs', () => {
  const one = of(
    ...['05', '1.234', '1 234 567', '−5', 7].map((cell): CellValue[] => [1, 'a', 'Lộc An', cell, 0]),
  );
  expect(one.columns.planted).toEqual([5, 1234, 1234567, -5, 7]);
});

test('the column decides what its points and commas mean', () => {
  const heights = (...cells: CellValue[]) =>
    of(...cells.map((cell): CellValue[] => [1, 'a', 'Lộc An', 1, 0, null, cell])).columns.height;
  expect(heights('1.234', '2,5')).toEqual([123400, 250]);
  expect(heights('1.234', '2.5')).toEqual([123, 250]);
  expect(heights(1.005, 2, '3')).toEqual([101, 200, 300]);
});

test('percents are read as shown: 41,3%, a cell formatted as percent, and plain percents under a "%" heading', () => {
  expect(single('percent', ['41,3%', '100 %', '0%']).columns.value).toEqual([413, 1000, 0]);
  expect(single('percent', [0.413, 1], { formats: ['0.0%', '0%'] }).columns.value).toEqual([413, 1000]);
  expect(single('percent', [0.4, '0,62'], { header: 'Giá trị (%)' }).columns.value).toEqual([4, 6]);
  expect(single('percent', [41.3, 0.4]).columns.value).toEqual([413, 4]);
});

test('fractions, years, stars and choices', () => {
  expect(single('fraction', ['14/15', '03 / 15']).columns.value).toEqual([
    { num: 14, den: 15 },
    { num: 3, den: 15 },
  ]);
  expect(single('year', [2023, '2024', 'Năm 2022']).columns.value).toEqual([2023, 2024, 2022]);
  expect(single('stars', [3, '4 sao', '★★★', '***', 'Ba sao', '5*']).columns.value).toEqual([
    3, 4, 3, 3, 3, 5,
  ]);
  expect(single('choice', ['Đạt chuẩn', 'ĐẠT', 'Chưa đạt.', 'Chua dat']).columns.value).toEqual([
    'reached',
    'reached',
    'notYet',
    'notYet',
  ]);
});

test('dates are days, however they are written', () => {
  const dates = (...cells: CellValue[]) =>
    of(...cells.map((cell): CellValue[] => [1, 'a', 'Lộc An', 1, 0, cell])).columns.since;
  expect(dates('05/06/2024', '5-6-24', 'ngày 05 tháng 6 năm 2024', 45448)).toEqual(
    Array.from({ length: 4 }, () => '2024-06-05'),
  );
  const from1904 = sheet([header, [1, 'a', 'Lộc An', 1, 0, 45448 - 1462]], { date1904: true });
  expect(reading(from1904, trees).columns.since).toEqual(['2024-06-05']);
});

test('text is trimmed and composed; a decision number typed as a number stays what it was', () => {
  expect(single('text', [' Lộc An ', 'Hoà'.normalize('NFD'), 123]).columns.value).toEqual([
    'Lộc An',
    'Hoà',
    '123',
  ]);
});

test('a name merged over several rows belongs to each of them, a number to the first only', () => {
  const grid = sheet([header, [1, 'Sầu riêng', 'Lộc An', 5, 0], [2, 'Bưởi', null, null, 1]], {
    merges: [merge('C2:C3'), merge('D2:D3')],
  });
  const one = reading(grid, trees);
  expect(one.columns.commune).toEqual(['25276@2024-01-01', '25276@2024-01-01']);
  expect(one.columns.planted).toEqual([5, null]);
});

test('rows keep their sheet rows and columns their letters, wherever the used range begins', () => {
  const grid = sheet([header, [1, 'Sầu riêng', 'Lộc An', 5, 'x']], { top: 9, left: 2 });
  const one = reading(grid, trees);
  expect(one.sheetRows).toEqual([11]);
  expect(one.sheetLetters).toMatchObject({ name: 'D', planted: 'F' });
  expect(one.range).toBe('C10:I11');
  expect(said(one)).toEqual(['G11 notInteger']);
});

describe('a total row that differs from its rows is a warning', () => {
  const first: CellValue[] = [1, 'a', 'Lộc An', 5, 1];
  const second: CellValue[] = [2, 'b', 'Lộc An', 7, 2];

  test('with what they add up to', () => {
    const one = of(first, second, [null, 'Tổng cộng', null, 13, 3]);
    expect(one.issues).toMatchObject([
      {
        code: 'totalRowDiffers',
        severity: 'warning',
        cell: 'D4',
        column: 'planted',
        params: { expected: 12 },
      },
    ]);
  });

  test('but not when it is the total of a group, or stands on top', () => {
    expect(
      said(
        of(
          [null, 'Tổng cộng', null, 12, 3],
          ['I', 'Nhóm', null, null, null],
          first,
          [null, 'Cộng nhóm I', null, 5, 1],
          ['II', 'Nhóm', null, null, null],
          second,
          [null, 'Cộng nhóm II', null, 7, 2],
        ),
      ),
    ).toEqual([]);
  });

  test('but not when a row could not be read, or the total is words', () => {
    expect(said(of(first, [2, 'b', 'Lộc An', '-', 2], [null, 'Tổng', null, 99, 'x']))).toEqual([
      'D3 notInteger',
    ]);
  });
});

test('rows seen are rows read, totals and rows ignored', () => {
  const one = of(
    ['(1)', '(2)', '(3)', '(4)', '(5)'],
    ['I', 'Nhóm'],
    [1, 'a', 'Lộc An', 5, 1],
    [],
    [2, 'b', 'Lộc An', 1, 1],
    [null, 'Tổng', null, 6, 2],
  );
  expect(one.conservation).toEqual({ seen: 6, read: 2, totals: 2, ignored: 2 });
});

test('what the table lacks is said with what its cells say', () => {
  const grid = sheet([
    ['STT', 'Tên giống cây', 'Xã', 'Trồng mới'],
    [1, 'Sầu riêng', 'Lộc An', 'x'],
  ]);
  expect(said(reading(grid, trees))).toEqual(['- missingColumn', 'D2 notInteger']);
});

test('a form is read by its items', () => {
  const grid = sheet([
    ['TT', 'Nội dung', 'Kết quả'],
    [1, 'Số hộ dự kiến thăm', 20],
    [null, '- Hộ nghèo', 8],
    [2, 'Đã thăm', '18'],
    [null, '- Hộ nghèo', null],
  ]);
  const one = reading(grid, visits);
  expect(one.items).toEqual(['planned', 'plannedPoor', 'visited', 'visitedPoor']);
  expect(one.columns.value).toEqual([20, 8, 18, null]);
  expect(one.issues).toEqual([]);
});

test('no sheet makes reading throw, and no unreadable cell leaves a value', () => {
  const cell = fc.oneof(
    fc.constantFrom<CellValue>(
      null,
      '-',
      '1.234',
      '41,3%',
      'Lộc An',
      '★★★',
      '31/02/2024',
      { error: '#N/A' },
      true,
    ),
    fc.double({ noNaN: true }),
    fc.string(),
  );
  fc.assert(
    fc.property(fc.array(fc.array(cell, { maxLength: 9 }), { maxLength: 9 }), (body) => {
      const grid = sheet([header, ...body]);
      for (const found of detect(grid, [trees]).found) {
        const one = read(grid, found, { units });
        const refused = new Set(one.issues.map((issue) => `${issue.column}:${issue.cell}`));
        for (const [key, values] of Object.entries(one.columns)) {
          expect(values).toHaveLength(one.sheetRows.length);
          values.forEach((value, at) => {
            const address = `${key}:${one.sheetLetters[key]}${one.sheetRows[at]}`;
            expect([address, value === undefined]).toEqual([address, refused.has(address)]);
          });
        }
      }
    }),
    { numRuns: 300 },
  );
});
