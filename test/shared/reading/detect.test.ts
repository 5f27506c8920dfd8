import type { CellValue } from '../../../shared/grid';
import { detect } from '../../../shared/reading/detect';
import { kinds, merge, sheet, table, trees, visits, wells } from './made';

const treeHeader: CellValue[][] = [
  ['STT', 'Tên giống cây', 'Xã', 'Số cây', null, 'Ghi chú'],
  [null, null, null, 'Trồng mới', 'Đã chết', null],
];
const wellHeader: CellValue[][] = [
  ['Đơn vị', 'Kế hoạch', 'Thực hiện'],
  [null, 'Số giếng', 'Số giếng'],
];

describe('nothing is found', () => {
  test('on a blank sheet, or on one with other words', () => {
    expect(detect(sheet([]), [trees]).found).toEqual([]);
    expect(
      detect(
        sheet([
          ['Họ tên', 'Chức vụ'],
          ['A', 'B'],
        ]),
        [trees, wells],
      ).found,
    ).toEqual([]);
  });

  test('where one common heading is all that fits', () => {
    expect(
      detect(
        sheet([
          ['STT', 'Đơn vị', 'Địa bàn'],
          [1, 'Lộc An', 'x'],
        ]),
        [trees, wells],
      ).found,
    ).toEqual([]);
  });
});

describe('no answer is guessed', () => {
  test('when two definitions fit equally', () => {
    const twin = table({ ...trees, id: 'twins', title: { vi: 'Danh mục khác', en: 'Other' } });
    const { found, issues, questions } = detect(sheet([...treeHeader, [1, 'Sầu riêng', 'Lộc An', 5, 0]]), [
      trees,
      twin,
    ]);
    expect(found).toEqual([]);
    expect(issues.map((issue) => issue.code)).toEqual(['ambiguousTable']);
    expect(questions[0]?.options.map((option) => option.value)).toEqual(['trees', 'twins']);
  });

  test('when the sheet holds the same table twice', () => {
    const grid = sheet([...wellHeader, ['Lộc An', 3, 2], [], ['Quý trước'], ...wellHeader, ['Lộc An', 4, 4]]);
    const { found, issues } = detect(grid, [wells]);
    expect(found).toEqual([]);
    expect(issues).toMatchObject([{ code: 'ambiguousTable', params: { candidates: ['A1:C3', 'A6:C8'] } }]);
  });
});

test('an empty form beside a filled table is no second candidate', () => {
  const grid = sheet([...wellHeader, ['Lộc An', 3, 2], [], ['Mẫu trống'], ...wellHeader]);
  const { found, ignored } = detect(grid, [wells]);
  expect(found).toHaveLength(1);
  expect(ignored).toContainEqual({ range: 'A6:C7', why: 'emptyTable' });
});

test('of two definitions that fit, the one the title names is taken', () => {
  const twin = table({ ...trees, id: 'twins', title: { vi: 'Danh mục khác', en: 'Other' }, names: [] });
  const grid = sheet([['BIỂU 05/CG: DANH MỤC'], [], ...treeHeader, [1, 'Sầu riêng', 'Lộc An', 5, 0]]);
  expect(detect(grid, [twin, trees]).found.map((one) => one.definition.id)).toEqual(['trees']);
});

test('a draft is never chosen', () => {
  const draft = table({ ...trees, draft: true });
  expect(detect(sheet([...treeHeader, [1, 'Sầu riêng', 'Lộc An', 5, 0]]), [draft]).found).toEqual([]);
});

describe('a table that is clearly this one is found with what it lacks', () => {
  test('a required column', () => {
    const grid = sheet([
      ['STT', 'Tên giống cây', 'Xã', 'Trồng mới'],
      [1, 'Sầu riêng', 'Lộc An', 5],
    ]);
    const [found] = detect(grid, [trees]).found;
    expect(found?.issues).toMatchObject([
      { code: 'missingColumn', column: 'lost', params: { header: 'Số cây > Đã chết' } },
    ]);
  });

  test('half of its columns, when the title names it', () => {
    const values: CellValue[][] = [
      ['Tên giống cây', 'Xã'],
      ['Sầu riêng', 'Lộc An'],
    ];
    expect(detect(sheet(values), [trees]).found).toEqual([]);
    expect(detect(sheet([['Danh mục cây giống năm 2024'], ...values]), [trees]).found).toHaveLength(1);
  });

  test('a column twice', () => {
    const grid = sheet([
      ['Tên giống cây', 'Xã', 'Xã', 'Trồng mới', 'Đã chết'],
      ['Sầu riêng', 'a', 'b', 5, 0],
    ]);
    expect(detect(grid, [trees]).found[0]?.issues).toMatchObject([
      { code: 'duplicateColumn', column: 'commune', params: { cells: ['B1', 'C1'] } },
    ]);
  });
});

