// Rules that compare with other periods: what they find, what they keep quiet about, and which periods they ask for.
import type { FiguresBySubject } from '../../../shared/figure';
import { remembering, type RememberedPeriod } from '../../../shared/checking/memory';
import type { RuleInput } from '../../../shared/definition';
import { parsePeriod, periodDates } from '../../../shared/period';
import { issueSentence } from '../../../shared/words/sentences';
import { checked, definitionOf, district, found, locAn, locHoa, type TableInput } from './table';

const columns = { commune: 'unit', opening: 'integer', received: 'integer', closing: 'integer' } as const;
const figureOf = (key: string, overTime: 'opening' | 'flow' | 'closing' | 'notAdditive') => ({
  ...{ key, title: { vi: key, en: key }, unit: 'đơn', format: 'integer' as const },
  ...{ value: { sum: { column: key } }, overTime, overUnits: 'sum' as const },
});

function tableWith(...rules: RuleInput[]): TableInput {
  return {
    ...{ columns, layout: 'units', subject: 'commune', rules },
    periods: ['month', 'quarter', 'half', 'cumulative', 'year'],
    figures: [figureOf('opening', 'opening'), figureOf('received', 'flow'), figureOf('closing', 'closing')],
  };
}

function datesOf(id: string) {
  const period = parsePeriod(id);
  if (!period) throw new Error(id);
  return periodDates(period, 'cutoff15');
}

/** What Xã Lộc Hòa gave, or whoever is named. */
function given(period: string, figures: Record<string, number | null>, more: FiguresBySubject = {}) {
  const { from, cutoff } = datesOf(period);
  return { period, from, cutoff, figures: { [locHoa.key]: figures, ...more }, merged: [] };
}

function check(
  input: TableInput,
  period: string,
  row: readonly number[],
  periods: readonly RememberedPeriod[],
) {
  const dates = { id: period, ...datesOf(period) };
  const memory = { asOf: '2024-06-20T01:00:00.000Z', periods };
  return checked(input, [[locHoa.key, ...row]], { period: dates, memory });
}

test('without memory no rule that needs it finds anything', () => {
  const input = tableWith(
    { kind: 'carriedOver', opening: 'opening', closing: 'closing' },
    { kind: 'neverFalls', figure: 'closing' },
    { kind: 'partsMakeWhole', figure: 'received' },
    { kind: 'outlier', figure: 'received', times: 3 },
    { kind: 'sameAsLastPeriod' },
  );
  expect(found(checked(input, [[locHoa.key, 1, 2, 3]]))).toEqual([]);
  expect(found(check(input, '2024-Q2', [1, 2, 3], []))).toEqual([]);
});

describe('carriedOver', () => {
  const input = tableWith({ kind: 'carriedOver', opening: 'opening', closing: 'closing' });

  test('is broken where the opening is not the closing of the period just before', () => {
    const result = check(input, '2024-Q2', [2, 5, 1], [given('2024-Q1', { closing: 3 })]);
    expect(found(result)).toEqual(['B5 carriedOver']);
    expect(result.issues[0]).toMatchObject({
      severity: 'error',
      params: { opening: 'opening', closing: 'closing', period: '2024-Q1', expected: '3' },
    });
  });

  test('is kept where they are equal, and zero is a value like others', () => {
    expect(found(check(input, '2024-Q2', [3, 5, 1], [given('2024-Q1', { closing: 3 })]))).toEqual([]);
    expect(found(check(input, '2024-Q2', [0, 5, 1], [given('2024-Q1', { closing: 0 })]))).toEqual([]);
    expect(found(check(input, '2024-Q2', [1, 5, 1], [given('2024-Q1', { closing: 0 })]))).toEqual([
      'B5 carriedOver',
    ]);
  });

  test('compares with a period that ends the day before, whatever its length', () => {
    expect(found(check(input, '2024-Q1', [2, 5, 1], [given('2023-Y', { closing: 3 })]))).toEqual([
      'B5 carriedOver',
    ]);
    // Half a year begins where the year does: not after its own first quarter.
    expect(found(check(input, '2024-C06', [2, 5, 1], [given('2024-Q1', { closing: 3 })]))).toEqual([]);
    expect(found(check(input, '2024-Q3', [2, 5, 1], [given('2024-Q1', { closing: 3 })]))).toEqual([]);
  });

  test('says nothing of a unit that did not give the period before, or gave no closing', () => {
    const before = given('2024-Q1', {}, { [locAn.key]: { closing: 3 } });
    expect(found(check(input, '2024-Q2', [2, 5, 1], [before]))).toEqual([]);
    expect(found(check(input, '2024-Q2', [2, 5, 1], [given('2024-Q1', { closing: null })]))).toEqual([]);
  });

  test('stands on the row of the subject that breaks it', () => {
    const memory = {
      asOf: '2024-06-20T01:00:00.000Z',
      periods: [given('2023-Q4', { closing: 3 }, { [locAn.key]: { closing: 4 } })],
    };
    const rows = [
      [locHoa.key, 3, 0, 0],
      [locAn.key, 3, 0, 0],
    ];
    expect(found(checked(input, rows, { unit: district, memory }))).toEqual(['B6 carriedOver']);
  });
});

