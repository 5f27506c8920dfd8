// What settles a column whose heading does not: each kind of evidence on a small sheet, and first what it must not settle.
import type { CellValue } from '../../../shared/grid';
import { detect } from '../../../shared/reading/detect';
import type { Found } from '../../../shared/reading/reading';
import { sheet, table } from './made';

const harvest = table({
  id: 'harvest',
  title: { vi: 'Kết quả thu hoạch', en: 'Harvest' },
  columns: [
    { key: 'crop', header: [['Tên cây trồng']], type: 'text', required: true },
    { key: 'total', header: [['Tổng sản lượng thu hoạch']], type: 'integer', unit: 'tạ' },
    { key: 'spring', header: [['Sản lượng vụ xuân']], type: 'integer', unit: 'tạ' },
    { key: 'autumn', header: [['Sản lượng vụ thu']], type: 'integer', unit: 'tạ' },
    { key: 'households', header: [['Hộ gia đình tham gia']], type: 'integer', unit: 'hộ' },
    { key: 'visits', header: [['Lượt cán bộ thăm đồng']], type: 'integer', unit: 'lượt' },
    { key: 'soldOn', header: [['Ngày bán xong']], type: 'date' },
    {
      key: 'buyer',
      header: [['Bên thu mua']],
      type: 'choice',
      choices: [
        { key: 'trader', label: 'Thương lái' },
        { key: 'company', label: 'Doanh nghiệp' },
      ],
    },
  ],
  rules: [{ kind: 'sum', total: 'total', parts: ['spring', 'autumn'] }],
});

const headings = [
  'Tên cây trồng',
  'Tổng sản lượng thu hoạch',
  'Sản lượng vụ xuân',
  'Sản lượng vụ thu',
  'Hộ gia đình tham gia',
  'Lượt cán bộ thăm đồng',
  'Ngày bán xong',
  'Bên thu mua',
];
const rows: CellValue[][] = [
  ['Lúa', 90, 50, 40, 12, 3, '01/06/2024', 'Thương lái'],
  ['Ngô', 70, 20, 50, 9, 4, '02/06/2024', 'Doanh nghiệp'],
  ['Đậu', 85, 85, 0, 8, 5, '03/06/2024', 'Thương lái'],
];

/** The table under other headings, and with other cells in a column, by position. */
function found(
  changed: Readonly<Record<number, string>>,
  cells: Readonly<Record<number, CellValue[]>> = {},
): Found {
  const header = headings.map((text, at) => changed[at] ?? text);
  const body = rows.map((row, r) => row.map((cell, at) => cells[at]?.[r] ?? cell));
  const [only] = detect(sheet([header, ...body]), [harvest]).found;
  if (!only) throw new Error('no table');
  return only;
}

const takenAt = ({ columns }: Found, key: string) => columns.find((one) => one.key === key)?.column;
const asked = ({ questions }: Found) =>
  questions.map(({ cell, options }) => [cell, ...options.map(({ value }) => value)]);

describe('a column is asked about, with the two best answers, when', () => {
  test('its heading and its figures say nothing', () => {
    const one = found({ 4: 'Bà con', 5: 'Đi lại' });
    expect(takenAt(one, 'households')).toBeUndefined();
    expect(asked(one)).toEqual([
      ['E1', 'households', 'visits', 'none'],
      ['F1', 'visits', 'households', 'none'],
    ]);
    expect(one.issues.map(({ code }) => code)).toEqual(['ambiguousColumn', 'ambiguousColumn']);
  });

  test('its figures would fit and its heading speaks of a plan', () => {
    const one = found({ 3: 'Kế hoạch vụ tới' });
    expect(takenAt(one, 'autumn')).toBeUndefined();
    expect(asked(one).map(([cell]) => cell)).toEqual(['D1']);
  });

  test('the sum does not hold, however alike the heading is', () => {
    const one = found({ 3: 'Sản lượng thu' }, { 3: [7, 8, 9] });
    expect(takenAt(one, 'autumn')).toBeUndefined();
  });

  test('a choice is worded as no list has it', () => {
    expect(asked(found({ 7: 'Ai mua' }, { 7: ['Chợ', 'Chợ', 'Siêu thị'] }))).toEqual([
      ['H1', 'buyer', 'none'],
    ]);
  });
});

describe('a column is taken, less surely than a spelt one, when', () => {
  test('it alone makes a sum of known columns hold', () => {
    const one = found({ 3: 'Vụ mùa gặt' });
    expect(one.columns.find(({ key }) => key === 'autumn')).toMatchObject({
      column: 3,
      header: 'Vụ mùa gặt',
    });
    expect(one.columns.find(({ key }) => key === 'autumn')?.confidence).toBeLessThan(0.9);
    expect(one.questions).toEqual([]);
  });

  test('it alone holds the choices of one column, or days', () => {
    const one = found({ 6: 'Ngày chốt bán', 7: 'Người thu gom mua' });
    expect([takenAt(one, 'soldOn'), takenAt(one, 'buyer')]).toEqual([6, 7]);
  });

  test('it stands where the definition has it, under a heading that says part of it', () => {
    const one = found({ 4: 'Số hộ tham gia SX', 5: 'Lượt thăm' });
    expect([takenAt(one, 'households'), takenAt(one, 'visits')]).toEqual([4, 5]);
  });

  test('the row of column numbers prints the sum it belongs to, and the figures bear it out', () => {
    const header = headings.map((text, at) => ({ 1: 'Cả năm', 2: 'Đợt đầu', 3: 'Đợt sau' })[at] ?? text);
    const numbers = ['A', '1=2+3', '2', '3', '4', '5', '6', '7'];
    const [one] = detect(sheet([header, numbers, ...rows]), [harvest]).found;
    if (!one) throw new Error('no table');
    expect(asked(one).map(([cell, best]) => [cell, best])).toEqual([
      ['B1', 'total'],
      ['C1', 'spring'],
      ['D1', 'autumn'],
    ]);
  });
});
