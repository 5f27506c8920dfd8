// Quarter I/2024 of huyện Lộc Ninh with the published figures (DOMAIN §10): 14 of 15 communes, 3 of them advanced, 35
// petitions, 23 products. Values of single units are invented; one commune may be left out, the district disagrees once.
import { recomputed } from '../../../shared/evaluate';
import { aggregate, totalFigures, type Entry, type Totals } from '../../../shared/aggregate';
import type { PeriodFigures } from '../../../shared/book/history';
import type { BookInput } from '../../../shared/book/plan';
import { tableDefinitionSchema, type TableDefinition } from '../../../shared/definition';
import type { Figures } from '../../../shared/figure';
import { formInForce } from '../../../shared/revision';
import { tables } from '../../../shared/tables/index';
import type { Unit } from '../../../shared/unit';
import { unitByKey, unitsOn } from '../../../shared/units/registry';

export const cutoff = '2024-03-14';
const asOf = '2024-03-20T01:00:00Z';
const period = '2024-Q1';
export const FORMULA_LIKE = '=HYPERLINK("http://x","bấm")';
export const PERSONAL = 'Tên của một hộ kinh doanh';

const province = known('70@2024-01-01');
export const district = known('692@2024-01-01');
/** 15 xã and the thị trấn, in the order of their codes. */
export const communes: readonly Unit[] = unitsOn(cutoff, '70').filter((unit) => unit.within[0] === '692');

function known(key: string): Unit {
  const unit = unitByKey(key);
  if (!unit) throw new Error(`${key} is not in the registry`);
  return unit;
}

function form(table: string): TableDefinition {
  const found = formInForce(tables, table, cutoff);
  if (!found) throw new Error(`${table} has no form on ${cutoff}`);
  return found.definition;
}

export const ntm = form('ntmCommunes');
export const petitions = form('petitions');

/** A small list, so that these tests do not wait for the real one. */
export const products: TableDefinition = tableDefinitionSchema.parse({
  id: 'products',
  title: { vi: 'Sản phẩm OCOP được công nhận', en: 'Recognised OCOP products' },
  short: 'OCOP',
  basis: 'QĐ 148/QĐ-TTg ngày 24/02/2023',
  grain: { vi: 'một sản phẩm', en: 'one product' },
  inForce: { from: '2023-02-24' },
  layout: 'list',
  reporter: ['xa', 'thiTran'],
  subject: 'commune',
  official: ['xa', 'thiTran'],
  obliged: { unitType: true, op: 'in', value: ['xa', 'thiTran'] },
  periods: ['quarter'],
  calendar: 'cutoff15',
  deadline: { workingDays: 5, closesAfter: 5 },
  review: 'none',
  columns: [
    { key: 'product', header: [['Tên sản phẩm']], type: 'text', required: true },
    {
      key: 'owner',
      header: [['Loại hình chủ thể']],
      type: 'choice',
      choices: [
        { key: 'coop', label: 'Hợp tác xã' },
        { key: 'household', label: 'Hộ kinh doanh' },
      ],
    },
    { key: 'ownerName', header: [['Tên chủ thể']], type: 'text', personal: true, leaves: false },
    { key: 'commune', header: [['Xã']], type: 'unit' },
    { key: 'score', header: [['Điểm']], type: 'decimal', scale: 1 },
    { key: 'stars', header: [['Số sao']], type: 'stars' },
    { key: 'share', header: [['Tỷ lệ nguyên liệu địa phương (%)']], type: 'percent', scale: 1 },
    { key: 'decidedOn', header: [['Ngày công nhận']], type: 'date' },
  ],
  key: ['product', 'commune'],
  rules: [{ kind: 'expires', from: 'decidedOn', months: 18 }],
  charts: [{ title: 'Sản phẩm theo hạng sao', kind: 'column', over: 'figures', figures: ['star3', 'star4'] }],
  figures: [
    countOf('recognised', 'Sản phẩm được công nhận', {}),
    countOf('star3', 'Sản phẩm 3 sao', { where: { column: 'stars', op: 'eq', value: 3 } }),
    countOf('star4', 'Sản phẩm 4 sao', { where: { column: 'stars', op: 'eq', value: 4 } }),
  ],
  sentences: [{ vi: 'Có {recognised} sản phẩm OCOP đạt từ 3 đến 4 sao.' }],
  letterhead: 'state',
  sample: { unit: '25279@2024-01-01', period, cells: [[null]], figures: {} },
});

