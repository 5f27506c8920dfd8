// 01/XLD, sorting and handling of petitions: the forms of TT 02/2021 and of TT 01/2024, as
// shared/data/petition-forms-2021-2024.json prints them. Every identity of the column-number row holds in the rows.
import type { Figures } from '../../../shared/figure';
import {
  bySubject,
  columnsOf,
  plus,
  ratio,
  sumOf,
  under,
  type Form,
  type FormColumn,
  type HeaderNode,
  type Row,
} from '../form';
import { split } from '../invented';
import { BEFORE_REFORM, communesBefore, district, someUnits } from '../places';
import type { Rng } from '../rng';

const integers = (...keys: string[]): FormColumn[] => keys.map((key) => ({ key, kind: 'integer' }));
const base = {
  table: 'petitions',
  layout: 'units',
  reporter: district,
  measure: 'đơn',
  name: 'unit',
  groups: ['Cụm phía Bắc', 'Cụm phía Nam'],
} as const;

const outcome: HeaderNode = under(
  'outcome',
  under(
    'competentGroup',
    ...columnsOf('competent', 'competentComplaints', 'competentDenunciations', 'competentReflections'),
  ),
  under('notCompetentGroup', ...columnsOf('notCompetent', 'guided', 'forwarded', 'urged')),
);
const outcomeKeys = [
  'competent',
  'competentComplaints',
  'competentDenunciations',
  'competentReflections',
  'notCompetent',
  'guided',
  'forwarded',
  'urged',
  'replies',
];
const OPENING = ['openingMany', 'openingOne', 'openingOther'];
const RECEIVED = ['receivedMany', 'receivedOne', 'receivedOther'];

export const petitions2021: Form = {
  ...base,
  id: 'petitions2021',
  day: '2023-12-14',
  period: '2023-Y',
  columns: [
    { key: 'unit', kind: 'unit' },
    ...integers('total', ...OPENING, ...RECEIVED, 'processed', 'eligible', 'eligibleCases'),
    ...integers(
      'complaints',
      'denunciations',
      'reflections',
      'resolvedFirst',
      'resolvedAgain',
      'resolving',
      'unresolved',
    ),
    ...integers(...outcomeKeys),
  ],
  header: [
    ...columnsOf('unit', 'total'),
    under('openingGroup', ...columnsOf(...OPENING)),
    under('receivedGroup', ...columnsOf(...RECEIVED)),
    ...columnsOf('processed'),
    under('eligibleGroup', ...columnsOf('eligible', 'eligibleCases')),
    under('byContent', ...columnsOf('complaints', 'denunciations', 'reflections')),
    under(
      'byState',
      under('resolvedGroup', ...columnsOf('resolvedFirst', 'resolvedAgain')),
      ...columnsOf('resolving', 'unresolved'),
    ),
    outcome,
    ...columnsOf('replies'),
  ],
  formulas: {
    total: '1=2+3+...+7',
    eligible: '9=11+12+13=14+15+16+17=18+22',
    competent: '18=19+20+21',
    notCompetent: '22=23+24+25',
  },
  records: (rng) => someUnits(rng, communesBefore, 6).map((unit) => ({ unit: unit.key, ...opened2021(rng) })),
  figures: (rows) =>
    bySubject(rows, 'unit', (own) => {
      const sums = sumsOf(own, [...OPENING, ...RECEIVED, 'resolving']);
      const opening = plus(...OPENING.map((key) => sums[key] ?? null));
      const received = plus(...RECEIVED.map((key) => sums[key] ?? null));
      const total = plus(opening, received);
      const processed = sums['processed'] ?? null;
      const closing = typeof processed === 'number' ? plus(total, -processed) : null;
      return { ...sums, opening, received, total, closing, processedShare: ratio(processed, total) };
    }),
};

