// 01/TCD, reception of citizens: thirty columns under four header rows, the same in TT 02/2021 and TT 01/2024.
import type { Figures } from '../../../shared/figure';
import { bySubject, columnsOf, plus, sumOf, under, type Form, type HeaderNode, type Row } from '../form';
import { BEFORE_REFORM, communesBefore, district, someUnits } from '../places';
import type { Rng } from '../rng';

const MODES = ['regular', 'head', 'delegated'] as const;
type Mode = (typeof MODES)[number];

export const citizenReception: Form = {
  id: 'citizenReception',
  table: 'citizenReception',
  layout: 'units',
  day: BEFORE_REFORM,
  period: '2024-Q1',
  reporter: district,
  measure: 'lượt, người, vụ việc',
  name: 'unit',
  groups: ['Cụm phía Bắc', 'Cụm phía Nam'],
  columns: [
    { key: 'unit', kind: 'unit' },
    ...['visits', 'people', 'cases', ...MODES.flatMap(keysOf)].map(
      (key) => ({ key, kind: 'integer' }) as const,
    ),
    { key: 'note', kind: 'text', optional: true },
  ],
  header: [
    ...columnsOf('unit', 'visits', 'people', 'cases'),
    partOf('regular'),
    under('headAll', partOf('head'), partOf('delegated')),
    ...columnsOf('note'),
  ],
  formulas: { visits: '1=4+13+22', people: '2=5+14+23', cases: '3=6+7+15+16+24+25' },
  records: (rng) => someUnits(rng, communesBefore, 6).map((unit) => ({ unit: unit.key, ...received(rng) })),
  figures: (rows) => bySubject(rows, 'unit', figuresOfUnit),
};

function keysOf(mode: Mode): string[] {
  const sessions = mode === 'regular' ? [] : [`${mode}Sessions`];
  return [...sessions, ...suffixed(mode, 'Visits', 'People', 'First', 'Repeat'), ...crowdKeysOf(mode)];
}

function crowdKeysOf(mode: Mode): string[] {
  return suffixed(mode, 'Groups', 'GroupPeople', 'GroupFirst', 'GroupRepeat');
}

function suffixed(mode: Mode, ...parts: string[]): string[] {
  return parts.map((part) => `${mode}${part}`);
}

function partOf(mode: Mode): HeaderNode {
  const sessions = mode === 'regular' ? [] : [`${mode}Sessions`];
  return under(
    `${mode}Group`,
    ...columnsOf(...sessions, ...suffixed(mode, 'Visits', 'People')),
    under(`${mode}Cases`, ...columnsOf(...suffixed(mode, 'First', 'Repeat'))),
    under(`${mode}Crowds`, ...columnsOf(...crowdKeysOf(mode))),
  );
}

function received(rng: Rng): Row {
  const parts = MODES.map((mode) => [mode, receivedBy(rng, mode)] as const);
  const all: Row = Object.assign({}, ...parts.map(([, part]) => part));
  const total = (...suffixes: string[]): number =>
    MODES.flatMap((mode) => suffixed(mode, ...suffixes)).reduce((sum, key) => sum + Number(all[key]), 0);
  return {
    visits: total('Visits'),
    people: total('People'),
    cases: total('First', 'Repeat'),
    ...all,
    note: null,
  };
}

function receivedBy(rng: Rng, mode: Mode): Row {
  const busy = mode !== 'delegated' || rng.chance(0.4);
  const visits = busy ? (rng.chance(0.15) ? rng.int(1100, 2400) : rng.int(1, 40)) : 0;
  const people = visits === 0 ? 0 : visits + rng.int(0, 30);
  const first = rng.int(0, visits);
  const again = rng.int(0, visits - first);
  const row = { Visits: visits, People: people, First: first, Repeat: again };
  const crowd = {
    Groups: rng.int(0, Math.min(2, visits)),
    GroupPeople: rng.int(0, people),
    GroupFirst: rng.int(0, Math.min(2, first)),
    GroupRepeat: rng.int(0, Math.min(2, again)),
  };
  const sessions = mode === 'regular' ? {} : { Sessions: busy ? rng.int(1, 12) : 0 };
  return Object.fromEntries(
    Object.entries({ ...sessions, ...row, ...crowd }).map(([suffix, value]) => [`${mode}${suffix}`, value]),
  );
}

function figuresOfUnit(rows: readonly Row[]): Figures {
  const keys = [
    'visits',
    'people',
    'cases',
    'headSessions',
    ...MODES.flatMap((mode) => suffixed(mode, 'Visits', 'Groups')),
  ];
  const figures: Figures = Object.fromEntries(keys.map((key) => [key, sumOf(rows, key)]));
  return { ...figures, groups: plus(...MODES.map((mode) => figures[`${mode}Groups`] ?? null)) };
}