function countOf(key: string, vi: string, count: object) {
  return {
    key,
    title: { vi, en: key },
    unit: 'sản phẩm',
    format: 'integer',
    value: { count },
    overTime: 'closing',
    overUnits: 'sum',
  };
}

export function entryOf(definition: TableDefinition, reporter: Unit, rest: Partial<Entry> = {}): Entry {
  return {
    reporter: reporter.key,
    version: 1,
    submissionId: `00000000-0000-4000-8000-${definition.short.length}0000${reporter.code.padStart(6, '0')}`,
    time: `2024-03-18T0${Number(reporter.code.slice(-1))}:15:00Z`,
    late: false,
    contentHash: reporter.code.padStart(64, 'ab12'),
    range: 'A5:K7',
    role: 'submitter',
    countedAtUnit: false,
    figures: {},
    columns: {},
    sheetRows: [],
    sheetLetters: {},
    explanations: [],
    newerWaits: false,
    ...rest,
  };
}

const rural = communes.filter(({ kind }) => kind === 'xa');
export const disputed = rural[3];

function ntmFigures(subject: Unit): Figures {
  const at = rural.indexOf(subject);
  const one = (holds: boolean) => (holds ? 1 : 0);
  return recomputed(ntm, {
    communes: 1,
    recognised: one(at < 14),
    advanced: one(at < 3),
    model: one(at < 1),
  });
}

/** Every xã for itself, one late; the district for all of them, giving one an honour its own figures do not claim. */
export const ntmEntries: readonly Entry[] = [
  ...rural.map((unit, at) =>
    entryOf(ntm, unit, {
      figures: { [unit.key]: ntmFigures(unit) },
      ...(at === 5 && { late: true, version: 2 }),
    }),
  ),
  entryOf(ntm, district, {
    range: 'A7:K22',
    figures: Object.fromEntries(
      rural.map((unit) => [
        unit.key,
        unit === disputed ? recomputed(ntm, { ...ntmFigures(unit), advanced: 1 }) : ntmFigures(unit),
      ]),
    ),
  }),
];

export const petitionEntries: readonly Entry[] = communes.map((unit, at) => {
  const received = at < 4 ? 3 : at < 15 ? 2 : 1;
  const zeros = Object.fromEntries(petitions.figures.map(({ key }) => [key, 0]));
  const flow = {
    received,
    processed: received - (at === 0 ? 1 : 0),
    closing: at === 0 ? 1 : 0,
    eligible: received,
  };
  const kinds = { complaints: 1, denunciations: at === 9 ? 1 : 0, reflections: received - 1 };
  return entryOf(petitions, unit, {
    figures: { [unit.key]: recomputed(petitions, { ...zeros, ...flow, ...kinds, competent: received }) },
    ...(at === 0 && { explanations: [{ code: 'atMost', text: 'Một đơn chuyển kỳ sau' }] }),
  });
});

