// A check that follows typing: each kind of change on a small table, then the law over all tables there are: whatever is
// typed, pasted, put in or taken out, the answer is the one a full check gives.
import fc from 'fast-check';
import { check } from '../../../shared/checking/check';
import type { CheckContext } from '../../../shared/checking/checked';
import { liveCheck, type LiveCheck } from '../../../shared/checking/recheck';
import { changed, type Change } from '../../../shared/checking/recheck/change';
import type { Column, TableDefinition } from '../../../shared/definition';
import { addDays } from '../../../shared/period';
import type { Reading, Value } from '../../../shared/reading/reading';
import { tables } from '../../../shared/tables/index';
import { contextOf as contextOfSample } from '../sampleTable';
import { contextOf, definitionOf, found, readingOf, type Cell } from './table';

const products = definitionOf({
  columns: { name: { type: 'text', required: true }, sold: { type: 'integer', min: 0 }, made: 'integer' },
  rules: [
    { kind: 'unique', columns: ['name'] },
    { kind: 'atMost', a: 'sold', b: 'made', severity: 'warning' },
  ],
  figures: [
    {
      key: 'sold',
      title: { vi: 'Đã bán', en: 'Sold' },
      unit: 'sản phẩm',
      format: 'integer',
      value: { sum: { column: 'sold' } },
      overTime: 'flow',
      overUnits: 'sum',
    },
  ],
});

function live(rows: readonly (readonly Cell[])[]): LiveCheck {
  return liveCheck(products, readingOf(products, rows), contextOf());
}

describe('after a change the check knows', () => {
  test('a cell that became wrong, and one that was put right', () => {
    const table = live([
      ['mật ong', 3, 5],
      ['hạt điều', 4, 9],
    ]);
    expect(found(table)).toEqual([]);
    table.apply({ edited: [{ row: 6, column: 'sold', value: -1 }] });
    expect(found(table)).toEqual(['B6 belowMin']);
    expect([table.errors, table.warnings]).toEqual([1, 0]);
    expect(table.figures).toEqual({ '25273@2024-01-01': { sold: null } });
    table.apply({ edited: [{ row: 6, column: 'sold', value: 10 }] });
    expect(found(table)).toEqual(['B6 atMost']);
    expect([table.errors, table.warnings]).toEqual([0, 1]);
    expect(table.figures).toEqual({ '25273@2024-01-01': { sold: 13 } });
  });

  test('that a repetition ends when the first of the rows is renamed', () => {
    const table = live([
      ['mật ong', 1, 1],
      ['mật ong', 1, 1],
      ['mật ong', 1, 1],
    ]);
    expect(table.issues.map(({ cell, params }) => [cell, params.firstRow])).toEqual([
      ['A6', 5],
      ['A7', 5],
    ]);
    table.apply({ edited: [{ row: 5, column: 'name', value: 'tiêu' }] });
    expect(table.issues.map(({ cell, params }) => [cell, params.firstRow])).toEqual([['A7', 6]]);
  });

  test('where issues went when rows were put in above them', () => {
    const table = live([
      ['mật ong', 1, 1],
      ['tiêu', 1, null],
      [null, 1, 1],
    ]);
    table.apply({
      moved: { at: 6, by: 2 },
      added: [{ row: 6, values: { name: 'mật ong', sold: 2, made: 1 } }],
    });
    expect(found(table)).toEqual(['A6 unique', 'B6 atMost', 'A9 required']);
    expect(table.reading.sheetRows).toEqual([5, 6, 8, 9]);
    expect(table.issuesInRow(6).map(({ code }) => code)).toEqual(['unique', 'atMost']);
  });

  test('that rows which are gone break nothing any more, and that a table without rows is none', () => {
    const table = live([
      ['mật ong', 1, 1],
      ['mật ong', 2, 1],
      [null, 1, 1],
    ]);
    table.apply({ moved: { at: 6, by: -1 } });
    expect(found(table)).toEqual(['A6 required']);
    table.apply({ removed: [5, 6] });
    expect(found(table)).toEqual(['table noRows']);
  });

  test('that an unreadable cell typed anew has lost its issue', () => {
    const reading = readingOf(products, [
      ['mật ong', undefined, 1],
      ['tiêu', undefined, 1],
    ]);
    const unreadable = ['B5', 'B6'].map((cell) => ({
      ...({ code: 'notInteger', severity: 'error', sheet: 'Sheet1', cell, column: 'sold' } as const),
      ...{ table: 'small', params: {} },
    }));
    const table = liveCheck(products, { ...reading, issues: unreadable }, contextOf());
    table.apply({ edited: [{ row: 5, column: 'sold', value: 1 }] });
    expect(found(table)).toEqual(['B6 notInteger']);
    table.apply({ moved: { at: 1, by: 3 } });
    expect(found(table)).toEqual(['B9 notInteger']);
    table.apply({ said: { issues: [] } });
    expect(found(table)).toEqual([]);
  });
});

const named = tables.map((form) => [`${form.id} from ${form.inForce.from}`, form] as const);