test('a personal heading over text that would leave is refused; over a unit or a kept column it is not', () => {
  const people = table({
    id: 'people',
    title: { vi: 'Người trồng', en: 'Growers' },
    columns: [
      { key: 'grower', header: [['Họ và tên chủ hộ']], type: 'text' },
      { key: 'kept', header: [['Số điện thoại']], type: 'text', leaves: false },
      { key: 'commune', header: [['Địa chỉ (xã)']], type: 'unit' },
    ],
  });
  const grid = sheet([
    ['Họ và tên chủ hộ', 'Số điện thoại', 'Địa chỉ (xã)'],
    ['x', 'y', 'Lộc An'],
  ]);
  expect(detect(grid, [people]).found[0]?.issues).toMatchObject([
    { code: 'personalColumn', column: 'grower' },
  ]);
});

test('columns nobody asked for are listed, personal ones by name of their kind', () => {
  const grid = sheet([
    ['STT', 'Tên giống cây', 'Xã', 'Trồng mới', 'Đã chết', 'Họ tên chủ hộ'],
    [1, 'Sầu riêng', 'Lộc An', 5, 0, 'x'],
  ]);
  expect(detect(grid, [trees]).ignored).toEqual([
    { range: 'A1:A2', why: 'unnamedColumn' },
    { range: 'F1:F2', why: 'personalColumn' },
  ]);
});

