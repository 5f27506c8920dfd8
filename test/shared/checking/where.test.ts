import { Rows } from '../../../shared/checking/rows';
import { holdsForUnit, NO, rowTest, UNKNOWN, YES } from '../../../shared/checking/where';
import type { Where } from '../../../shared/definition';
import {
  contextOf,
  definitionOf,
  district,
  locAn,
  locHoa,
  readingOf,
  town,
  type Cell,
  type TableInput,
} from './table';

const table: TableInput = {
  subject: 'commune',
  columns: {
    commune: 'unit',
    stars: 'stars',
    score: { type: 'decimal', scale: 1 },
    decidedOn: 'date',
    met: 'fraction',
  },
};

function verdict(where: Where, row: readonly Cell[]) {
  const definition = definitionOf(table);
  const rows = new Rows(definition, readingOf(definition, [row]), contextOf({ unit: district }));
  return rowTest(where, rows)(0);
}

const row: readonly Cell[] = [locHoa.key, 3, 499, '2024-03-14', { num: 14, den: 15 }];
const unreadable: readonly Cell[] = [undefined, undefined, undefined, undefined, undefined];
const blank: readonly Cell[] = [locHoa.key, null, null, null, null];

describe('a condition on a row', () => {
  test('is neither true nor false where the cell cannot be read', () => {
    const stars: Where = { column: 'stars', op: 'ge', value: 3 };
    expect(verdict(stars, unreadable)).toBe(UNKNOWN);
    expect(verdict({ not: stars }, unreadable)).toBe(UNKNOWN);
    expect(verdict({ column: 'stars', op: 'blank' }, unreadable)).toBe(UNKNOWN);
    expect(verdict({ unitType: true, op: 'eq', value: 'xa' }, unreadable)).toBe(UNKNOWN);
  });

  test('is decided by the readable part where that is enough', () => {
    const readable: Where = { column: 'score', op: 'lt', value: 50 };
    const other: Where = { column: 'stars', op: 'ge', value: 3 };
    const half: readonly Cell[] = [locHoa.key, undefined, 499, null, null];
    expect(verdict({ any: [other, readable] }, half)).toBe(YES);
    expect(verdict({ all: [other, { not: readable }] }, half)).toBe(NO);
    expect(verdict({ all: [other, readable] }, half)).toBe(UNKNOWN);
  });

  test('on a column the sheet does not have knows only that it is blank', () => {
    const definition = definitionOf({
      columns: { met: 'integer', outcome: { type: 'text', optional: true } },
    });
    const { columns, ...reading } = readingOf(definition, [[1, null]]);
    const rows = new Rows(definition, { ...reading, columns: { met: columns.met ?? [] } }, contextOf());
    expect(rowTest({ column: 'outcome', op: 'eq', value: 'resolved' }, rows)(0)).toBe(UNKNOWN);
    expect(rowTest({ column: 'outcome', op: 'blank' }, rows)(0)).toBe(YES);
    expect(rowTest({ column: 'outcome', op: 'present' }, rows)(0)).toBe(NO);
  });

  test('is false for a blank, but for those that ask for it', () => {
    for (const op of ['eq', 'lt', 'le', 'gt', 'ge', 'in', 'present'] as const) {
      expect(verdict({ column: 'stars', op, value: 0 }, blank)).toBe(NO);
    }
    expect(verdict({ column: 'stars', op: 'blank' }, blank)).toBe(YES);
    expect(verdict({ column: 'stars', op: 'ne', value: 3 }, blank)).toBe(YES);
  });

  test('compares decimals in natural units, a ratio by its quotient', () => {
    expect(verdict({ column: 'score', op: 'eq', value: 49.9 }, row)).toBe(YES);
    expect(verdict({ column: 'score', op: 'ge', value: 49.95 }, row)).toBe(NO);
    expect(verdict({ column: 'score', op: 'lt', value: 49.95 }, row)).toBe(YES);
    expect(verdict({ column: 'met', op: 'lt', value: 1 }, row)).toBe(YES);
  });

  test('compares dates with the cut-off, or some months before it', () => {
    expect(verdict({ column: 'decidedOn', op: 'le', value: { cutoff: true } }, row)).toBe(YES);
    expect(verdict({ column: 'decidedOn', op: 'lt', value: { cutoff: true } }, row)).toBe(NO);
    expect(verdict({ column: 'decidedOn', op: 'gt', value: { cutoff: true, minusMonths: 36 } }, row)).toBe(
      YES,
    );
    expect(verdict({ cutoff: true, op: 'ge', value: '2024-03-10' }, row)).toBe(YES);
    expect(verdict({ cutoff: true, op: 'ge', value: '2025-09-30' }, row)).toBe(NO);
  });

  test('reads the type of the row’s subject', () => {
    const rural: Where = { unitType: true, op: 'eq', value: 'xa' };
    expect(verdict(rural, row)).toBe(YES);
    expect(verdict(rural, [town.key, 3, 0, null, null])).toBe(NO);
  });

  test('of no parts holds for all, and for none of any', () => {
    expect(verdict({ all: [] }, row)).toBe(YES);
    expect(verdict({ any: [] }, row)).toBe(NO);
  });
});

describe('a condition on units', () => {
  test('never holds by a column', () => {
    expect(holdsForUnit({ column: 'stars', op: 'blank' }, locAn, '2024-03-14')).toBe(false);
  });

  test('reads the type of the unit and the cut-off', () => {
    const rural: Where = { unitType: true, op: 'in', value: ['xa', 'phuong'] };
    expect(holdsForUnit(rural, locAn, '2024-03-14')).toBe(true);
    expect(holdsForUnit(rural, town, '2024-03-14')).toBe(false);
    expect(holdsForUnit({ not: rural }, town, '2024-03-14')).toBe(true);
    expect(holdsForUnit({ cutoff: true, op: 'lt', value: '2026-01-01' }, town, '2024-03-14')).toBe(true);
  });
});
