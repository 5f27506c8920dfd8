// Communes of new-style countryside: the 19 criteria of 2021-2025 and the 10 criteria of 2026-2030.
import type { Figures } from '../../../shared/figure';
import { bySubject, columnsOf, countOf, loosely, ratio, type Form, type Row } from '../form';
import {
  AFTER_REFORM,
  BEFORE_REFORM,
  communesAfter,
  communesBefore,
  department,
  district,
  someUnits,
} from '../places';
import type { Rng } from '../rng';
import { day } from '../invented';

const CRITERIA_19 =
  'Quy hoạch;Giao thông;Thủy lợi;Điện;Trường học;Cơ sở vật chất văn hóa;Hạ tầng thương mại;Thông tin và truyền thông;' +
  'Nhà ở dân cư;Thu nhập;Nghèo đa chiều;Lao động;Tổ chức sản xuất;Giáo dục;Y tế;Văn hóa;Môi trường;Pháp luật;Quốc phòng';
const CRITERIA_10 =
  'Quy hoạch;Hạ tầng;Phát triển kinh tế;Đào tạo nhân lực;Văn hóa - giáo dục - y tế;Giảm nghèo;Khoa học công nghệ;' +
  'Môi trường;Hệ thống chính trị;An ninh - quốc phòng';

interface Edition {
  readonly criteria: readonly string[];
  readonly statuses: readonly string[];
  readonly units: typeof communesBefore;
  readonly firstYear: number;
  readonly lastYear: number;
}

const base = {
  table: 'ntmCommunes',
  layout: 'units',
  measure: 'xã',
  name: 'commune',
  groups: ['Các xã biên giới', 'Các xã còn lại'],
  columns: [
    { key: 'commune', kind: 'unit' },
    { key: 'criteriaMet', kind: 'integer' },
    { key: 'unmetCriteria', kind: 'text', optional: true },
    { key: 'status', kind: 'choice' },
    { key: 'decision', kind: 'text' },
    { key: 'decidedOn', kind: 'date' },
    { key: 'year', kind: 'year', optional: true },
    { key: 'income', kind: 'decimal', optional: true },
    { key: 'poverty', kind: 'percent', optional: true },
    { key: 'note', kind: 'text', optional: true },
  ],
  header: [
    ...columnsOf('commune'),
    loosely('criteria', ...columnsOf('criteriaMet', 'unmetCriteria')),
    ...columnsOf('status'),
    loosely('recognition', ...columnsOf('decision', 'decidedOn', 'year')),
    ...columnsOf('income', 'poverty', 'note'),
  ],
} as const;

export const ntmCommunes19: Form = {
  ...base,
  id: 'ntmCommunes19',
  day: BEFORE_REFORM,
  period: '2024-Q1',
  reporter: district,
  outOf: { criteriaMet: 19 },
  records: (rng) =>
    communeRows(rng, {
      criteria: CRITERIA_19.split(';'),
      statuses: ['recognised', 'advanced', 'model'],
      units: communesBefore,
      firstYear: 2016,
      lastYear: 2023,
    }),
  figures: (rows) =>
    bySubject(rows, 'commune', (own) => {
      const counts = nestedCounts(own, {
        recognised: ['recognised', 'advanced', 'model'],
        advanced: ['advanced', 'model'],
        model: ['model'],
      });
      return { ...counts, advancedShare: ratio(counts['advanced'], counts['communes']) };
    }),
};

export const ntmCommunes10: Form = {
  ...base,
  id: 'ntmCommunes10',
  day: AFTER_REFORM,
  period: '2026-Q1',
  reporter: department,
  outOf: { criteriaMet: 10 },
  records: (rng) =>
    communeRows(rng, {
      criteria: CRITERIA_10.split(';'),
      statuses: ['recognised', 'modern'],
      units: communesAfter,
      firstYear: 2026,
      lastYear: 2026,
    }),
  figures: (rows) =>
    bySubject(rows, 'commune', (own) =>
      nestedCounts(own, { recognised: ['recognised', 'modern'], modern: ['modern'] }),
    ),
};

function communeRows(rng: Rng, edition: Edition): Row[] {
  const villages = edition.units.filter((unit) => unit.kind === 'xa');
  return someUnits(rng, villages, 5).map((unit) => {
    const recognised = rng.chance(0.75);
    const missing = recognised ? [] : rng.shuffled(edition.criteria).slice(0, rng.int(1, 4));
    const decidedOn = recognised ? day(rng, edition.firstYear, edition.lastYear) : null;
    return {
      commune: unit.key,
      criteriaMet: edition.criteria.length - missing.length,
      unmetCriteria: missing.length > 0 ? missing.join(', ') : null,
      status: recognised ? rng.pick(edition.statuses) : 'notYet',
      decision: recognised ? `${rng.int(120, 3200)}/QĐ-UBND` : null,
      decidedOn,
      year: decidedOn === null ? null : Number(decidedOn.slice(0, 4)),
      income: rng.int(452, 893) / 10,
      poverty: rng.int(15, 612) / 100,
      note: rng.chance(0.2) ? 'Đang rà soát hồ sơ' : null,
    };
  });
}

function nestedCounts(rows: readonly Row[], groups: Readonly<Record<string, readonly string[]>>): Figures {
  const counts = Object.entries(groups).map(([figure, statuses]) => [
    figure,
    countOf(rows, { status: (status) => statuses.includes(String(status)) }),
  ]);
  const figures: Figures = { communes: rows.length, ...Object.fromEntries(counts) };
  return { ...figures, recognisedShare: ratio(figures['recognised'], figures['communes']) };
}
