import type { TableDefinitionInput } from '../../../shared/definition';
import { checked, district, locAn, locHoa, town, type Cell, type TableInput } from './table';

type Figure = TableDefinitionInput['figures'][number];

function figure(key: string, value: Figure['value'], change: Partial<Figure> = {}): Figure {
  return {
    key,
    title: { vi: key, en: key },
    unit: 'xã',
    format: 'integer',
    value,
    overTime: 'closing',
    overUnits: 'sum',
    ...change,
  };
}

const rural = { unitType: true, op: 'eq', value: 'xa' } as const;
const products: TableInput = {
  subject: 'commune',
  columns: { commune: 'unit', stars: 'stars', revenue: { type: 'decimal', scale: 1 } },
  figures: [
    figure('products', { count: {} }),
    figure('recognised', { count: { where: { column: 'stars', op: 'ge', value: 3 } } }),
    figure('revenue', { sum: { column: 'revenue' } }, { format: 'decimal1' }),
    figure(
      'share',
      { ratio: { of: 'recognised', over: 'products' } },
      { format: 'percent1', overUnits: 'recompute' },
    ),
    figure('others', { derived: { add: ['products'], subtract: ['recognised'] } }),
  ],
};
const figuresOf = (input: TableInput, rows: readonly (readonly Cell[])[], unit = district) =>
  checked(input, rows, { unit }).figures;

describe('figures of a list', () => {
  test('belong to the subject of each row', () => {
    expect(
      figuresOf(products, [
        [locHoa.key, 3, 125],
        [locHoa.key, null, 10],
        [locAn.key, 5, null],
      ]),
    ).toEqual({
      [locHoa.key]: { products: 2, recognised: 1, revenue: 135, share: { num: 1, den: 2 }, others: 1 },
      [locAn.key]: { products: 1, recognised: 1, revenue: null, share: { num: 1, den: 1 }, others: 0 },
    });
  });

  test('are missing where they rest on an unreadable or refused cell, and the others stand', () => {
    const { [locHoa.key]: figures } = figuresOf(products, [
      [locHoa.key, undefined, 10],
      [locHoa.key, 4, 2.5],
    ]);
    expect(figures).toEqual({ products: 2, recognised: null, revenue: null, share: null, others: null });
  });

  test('of every subject are missing when nobody can say whose a row is', () => {
    const figures = figuresOf(products, [
      [locHoa.key, 3, 10],
      [undefined, 3, 10],
    ]);
    expect(figures).toEqual({
      [locHoa.key]: { products: null, recognised: null, revenue: null, share: null, others: null },
    });
  });

  test('belong to the reporter where the subject is blank and the reporter speaks for itself alone', () => {
    expect(figuresOf(products, [[null, 3, 10]], locHoa)).toHaveProperty([locHoa.key, 'products'], 1);
    expect(figuresOf(products, [[null, 3, 10]], district)).toEqual({});
  });
});

describe('figures of a table of units', () => {
  const communes: TableInput = {
    layout: 'units',
    subject: 'commune',
    columns: { commune: 'unit', met: 'integer', share: { type: 'percent', scale: 1 }, covered: 'fraction' },
    figures: [
      figure('communes', { count: {} }, { subjects: rural }),
      figure('met', { column: 'met' }),
      figure('share', { column: 'share' }, { format: 'percent1', overUnits: 'none' }),
      figure('covered', { column: 'covered' }),
    ],
  };

  test('are not there for a unit they are not defined for: a town is no commune', () => {
    expect(
      figuresOf(communes, [
        [locHoa.key, 19, 413, { num: 14, den: 15 }],
        [town.key, 5, null, null],
      ]),
    ).toEqual({
      [locHoa.key]: { communes: 1, met: 19, share: { num: 413, den: 1000 }, covered: { num: 14, den: 15 } },
      [town.key]: { met: 5, share: null, covered: null },
    });
  });

  test('stand beside a row whose unit cannot be read', () => {
    expect(
      figuresOf(communes, [
        [locHoa.key, 19, null, null],
        [undefined, 5, null, null],
      ]),
    ).toMatchObject({
      [locHoa.key]: { communes: 1, met: 19 },
    });
  });

  test('are missing for a unit named twice', () => {
    expect(
      figuresOf(communes, [
        [locHoa.key, 19, null, null],
        [locHoa.key, 18, null, null],
      ]),
    ).toMatchObject({
      [locHoa.key]: { met: null },
    });
  });
});

describe('figures of a form', () => {
  const form: TableInput = {
    layout: 'form',
    columns: { name: 'text', communes: 'integer', met: 'integer' },
    items: [
      { key: 'primary', label: 'Tiểu học' },
      { key: 'preschool', label: 'Mầm non' },
    ],
    figures: [
      figure('primary', { item: 'primary', column: 'met' }),
      figure('communes', { item: 'primary' }),
      figure('preschool', { item: 'preschool', column: 'met' }),
    ],
  };

  test('are the cells of their items; an item without its own column means the first that holds figures', () => {
    const { figures } = checked(form, [['TH', 16, 15]], { items: ['primary'], unit: locHoa });
    expect(figures).toEqual({ [locHoa.key]: { primary: 15, communes: 16, preschool: null } });
  });
});

test('decimals are added exactly and rounded once, half up, where a figure keeps fewer digits', () => {
  const input: TableInput = {
    columns: { area: { type: 'decimal', scale: 2 } },
    figures: [figure('area', { sum: { column: 'area' } }, { format: 'decimal1' })],
  };
  expect(figuresOf(input, [[10], [20], [5]], locHoa)).toEqual({ [locHoa.key]: { area: 4 } });
});
