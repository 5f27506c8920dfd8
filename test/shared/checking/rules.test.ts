import {
  checked,
  contextOf,
  definitionOf,
  district,
  found,
  locAn,
  locHoa,
  readingOf,
  type TableInput,
} from './table';
import { check } from '../../../shared/checking/check';
import { issueSentence } from '../../../shared/words/sentences';

const sums: TableInput = {
  columns: { total: 'integer', a: 'integer', b: { type: 'decimal', scale: 1 } },
  rules: [{ kind: 'sum', total: 'total', parts: ['a', 'b'] }],
};

describe('sum', () => {
  test('shows the total that is not the sum of its parts, and what it should be', () => {
    const result = checked(sums, [
      [5, 3, 20],
      [5, 3, 21],
    ]);
    expect(found(result)).toEqual(['A6 sum']);
    expect(result.issues[0]?.params).toEqual({ total: 'total', parts: ['a', 'b'], expected: 5.1 });
  });

  test('says nothing of a row with a blank or unreadable part: a blank is not a zero', () => {
    expect(
      found(
        checked(sums, [
          [5, 3, null],
          [5, undefined, 20],
          [null, 3, 20],
        ]),
      ),
    ).toEqual([]);
  });

  test('says nothing of a row with a part its column refuses', () => {
    const positive: TableInput = { ...sums, columns: { ...sums.columns, a: { type: 'integer', min: 0 } } };
    expect(found(checked(positive, [[5, -3, 20]]))).toEqual(['B5 belowMin']);
  });
});

describe('atMost, atLeast and equal', () => {
  const pair = (kind: 'atMost' | 'atLeast' | 'equal', type: 'integer' | 'date' | 'fraction'): TableInput => ({
    columns: { a: type, b: type },
    rules: [{ kind, a: 'a', b: 'b' }],
  });

  test('compare numbers', () => {
    const rows = [
      [1, 2],
      [2, 2],
      [3, 2],
    ];
    expect(found(checked(pair('atMost', 'integer'), rows))).toEqual(['A7 atMost']);
    expect(found(checked(pair('atLeast', 'integer'), rows))).toEqual(['A5 atLeast']);
    expect(found(checked(pair('equal', 'integer'), rows))).toEqual(['A5 equal', 'A7 equal']);
  });

  test('compare dates', () => {
    const rows = [
      ['2024-01-31', '2024-02-01'],
      ['2024-02-02', '2024-02-01'],
    ];
    expect(found(checked(pair('atMost', 'date'), rows))).toEqual(['A6 atMost']);
  });

  test('compare ratios by their quotients', () => {
    const rows = [
      [
        { num: 14, den: 15 },
        { num: 15, den: 15 },
      ],
      [
        { num: 15, den: 15 },
        { num: 14, den: 15 },
      ],
    ];
    expect(found(checked(pair('atMost', 'fraction'), rows))).toEqual(['A6 atMost']);
    expect(found(checked(pair('equal', 'fraction'), rows))).toEqual(['A5 equal', 'A6 equal']);
  });

  test('bring different scales to one', () => {
    const input: TableInput = {
      columns: { a: { type: 'decimal', scale: 1 }, b: { type: 'decimal', scale: 2 } },
      rules: [{ kind: 'equal', a: 'a', b: 'b' }],
    };
    expect(
      found(
        checked(input, [
          [413, 4130],
          [413, 4131],
        ]),
      ),
    ).toEqual(['A6 equal']);
  });

  test('say nothing where one side is blank or unreadable', () => {
    expect(
      found(
        checked(pair('equal', 'integer'), [
          [1, null],
          [undefined, 2],
        ]),
      ),
    ).toEqual([]);
  });
});

