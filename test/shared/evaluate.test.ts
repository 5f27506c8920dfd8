import { emptyFigures, fillSentence, formatFigure, recomputed, toNumber } from '../../shared/evaluate';
import type { TableDefinitionInput } from '../../shared/definition';
import { definitionOf, locHoa, town } from './checking/table';

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

describe('a figure as people read it', () => {
  test('that is missing is an ellipsis, never a zero', () => {
    expect(formatFigure(null, 'integer')).toBe('…');
    expect(formatFigure({ num: 0, den: 0 }, 'percent1')).toBe('…');
  });

  test('is written the way of its language', () => {
    expect(formatFigure(1234567, 'integer')).toBe('1.234.567');
    expect(formatFigure(1234567, 'integer', 'en')).toBe('1,234,567');
    expect(formatFigure(-1234, 'decimal1')).toBe('-123,4');
    expect(formatFigure(5, 'decimal3')).toBe('0,005');
    expect(formatFigure(413, 'decimal1', 'en')).toBe('41.3');
  });

  test('is padded to two digits where the report writes 03', () => {
    expect(formatFigure(3, 'padded2')).toBe('03');
    expect(formatFigure(0, 'padded2')).toBe('00');
    expect(formatFigure(14, 'padded2')).toBe('14');
    expect(formatFigure(114, 'padded2')).toBe('114');
  });

  test('as a share is rounded half up from its two numbers', () => {
    expect(formatFigure({ num: 19, den: 46 }, 'percent1')).toBe('41,3%');
    expect(formatFigure({ num: 1, den: 16 }, 'percent1')).toBe('6,3%');
    expect(formatFigure({ num: 1, den: 3000 }, 'percent1')).toBe('0,0%');
    expect(formatFigure({ num: 16, den: 16 }, 'percent1', 'en')).toBe('100.0%');
    expect(formatFigure({ num: 14, den: 15 }, 'integer')).toBe('14/15');
  });

  test('leaves as a plain number, ratios whole', () => {
    expect(toNumber(413, 'decimal1')).toBe(41.3);
    expect(toNumber(413, 'integer')).toBe(413);
    expect(toNumber({ num: 14, den: 15 }, 'percent1')).toEqual({ num: 14, den: 15 });
    expect(toNumber(null, 'decimal1')).toBeNull();
  });
});

test('a sentence takes each figure in its own format or in the one it names', () => {
  const figures = [
    { key: 'recognised', format: 'integer' as const },
    { key: 'share', format: 'percent1' as const },
  ];
  const values = { recognised: 3, share: { num: 19, den: 46 } };
  expect(fillSentence('{recognised:padded2}/15 xã, {recognised} xã, đạt {share}', figures, values)).toBe(
    '03/15 xã, 3 xã, đạt 41,3%',
  );
  expect(fillSentence('{unheard} {recognised}', figures, {})).toBe('{unheard} …');
});

describe('recomputed figures', () => {
  const definition = definitionOf({
    columns: { a: 'integer' },
    figures: [
      figure('share', { ratio: { of: 'met', over: 'all' } }, { format: 'percent1' }),
      figure('met', { derived: { add: ['all'], subtract: ['left'] } }),
      figure('all', { column: 'a' }, { format: 'decimal1' }),
      figure('left', { column: 'a' }, { format: 'decimal1' }),
      figure('circle', { derived: { add: ['circle'] } }),
    ].map((one) => (one.key === 'met' ? { ...one, format: 'decimal2' as const } : one)),
  });

  test('follow from the given ones whatever their order, at one scale', () => {
    expect(recomputed(definition, { all: 50, left: 20 })).toEqual({
      share: { num: 300, den: 500 },
      met: 300,
      all: 50,
      left: 20,
      circle: null,
    });
  });

  test('are missing where a term is', () => {
    expect(recomputed(definition, { all: 50, left: null })).toMatchObject({ share: null, met: null });
  });
});

test('nothing to report states zero for what is counted or added, and nothing for the rest', () => {
  const definition = definitionOf({
    columns: { a: 'integer' },
    figures: [
      figure('count', { count: {} }),
      figure('sum', { sum: { column: 'a' } }),
      figure('cell', { column: 'a' }),
      figure('people', { column: 'a' }, { overTime: 'notAdditive', overUnits: 'none' }),
      figure('share', { ratio: { of: 'count', over: 'sum' } }, { overUnits: 'recompute' }),
      figure('rural', { count: {} }, { subjects: { unitType: true, op: 'eq', value: 'xa' } }),
    ],
  });
  const figures = { count: 0, sum: 0, cell: 0, people: null, share: { num: 0, den: 0 } };
  expect(emptyFigures(definition, town)).toEqual({ [town.key]: figures });
  expect(emptyFigures(definition, locHoa)).toEqual({ [locHoa.key]: { ...figures, rural: 0 } });
});
