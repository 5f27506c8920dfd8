// Each table refuses what it must: one cell of its own sample is made wrong, and the issue is said at the right cell.
import { examine } from '../../shared/examine';
import { formInForce } from '../../shared/revision';
import { tables } from '../../shared/tables/index';
import { broken } from '../samples/broken';
import { sampleGrid } from '../../shared/sample';
import { contextOf, withCell } from './sampleTable';

test('every table has cells made wrong', () => {
  expect(Object.keys(broken).sort()).toEqual([...new Set(tables.map(({ id }) => id))].sort());
});

describe.each(Object.entries(broken))('%s', (table, cases) => {
  const form = formInForce(tables, table, '2024-03-14')?.definition;

  test.each(cases)('$cell = $value gives $issue', ({ cell, value, issue, at }) => {
    if (!form) throw new Error(`no form of ${table}`);
    const grid = withCell(sampleGrid(form.sample), cell, value);
    const context = contextOf(form.sample.unit, form.sample.period, form.calendar);
    const [examined] = examine([grid], [form], () => context)[0]?.tables ?? [];
    const issues = examined?.checked.issues ?? [];
    const wanted = at === undefined ? cell : at;
    expect(issues.map((one) => [one.code, one.cell])).toContainEqual([issue, wanted]);
  });
});