describe('requiredWhen and onlyWhen', () => {
  const recognised = { column: 'stars', op: 'present' } as const;
  const input: TableInput = {
    columns: { stars: 'stars', decision: 'text' },
    rules: [
      { kind: 'requiredWhen', column: 'decision', where: recognised },
      { kind: 'onlyWhen', column: 'decision', where: recognised, severity: 'warning' },
    ],
  };

  test('ask for a cell where the condition holds and refuse it where it does not', () => {
    const result = checked(input, [
      [3, null],
      [3, '12/QĐ-UBND'],
      [null, '12/QĐ-UBND'],
      [null, null],
    ]);
    expect(found(result)).toEqual(['B5 requiredWhen', 'B7 onlyWhen']);
    expect([result.errors, result.warnings]).toEqual([1, 1]);
  });

  test('say nothing where the condition cannot be read', () => {
    expect(
      found(
        checked(input, [
          [undefined, null],
          [undefined, '12/QĐ-UBND'],
        ]),
      ),
    ).toEqual([]);
  });
});

describe('unique', () => {
  const input: TableInput = {
    columns: { product: 'text', commune: 'unit', year: 'year' },
    rules: [{ kind: 'unique', columns: ['product', 'commune', 'year'] }],
  };

  test('shows every later row and the row it repeats', () => {
    const result = checked(input, [
      ['Hạt điều', locHoa.key, 2023],
      ['Hạt điều', locAn.key, 2023],
      ['Hạt điều', locHoa.key, 2023],
      ['Hạt điều', locHoa.key, 2024],
      ['Hạt điều', locHoa.key, 2023],
    ]);
    expect(found(result)).toEqual(['A7 unique', 'A9 unique']);
    expect(result.issues[1]?.params).toEqual({ firstRow: 5, headers: ['product', 'commune', 'year'] });
  });

  test('does not compare blank or unreadable cells', () => {
    const rows = [
      ['Hạt điều', null, 2023],
      ['Hạt điều', null, 2023],
      ['Hạt điều', undefined, 2023],
    ];
    expect(found(checked(input, rows))).toEqual([]);
  });

  test('looks only at rows of its own condition', () => {
    const some: TableInput = {
      columns: { product: 'text', stars: 'stars' },
      rules: [{ kind: 'unique', columns: ['product'], where: { column: 'stars', op: 'present' } }],
    };
    expect(
      found(
        checked(some, [
          ['Chè', null],
          ['Chè', 3],
          ['Chè', 4],
        ]),
      ),
    ).toEqual(['A7 unique']);
  });
});

describe('band', () => {
  const input: TableInput = {
    columns: { score: { type: 'decimal', scale: 1 }, stars: 'stars' },
    rules: [
      {
        kind: 'band',
        value: 'score',
        of: 'stars',
        bands: [
          { value: 3, from: 50, below: 70 },
          { value: 4, from: 70, below: 90 },
          { value: 5, from: 90, upTo: 100 },
        ],
      },
    ],
  };

  test('is half-open: 69.9 is three stars, 70 is four, 100 is five', () => {
    const rows = [
      [699, 3],
      [700, 4],
      [899, 4],
      [900, 5],
      [1000, 5],
    ];
    expect(found(checked(input, rows))).toEqual([]);
  });

  test('shows the class a score does not allow, and the one it does', () => {
    const result = checked(input, [
      [699, 4],
      [499, 3],
      [1001, 5],
    ]);
    expect(found(result)).toEqual(['B5 band', 'B6 band', 'B7 band']);
    expect(result.issues[0]?.params).toEqual({ value: 'score', of: 'stars', expected: 3 });
    expect(result.issues[1]?.params).toEqual({ value: 'score', of: 'stars', expected: null });
  });

  test('says nothing where either is missing', () => {
    expect(
      found(
        checked(input, [
          [699, null],
          [null, 3],
          [undefined, 3],
        ]),
      ),
    ).toEqual([]);
  });
});

