import { check } from '../../../shared/checking/check';
import type { Issue } from '../../../shared/issue';
import {
  checked,
  contextOf,
  definitionOf,
  district,
  elsewhere,
  found,
  locAn,
  locHoa,
  readingOf,
  town,
  unit,
  units,
  type TableInput,
} from './table';

describe('a cell', () => {
  const of = (
    column: TableInput['columns'][string],
    ...cells: (string | number | { num: number; den: number } | null)[]
  ) =>
    checked(
      { columns: { cell: column } },
      cells.map((cell) => [cell]),
      { unit: district },
    ).issues.map(({ cell, code, params }) => [cell, code, params]);

  test('may not be blank where the column is required', () => {
    expect(of({ type: 'integer', required: true }, 1, null)).toEqual([
      ['A6', 'required', { header: 'cell' }],
    ]);
  });

  test('stays within the bounds of its column, which are written in natural units', () => {
    expect(of({ type: 'decimal', scale: 1, min: 0, max: 100 }, -1, 0, 1000, 1001)).toEqual([
      ['A5', 'belowMin', { header: 'cell', min: 0 }],
      ['A8', 'aboveMax', { header: 'cell', max: 100 }],
    ]);
    expect(of({ type: 'fraction', max: 1 }, { num: 15, den: 15 }, { num: 16, den: 15 })).toEqual([
      ['A6', 'aboveMax', { header: 'cell', max: 1 }],
    ]);
    expect(of('year', 1899, 2024, 2101)).toEqual([
      ['A5', 'belowMin', { header: 'cell', min: 1900 }],
      ['A7', 'aboveMax', { header: 'cell', max: 2100 }],
    ]);
    expect(of({ type: 'stars', min: 3 }, 2, 3, 5, 6).map(([cell, code]) => [cell, code])).toEqual([
      ['A5', 'notStars'],
      ['A8', 'notStars'],
    ]);
  });

  test('of another type than its column is said to be so', () => {
    expect(of('integer', 'x', 1.5).map(([, code]) => code)).toEqual(['notInteger', 'notInteger']);
    expect(of({ type: 'decimal', scale: 1 }, 'x').map(([, code]) => code)).toEqual(['notNumber']);
    expect(of('date', '2024-02-30', 45000).map(([, code]) => code)).toEqual(['notDate', 'notDate']);
    expect(of('text', 5).map(([, code]) => code)).toEqual(['notText']);
    expect(of('fraction', 5).map(([, code]) => code)).toEqual(['notFraction']);
  });

  test('names a choice by its key, and the issue says the labels', () => {
    const choices = [
      { key: 'met', label: 'Đạt' },
      { key: 'notMet', label: 'Chưa đạt' },
    ];
    expect(of({ type: 'choice', choices }, 'met', 'Đạt')).toEqual([
      ['A6', 'notChoice', { header: 'cell', allowed: ['Đạt', 'Chưa đạt'] }],
    ]);
  });

  test('names a unit that exists on the cut-off date', () => {
    expect(of('unit', locAn.key, '25276@2030-01-01')).toEqual([['A6', 'unknownUnit', { header: 'cell' }]]);
  });

  test('of a text that travels holds at most 500 characters and no personal data', () => {
    expect(
      of(
        'text',
        'x'.repeat(500),
        'x'.repeat(501),
        '😀'.repeat(500),
        'Gọi 0912 345 678',
        'CCCD 079201001234',
        'a@b.vn',
      ),
    ).toEqual([
      ['A6', 'tooLong', { max: 500 }],
      ['A8', 'personalText', { kind: 'phone' }],
      ['A9', 'personalText', { kind: 'id' }],
      ['A10', 'personalText', { kind: 'email' }],
    ]);
    expect(of({ type: 'text', leaves: false }, 'x'.repeat(501), 'Gọi 0912 345 678')).toEqual([]);
  });
});

