// A list of 100,000 invented products in 14 columns, one bad cell in a hundred: the table every contender checks.
import type { CheckContext } from '../../../shared/checking/checked';
import { tableDefinitionSchema, type TableDefinition } from '../../../shared/definition';
import { columnLetters } from '../../../shared/grid';
import type { Reading, Value } from '../../../shared/reading/reading';
import type { Unit } from '../../../shared/unit';

export const owners = ['enterprise', 'cooperative', 'group', 'household'];
export const groups = ['food', 'drink', 'medicinal', 'craft', 'ornamental', 'tourism'];

const integer = { type: 'integer', min: 0, required: true } as const;
export const columns = {
  product: { type: 'text', required: true },
  owner: { type: 'choice', required: true, choices: owners.map((key) => ({ key, label: key })) },
  commune: { type: 'unit', required: true },
  group: { type: 'choice', choices: groups.map((key) => ({ key, label: key })) },
  score: { type: 'decimal', scale: 1, min: 0, max: 100 },
  stars: { type: 'stars', min: 3, max: 5 },
  decision: { type: 'text' },
  decidedOn: { type: 'date', required: true },
  expiresOn: { type: 'date' },
  men: integer,
  women: integer,
  hired: integer,
  workers: integer,
  revenue: { type: 'decimal', scale: 2, min: 0 },
} as const;
export const columnKeys = Object.keys(columns);

export const definition: TableDefinition = tableDefinitionSchema.parse({
  id: 'benchProducts',
  title: { vi: 'Sản phẩm', en: 'Products' },
  short: 'Sản phẩm',
  basis: 'bench',
  grain: { vi: 'một sản phẩm', en: 'a product' },
  inForce: { from: '2020-01-01' },
  layout: 'list',
  reporter: ['tinh'],
  subject: 'commune',
  official: ['tinh'],
  obliged: { unitType: true, op: 'eq', value: 'xa' },
  periods: ['quarter'],
  calendar: 'cutoff15',
  deadline: { workingDays: 5, closesAfter: 5 },
  review: 'none',
  columns: Object.entries(columns).map(([key, column]) => ({ key, header: [[key]], ...column })),
  key: ['product', 'commune'],
  rules: [
    { kind: 'sum', total: 'workers', parts: ['men', 'women', 'hired'] },
    { kind: 'expires', from: 'decidedOn', to: 'expiresOn', months: 36 },
    { kind: 'unique', columns: ['product', 'commune'] },
  ],
  figures: [],
  sentences: [],
  letterhead: 'state',
  sample: { unit: '75@2020-01-01', period: '2024-Q1', cells: [], figures: {} },
});

const reporter: Unit = {
  key: '75@2020-01-01',
  code: '75',
  from: '2020-01-01',
  kind: 'tinh',
  name: 'Tỉnh',
  within: [],
};
const communes = Array.from({ length: 168 }, (_, at): Unit => {
  const code = String(25000 + at);
  return {
    key: `${code}@2020-01-01`,
    code,
    from: '2020-01-01',
    kind: 'xa',
    name: `Xã ${at}`,
    within: ['75'],
  };
});
export const context: CheckContext = {
  unit: reporter,
  units: [reporter, ...communes],
  period: { id: '2024-Q1', from: '2023-12-15', to: '2024-03-14', cutoff: '2024-03-14' },
};
export const communeKeys: ReadonlySet<string> = new Set(context.units.map((unit) => unit.key));

export type Columns = Record<string, Value[]>;

/** Deterministic columns; `seed` makes them others. */
export function makeColumns(rows: number, seed = 42): Columns {
  const { below, pick, chance } = random(seed);
  const grown = (): Value[] => new Array<Value>(rows).fill(null);
  const made: Columns = Object.fromEntries(columnKeys.map((key) => [key, grown()]));
  const row: Record<string, Value> = {};
  for (let i = 0; i < rows; i++) {
    const day = `${twoDigits(below(12) + 1)}-${twoDigits(below(28) + 1)}`;
    const year = 2019 + below(6);
    const [men, women, hired] = [below(400), below(400), below(400)];
    Object.assign(row, {
      product: `${pick(['Hạt điều', 'Mật ong', 'Cà phê', 'Tiêu', 'Bưởi da xanh'])} ${pick(['rang muối', 'nguyên chất', 'sấy lạnh'])} ${i}`,
      owner: pick(owners),
      commune: pick(communes).key,
      group: chance(0.05) ? null : pick(groups),
      score: 500 + below(501),
      stars: 3 + below(3),
      decision: chance(0.1) ? null : `${below(5000) + 1}/QĐ-UBND`,
      decidedOn: `${year}-${day}`,
      expiresOn: chance(0.3) ? null : `${year + 3}-${day}`,
      men,
      women,
      hired,
      workers: men + women + hired,
      revenue: below(2_000_000_000),
    });
    for (const key of columnKeys) set(made, key, i, row[key] ?? null);
  }
  for (let n = Math.round(rows * columnKeys.length * 0.01); n > 0; n--)
    spoil(made, below(rows), pick(columnKeys));
  return made;

  function spoil(all: Columns, i: number, key: string): void {
    const bad: Record<string, () => Value> = {
      product: () => pick([null, 'Gọi 0912 345 678', 'x'.repeat(501), all.product?.[below(rows)] ?? null]),
      owner: () => pick([null, 'person', '']),
      commune: () => pick([null, '99999@2020-01-01']),
      group: () => pick(['Food', 'other']),
      score: () => pick([-1, 1001, 50.5]),
      stars: () => pick([2, 6]),
      decision: () => pick(['CCCD 079201001234', 'ubnd@tinh.gov.vn', '']),
      decidedOn: () => pick([null, '2023-02-29', '2024-1-1', 45012]),
      expiresOn: () => pick(['2024-02-30', '2001-01-01']),
      workers: () => pick([-1, 5000]),
      revenue: () => pick([-5, 1.5]),
    };
    set(all, key, i, (bad[key] ?? (() => pick([null, -1, 2.5])))());
  }
}

export function readingOf(made: Columns): Reading {
  const rows = made.product?.length ?? 0;
  return {
    table: definition.id,
    sheet: 'Sheet1',
    columns: made,
    sheetRows: Array.from({ length: rows }, (_, at) => at + 5),
    sheetLetters: Object.fromEntries(columnKeys.map((key, at) => [key, columnLetters(at)])),
    range: `A4:N${rows + 4}`,
    conservation: { seen: rows, read: rows, totals: 0, ignored: 0 },
    issues: [],
    fixes: [],
    questions: [],
  };
}

function set(all: Columns, key: string, row: number, value: Value): void {
  const values = all[key];
  if (values) values[row] = value;
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}

/** mulberry32: the same numbers on every machine. */
function random(seed: number) {
  let state = seed;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const below = (limit: number) => Math.floor(next() * limit);
  function pick<T>(from: readonly T[]): T {
    const one = from[below(from.length)];
    if (one === undefined) throw new Error('nothing to pick from');
    return one;
  }
  return { below, pick, chance: (share: number) => next() < share };
}
