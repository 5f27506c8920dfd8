// Every table proves itself from its own data: what it names exists, and its sample is found, read and checked without
// an issue and gives the figures it states. Adding a table adds nothing here.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { tableDefinitionSchema, type Rule, type TableDefinition, type Where } from '../../shared/definition';
import { examine } from '../../shared/examine';
import { formInForce } from '../../shared/revision';
import { tables } from '../../shared/tables/index';
import published from '../samples/published.json';
import { contextOf, sampleGrid, sumOverSubjects } from './sampleTable';

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

test.each(Object.keys(published))('the published figure %s is one of its table', (name) => {
  const [table = '', figure] = name.split('.');
  const form = formInForce(tables, table, '2024-03-14')?.definition;
  expect(form?.figures.map(({ key }) => key)).toContain(figure);
});

describe.each(named)('%s', (_, form) => {
  test('is plain JSON', () => {
    expect(tableDefinitionSchema.parse(JSON.parse(JSON.stringify(form)))).toEqual(form);
  });

  test('names only columns, choices, items and figures it has', () => {
    expect(unknownNames(form)).toEqual([]);
  });

  test('has no two columns that one header could mean', () => {
    const paths = form.columns.flatMap((column) =>
      column.header.map((path) => path.join(' > ').toLowerCase()),
    );
    expect(paths.filter((path, i) => paths.indexOf(path) !== i)).toEqual([]);
  });

  test('its sample reads without an issue and gives the stated figures', () => {
    const context = contextOf(form.sample.unit, form.sample.period, form.calendar);
    const [sheet] = examine([sampleGrid(form.sample)], [{ ...form, draft: false }], context);
    expect(sheet?.detection.issues).toEqual([]);
    expect(sheet?.tables.map(({ found }) => found.definition.id)).toEqual([form.id]);
    const checked = sheet?.tables[0]?.checked;
    expect(checked?.issues).toEqual([]);
    expect(sumOverSubjects(form, checked?.figures ?? {})).toMatchObject(form.sample.figures);
  });
});

function unknownNames(form: TableDefinition): string[] {
  const columns = new Set(form.columns.map((column) => column.key));
  const figures = new Set(form.figures.map((figure) => figure.key));
  const items = new Set(form.items.map((item) => item.key));
  const used = {
    columns: [...form.key, ...(form.subject === 'self' ? [] : [form.subject])],
    figures: Object.keys(form.sample.figures),
    items: form.items.flatMap((item) => item.parent ?? []),
  };
  const wheres: Where[] = [form.obliged];
  const wrong: string[] = [];

  for (const { value, subjects } of form.figures) {
    if (subjects) wheres.push(subjects);
    if ('count' in value) wheres.push(...(value.count.where ? [value.count.where] : []));
    if ('sum' in value) {
      used.columns.push(value.sum.column);
      if (value.sum.where) wheres.push(value.sum.where);
    }
    if ('item' in value) used.items.push(value.item);
    if ('column' in value && value.column !== undefined) used.columns.push(value.column);
    if ('derived' in value) used.figures.push(...value.derived.add, ...value.derived.subtract);
    if ('ratio' in value) used.figures.push(value.ratio.of, value.ratio.over);
  }
  for (const rule of form.rules) {
    if (rule.where) wheres.push(rule.where);
    if (rule.kind === 'nested') wheres.push(rule.inner, rule.outer);
    if ('figure' in rule) used.figures.push(rule.figure);
    if (rule.kind === 'agreesWith') wrong.push(...unknownFigures(rule));
    for (const operand of operandsOf(rule)) {
      const [first = '', second] = operand.split('.');
      if (second === undefined && !items.has(first)) used.columns.push(first);
      else used.items.push(first);
      if (second !== undefined) used.columns.push(second);
    }
  }
  for (const { vi, en = '' } of form.sentences) {
    for (const [, key = ''] of `${vi}${en}`.matchAll(/\{(\w+)(?::\w+)?\}/g)) used.figures.push(key);
  }
  const comparisons = wheres.flatMap(comparisonsOf);
  used.columns.push(...comparisons.flatMap(({ column }) => column ?? []));
  return [
    ...wrong,
    ...used.columns.filter((key) => !columns.has(key)).map((key) => `column ${key}`),
    ...used.figures.filter((key) => !figures.has(key)).map((key) => `figure ${key}`),
    ...used.items.filter((key) => !items.has(key)).map((key) => `item ${key}`),
    ...comparisons.flatMap((comparison) => unknownChoices(form, comparison)),
  ];
}

/** A rule between tables names a figure that every form of the other table has. */
function unknownFigures({ table, otherFigure }: Extract<Rule, { kind: 'agreesWith' }>): string[] {
  const forms = tables.filter(({ id }) => id === table);
  const lacking = forms.filter(({ figures }) => figures.every(({ key }) => key !== otherFigure));
  return [
    ...(forms.length === 0 ? [`table ${table}`] : []),
    ...lacking.map(({ basis }) => `${otherFigure} in ${basis}`),
  ];
}

/** Parameters that are operands: every other text of a rule is a kind, a basis, a severity or a figure. */
function operandsOf(rule: TableDefinition['rules'][number]): string[] {
  const operands = [
    'total',
    'parts',
    'a',
    'b',
    'column',
    'columns',
    'from',
    'to',
    'of',
    'over',
    'percent',
    'at',
  ];
  const values: [string, unknown][] = Object.entries(rule).filter(
    ([name]) => operands.includes(name) || isBandValue(rule.kind, name),
  );
  return values.flatMap(([, value]): unknown => value).filter((value) => typeof value === 'string');
}

function isBandValue(kind: string, name: string): boolean {
  return kind === 'band' && name === 'value';
}

type Comparison = Extract<Where, { op: string }>;
function comparisonsOf(where: Where): Comparison[] {
  if ('all' in where) return where.all.flatMap(comparisonsOf);
  if ('any' in where) return where.any.flatMap(comparisonsOf);
  if ('not' in where) return comparisonsOf(where.not);
  return [where];
}

function unknownChoices(form: TableDefinition, { column, value }: Comparison): string[] {
  const choices = form.columns.find(({ key }) => key === column)?.choices?.map(({ key }) => key);
  if (!choices || value === undefined) return [];
  if (typeof value === 'object' && !Array.isArray(value)) return ['choice: a cut-off date'];
  const keys = [value].flat().map(String);
  return keys.filter((key) => !choices.includes(key)).map((key) => `choice ${key}`);
}
