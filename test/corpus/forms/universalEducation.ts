// Universalisation of education (NĐ 20/2014/NĐ-CP) as a district keeps it: three indicators down the page, the numbers
// of communes across. Some draw it the other way round.
import type { Figures } from '../../../shared/figure';
import { columnsOf, loosely, ratio, type Form, type Plain, type Row } from '../form';
import { BEFORE_REFORM, communesBefore, district } from '../places';

const ITEMS = ['preschool5', 'primary3', 'lowerSecondary'] as const;

export const universalEducation: Form = {
  id: 'universalEducation',
  table: 'universalEducation',
  layout: 'form',
  day: BEFORE_REFORM,
  period: '2024-Q1',
  reporter: district,
  measure: 'xã',
  name: 'label',
  groups: ['Phổ cập giáo dục'],
  outOf: { met: communesBefore.length },
  items: ITEMS,
  columns: [
    { key: 'communes', kind: 'integer' },
    { key: 'met', kind: 'integer' },
    { key: 'percent', kind: 'percent', optional: true },
    { key: 'note', kind: 'text', optional: true },
  ],
  header: [
    ...columnsOf('label', 'measure', 'communes'),
    loosely('metGroup', ...columnsOf('met', 'percent')),
    ...columnsOf('note'),
  ],
  records: (rng) =>
    ITEMS.map((item) => {
      const communes = communesBefore.length;
      const met = rng.int(9, communes);
      return { item, communes, met, percent: Math.round((met * 1000) / communes) / 10, note: null };
    }),
  figures: (rows) => ({ [district.key]: figuresOf(rows) }),
};

function figuresOf(rows: readonly Row[]): Figures {
  const communes = numberIn(rows, 'primary3', 'communes');
  const met = Object.fromEntries(ITEMS.map((item) => [item, numberIn(rows, item, 'met')]));
  const shares = Object.fromEntries(ITEMS.map((item) => [`${item}Share`, ratio(met[item], communes)]));
  return { communes, ...met, ...shares };
}

function numberIn(rows: readonly Row[], item: string, key: string): number | null {
  const value: Plain | undefined = rows.find((row) => row['item'] === item)?.[key];
  return typeof value === 'number' ? value : null;
}