test.each(named)('%s says after any changes what a full check says', (_, definition) => {
  const context = contextWithOthers(definition);
  const first = startOf(definition, context);
  fc.assert(
    fc.property(first, fc.array(changeOf(definition, context), { maxLength: 5 }), (reading, changes) => {
      let expected = reading;
      const table = liveCheck(definition, reading, context);
      for (const change of changes) {
        const fitting = fittingTo(expected, change);
        expected = changed(expected, fitting);
        table.apply(fitting);
        const full = check(definition, expected, context);
        const looked = ({ errors, warnings, issues, figures, reading: now }: typeof full) => ({
          ...{ errors, warnings, issues, figures, now },
        });
        expect(looked(table)).toEqual(looked(full));
        expect(JSON.stringify(table.figures)).toBe(JSON.stringify(full.figures));
        for (const row of expected.sheetRows) {
          expect(table.issuesInRow(row)).toEqual(
            full.issues.filter(({ cell }) => cell?.replace(/\D/g, '') === String(row)),
          );
        }
      }
    }),
    { numRuns: 40 },
  );
});

/** The sample's reporter, a figure of 1 for each unit of every table compared with, and of 9 in the period before. */
function contextWithOthers(definition: TableDefinition): CheckContext {
  const context = contextOfSample(definition.sample.unit, definition.sample.period, definition.calendar);
  const otherFigures: Record<string, Record<string, Record<string, number>>> = {};
  for (const rule of definition.rules) {
    if (rule.kind !== 'agreesWith') continue;
    const bySubject = (otherFigures[rule.table] ??= {});
    for (const { key } of [context.unit, ...context.units]) (bySubject[key] ??= {})[rule.otherFigure] = 1;
  }
  const { id, from } = context.period;
  const last = {
    period: `2023${id.slice(4)}`,
    from: addDays(from, -90),
    cutoff: addDays(from, -1),
    merged: [],
  };
  const nine = Object.fromEntries(definition.figures.map(({ key }) => [key, 9]));
  const figures = Object.fromEntries([context.unit, ...context.units].map(({ key }) => [key, nine]));
  return { ...context, otherFigures, memory: { asOf: '', periods: [{ ...last, figures }] } };
}

function valueOf(column: Column, { units, unit }: CheckContext): fc.Arbitrary<Value | undefined> {
  const whole = fc.integer({ min: -1, max: 6 });
  const odd: fc.Arbitrary<Value | undefined> = fc.constantFrom(null, undefined, 2.5, '0912 345 678', '');
  const good: Record<Column['type'], fc.Arbitrary<Value>> = {
    integer: whole,
    decimal: fc.integer({ min: -10, max: 1010 }),
    percent: fc.integer({ min: 0, max: 1100 }),
    fraction: fc.record({ num: fc.nat(3), den: fc.nat(3) }),
    date: fc.constantFrom('2024-01-05', '2023-12-20', '2027-01-05', '2021-02-29', '2026-12-20'),
    year: fc.integer({ min: 1895, max: 2030 }),
    text: fc.constantFrom('mật ong', 'hạt điều', 'tiêu'),
    choice: fc.constantFrom(...(column.choices ?? []).map(({ key }) => key), 'none'),
    unit: fc.constantFrom(unit.key, ...units.slice(0, 3).map(({ key }) => key), '99999@2024-01-01'),
    stars: fc.integer({ min: 2, max: 6 }),
  };
  return fc.oneof({ weight: 6, arbitrary: good[column.type] }, { weight: 1, arbitrary: odd });
}

function rowOf(definition: TableDefinition, context: CheckContext) {
  return fc.record(Object.fromEntries(definition.columns.map((one) => [one.key, valueOf(one, context)])));
}

/** A reading of some rows; a form has one row for most of its items. Now and then a column is not there. */
function startOf(definition: TableDefinition, context: CheckContext): fc.Arbitrary<Reading> {
  const items = definition.items.map(({ key }) => key);
  const length = definition.layout === 'form' ? items.length : 6;
  return fc
    .tuple(
      fc.array(rowOf(definition, context), {
        minLength: definition.layout === 'form' ? length : 0,
        maxLength: length,
      }),
      fc.option(fc.constantFrom(...definition.columns.map(({ key }) => key)), { freq: 4 }),
    )
    .map(([rows, absent]) => {
      const cells = rows.map((row) => definition.columns.map(({ key }) => row[key]));
      const reading = readingOf(definition, cells, definition.layout === 'form' ? items : undefined);
      const { [absent ?? '']: _, ...columns } = reading.columns;
      return { ...reading, columns };
    });
}

function changeOf(definition: TableDefinition, context: CheckContext): fc.Arbitrary<Change> {
  const row = fc.integer({ min: 3, max: 14 });
  const edit = fc
    .constantFrom(...definition.columns)
    .chain((column) => fc.record({ row, column: fc.constant(column.key), value: valueOf(column, context) }));
  return fc.record(
    {
      moved: fc.record({ at: row, by: fc.integer({ min: -3, max: 3 }) }),
      removed: fc.array(row, { maxLength: 2 }),
      added: fc.array(fc.record({ row, values: rowOf(definition, context) }), { maxLength: 3 }),
      edited: fc.array(edit, { maxLength: 6 }),
    },
    { requiredKeys: [] },
  );
}

/** Rows are added where none lies; a form is given no items twice. */
function fittingTo(reading: Reading, { added = [], ...change }: Change): Change {
  if (reading.items) return change;
  const taken = new Set(changed(reading, { ...change, edited: [] }).sheetRows);
  const free = added.filter(({ row }) => !taken.has(row) && taken.add(row));
  return { ...change, added: free };
}
