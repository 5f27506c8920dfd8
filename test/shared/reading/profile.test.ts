// What cells say of a column is said of that column: two tables may give their columns the same key.
import type { Column } from '../../../shared/definition';
import type { Grid } from '../../../shared/grid';
import { fittingCells } from '../../../shared/reading/profile';

const state = (...labels: string[]): Column => ({
  ...{ key: 'state', header: [['Tình trạng']], type: 'choice', required: true, optional: false },
  ...{ personal: false, leaves: true },
  choices: labels.map((label, at) => ({ key: `choice${at}`, label, synonyms: [] })),
});
const grid: Grid = {
  ...{ sheet: 'Nhiệm vụ', top: 0, left: 0 },
  values: [['Tình trạng'], ['Đã hoàn thành'], ['Đang thực hiện']],
};

test('choices of one table say nothing of another table’s column of the same key', () => {
  expect(fittingCells(grid, state('Đã trả lời', 'Chưa trả lời'), 0, 0)).toBe(0);
  expect(fittingCells(grid, state('Đã hoàn thành', 'Đang thực hiện'), 0, 0)).toBe(1);
});
