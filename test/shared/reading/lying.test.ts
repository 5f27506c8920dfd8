// Forms whose indicators lie across the page: refused where a label alone cannot tell, else read as if they stood upright,
// with every address where it is on the sheet.
import type { CellValue } from '../../../shared/grid';
import { check } from '../../../shared/checking/check';
import { detect } from '../../../shared/reading/detect';
import { notesOn } from '../../../shared/reading/notes';
import { read } from '../../../shared/reading/read';
import { merge, sheet, units, visits } from './made';

const labels = ['Chỉ tiêu', 'Số hộ dự kiến thăm', 'Trong đó: Hộ nghèo', 'Số hộ đã thăm', '- Hộ nghèo'];
const lying = (...figures: CellValue[]) =>
  sheet([['PHIẾU THĂM HỘ QUÝ I'], [], ['STT', 1, null, 2, null], labels, ['Số liệu', ...figures]]);

function readOnly(grid: ReturnType<typeof sheet>) {
  const { found, issues } = detect(grid, [visits]);
  const [only] = found;
  if (!only || found.length > 1) throw new Error(`found ${found.length} tables`);
  return { found: only, issues, reading: read(grid, only, { units }) };
}

test('without a row of figures it is named, with what to do, and not read', () => {
  const { found, issues } = detect(sheet([labels, ['Người ghi', 'a', 'b', 'c', 'd']]), [visits]);
  expect(found).toEqual([]);
  expect(issues.map(({ code, cell, table }) => [code, cell, table])).toEqual([
    ['transposedTable', 'A1', 'visits'],
  ]);
});

test('each indicator has its figure; sub-indicators belong to the one before them', () => {
  const { found, issues, reading } = readOnly(lying(20, 8, 18, null));
  expect(issues).toEqual([]);
  expect(reading.items).toEqual(['planned', 'plannedPoor', 'visited', 'visitedPoor']);
  expect(reading.columns.value).toEqual([20, 8, 18, null]);
  expect([found.lying, reading.lying, reading.range]).toEqual([true, true, 'A4:E5']);
  expect(reading.conservation).toEqual({ seen: 4, read: 4, totals: 0, ignored: 0 });
});

test('issues point at the cells of the sheet, those of reading and those of checking alike', () => {
  const required = {
    ...visits,
    columns: visits.columns.map((column) => ({ ...column, required: true, max: 100 })),
  };
  const grid = lying('x', 8, 180, 7);
  const [found] = detect(grid, [required]).found;
  if (!found) throw new Error('no table');
  const reading = read(grid, found, { units });
  const unit = units[0];
  if (!unit) throw new Error('no unit');
  const period = { id: '2024-Q1', from: '2023-12-15', to: '2024-03-14', cutoff: '2024-03-14' };
  const { issues } = check(required, reading, { unit, units, period });
  expect(issues.map(({ code, cell }) => [code, cell])).toEqual([
    ['notInteger', 'B5'],
    ['aboveMax', 'D5'],
  ]);
});

test('a missing indicator is said, and so are hidden columns', () => {
  const grid = sheet([labels.slice(0, 4), ['Số liệu', 20, 8, 18]], { hiddenColumns: [2] });
  const { found } = readOnly(grid);
  expect(found.issues.map(({ code, params }) => [code, params['item']])).toEqual([
    ['missingItem', 'Hộ nghèo'],
  ]);
  expect(notesOn(grid, found)).toEqual([{ code: 'hiddenColumns', at: ['C'] }]);
});

test('headings in two columns with merges, a second row of figures, and letters of an old font', () => {
  const grid = sheet(
    [
      ['Nội dung', null, 'Số hộ dự kiến thăm', 'Số hộ đã thăm'],
      ['Thực hiện', 'KÕt qu¶', 20, 18],
      [null, 'Ghi chú', null, null],
      [],
      ['Người lập biểu', null, null, 'Thủ trưởng'],
    ],
    {
      merges: [merge('A1:B1'), merge('A2:A3')],
      fonts: [[], ['Times New Roman', '.VnTime']],
    },
  );
  const { reading } = readOnly(grid);
  expect(reading.columns.value).toEqual([20, 18]);
  expect(reading.fixes.map(({ cells, after }) => [cells, after])).toEqual([[['B2'], 'Kết quả']]);
});