/** 23 products; the last commune says it has none. One name looks like a formula. */
export const productEntries: readonly Entry[] = communes.map((unit, at) => {
  const rows = at === 15 ? 0 : at < 8 ? 2 : 1;
  const numbers = Array.from({ length: rows }, (_, n) => n + 1);
  return entryOf(products, unit, {
    figures: { [unit.key]: { recognised: rows, star3: Math.min(rows, 1), star4: Math.max(0, rows - 1) } },
    columns: {
      product: numbers.map((n) =>
        n === 2 ? FORMULA_LIKE : `Hạt điều rang muối vỏ lụa ${unit.name} số ${n}`,
      ),
      owner: numbers.map((n) => (n % 2 ? 'coop' : 'household')),
      ownerName: numbers.map(() => PERSONAL),
      commune: numbers.map(() => unit.key),
      score: numbers.map((n) => 600 + n * 75),
      stars: numbers.map((n) => 2 + n),
      share: numbers.map(() => 413),
      decidedOn: numbers.map((n) => `2023-0${n}-15`),
    },
    sheetRows: numbers.map((n) => n + 6),
    ...(rows === 0 && { nothingToReport: { reason: 'Trong kỳ không có sản phẩm nào' } }),
  });
});

export function totalsOf(
  definition: TableDefinition,
  entries: readonly Entry[],
  units: readonly Unit[] = [district, ...communes],
): Totals {
  const dates = { from: '2023-12-15', to: cutoff, cutoff };
  return aggregate(definition, entries, units, { id: period, ...dates });
}

/** The whole input; `without`: keys of units that submitted nothing. */
export function locNinh(without: readonly string[] = [], rest: Partial<BookInput> = {}): BookInput {
  const present = (entries: readonly Entry[]) =>
    entries.filter(({ reporter }) => !without.includes(reporter));
  return {
    title: 'Tổng hợp số liệu giao ban',
    province,
    scope: district,
    period,
    asOf,
    totals: [
      totalsOf(ntm, present(ntmEntries)),
      { ...totalsOf(petitions, present(petitionEntries)), superseded: 'TT 06/2025/TT-TTCP ngày 29/9/2025' },
      totalsOf(products, present(productEntries)),
    ],
    units: [province, district, ...communes],
    ...rest,
  };
}

const earlierPeriods = ['2022-Q2', '2022-Q3', '2022-Q4', '2023-Q1', '2023-Q2', '2023-Q3', '2023-Q4'];

/** What earlier quarters gave, invented: everything a little less the further back, for the units that gave something now. */
export function historyOf(
  all: readonly Totals[],
  periods: readonly string[] = earlierPeriods,
): PeriodFigures[] {
  return all.flatMap(({ definition, subjects }) =>
    periods.map((id, at) => {
      const bySubject = Object.fromEntries(
        subjects.flatMap(({ subject, entry, figures }, n) =>
          entry
            ? [[subject.key, recomputed(definition, lessened(figures, n < periods.length - 1 - at))]]
            : [],
        ),
      );
      return {
        ...{ table: definition.id, period: id, bySubject },
        figures: totalFigures(definition, Object.values(bySubject)),
        covered: Object.keys(bySubject).length,
        asked: subjects.length,
      };
    }),
  );
}

function lessened(figures: Figures, less: boolean): Figures {
  return Object.fromEntries(
    Object.entries(figures).map(([key, value]) => [
      key,
      typeof value === 'number' && less && key !== 'communes' ? Math.max(0, value - 1) : value,
    ]),
  );
}

/** The whole with earlier periods, a publication it replaces, targets and groups: everything a workbook can show. */
export function locNinhWithHistory(without: readonly string[] = []): BookInput {
  const input = locNinh(without);
  const [ntmTotals] = input.totals;
  const history = historyOf(input.totals);
  const last = history.find(({ table, period: id }) => table === ntm.id && id === '2023-Q4');
  return {
    ...input,
    history,
    ...(last && { replaces: { number: 1, asOf: '2024-03-19T01:00:00Z', tables: [last] } }),
    targets: [{ table: ntm.id, figure: 'recognised', value: 15 }],
    returned: ntmTotals?.notSubmitted.map((unit) => ({ table: ntm.id, unit })) ?? [],
    groups: {
      title: 'Loại đơn vị',
      groups: [
        { name: 'Xã', units: communes.filter(({ kind }) => kind === 'xa').map(({ key }) => key) },
        { name: 'Thị trấn', units: communes.filter(({ kind }) => kind === 'thiTran').map(({ key }) => key) },
      ],
    },
  };
}