describe('neverFalls', () => {
  const input = tableWith({ kind: 'neverFalls', figure: 'closing', severity: 'warning' });

  test('warns of a figure below the last one given', () => {
    const periods = [given('2023-Q4', { closing: 9 }), given('2024-Q1', { closing: 5 })];
    const result = check(input, '2024-Q2', [0, 0, 4], periods);
    expect(result.issues).toMatchObject([
      { code: 'neverFalls', severity: 'warning', cell: 'D5', params: { period: '2024-Q1', expected: '5' } },
    ]);
    expect(found(check(input, '2024-Q2', [0, 0, 5], periods))).toEqual([]);
  });

  test('looks back over a period the unit did not give, never ahead', () => {
    const periods = [
      given('2023-Q4', { closing: 9 }),
      given('2024-Q1', {}),
      given('2024-Q3', { closing: 20 }),
    ];
    expect(found(check(input, '2024-Q2', [0, 0, 8], periods))).toEqual(['D5 neverFalls']);
    expect(found(check(input, '2024-Q2', [0, 0, 10], periods))).toEqual([]);
  });

  test('is not asked of a unit joined from several', () => {
    const before = { ...given('2024-Q1', { closing: 3 }), merged: [locHoa.key] };
    expect(found(check(input, '2024-Q2', [0, 0, 1], [before]))).toEqual([]);
  });
});

describe('partsMakeWhole', () => {
  const quarters = [
    given('2024-Q1', { opening: 1, received: 10, closing: 2 }),
    given('2024-Q2', { opening: 2, received: 5, closing: 4 }),
  ];

  test.each([
    ['opening', [1, 15, 4], [2, 15, 4], 'B5', '1'],
    ['received', [1, 15, 4], [1, 14, 4], 'C5', '15'],
    ['closing', [1, 15, 4], [1, 15, 2], 'D5', '4'],
  ])('%s of half a year follows from its quarters', (figure, right, wrong, cell, expected) => {
    const input = tableWith({ kind: 'partsMakeWhole', figure });
    expect(found(check(input, '2024-C06', right, quarters))).toEqual([]);
    const result = check(input, '2024-C06', wrong, quarters);
    expect(result.issues).toMatchObject([
      { code: 'partsMakeWhole', cell, params: { periods: ['2024-Q1', '2024-Q2'], expected } },
    ]);
  });

  test('is asked only where every part was given', () => {
    const input = tableWith({ kind: 'partsMakeWhole', figure: 'received' });
    expect(found(check(input, '2024-C06', [1, 99, 4], quarters.slice(1)))).toEqual([]);
    const incomplete = [...quarters.slice(1), given('2024-Q1', { received: null })];
    expect(found(check(input, '2024-C06', [1, 99, 4], incomplete))).toEqual([]);
  });

  test('takes the way of fewest parts that was given in full', () => {
    const input = tableWith({ kind: 'partsMakeWhole', figure: 'received' });
    const periods = [...quarters, given('2024-C06', { received: 15 }), given('2024-H2', { received: 100 })];
    expect(found(check(input, '2024-Y', [1, 115, 4], periods))).toEqual([]);
    expect(check(input, '2024-Y', [1, 15, 4], periods).issues[0]?.params.periods).toEqual([
      '2024-C06',
      '2024-H2',
    ]);
  });

  test('is never asked of what is not additive', () => {
    const input = {
      ...tableWith({ kind: 'partsMakeWhole', figure: 'received' }),
      figures: [figureOf('received', 'notAdditive')],
    };
    expect(found(check(input, '2024-C06', [1, 99, 4], quarters))).toEqual([]);
  });
});

describe('outlier', () => {
  const input = tableWith({ kind: 'outlier', figure: 'received', times: 3, severity: 'warning' });
  const year = ['2023-Q2', '2023-Q3', '2023-Q4', '2024-Q1'];
  const reported = (...values: number[]) => values.map((received, at) => given(year[at] ?? '', { received }));

  test('warns above so many times the median, and not at it', () => {
    expect(found(check(input, '2024-Q2', [0, 31, 0], reported(9, 10, 10, 12)))).toEqual(['C5 outlier']);
    expect(found(check(input, '2024-Q2', [0, 30, 0], reported(9, 10, 10, 12)))).toEqual([]);
  });

  test('an odd period does not move the measure, and what came before is no news', () => {
    expect(found(check(input, '2024-Q2', [0, 50, 0], reported(9, 10, 10, 49)))).toEqual(['C5 outlier']);
    expect(found(check(input, '2024-Q2', [0, 49, 0], reported(9, 10, 10, 49)))).toEqual([]);
  });

  test('a unit with next to nothing may have a handful', () => {
    expect(found(check(input, '2024-Q2', [0, 3, 0], reported(0, 0, 1, 0)))).toEqual([]);
    expect(found(check(input, '2024-Q2', [0, 4, 0], reported(0, 0, 1, 0)))).toEqual(['C5 outlier']);
  });

  test('three periods say nothing yet, nor do periods of another length', () => {
    expect(found(check(input, '2024-Q2', [0, 99, 0], reported(9, 10, 10)))).toEqual([]);
    const months = ['M01', 'M02', 'M03', 'M04'].map((month) => given(`2024-${month}`, { received: 3 }));
    expect(found(check(input, '2024-Q2', [0, 99, 0], months))).toEqual([]);
  });
});