test('the title block, the column numbers and the signature lie outside header and body', () => {
  const grid = sheet(
    [
      ['UBND XÃ LỘC AN', null, null, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'],
      ['DANH MỤC CÂY GIỐNG'],
      [null, null, null, null, 'Đơn vị tính: cây'],
      ...treeHeader,
      ['(1)', '(2)', '(3)', '(4)', '(5)', '(6)'],
      [1, 'Sầu riêng', 'Lộc An', 5, 0, null],
      [null, 'Tổng cộng', null, 5, 0, null],
      [null, null, null, 'Lộc An, ngày 14 tháng 3 năm 2024'],
      [null, 'Người lập biểu', null, 'CHỦ TỊCH'],
      [null, 'Nguyễn Văn A'],
    ],
    { merges: ['A2:F2', 'A4:A5', 'B4:B5', 'C4:C5', 'D4:E4', 'F4:F5'].map(merge) },
  );
  const { found, ignored } = detect(grid, [trees]);
  expect(found[0]).toMatchObject({
    headerRange: { top: 3, bottom: 4, left: 0, right: 5 },
    bodyRange: { top: 5, bottom: 7, left: 0, right: 5 },
  });
  expect(kinds(found[0])).toEqual(['columnNumbers', 'record', 'total']);
  expect(ignored).toContainEqual({ range: 'A9:F11', why: 'signature' });
});

test('lines about the table that stand right above its header are no part of it', () => {
  const grid = sheet([
    ['Đơn vị:', 'UBND xã Lộc An'],
    ['Kỳ báo cáo:', 'Quý I'],
    ['Tên giống cây', 'Xã', 'Trồng mới', 'Đã chết'],
    ['Sầu riêng', 'Lộc An', 5, 0],
  ]);
  const [found] = detect(grid, [trees, wells]).found;
  expect(found?.headerRange).toEqual({ top: 2, bottom: 2, left: 0, right: 3 });
  expect(found?.issues).toEqual([]);
});

test('tables one below the other are each found, with the title between them in neither', () => {
  const grid = sheet([
    ...wellHeader,
    ['Lộc An', 3, 2],
    [],
    ['Danh mục cây giống'],
    ...treeHeader,
    [1, 'Sầu riêng', 'Lộc An', 5, 0],
  ]);
  const { found } = detect(grid, [trees, wells]);
  expect(found.map((one) => [one.definition.id, one.range.top, one.range.bottom])).toEqual([
    ['wells', 0, 2],
    ['trees', 5, 7],
  ]);
});

test('tables side by side are each found in their own columns', () => {
  const grid = sheet([
    ['Đơn vị', 'Kế hoạch > x', null, 'Tên giống cây', 'Xã', 'Trồng mới', 'Đã chết'],
    ['Lộc An', 1, null, 'Sầu riêng', 'Lộc An', 5, 0],
  ]);
  const plots = table({
    id: 'plots',
    title: { vi: 'Lô đất', en: 'Plots' },
    columns: [
      { key: 'unit', header: [['Đơn vị']], type: 'unit' },
      { key: 'plots', header: [['Kế hoạch > x']], type: 'integer' },
    ],
  });
  const { found } = detect(grid, [trees, plots]);
  expect(found.map((one) => [one.definition.id, one.range.left, one.range.right]).sort()).toEqual([
    ['plots', 0, 1],
    ['trees', 3, 6],
  ]);
});

test('columns nobody asked for are listed once, in tables side by side too', () => {
  const grid = sheet([
    ['STT', 'Tên giống cây', 'Xã', 'Trồng mới', 'Đã chết', null, 'STT', ...(wellHeader[0] ?? [])],
    [null, null, null, null, null, null, null, ...(wellHeader[1] ?? [])],
    [1, 'Sầu riêng', 'Lộc An', 5, 0, null, 1, 'Lộc An', 3, 2],
  ]);
  const { found, ignored } = detect(grid, [trees, wells]);
  expect(found.map(({ definition }) => definition.id).sort()).toEqual(['trees', 'wells']);
  expect(ignored.map(({ range, why }) => `${range} ${why}`).sort()).toEqual([
    ...['A1:A3 unnamedColumn', 'G1:G3 unnamedColumn'],
  ]);
});

test('a header printed again after a page break belongs to the table above it', () => {
  const grid = sheet([
    ...treeHeader,
    [1, 'Sầu riêng', 'Lộc An', 5, 0],
    ...treeHeader,
    [2, 'Bưởi', 'Lộc An', 7, 1],
  ]);
  const { found } = detect(grid, [trees]);
  expect(kinds(found[0])).toEqual(['record', 'repeatedHeader', 'repeatedHeader', 'record']);
});

test('a heading over the whole table but the unit is its caption, not a parent', () => {
  const grid = sheet(
    [
      ['STT', 'Kết quả trồng rừng', null, null, null],
      [null, 'Tên giống cây', 'Xã', 'Trồng mới', 'Đã chết'],
      [1, 'Sầu riêng', 'Lộc An', 5, 0],
    ],
    { merges: [merge('B1:E1'), merge('A1:A2')] },
  );
  expect(detect(grid, [trees]).found[0]?.columns.map((one) => one.key)).toEqual([
    'name',
    'commune',
    'planted',
    'lost',
  ]);
});

test('an unknown heading above the columns is never left out to make them fit', () => {
  const grid = sheet(
    [
      ['Đơn vị', 'Năm trước', null],
      [null, 'Trồng mới', 'Đã chết'],
      ['Lộc An', 5, 0],
    ],
    { merges: [merge('B1:C1'), merge('A1:A2')] },
  );
  expect(detect(grid, [trees]).found).toEqual([]);
});

test('“Trong đó:” above columns says nothing about them, and is no line about the table either', () => {
  const grid = sheet([
    ['Tên giống cây', 'Xã', 'Trong đó:', null],
    [null, null, 'Trồng mới', 'Đã chết'],
    ['Sầu riêng', 'Lộc An', 5, 0],
  ]);
  const [found] = detect(grid, [trees]).found;
  expect(found?.headerRange).toMatchObject({ top: 0, bottom: 1 });
  expect(found?.columns.map((one) => [one.key, one.header])).toEqual([
    ['name', 'Tên giống cây'],
    ['commune', 'Xã'],
    ['planted', 'Trong đó: > Trồng mới'],
    ['lost', 'Trong đó: > Đã chết'],
  ]);
});

describe('a form', () => {
  const rows: CellValue[][] = [
    ['TT', 'Chỉ tiêu', 'ĐVT', 'Số liệu'],
    [1, 'Số hộ dự kiến thăm', 'hộ', 20],
    [null, '- Hộ nghèo', 'hộ', 8],
    [2, 'Số hộ đã thăm', 'hộ', 18],
    [null, 'Trong đó: hộ nghèo', 'hộ', 7],
    [3, 'Số suất quà khác', 'suất', 7],
  ];

  test('is found by its items, each known by its label and the item above it', () => {
    const [found] = detect(sheet(rows), [visits]).found;
    expect(found?.rows.map((row) => row.item ?? row.why)).toEqual([
      'planned',
      'plannedPoor',
      'visited',
      'visitedPoor',
    ]);
  });

  test('says which item is missing and which stands twice', () => {
    const [found] = detect(sheet([...rows.slice(0, 3), rows[1] ?? []]), [visits]).found;
    expect(found?.issues.map((issue) => [issue.code, issue.params.item])).toEqual([
      ['duplicateItem', 'Số hộ dự kiến thăm'],
      ['missingItem', 'Số hộ đã thăm'],
      ['missingItem', 'Hộ nghèo'],
    ]);
  });
});
