import fc from 'fast-check';
import type { CellValue } from '../../../shared/grid';
import { detect } from '../../../shared/reading/detect';
import { kinds, merge, sheet, table, trees, wells } from './made';

const header: CellValue[] = ['STT', 'Tên giống cây', 'Xã', 'Trồng mới', 'Đã chết'];
const rows = (...body: CellValue[][]) => kinds(detect(sheet([header, ...body]), [trees]).found[0]);
const record: CellValue[] = [1, 'Sầu riêng', 'Lộc An', 5, 0];

describe('a row stays a record', () => {
  test('when its name only resembles a total', () => {
    for (const name of ['Cộng Hòa', 'Toàn Thắng', 'Tổng Cọt', 'Tổng hợp nấm', 'Cộng sản']) {
      expect([name, rows([null, name, 'Lộc An', 5, 0])]).toEqual([name, ['record']]);
    }
  });

  test('when it names a unit and nothing else: its figures are missing, not the row', () => {
    expect(rows(record, [null, null, 'Xã Lộc Thành', null, null], [2, 'Bưởi', 'Lộc An', 1, 1])).toEqual([
      'record',
      'record',
      'record',
    ]);
  });

  test('when it names a unit by the letter of its kind and nothing else', () => {
    const grid = sheet([
      ['Đơn vị', 'Kế hoạch', 'Thực hiện'],
      [null, 'Số giếng', 'Số giếng'],
      ['x. Lộc An', null, null],
      ['x. Lộc Thành', 4, 4],
    ]);
    expect(kinds(detect(grid, [wells]).found[0])).toEqual(['record', 'record']);
  });

  test('when it names a chairman among its figures', () => {
    expect(rows(record, [2, 'Chủ tịch UBND xã trồng', 'Lộc An', 1, 1])).toEqual(['record', 'record']);
  });

  test('when the rows are numbered by Roman numerals throughout', () => {
    expect(rows(['I', 'Sầu riêng', 'Lộc An', 5, 0], ['II', 'Bưởi', 'Lộc An', 1, 1])).toEqual([
      'record',
      'record',
    ]);
  });

  test('when it looks like a heading, has figures and heads nothing', () => {
    expect(rows([null, 'I. Sầu riêng', 'Lộc An', 5, 0], [null, 'II. Bưởi', 'Lộc An', 1, 1])).toEqual([
      'record',
      'record',
    ]);
  });

  test('when its number is in brackets and its figures count nothing', () => {
    expect(rows(['(1)', 0, 0, 0, null])).toEqual(['record']);
  });

  test('when its figures happen to be 1, 2, 3', () => {
    expect(rows([1, 'Sầu riêng', 'Lộc An', 2, 3])).toEqual(['record']);
  });

  test('after a blank row', () => {
    expect(rows(record, [], [7, 'Bưởi', 'Lộc An', 1, 1])).toEqual(['record', 'blank', 'record']);
  });
});

describe('a total row', () => {
  test.each([
    'Tổng',
    'TỔNG CỘNG',
    'Tổng số:',
    'Cộng',
    'Tổng cộng (I+II)',
    'Cộng nhóm I',
    'Toàn huyện',
    'Toàn tỉnh',
    'Tong cong',
  ])('“%s” below the records', (label) => {
    expect(rows(record, [null, label, null, 5, 0])).toEqual(['record', 'total']);
  });

  test('above them, or with its label in the numbering column', () => {
    expect(rows(['Tổng cộng', null, null, 5, 0], record)).toEqual(['total', 'record']);
  });
});

describe('the row that numbers the columns', () => {
  test.each<[string, CellValue[]]>([
    ['(1) (2) (3)', ['(1)', '(2)', '(3)', '(4)', '(5)']],
    ['A B 1 2', ['A', 'B', 'C', 1, 2]],
    ['numbers alone', [1, 2, 3, 4, 5]],
    ['digits as text', ['1', '2', '3', '4', '5']],
    ['MS and formulas', ['MS', 'B', null, '1=2+3+ ...+7', '5=20+..+24']],
  ])('%s', (_, cells) => {
    expect(rows(cells, record)).toEqual(['columnNumbers', 'record']);
  });
});

