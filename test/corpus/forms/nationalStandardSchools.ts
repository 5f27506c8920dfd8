// Schools and the national standard (TT 17, 18, 19/2018/TT-BGDĐT): a row a school, recognised for 60 months.
import { addMonths } from '../../../shared/period';
import type { Figures } from '../../../shared/figure';
import { bySubject, columnsOf, countOf, loosely, ratio, type Form, type Plain, type Row } from '../form';
import { day } from '../invented';
import { BEFORE_REFORM, communesBefore, district, nameOf } from '../places';
import type { Rng } from '../rng';

const MONTHS_VALID = 60;
const LEVELS: readonly (readonly [level: string, called: string])[] = [
  ['preschool', 'Mầm non'],
  ['primary', 'Tiểu học'],
  ['lowerSecondary', 'THCS'],
  ['upperSecondary', 'THPT'],
  ['primaryAndLower', 'TH&THCS'],
];

export const nationalStandardSchools: Form = {
  id: 'nationalStandardSchools',
  table: 'nationalStandardSchools',
  layout: 'list',
  day: BEFORE_REFORM,
  period: '2024-Q1',
  reporter: district,
  measure: 'trường',
  name: 'school',
  groups: ['Khối trực thuộc huyện', 'Khối trực thuộc tỉnh'],
  columns: [
    { key: 'school', kind: 'text' },
    { key: 'level', kind: 'choice' },
    { key: 'ownership', kind: 'choice', optional: true },
    { key: 'commune', kind: 'unit' },
    { key: 'meets', kind: 'choice' },
    { key: 'grade', kind: 'choice' },
    { key: 'decision', kind: 'text' },
    { key: 'decidedOn', kind: 'date' },
    { key: 'expiresOn', kind: 'date', optional: true },
    { key: 'note', kind: 'text', optional: true },
  ],
  header: [
    ...columnsOf('school', 'level', 'ownership', 'commune'),
    loosely('standardGroup', ...columnsOf('meets', 'grade')),
    loosely('decisionGroup', ...columnsOf('decision', 'decidedOn', 'expiresOn')),
    ...columnsOf('note'),
  ],
  records: (rng) => Array.from({ length: rng.int(7, 20) }, (_, i) => school(rng, i)),
  figures: (rows) => bySubject(rows, 'commune', figuresOf),
};

function school(rng: Rng, index: number): Row {
  const [level, called] = rng.pick(LEVELS);
  const commune = rng.pick(communesBefore);
  const meets = rng.chance(0.6);
  const decidedOn = meets ? day(rng, 2018, 2024) : null;
  return {
    school: `Trường ${called} ${nameOf(commune.key).replace(/^(Xã|Thị trấn) /, '')} ${index + 1}`,
    level,
    ownership: rng.chance(0.9) ? 'public' : 'private',
    commune: commune.key,
    meets: meets ? 'yes' : 'no',
    grade: meets ? rng.pick(['grade1', 'grade1', 'grade2']) : null,
    decision: meets ? `${rng.int(200, 2900)}/QĐ-UBND` : null,
    decidedOn,
    expiresOn: decidedOn === null ? null : addMonths(decidedOn, MONTHS_VALID),
    note: null,
  };
}

function figuresOf(rows: readonly Row[]): Figures {
  const oldest = addMonths(BEFORE_REFORM, -MONTHS_VALID);
  const meets = (value: Plain): boolean => value === 'yes';
  const decidedOn = (day: Plain): boolean => day !== null && String(day) >= oldest;
  const graded = (grade: string) => countOf(rows, { meets, decidedOn, grade: (value) => value === grade });
  const figures: Figures = {
    schools: rows.length,
    recognised: countOf(rows, { meets, decidedOn }),
    grade1: graded('grade1'),
    grade2: graded('grade2'),
    expired: countOf(rows, { meets, decidedOn: (day) => day !== null && String(day) < oldest }),
  };
  return { ...figures, share: ratio(figures['recognised'], figures['schools']) };
}
