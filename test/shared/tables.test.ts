// Every table proves itself from its own data: what it names exists, and its sample is found, read and checked without
// an issue and gives the figures it states. Adding a table adds nothing here.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { tableDefinitionSchema } from '../../shared/definition';
import { examine } from '../../shared/examine';
import { formInForce, formsInForce } from '../../shared/revision';
import { sampleFlaws, sampleGrid, takenFrom } from '../../shared/sample';
import { tables } from '../../shared/tables/index';
import published from '../samples/published.json';
import { contextOf, sumOverSubjects } from './sampleTable';

const folder = join(__dirname, '../../shared/tables');
const named = tables.map((form) => [`${form.id} from ${form.inForce.from}`, form] as const);

test('every file of shared/tables is in the list', () => {
  const files = readdirSync(folder).filter((name) => name.endsWith('.ts') && name !== 'index.ts');
  expect([...new Set(tables.map((form) => `${form.id}.ts`))].sort()).toEqual(files.sort());
});

test('forms of one table are in force one after another, and short names differ between tables', () => {
  const ids = [...new Set(tables.map((form) => form.id))];
  for (const id of ids) {
    const forms = tables.filter((form) => form.id === id && !form.draft);
    const bounds = forms.flatMap(({ inForce }) => [inForce.from, inForce.to ?? '9999-12-31']);
    expect(bounds).toEqual([...bounds].sort());
    expect(new Set(bounds).size).toBe(bounds.length);
  }
  expect(new Set(tables.map((form) => form.short)).size).toBe(ids.length);
});

test.each([
  ['petitions', '2023-12-14', 'TT 02/2021/TT-TTCP', undefined],
  ['petitions', '2024-03-14', 'TT 01/2024/TT-TTCP', undefined],
  ['petitions', '2025-12-14', 'TT 01/2024/TT-TTCP', 'TT 06/2025/TT-TTCP'],
  ['ntmCommunes', '2025-12-14', 'QĐ 318/QĐ-TTg', undefined],
  ['ntmCommunes', '2026-03-14', 'QĐ 51/2025/QĐ-TTg', undefined],
])('%s at %s follows %s', (table, cutoff, basis, successor) => {
  const found = formInForce(tables, table, cutoff);
  expect(found?.definition.basis).toContain(basis);
  expect(found?.superseded?.slice(0, successor?.length)).toBe(successor);
});

test.each(named)('%s compares itself only with figures every form of the other table has', (_, form) => {
  for (const rule of form.rules) {
    if (rule.kind !== 'agreesWith') continue;
    const others = tables.filter(({ id }) => id === rule.table);
    expect(others).not.toHaveLength(0);
    for (const other of others) expect(other.figures.map(({ key }) => key)).toContain(rule.otherFigure);
  }
});

test.each(Object.keys(published))('the published figure %s is one of its table', (name) => {
  const [table = '', figure] = name.split('.');
  const form = formInForce(tables, table, '2024-03-14')?.definition;
  expect(form?.figures.map(({ key }) => key)).toContain(figure);
});

describe.each(named)('%s', (_, form) => {
  test('is plain JSON', () => {
    expect(tableDefinitionSchema.parse(JSON.parse(JSON.stringify(form)))).toEqual(form);
  });

  test('has no two columns that one header could mean', () => {
    const paths = form.columns.flatMap((column) =>
      column.header.map((path) => path.join(' > ').toLowerCase()),
    );
    expect(paths.filter((path, i) => paths.indexOf(path) !== i)).toEqual([]);
  });

  test('its sample reads without an issue and gives the stated figures', () => {
    const context = contextOf(form.sample.unit, form.sample.period, form.calendar);
    const [sheet] = examine([sampleGrid(form.sample)], [{ ...form, draft: false }], () => context);
    expect(sheet?.detection.issues).toEqual([]);
    expect(sheet?.tables.map(({ found }) => found.definition.id)).toEqual([form.id]);
    const checked = sheet?.tables[0]?.checked;
    expect(checked?.issues).toEqual([]);
    expect(sumOverSubjects(form, checked?.figures ?? {})).toMatchObject(form.sample.figures);
  });

  test('proves itself as a definition of the province’s own must', () => {
    const others = formsInForce(tables, form.inForce.from).map((one) => one.definition);
    const beside = others.filter(({ id }) => id !== form.id);
    expect([...sampleFlaws(form, beside), ...takenFrom(form, beside)]).toEqual([]);
  });
});