describe('a group row', () => {
  test('has a Roman numeral or a letter where records have numbers, with or without subtotals', () => {
    expect(
      rows(
        ['I', 'Cây ăn quả', null, 5, 0],
        record,
        ['b)', 'Cây gỗ', null, null, null],
        [2, 'Keo', 'Lộc An', 1, 1],
      ),
    ).toEqual(['group', 'record', 'group', 'record']);
  });

  test('is merged over several columns', () => {
    const grid = sheet([header, [null, 'Vùng cao', null, null, null], record], { merges: [merge('B2:E2')] });
    expect(kinds(detect(grid, [trees]).found[0])).toEqual(['group', 'record']);
  });

  test('is numbered or lettered within its own text', () => {
    expect(rows([null, 'II. Cây gỗ', null, null, null], record)).toEqual(['group', 'record']);
    const bare: CellValue[] = ['Sầu riêng', 'Lộc An', 5, 0];
    const grid = sheet([header.slice(1), ['a. Trồng lần đầu'], bare, ['b) Trồng lại'], bare]);
    expect(kinds(detect(grid, [trees]).found[0])).toEqual(['group', 'record', 'group', 'record']);
  });
});

describe('what follows the table is not of it', () => {
  test.each([['Ghi chú: số liệu đến 14/3'], ['28. Ghi chú:'], ['(*) Chưa kể cây phân tán']])(
    'the note “%s”',
    (note) => {
      const { found, ignored } = detect(sheet([header, record, [], [note]]), [trees]);
      expect(kinds(found[0])).toEqual(['record']);
      expect(ignored).toContainEqual({ range: 'A4:E4', why: 'note' });
    },
  );

  test('nor is a numbered row nobody has filled in', () => {
    expect(rows(record, [2], [3])).toEqual(['record']);
  });
});

test('“Không phát sinh” is read as no record', () => {
  expect(rows([null, 'Không phát sinh', null, null, null])).toEqual(['nothingToReport']);
});

test('a table without a numbering column reads its total and its units', () => {
  const grid = sheet([
    ['Đơn vị', 'Kế hoạch', 'Thực hiện'],
    [null, 'Số giếng', 'Số giếng'],
    ['MS', 1, 2],
    ['Lộc An', 3, 2],
    ['Lộc Thành', 4, 4],
    ['Tổng', 7, 6],
  ]);
  expect(kinds(detect(grid, [wells]).found[0])).toEqual(['columnNumbers', 'record', 'record', 'total']);
});

test('a row of column numbers that nothing follows is accounted for too', () => {
  expect(rows([null, 1, '', 2, '(1)'])).toEqual(['columnNumbers']);
});

test('whatever a body holds, every row of it is accounted for exactly once', () => {
  const words = table({ ...trees, id: 'words' });
  const cell = fc.oneof(
    fc.constantFrom<CellValue>(null, '', 'I', 'Tổng cộng', 'Ghi chú', '(1)', 'Sầu riêng', 'Lộc An', {
      error: '#REF!',
    }),
    fc.integer({ min: 0, max: 9 }),
    fc.string(),
  );
  fc.assert(
    fc.property(fc.array(fc.array(cell, { minLength: 5, maxLength: 5 }), { maxLength: 12 }), (body) => {
      const [found] = detect(sheet([header, ...body]), [words]).found;
      const seen = found?.rows.map((row) => row.row) ?? [];
      expect(seen).toEqual(seen.map((_, at) => at + (seen[0] ?? 0)));
      for (let row = seen.length + 1; row <= body.length; row++) {
        expect(typeof body[row - 1]?.[3]).not.toBe('number');
      }
    }),
    { numRuns: 300 },
  );
});
