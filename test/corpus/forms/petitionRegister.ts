// The register of petitions a commune keeps for itself: a row a petition, never sent, only counted. The petitioners are
// placeholders; no row stands for a person.
import type { Figures, FigureValue } from '../../../shared/figure';
import { columnsOf, countOf, loosely, type Form, type Row } from '../form';
import { BEFORE_REFORM, communesBefore, district } from '../places';
import type { Rng } from '../rng';

const KINDS = { complaints: 'complaint', denunciations: 'denunciation', reflections: 'reflection' } as const;
const HANDLINGS = ['accepted', 'guided', 'forwarded', 'urged', 'filed'] as const;
const OUTCOMES = ['resolved', 'resolving', 'unresolved'] as const;
const commune = communesBefore.find((unit) => unit.code === '25276') ?? district;

export const petitionRegister: Form = {
  id: 'petitionRegister',
  table: 'petitionRegister',
  layout: 'register',
  day: BEFORE_REFORM,
  period: '2024-Q1',
  reporter: commune,
  measure: 'đơn',
  name: 'petitioner',
  groups: ['Tháng 12 năm 2023', 'Tháng 01 năm 2024', 'Tháng 02 năm 2024'],
  columns: [
    { key: 'number', kind: 'text' },
    { key: 'receivedOn', kind: 'date' },
    { key: 'petitioner', kind: 'text' },
    { key: 'address', kind: 'text', optional: true },
    { key: 'content', kind: 'text', optional: true },
    { key: 'kind', kind: 'choice' },
    { key: 'handling', kind: 'choice' },
    { key: 'outcome', kind: 'choice' },
    { key: 'note', kind: 'text', optional: true },
  ],
  header: [
    ...columnsOf('number', 'receivedOn'),
    loosely('petitionerGroup', ...columnsOf('petitioner', 'address')),
    ...columnsOf('content', 'kind'),
    loosely('resultGroup', ...columnsOf('handling', 'outcome')),
    ...columnsOf('note'),
  ],
  records: (rng) => Array.from({ length: rng.int(6, 18) }, (_, i) => petition(rng, i)),
  figures: (rows) => ({ [commune.key]: figuresOf(rows) }),
};

function petition(rng: Rng, index: number): Row {
  const handling = rng.pick(HANDLINGS);
  return {
    number: `${index + 1}/ĐT`,
    receivedOn: rng.pick([
      '2023-12-18',
      '2023-12-27',
      '2024-01-05',
      '2024-01-16',
      '2024-02-03',
      '2024-02-28',
      '2024-03-11',
    ]),
    petitioner: `Công dân ${String.fromCharCode(65 + index)}`,
    address: `Ấp ${rng.int(1, 9)}`,
    content: rng.pick([
      'Tranh chấp ranh giới đất',
      'Đề nghị sửa đường ấp',
      'Chế độ người có công',
      'Vệ sinh môi trường',
    ]),
    kind: rng.pick(Object.values(KINDS)),
    handling,
    outcome: handling === 'accepted' ? rng.pick(OUTCOMES) : null,
    note: null,
  };
}

function figuresOf(rows: readonly Row[]): Figures {
  const count = (column: string, choice: string): FigureValue =>
    countOf(rows, { [column]: (value) => value === choice });
  return {
    received: rows.length,
    ...Object.fromEntries(Object.entries(KINDS).map(([figure, choice]) => [figure, count('kind', choice)])),
    ...Object.fromEntries(HANDLINGS.map((choice) => [choice, count('handling', choice)])),
    ...Object.fromEntries(OUTCOMES.map((choice) => [choice, count('outcome', choice)])),
  };
}
