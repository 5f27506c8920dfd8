import fc from 'fast-check';
import { aggregate, totalFigures, type Entry, type Totals } from '../../shared/aggregate';
import type { TableDefinitionInput } from '../../shared/definition';
import type { Figures, FiguresBySubject } from '../../shared/figure';
import type { Unit } from '../../shared/unit';
import { definitionOf, district, locAn, locHoa, quarter, town, unit, units } from './checking/table';

type Figure = TableDefinitionInput['figures'][number];

function figure(key: string, value: Figure['value'], change: Partial<Figure> = {}): Figure {
  return {
    key,
    title: { vi: key, en: key },
    unit: 'xã',
    format: 'integer',
    value,
    overTime: 'closing',
    overUnits: 'sum',
    ...change,
  };
}

const definition = definitionOf({
  layout: 'units',
  subject: 'commune',
  official: ['xa', 'huyen'],
  obliged: { unitType: true, op: 'eq', value: 'xa' },
  columns: { commune: 'unit' },
  figures: [
    figure('communes', { count: {} }),
    figure('met', { count: {} }),
    figure(
      'share',
      { ratio: { of: 'met', over: 'communes' } },
      { format: 'percent1', overUnits: 'recompute' },
    ),
    figure('left', { derived: { add: ['communes'], subtract: ['met'] } }, { overUnits: 'recompute' }),
    figure('income', { column: 'commune' }, { overUnits: 'none' }),
    figure('denunciations', { count: {} }, { sensitive: true }),
  ],
});

function entry(reporter: Unit, figures: FiguresBySubject, version = 1): Entry {
  return {
    reporter: reporter.key,
    version,
    submissionId: `${reporter.code}-${version}`,
    time: '2024-03-20T01:00:00Z',
    late: false,
    contentHash: '',
    range: 'A5:F20',
    role: 'submitter',
    countedAtUnit: false,
    figures,
    columns: {},
    sheetRows: [],
    sheetLetters: {},
    explanations: [],
    newerWaits: false,
  };
}

const figuresOf = (communes: number, met: number, change: Figures = {}): Figures => ({
  communes,
  met,
  income: 50,
  denunciations: 1,
  ...change,
});
const own = (reporter: Unit, met: number, version = 1) =>
  entry(reporter, { [reporter.key]: figuresOf(1, met) }, version);
const total = (...entries: Entry[]): Totals => aggregate(definition, entries, units, quarter);

describe('a unit nobody gave figures for', () => {
  test('is missing, never zero', () => {
    const totals = total(own(locHoa, 1));
    expect(totals.subjects.map((row) => [row.subject.name, row.figures.met])).toEqual([
      ['Xã Lộc Hòa', 1],
      ['Xã Lộc An', undefined],
      ['Xã Thanh Hòa', undefined],
    ]);
    expect(totals.missing).toHaveLength(2);
    expect(totals.figures).toMatchObject({ communes: 1, met: 1 });
  });

  test('leaves a total missing where nobody gave any', () => {
    expect(total().figures).toEqual({
      communes: null,
      met: null,
      share: null,
      left: null,
      income: null,
      denunciations: null,
    });
  });
});

describe('a unit that is not obliged', () => {
  test('is never added, whoever names it: the town in a table of communes', () => {
    const totals = total(entry(district, { [town.key]: figuresOf(1, 1), [locHoa.key]: figuresOf(1, 1) }));
    expect(totals.figures).toMatchObject({ communes: 1, met: 1 });
    expect(totals.subjects.map((row) => row.subject.key)).not.toContain(town.key);
  });
});