describe('expires', () => {
  const input: TableInput = {
    columns: { decidedOn: 'date', expiresOn: 'date' },
    rules: [{ kind: 'expires', from: 'decidedOn', to: 'expiresOn', months: 36 }],
  };

  test('shows a stated last day that is not so many months after the decision', () => {
    const result = checked(input, [
      ['2021-02-28', '2024-02-28'],
      ['2021-12-31', '2024-12-30'],
    ]);
    expect(found(result)).toEqual(['B6 expires']);
    expect(result.issues[0]?.params).toEqual({ expected: '2024-12-31', months: 36 });
  });

  test('compares nothing without a stated last day', () => {
    const alone: TableInput = { ...input, rules: [{ kind: 'expires', from: 'decidedOn', months: 36 }] };
    expect(found(checked(alone, [['2001-02-28', null]]))).toEqual([]);
    expect(found(checked(input, [['2001-02-28', null]]))).toEqual([]);
  });
});

describe('inPeriod', () => {
  test('takes the first and the last day of the period', () => {
    const input: TableInput = { columns: { on: 'date' }, rules: [{ kind: 'inPeriod', column: 'on' }] };
    const result = checked(input, [['2023-12-14'], ['2023-12-15'], ['2024-03-14'], ['2024-03-15']]);
    expect(found(result)).toEqual(['A5 inPeriod', 'A8 inPeriod']);
    expect(result.issues[0]?.params).toEqual({ from: '2023-12-15', to: '2024-03-14' });
  });
});

describe('nested', () => {
  const input: TableInput = {
    columns: {
      met: 'integer',
      title: {
        type: 'choice',
        choices: [
          { key: 'none', label: 'Chưa' },
          { key: 'full', label: 'Đạt' },
        ],
      },
    },
    rules: [
      {
        kind: 'nested',
        inner: { column: 'title', op: 'eq', value: 'full' },
        outer: { column: 'met', op: 'eq', value: 19 },
        at: 'met',
      },
    ],
  };

  test('shows what holds the higher title without the lower one', () => {
    expect(
      found(
        checked(input, [
          [19, 'full'],
          [18, 'full'],
          [18, 'none'],
          [undefined, 'full'],
        ]),
      ),
    ).toEqual(['A6 nested']);
  });
});

describe('ratioMatches', () => {
  const input: TableInput = {
    columns: { percent: { type: 'percent', scale: 2 }, met: 'integer', all: 'integer' },
    rules: [{ kind: 'ratioMatches', percent: 'percent', of: 'met', over: 'all', decimals: 1 }],
  };

  test('takes a percentage rounded half up to the decimals of the form, however many are typed', () => {
    expect(
      found(
        checked(input, [
          [4130, 19, 46],
          [4131, 19, 46],
          [1250, 1, 8],
          [6670, 2, 3],
          [6667, 2, 3],
        ]),
      ),
    ).toEqual([]);
  });

  test('shows any other, with what it should be', () => {
    const result = checked(input, [
      [4140, 19, 46],
      [6660, 2, 3],
    ]);
    expect(found(result)).toEqual(['A5 ratioMatches', 'A6 ratioMatches']);
    expect(result.issues[0]?.params).toMatchObject({ expected: 41.3 });
  });

  test('says nothing of a share of nothing', () => {
    expect(
      found(
        checked(input, [
          [0, 0, 0],
          [null, 1, 2],
        ]),
      ),
    ).toEqual([]);
  });
});

describe('agreesWith', () => {
  const input: TableInput = {
    columns: { received: 'integer' },
    figures: [
      {
        key: 'received',
        title: { vi: 'Đơn tiếp nhận', en: 'Petitions received' },
        unit: 'đơn',
        format: 'integer',
        value: { column: 'received' },
        overTime: 'flow',
        overUnits: 'sum',
      },
    ],
    rules: [
      {
        kind: 'agreesWith',
        figure: 'received',
        table: 'petitions',
        otherFigure: 'received',
        severity: 'warning',
      },
    ],
  };

  test('compares nothing while the other table is not there', () => {
    expect(found(checked(input, [[35]]))).toEqual([]);
    expect(
      found(checked(input, [[35]], { otherFigures: { petitions: { [locHoa.key]: { received: null } } } })),
    ).toEqual([]);
  });

  test('shows the figure that differs, with the other value', () => {
    const otherFigures = { petitions: { [locHoa.key]: { received: 34 } } };
    const result = checked(input, [[35]], { otherFigures });
    expect(found(result)).toEqual(['A5 agreesWith']);
    expect(result.issues[0]?.params).toMatchObject({ figure: 'Đơn tiếp nhận', expected: '34' });
    expect(found(checked(input, [[34]], { otherFigures }))).toEqual([]);
  });
});