export const petitions2024: Form = {
  ...base,
  id: 'petitions2024',
  day: BEFORE_REFORM,
  period: '2024-Q1',
  columns: [
    { key: 'unit', kind: 'unit' },
    ...integers('total', 'opening', 'received', 'processed', 'closing', 'eligible', 'eligibleCases'),
    ...integers('complaints', 'denunciations', 'reflections', 'resolvedFirst', 'resolvedAgain', 'unresolved'),
    ...integers(...outcomeKeys),
  ],
  header: [
    ...columnsOf('unit'),
    under('totalGroup', ...columnsOf('total', 'opening', 'received')),
    ...columnsOf('processed', 'closing'),
    under('eligibleGroup', ...columnsOf('eligible', 'eligibleCases')),
    under('byContent', ...columnsOf('complaints', 'denunciations', 'reflections')),
    under(
      'byState',
      under('resolvedGroup', ...columnsOf('resolvedFirst', 'resolvedAgain')),
      ...columnsOf('unresolved'),
    ),
    outcome,
    ...columnsOf('replies'),
  ],
  formulas: {
    total: '1=2+3=4+5',
    eligible: '6=8+9+10=11+12+13=14+18',
    competent: '14=15+16+17',
    notCompetent: '18=19+20+21',
  },
  records: (rng) => someUnits(rng, communesBefore, 6).map((unit) => ({ unit: unit.key, ...opened2024(rng) })),
  figures: (rows) =>
    bySubject(rows, 'unit', (own) => {
      const sums = sumsOf(own, ['opening', 'received', 'closing']);
      const total = plus(sums['opening'] ?? null, sums['received'] ?? null);
      return { ...sums, total, processedShare: ratio(sums['processed'], total) };
    }),
};

function opened2021(rng: Rng): Row {
  const total = someTotal(rng);
  const parts = split(rng, total, 6);
  const opening = Object.fromEntries([...OPENING, ...RECEIVED].map((key, i) => [key, parts[i] ?? 0]));
  return {
    total,
    ...opening,
    ...handled(rng, total, ['resolvedFirst', 'resolvedAgain', 'resolving', 'unresolved']),
  };
}

function opened2024(rng: Rng): Row {
  const total = someTotal(rng);
  const [opening = 0, received = 0] = split(rng, total, 2);
  const rest = handled(rng, total, ['resolvedFirst', 'resolvedAgain', 'unresolved']);
  return { total, opening, received, closing: total - Number(rest['processed']), ...rest };
}

/** A few dozen; now and then a town with thousands, so that thousands separators occur. */
function someTotal(rng: Rng): number {
  return rng.chance(0.25) ? rng.int(1100, 4200) : rng.int(6, 60);
}

function handled(rng: Rng, total: number, states: readonly string[]): Row {
  const processed = rng.int(Math.ceil(total / 2), total);
  const eligible = rng.int(Math.ceil(processed / 2), processed);
  const kinds = split(rng, eligible, 3);
  const [complaints = 0, denunciations = 0, reflections = 0] = kinds;
  const [c = 0, d = 0, r = 0] = kinds.map((kind) => rng.int(0, kind));
  const [guided = 0, forwarded = 0, urged = 0] = split(rng, eligible - c - d - r, 3);
  const byState = split(rng, eligible, states.length);
  return {
    processed,
    eligible,
    eligibleCases: rng.int(Math.ceil(eligible / 2), eligible),
    complaints,
    denunciations,
    reflections,
    ...Object.fromEntries(states.map((state, i) => [state, byState[i] ?? 0])),
    competent: c + d + r,
    competentComplaints: c,
    competentDenunciations: d,
    competentReflections: r,
    notCompetent: guided + forwarded + urged,
    guided,
    forwarded,
    urged,
    replies: rng.int(0, forwarded),
  };
}

function sumsOf(rows: readonly Row[], own: readonly string[]): Figures {
  const same = [
    'processed',
    'eligible',
    'complaints',
    'denunciations',
    'reflections',
    'resolvedFirst',
    'resolvedAgain',
  ];
  const figures: Figures = Object.fromEntries(
    [...own, ...same, 'unresolved', 'competent', 'notCompetent', 'replies'].map((key) => [
      key,
      sumOf(rows, key),
    ]),
  );
  const resolved = plus(figures['resolvedFirst'] ?? null, figures['resolvedAgain'] ?? null);
  return { ...figures, cases: sumOf(rows, 'eligibleCases'), resolved };
}
