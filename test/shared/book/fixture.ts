// Quarter I/2024 of huyện Lộc Ninh with the published figures (DOMAIN §10): 14 of 15 communes, 3 of them advanced, 35
// petitions, 23 products. Values of single units are invented; one commune may be left out, the district disagrees once.
import { recomputed } from '../../../shared/evaluate';
import type { Disagreement, Entry, SubjectRow, Totals } from '../../../shared/aggregate';
import type { BookInput } from '../../../shared/book/plan';
import { tableDefinitionSchema, type TableDefinition } from '../../../shared/definition';
import type { Figures, FigureValue } from '../../../shared/figure';
import { formInForce } from '../../../shared/revision';
import { tables } from '../../../shared/tables/index';
import type { Unit } from '../../../shared/unit';
import { unitByKey, unitsOn } from '../../../shared/units/registry';

export const cutoff = '2024-03-14';
export const asOf = '2024-03-20T01:00:00Z';
const period = '2024-Q1';

export const province = known('70@2024-01-01');
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
  rules: [],
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

export interface Given {
  readonly subject: Unit;
  readonly figures: Figures;
  readonly entry: Entry;
}

export function entryOf(definition: TableDefinition, reporter: Unit, rest: Partial<Entry> = {}): Entry {
  return {
    reporter: reporter.key,
    version: 1,
    submissionId: `00000000-0000-4000-8000-${definition.short.length}0000${reporter.code.padStart(6, '0')}`,
    time: `2024-03-18T0${Number(reporter.code.slice(-1)) % 10}:15:00Z`,
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

/** Totals of what was given, as aggregate() makes them: sums of what is there, derived figures from the sums. */
export function totalsOf(
  definition: TableDefinition,
  obliged: readonly Unit[],
  given: readonly Given[],
  rest: Partial<Totals> = {},
): Totals {
  const bySubject = new Map(given.map((one) => [one.subject.key, one]));
  const subjects = obliged.map((subject): SubjectRow => {
    const one = bySubject.get(subject.key);
    return one ? { subject, entry: one.entry, figures: one.figures } : { subject, figures: {} };
  });
  const sums: Record<string, FigureValue> = {};
  for (const { figures } of subjects) {
    for (const [key, value] of Object.entries(figures)) {
      const before = sums[key] ?? 0;
      if (typeof value === 'number' && typeof before === 'number') sums[key] = before + value;
    }
  }
  const keys = obliged.map(({ key }) => key);
  return {
    definition,
    period,
    cutoff,
    figures: recomputed(definition, sums),
    subjects,
    missing: keys.filter((key) => !bySubject.has(key)),
    submitted: keys.filter((key) => bySubject.has(key)),
    notSubmitted: keys.filter((key) => !bySubject.has(key)),
    disagreements: [],
    entries: [...new Set(given.map(({ entry }) => entry))],
    ...rest,
  };
}

const rural = communes.filter(({ kind }) => kind === 'xa');

function ntmTotals(without: ReadonlySet<string>): Totals {
  const given = rural
    .filter(({ key }) => !without.has(key))
    .map((subject): Given => {
      const at = rural.indexOf(subject);
      const plain = {
        communes: 1,
        recognised: at < 14 ? 1 : 0,
        advanced: at < 3 ? 1 : 0,
        model: at < 1 ? 1 : 0,
      };
      const entry = entryOf(ntm, subject, at === 5 ? { late: true, version: 2 } : {});
      return { subject, entry, figures: recomputed(ntm, plain) };
    });
  const districtEntry = entryOf(ntm, district, { range: 'A7:K22' });
  const totals = totalsOf(ntm, rural, given);
  const [, , , fourth] = rural;
  const disagreements: Disagreement[] = fourth
    ? [
        {
          subject: fourth,
          figure: 'advanced',
          counted: { reporter: fourth.key, value: 0 },
          other: { reporter: district.key, value: 1 },
        },
      ]
    : [];
  return { ...totals, entries: [...totals.entries, districtEntry], disagreements };
}

function petitionTotals(without: ReadonlySet<string>): Totals {
  const given = communes
    .filter(({ key }) => !without.has(key))
    .map((subject): Given => {
      const at = communes.indexOf(subject);
      const received = at < 3 ? 3 : at < 13 ? 2 : 2;
      return {
        subject,
        entry: entryOf(
          petitions,
          subject,
          at === 15 ? { nothingToReport: { reason: 'Trong kỳ không có đơn' } } : {},
        ),
        figures: recomputed(petitions, petitionFigures(received)),
      };
    });
  return totalsOf(petitions, communes, given, { superseded: 'TT 06/2025/TT-TTCP' });
}

function petitionFigures(received: number): Figures {
  const figures: Figures = {};
  for (const figure of petitions.figures) if ('sum' in figure.value) figures[figure.key] = 0;
  const received_ = { receivedOne: received, processed: received, eligible: received, cases: received };
  return {
    ...figures,
    ...received_,
    complaints: 1,
    denunciations: 0,
    reflections: received - 1,
    competent: received,
  };
}

function productTotals(without: ReadonlySet<string>): Totals {
  let left = 23;
  const given = communes
    .filter(({ key }) => !without.has(key))
    .map((subject): Given => {
      const rows = Math.min(left, communes.indexOf(subject) % 2 === 0 ? 2 : 1);
      left -= rows;
      const numbers = Array.from({ length: rows }, (_, at) => at + 1);
      const entry = entryOf(products, subject, {
        columns: {
          product: numbers.map((n) =>
            n === 2 ? '=HYPERLINK("http://x","bấm")' : `Hạt điều rang muối ${subject.name} số ${n}`,
          ),
          owner: numbers.map((n) => (n % 2 ? 'coop' : 'household')),
          ownerName: numbers.map(() => 'never shown'),
          commune: numbers.map(() => subject.key),
          score: numbers.map((n) => 600 + n * 75),
          stars: numbers.map((n) => 2 + n),
          share: numbers.map(() => 413),
          decidedOn: numbers.map((n) => `2023-0${n}-15`),
        },
        sheetRows: numbers.map((n) => n + 6),
      });
      return {
        subject,
        entry,
        figures: { recognised: rows, star3: rows > 0 ? 1 : 0, star4: rows > 1 ? 1 : 0 },
      };
    });
  return totalsOf(products, communes, given);
}

/** The whole input; `without`: keys of units that submitted nothing. */
export function locNinh(without: readonly string[] = [], rest: Partial<BookInput> = {}): BookInput {
  const left = new Set(without);
  return {
    title: 'Tổng hợp số liệu giao ban',
    province,
    scope: district,
    period,
    asOf,
    totals: [ntmTotals(left), petitionTotals(left), productTotals(left)],
    units: [province, district, ...communes],
    ...rest,
  };
}