describe('rules of a form', () => {
  const form: TableInput = {
    layout: 'form',
    columns: { name: 'text', communes: 'integer', met: 'integer' },
    items: [
      { key: 'primary', label: 'Tiểu học' },
      { key: 'secondary', label: 'Trung học cơ sở' },
      { key: 'extra', label: 'Khác', optional: true },
    ],
    rules: [
      { kind: 'atMost', a: 'met', b: 'communes' },
      { kind: 'equal', a: 'primary.communes', b: 'secondary.communes' },
      { kind: 'atMost', a: 'extra.met', b: 'primary.met' },
    ],
  };
  const items = ['secondary', 'primary'];

  test('compare columns in each row and cells of named items', () => {
    const result = checked(
      form,
      [
        ['THCS', 16, 17],
        ['TH', 15, 15],
      ],
      { items },
    );
    expect(found(result)).toEqual(['C5 atMost', 'B6 equal']);
    expect(result.issues[1]?.params).toEqual({ a: 'Tiểu học – communes', b: 'Trung học cơ sở – communes' });
  });

  test('say nothing of an item that is not there', () => {
    expect(found(checked(form, [['TH', 15, 15]], { items: ['primary'] }))).toEqual([]);
  });

  test('may not mix columns and items', () => {
    const mixed: TableInput = { ...form, rules: [{ kind: 'atMost', a: 'met', b: 'primary.communes' }] };
    expect(() => checked(mixed, [['TH', 15, 15]], { items: ['primary'] })).toThrow(/mixes columns and items/);
  });
});

describe('every rule', () => {
  test('names columns that exist', () => {
    const input: TableInput = {
      columns: { a: 'integer' },
      rules: [{ kind: 'atMost', a: 'a', b: 'nowhere' }],
    };
    expect(() => checked(input, [[1]])).toThrow(/no column .{0,3}nowhere/);
  });

  test('gives its sentence every parameter it needs', () => {
    const definition = definitionOf({
      columns: { a: 'integer', b: 'integer', from: 'date', to: 'date', share: 'percent', note: 'text' },
      rules: [
        { kind: 'sum', total: 'a', parts: ['b'] },
        { kind: 'atMost', a: 'a', b: 'b' },
        { kind: 'atLeast', a: 'b', b: 'a' },
        { kind: 'equal', a: 'a', b: 'b' },
        { kind: 'requiredWhen', column: 'note', where: { column: 'a', op: 'gt', value: 0 } },
        { kind: 'onlyWhen', column: 'b', where: { column: 'a', op: 'gt', value: 100 } },
        { kind: 'unique', columns: ['a'] },
        { kind: 'band', value: 'a', of: 'b', bands: [{ value: 9, from: 0 }] },
        { kind: 'expires', from: 'from', to: 'to', months: 1 },
        { kind: 'inPeriod', column: 'from' },
        {
          kind: 'nested',
          inner: { column: 'a', op: 'gt', value: 0 },
          outer: { column: 'b', op: 'gt', value: 5 },
          at: 'a',
        },
        { kind: 'ratioMatches', percent: 'share', of: 'b', over: 'a', decimals: 0 },
      ],
    });
    const row = [2, 1, '2020-01-01', '2020-01-01', 99, null];
    const { issues } = check(definition, readingOf(definition, [row, row]), contextOf({ unit: district }));
    expect(new Set(issues.map((issue) => issue.code)).size).toBe(definition.rules.length);
    for (const issue of issues) {
      for (const language of ['vi', 'en'] as const)
        expect(issueSentence(issue, language)).not.toMatch(/…|undefined/);
    }
  });
});
