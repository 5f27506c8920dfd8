// A province of 168 units and 7 list tables with 34,000 rows in all, with charts, groups and 12 periods of history, as the
// publisher would hand it over. Invented.
import { aggregate, type Entry, type Totals } from '../../../shared/aggregate';
import type { PeriodFigures } from '../../../shared/book/history';
import type { BookInput } from '../../../shared/book/plan';
import { tableDefinitionSchema, type TableDefinition } from '../../../shared/definition';
import type { Unit } from '../../../shared/unit';
import { formerDistricts } from '../../../shared/units/formerDistricts';
import { unitByKey, unitsOn } from '../../../shared/units/registry';

const cutoff = '2026-03-14';
const period = { id: '2026-Q1', from: '2025-12-15', to: cutoff, cutoff };
const unitCount = 168;
const tableCount = 7;
const rowCount = 34_000;

const province = known('01@2024-01-01');
const communes = unitsOn(cutoff)
  .filter(({ kind }) => kind === 'xa')
  .slice(0, unitCount);

function known(key: string): Unit {
  const unit = unitByKey(key);
  if (!unit) throw new Error(`${key} is not in the registry`);
  return unit;
}

const owners = ['Doanh nghiệp', 'Hợp tác xã', 'Tổ hợp tác', 'Hộ kinh doanh'];

function definition(n: number): TableDefinition {
  return tableDefinitionSchema.parse({
    id: `products${n}`,
    title: { vi: `Danh sách sản phẩm nhóm ${n}`, en: `Products ${n}` },
    short: `Sản phẩm ${n}`,
    basis: 'QĐ 148/QĐ-TTg ngày 24/02/2023',
    grain: { vi: 'một sản phẩm', en: 'one product' },
    inForce: { from: '2023-02-24' },
    layout: 'list',
    reporter: ['xa'],
    subject: 'self',
    official: ['xa'],
    obliged: { unitType: true, op: 'eq', value: 'xa' },
    periods: ['quarter'],
    calendar: 'cutoff15',
    deadline: { workingDays: 5, closesAfter: 5 },
    review: 'none',
    columns: [
      { key: 'product', header: [['Tên sản phẩm']], type: 'text' },
      {
        key: 'owner',
        header: [['Loại hình chủ thể']],
        type: 'choice',
        choices: owners.map((label, at) => ({ key: `owner${at}`, label })),
      },
      { key: 'score', header: [['Điểm']], type: 'decimal', scale: 1 },
      { key: 'stars', header: [['Hạng sao']], type: 'stars' },
      { key: 'decision', header: [['Số quyết định']], type: 'text' },
      { key: 'decidedOn', header: [['Ngày quyết định']], type: 'date' },
      { key: 'expiresOn', header: [['Hết hạn']], type: 'date' },
      { key: 'workers', header: [['Số lao động']], type: 'integer' },
    ],
    key: ['product'],
    rules: [{ kind: 'expires', from: 'decidedOn', months: 36 }],
    charts: [
      { title: `Sản phẩm nhóm ${n}`, kind: 'column', over: 'periods', figures: ['recognised', 'star3'] },
    ],
    figures: ['recognised', 'star3', 'star4'].map((key) => ({
      key,
      title: { vi: `Sản phẩm ${key}`, en: key },
      unit: 'sản phẩm',
      format: 'integer',
      value: { count: {} },
      overTime: 'closing',
      overUnits: 'sum',
    })),
    sentences: [{ vi: 'Có {recognised} sản phẩm được công nhận.' }],
    letterhead: 'state',
    sample: { unit: province.key, period: period.id, cells: [[null]], figures: {} },
  });
}

function entry(table: number, unit: Unit, at: number): Entry {
  const base = Math.floor(rowCount / tableCount / unitCount);
  const more = at < (rowCount / tableCount) % unitCount ? 1 : 0;
  const numbers = Array.from({ length: base + more }, (_, n) => n);
  return {
    reporter: unit.key,
    version: 1 + (at % 3),
    submissionId: `00000000-0000-4000-8000-00000${table}${unit.code}0`,
    time: `2026-03-1${5 + (at % 5)}T02:15:00Z`,
    late: at % 11 === 0,
    contentHash: unit.code.padStart(64, 'ab12'),
    range: 'A5:H60',
    role: 'submitter',
    countedAtUnit: false,
    figures: { [unit.key]: { recognised: numbers.length, star3: 20, star4: numbers.length - 20 } },
    columns: {
      product: numbers.map((n) => `Hạt điều rang muối số ${n} của ${unit.name}`),
      owner: numbers.map((n) => `owner${n % owners.length}`),
      score: numbers.map((n) => 500 + ((n * 37) % 500)),
      stars: numbers.map((n) => 3 + (n % 3)),
      decision: numbers.map((n) => `${100 + ((n * 7) % 400)}/QĐ-UBND`),
      decidedOn: numbers.map((n) => `2025-0${1 + (n % 9)}-1${n % 10}`),
      expiresOn: numbers.map((n) => `2028-0${1 + (n % 9)}-1${n % 10}`),
      workers: numbers.map((n) => (n * 13) % 90),
    },
    sheetRows: numbers.map((n) => n + 6),
    sheetLetters: {},
    explanations: [],
    newerWaits: false,
  };
}

const earlier = ['2023', '2024', '2025'].flatMap((year) =>
  ['Q1', 'Q2', 'Q3', 'Q4'].map((q) => `${year}-${q}`),
);

function historyOf({ definition: { id }, subjects, figures }: Totals): PeriodFigures[] {
  const bySubject = Object.fromEntries(subjects.map(({ subject, figures: own }) => [subject.key, own]));
  const counts = { covered: unitCount, asked: unitCount };
  return earlier.map((one) => ({ table: id, period: one, figures, bySubject, ...counts }));
}

/** Fresh input for one publication. */
export function provinceInput(): BookInput {
  const totals = Array.from({ length: tableCount }, (_, table): Totals => {
    const entries = communes.map((unit, at) => entry(table, unit, at));
    return aggregate(definition(table + 1), entries, communes, period);
  });
  return {
    title: 'Tổng hợp số liệu giao ban',
    province,
    scope: province,
    period: period.id,
    asOf: '2026-03-20T01:00:00Z',
    totals,
    units: [province, ...communes],
    history: totals.flatMap(historyOf),
    groups: {
      title: 'Địa bàn huyện',
      groups: formerDistricts(communes, cutoff).map(({ name, units }) => ({ name, units })),
    },
  };
}