describe('two reporters of one unit', () => {
  const byDistrict = entry(district, { [locHoa.key]: figuresOf(1, 0), [locAn.key]: figuresOf(1, 1) });

  test('are not added: the official one counts and the difference is shown', () => {
    const totals = total(byDistrict, own(locHoa, 1), own(locAn, 1));
    expect(totals.figures).toMatchObject({ communes: 2, met: 2 });
    expect(totals.disagreements).toEqual([
      {
        subject: locHoa,
        figure: 'met',
        counted: { reporter: locHoa.key, value: 1 },
        other: { reporter: district.key, value: 0 },
      },
    ]);
  });

  test('fill in for each other: the district’s figure counts until the commune submits', () => {
    const totals = total(byDistrict, own(locAn, 1));
    expect(totals.subjects[0]?.entry?.reporter).toBe(district.key);
    expect(totals.submitted).toEqual([locAn.key]);
    expect(totals.missing).toHaveLength(1);
  });

  test('of a kind the table does not name official: it is compared, never counted', () => {
    const communesOnly = { ...definition, official: ['xa' as const] };
    const alone = aggregate(communesOnly, [byDistrict], units, quarter);
    expect(alone.subjects.every((row) => row.entry === undefined)).toBe(true);
    expect(alone.figures).toMatchObject({ communes: null, met: null });
    const both = aggregate(communesOnly, [byDistrict, own(locHoa, 1)], units, quarter);
    expect(both.figures).toMatchObject({ communes: 1, met: 1 });
    expect(both.disagreements).toHaveLength(1);
  });

  test('of one kind: the unit itself counts first, then the smaller key', () => {
    const other = unit('691', 'huyen', 'Huyện Bù Đốp', ['70']);
    const figures = { [locHoa.key]: figuresOf(1, 0) };
    const entries = [entry(district, figures), entry(other, figures), own(locHoa, 1)];
    const first = (some: Entry[]) =>
      aggregate(definition, some, [...units, other], quarter).subjects[0]?.entry?.reporter;
    expect(first(entries)).toBe(locHoa.key);
    expect(first(entries.slice(0, 2))).toBe(other.key);
  });

  test('do not disagree where one says nothing', () => {
    const silent = entry(district, { [locHoa.key]: figuresOf(1, 1, { met: null }) });
    expect(total(own(locHoa, 1), silent).disagreements).toEqual([]);
  });
});

describe('totals', () => {
  test('of a ratio come from the totals of its two numbers, of a derived figure from its terms', () => {
    const totals = total(own(locHoa, 1), own(locAn, 0));
    expect(totals.figures).toMatchObject({ share: { num: 1, den: 2 }, left: 1, income: null });
  });

  test('of a sensitive figure are hidden until three units report', () => {
    const third = units.filter((one) => one.kind === 'xa')[2] ?? locAn;
    expect(total(own(locHoa, 1), own(locAn, 1)).figures.denunciations).toBeNull();
    expect(total(own(locHoa, 1), own(locAn, 1), own(third, 1)).figures.denunciations).toBe(3);
  });

  test('of ratios that are stated add their parts', () => {
    const stated = definitionOf({
      columns: { met: 'fraction' },
      figures: [figure('met', { column: 'met' })],
    });
    expect(
      totalFigures(stated, [{ met: { num: 1, den: 2 } }, { met: { num: 3, den: 3 } }, { met: null }]),
    ).toEqual({ met: { num: 4, den: 5 } });
  });
});

describe('laws', () => {
  const communes = Array.from({ length: 12 }, (_, at) =>
    unit(String(25300 + at), 'xa', `Xã ${at}`, ['692', '70']),
  );
  const all = [district, ...communes];
  const anyEntry = fc.oneof(
    fc
      .record({ at: fc.nat(11), met: fc.nat(1), version: fc.integer({ min: 1, max: 5 }) })
      .map(({ at, met, version }) => own(communes[at] ?? locHoa, met, version)),
    fc
      .uniqueArray(fc.nat(11))
      .map((named) =>
        entry(district, Object.fromEntries(named.map((at) => [communes[at]?.key ?? '', figuresOf(1, 0)]))),
      ),
  );
  const oneOfEachVersion = fc.uniqueArray(anyEntry, {
    selector: (one) => `${one.reporter}|${one.version}`,
    maxLength: 30,
  });
  const of = (entries: readonly Entry[]) => aggregate(definition, entries, all, quarter);

  test('the order in which submissions come changes nothing', () => {
    fc.assert(
      fc.property(
        oneOfEachVersion.chain((entries) =>
          fc.tuple(fc.constant(entries), fc.shuffledSubarray(entries, { minLength: entries.length })),
        ),
        ([entries, shuffled]) => expect(of(shuffled)).toEqual(of(entries)),
      ),
    );
  });

  test('a resubmission replaces, never adds', () => {
    fc.assert(
      fc.property(oneOfEachVersion, fc.nat(11), fc.nat(1), (entries, at, met) => {
        const commune = communes[at] ?? locHoa;
        const others = entries.filter((one) => one.reporter !== commune.key);
        const again = own(commune, met, 9);
        expect(of([...entries, again]).figures).toEqual(of([...others, again]).figures);
      }),
    );
  });

  test('a total is the sum of the units shown', () => {
    fc.assert(
      fc.property(oneOfEachVersion, (entries) => {
        const { figures, subjects } = of(entries);
        const shown = subjects.flatMap((row) => (row.entry ? [row.figures.met] : []));
        expect(figures.met).toBe(
          shown.length === 0 ? null : shown.reduce<number>((sum, value) => sum + Number(value), 0),
        );
      }),
    );
  });
});
