import { detect } from '../../../shared/reading/detect';
import { likeness } from '../../../shared/reading/likeness';
import { wordingOf } from '../../../shared/reading/wording';
import { sheet, table, trees } from './made';

const like = (heading: string, spelling: string): number =>
  likeness(wordingOf(heading), wordingOf(spelling), (word) => (['số', 'tổng'].includes(word) ? 0.3 : 1));

describe('headings are not alike', () => {
  test('when a word that turns the meaning stands on one side only', () => {
    expect(like('Đơn chưa giải quyết', 'Đơn đã giải quyết')).toBeLessThan(0.45);
    expect(like('Kế hoạch trồng mới', 'Trồng mới')).toBeLessThan(0.45);
    expect(like('OCOP 6 sao', 'OCOP sao')).toBeLessThan(0.45);
    expect(like('Đơn khác', 'Đơn')).toBeLessThan(0.45);
  });

  test('when only their accents are alike', () => {
    expect(like('Xá', 'Xã')).toBe(0);
  });
});

test('abbreviations stand for the words of the heading they are held against', () => {
  expect(like('TC', 'Tố cáo')).toBeGreaterThan(0.75);
  expect(like('Số TC đạt', 'Số tiêu chí đạt')).toBeGreaterThan(0.8);
  expect(like('KNPA', 'Kiến nghị, phản ánh')).toBeGreaterThan(0.75);
  expect(like('Cấp độ KĐCLGD', 'Cấp độ kiểm định chất lượng giáo dục')).toBeGreaterThan(0.8);
});

test('typing slips and missing accents cost a little', () => {
  expect(like('Qyết định công nhận', 'Quyết định công nhận')).toBeGreaterThan(0.8);
  expect(like('So tieu chi dat', 'Số tiêu chí đạt')).toBeGreaterThan(0.8);
  expect(like('So tieu chi dat', 'Số tiêu chí đạt')).toBeLessThan(1);
});

describe('on a sheet', () => {
  const balance = table({
    id: 'balance',
    title: { vi: 'Cân đối hạt giống', en: 'Seeds' },
    columns: [
      { key: 'name', header: [['Tên giống']], type: 'text', required: true },
      { key: 'total', header: [['Tổng lượng hạt']], type: 'integer' },
      { key: 'sown', header: [['Lượng hạt gieo']], type: 'integer' },
      { key: 'kept', header: [['Lượng hạt cất giữ']], type: 'integer' },
    ],
    rules: [{ kind: 'sum', total: 'total', parts: ['sown', 'kept'] }],
  });
  const header = ['Tên giống', 'Tổng lượng hạt', 'Lượng hạt gieo', 'Lượng cất kho'];

  test('a heading nobody knows is asked about, and its column is not read', () => {
    const [found] = detect(sheet([header, ['Lúa', 9, 5, 1], ['Ngô', 7, 2, 1], ['Đậu', 8, 8, 1]]), [
      balance,
    ]).found;
    expect(found?.columns.map((one) => one.key)).toEqual(['name', 'total', 'sown']);
    expect(
      found?.questions.map((one) => [one.about, one.cell, one.options.map(({ value }) => value)]),
    ).toEqual([['column', 'D1', ['kept', 'none']]]);
    expect(found?.issues.map((one) => [one.code, one.cell])).toEqual([['ambiguousColumn', 'D1']]);
  });

  test('a sum that holds in every row answers for it', () => {
    const [found] = detect(sheet([header, ['Lúa', 9, 5, 4], ['Ngô', 7, 2, 5], ['Đậu', 8, 8, 0]]), [
      balance,
    ]).found;
    expect(found?.columns.map((one) => one.key)).toEqual(['name', 'total', 'sown', 'kept']);
    expect(found?.questions).toEqual([]);
  });

  test('tables whose headers stand beside each other’s figures are each found', () => {
    const grid = sheet([
      ['Tên giống cây', 'Xã', 'Trồng mới', 'Đã chết', null, null, null, null, null],
      [
        'Sầu riêng',
        'Lộc An',
        5,
        0,
        null,
        'Tên giống',
        'Tổng lượng hạt',
        'Lượng hạt gieo',
        'Lượng hạt cất giữ',
      ],
      ['Bưởi', 'Lộc An', 7, 1, null, 'Lúa', 9, 5, 4],
    ]);
    expect(detect(grid, [trees, balance]).found.map((one) => one.definition.id)).toEqual([
      'trees',
      'balance',
    ]);
  });

  test('a table of something else below is nobody’s records', () => {
    const grid = sheet([
      ['Tên giống cây', 'Xã', 'Trồng mới', 'Đã chết'],
      ['Sầu riêng', 'Lộc An', 5, 0],
      [],
      ['STT', 'Tên thiết bị', 'Số lượng', 'Tình trạng'],
      ['1', 'Máy in', '4', 'Tốt'],
    ]);
    expect(detect(grid, [trees]).found[0]?.rows.map((one) => one.row)).toEqual([1]);
  });
});