describe('a subject', () => {
  const input: TableInput = { subject: 'commune', columns: { commune: 'unit', met: 'integer' } };
  const rows = [
    [locHoa.key, 19],
    [locAn.key, 19],
    [elsewhere.key, 19],
  ];

  test('of a commune’s table is the commune itself, never a neighbour', () => {
    const result = checked(input, rows, { unit: locHoa });
    expect(found(result)).toEqual(['A6 notYourSubject', 'A7 notYourSubject']);
    expect(result.issues[0]?.params).toEqual({ unit: 'Xã Lộc An' });
  });

  test('of a district’s table is a unit below it', () => {
    expect(found(checked(input, rows, { unit: district }))).toEqual(['A7 notYourSubject']);
  });

  test('of an agency’s table is a unit of the place it belongs to', () => {
    const agency = unit('A-phong-nong-nghiep', 'agency', 'Phòng Nông nghiệp huyện Lộc Ninh', ['692', '70']);
    expect(found(checked(input, rows, { unit: agency, units: [...units, agency] }))).toEqual([
      'A7 notYourSubject',
    ]);
  });
});

describe('a table', () => {
  const input: TableInput = {
    columns: { a: 'integer', b: { type: 'integer', optional: true }, note: { type: 'text', leaves: false } },
  };

  test('without rows is an issue of the table', () => {
    const result = checked(input, []);
    expect(found(result)).toEqual(['table noRows']);
    expect(result.figures).toEqual({});
  });

  test('without a column it must send is an issue, said once', () => {
    const definition = definitionOf(input);
    const reading = { ...readingOf(definition, [[1, 2, 'x']]), columns: {} };
    expect(found(check(definition, reading, contextOf()))).toEqual(['table missingColumn']);
    const said: Issue = {
      code: 'missingColumn',
      severity: 'error',
      sheet: 'Sheet1',
      cell: null,
      column: 'a',
      table: 'small',
      params: { header: 'a' },
    };
    expect(check(definition, { ...reading, issues: [said] }, contextOf()).issues).toEqual([said]);
  });

  test('shows the issues of reading and checking together in the order of the sheet, and counts both', () => {
    const definition = definitionOf({
      columns: { a: 'integer', b: { type: 'integer', max: 5 } },
      rules: [{ kind: 'atMost', a: 'b', b: 'a', severity: 'warning' }],
    });
    const unread: Issue = {
      code: 'notInteger',
      severity: 'error',
      sheet: 'Sheet1',
      cell: 'A6',
      column: 'a',
      table: 'small',
      params: {},
    };
    const reading = {
      ...readingOf(definition, [
        [1, 2],
        [undefined, 6],
        [9, 9],
      ]),
      issues: [unread],
    };
    const result = check(definition, reading, contextOf());
    expect(found(result)).toEqual(['B5 atMost', 'A6 notInteger', 'B6 aboveMax', 'B7 aboveMax']);
    expect([result.errors, result.warnings]).toEqual([3, 1]);
  });

  test('orders cells by row, then by column beyond Z', () => {
    const columns = Object.fromEntries(
      Array.from({ length: 30 }, (_, at) => [`c${at}`, { type: 'integer', max: 0 } as const]),
    );
    const row = Array.from({ length: 30 }, (_, at) => (at === 1 || at === 28 ? 1 : 0));
    expect(found(checked({ columns }, [row, row]))).toEqual([
      'B5 aboveMax',
      'AC5 aboveMax',
      'B6 aboveMax',
      'AC6 aboveMax',
    ]);
  });

  test('gives the same issues when what is read comes back from a submission', () => {
    const rules: TableInput['rules'] = [{ kind: 'atMost', a: 'a', b: 'b' }];
    const definition = definitionOf({ ...input, rules });
    const here = readingOf(definition, [
      [3, 2, 'x'],
      [1, 2, 'y'],
    ]);
    const { note: _, ...sent } = here.columns;
    const there = { ...here, columns: sent };
    expect(found(check(definition, there, contextOf()))).toEqual(found(check(definition, here, contextOf())));
  });

  test('keeps its answer when copied', () => {
    const result = { ...checked(input, [[1.5, null, null]]) };
    expect(result.issues).toHaveLength(1);
    expect(result.errors).toBe(1);
  });

  test('of a register is not searched for personal data: its rows stay in the unit', () => {
    const register: TableInput = {
      layout: 'register',
      columns: { petitioner: { type: 'text', personal: true }, content: 'text' },
    };
    expect(found(checked(register, [['Gọi 0912 345 678', 'CCCD 079201001234']], { unit: town }))).toEqual([]);
  });
});