describe('sameAsLastPeriod', () => {
  const input = tableWith({ kind: 'sameAsLastPeriod', severity: 'warning' });
  const last = given('2024-Q1', { opening: 1, received: 10, closing: 2 });

  test('warns once of the table, not of a cell', () => {
    const result = check(input, '2024-Q2', [1, 10, 2], [last]);
    expect(result.issues).toMatchObject([
      { code: 'sameAsLastPeriod', severity: 'warning', cell: null, params: { period: '2024-Q1' } },
    ]);
    expect(result.warnings).toBe(1);
  });

  test('one figure that differs is enough', () => {
    expect(found(check(input, '2024-Q2', [1, 10, 3], [last]))).toEqual([]);
    expect(
      found(check(input, '2024-Q2', [1, 10, 2], [given('2024-Q1', { opening: 1, received: 10 })])),
    ).toEqual([]);
  });

  test('a quiet unit reports the same twice and is not asked', () => {
    const quiet = given('2024-Q1', { opening: 0, received: 1, closing: 1 });
    expect(found(check(input, '2024-Q2', [0, 1, 1], [quiet]))).toEqual([]);
  });
});

test('each sentence says with which period it compares', () => {
  const input = tableWith(
    { kind: 'carriedOver', opening: 'opening', closing: 'closing' },
    { kind: 'neverFalls', figure: 'closing' },
    { kind: 'partsMakeWhole', figure: 'received' },
    { kind: 'outlier', figure: 'received', times: 3 },
  );
  const quarter = { opening: 1, received: 1, closing: 9 };
  const halves = ['2020', '2021', '2022', '2023'].map((year) => given(`${year}-C06`, quarter));
  const periods = [...halves, given('2023-Y', quarter), given('2024-Q1', quarter), given('2024-Q2', quarter)];
  const { issues } = check(input, '2024-C06', [1, 40, 4], periods);
  expect(issues.map(({ code }) => code).sort()).toEqual([
    'carriedOver',
    'neverFalls',
    'outlier',
    'partsMakeWhole',
  ]);
  const sentences = issues.map((issue) => issueSentence(issue, 'vi'));
  expect(sentences).toEqual(
    expect.arrayContaining([
      '“opening” phải bằng “closing” của năm 2023 (9). Sửa lại ô này; nếu số kỳ trước sai, đề nghị đính chính kỳ trước.',
      '“received” không khớp các kỳ đã nộp: quý I năm 2024, quý II năm 2024 gộp lại là 2. Kiểm tra lại kỳ này và các kỳ đó.',
    ]),
  );
  for (const issue of issues) expect(issueSentence(issue, 'en')).not.toMatch(/…|undefined/);
});

test('of all periods there are, only those a rule looks at are asked for', () => {
  const opened = ['2023-Q4', '2023-Y', '2024-Q1', '2024-Q2', '2024-C06', '2024-Q3'].map((period) => ({
    period,
    ...datesOf(period),
  }));
  const askedBy = (period: string, ...rules: RuleInput[]) => {
    const now = { period, ...datesOf(period) };
    return remembering(definitionOf(tableWith(...rules)).rules, now, opened).map((one) => one.period);
  };
  expect(askedBy('2024-Q2')).toEqual([]);
  expect(askedBy('2024-Q1', { kind: 'carriedOver', opening: 'opening', closing: 'closing' })).toEqual([
    '2023-Q4',
    '2023-Y',
  ]);
  expect(askedBy('2024-Q3', { kind: 'neverFalls', figure: 'closing' })).toEqual(['2024-Q2', '2024-C06']);
  expect(askedBy('2024-C06', { kind: 'partsMakeWhole', figure: 'closing' })).toEqual(['2024-Q1', '2024-Q2']);
  expect(askedBy('2024-Q3', { kind: 'sameAsLastPeriod' })).toEqual(['2024-Q2']);
  expect(askedBy('2024-Q3', { kind: 'outlier', figure: 'closing', times: 3 })).toEqual([
    '2024-Q2',
    '2024-Q1',
    '2023-Q4',
  ]);
});
