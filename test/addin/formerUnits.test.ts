// After the reform clerks go on writing the names their units had: the pane proposes the unit of today, as the command does.
import { readTable } from '../../addin/reader/check';
import { detect } from '../../shared/reading/detect';
import { endedBefore } from '../../shared/units/former';
import { unitByKey, unitsOn } from '../../shared/units/registry';
import { sheet, trees } from '../shared/reading/made';
import { duty, found, place } from './examples';

const units = unitsOn('2025-09-14', '75');
const former = endedBefore(units);

test('units that ended are named with those that took them over', () => {
  const successors = (name: string) =>
    former.find(({ unit }) => unit.name === name && unit.within.includes('692'))?.successors ?? [];
  expect(successors('Xã Lộc Hòa').map(({ name }) => name)).toEqual(['Xã Lộc Thạnh']);
  expect(successors('Xã Nơi Nào Đó')).toEqual([]);
});

test('an old name is asked about, and the unit of today proposed', () => {
  const header = ['STT', 'Tên giống cây', 'Xã', 'Trồng mới', 'Đã chết', 'Ngày trồng', 'Chiều cao (m)'];
  const grid = sheet([header, [1, 'Keo', 'Xã Lộc Hòa', 5, 1]]);
  const [table] = detect(grid, [trees]).found;
  const unit = unitByKey('25280@2025-07-01');
  if (!table || !unit) throw new Error('a table and a unit');
  const reading = readTable({ ...found('trees', grid.sheet), found: table }, duty('trees'), {
    tables: [],
    gridOf: () => grid,
    place: { ...place([]), unit, units, former },
    answers: {},
  });
  expect(reading?.questions.map(({ about, options }) => [about, options.map(({ label }) => label)])).toEqual([
    ['unit', ['Xã Lộc Thạnh']],
  ]);
  expect(reading?.fixes.map(({ before, after }) => [before, after])).toEqual([
    ['Xã Lộc Hòa', 'Xã Lộc Thạnh'],
  ]);
});
