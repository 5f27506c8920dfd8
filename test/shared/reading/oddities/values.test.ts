// Numbers and dates: every oddity that issue 3 names in its fifth item, one small sheet each.
import type { CellValue } from '../../../../shared/grid';
import { table } from '../made';
import { testEach, type Oddity, type Triple } from './told';

const header: CellValue[] = ['Tên giống cây', 'Xã', 'Trồng mới', 'Đã chết', 'Ngày trồng', 'Chiều cao (m)'];
const row = (planted: CellValue, since: CellValue = null, height: CellValue = null): CellValue[] => [
  ...['Keo', 'Lộc An', planted, 0, since, height],
];
type Said = Pick<Oddity, 'cells' | 'tells' | 'reads'>;

/** Column C, whole numbers. */
const counts = (values: CellValue[], tells: Triple[], planted: (number | null | undefined)[]): Said => ({
  cells: [header, ...values.map((value) => row(value))],
  tells,
  reads: { trees: { planted } },
});
/** Column F, with two decimals. */
const heights = (values: CellValue[], tells: Triple[], height: (number | undefined)[]): Said => ({
  cells: [header, ...values.map((value) => row(1, null, value))],
  tells,
  reads: { trees: { height } },
});
/** Column E. */
const days = (values: CellValue[], tells: Triple[], since: (string | undefined)[]): Said => ({
  cells: [header, ...values.map((value) => row(1, value))],
  tells,
  reads: { trees: { since } },
});

const shares = table({
  id: 'shares',
  title: { vi: 'Tỷ lệ', en: 'Shares' },
  columns: [
    { key: 'name', header: [['Tên']], type: 'text' },
    { key: 'share', header: [['Tỷ lệ']], type: 'percent', scale: 1 },
    { key: 'met', header: [['Số đạt']], type: 'fraction' },
  ],
});
const shareOf = (cells: CellValue[][]): CellValue[][] => [['Tên', 'Tỷ lệ', 'Số đạt'], ...cells];

testEach([
  { odd: '1.234,5: the comma is the decimal mark', ...heights(['1.234,5', '2,5'], [], [123450, 250]) },
  { odd: '1,234.5: the point is', ...heights(['1,234.5', '2.5'], [], [123450, 250]) },
  {
    odd: '1.234 among decimals that show neither: asked, with both readings',
    ...heights(['1.234', 7], [[2, 'F', 'ambiguousNumber']], [undefined, 700]),
    asks: { F2: ['1234', '1.234'] },
  },
  { odd: '1.234 decided by the other cells of its column', ...heights(['1.234', '2,5'], [], [123400, 250]) },
  { odd: '“05”', ...counts(['05'], [], [5]), proposes: { C2: 5 } },
  { odd: '“14/15” among counts', ...counts(['14/15'], [[2, 'C', 'notInteger']], [undefined]) },
  {
    odd: '“14/15” and “03/15” where a fraction is asked',
    among: [shares],
    cells: shareOf([
      ['a', '50%', '14/15'],
      ['b', '60%', '03/15'],
    ]),
    tells: [],
    reads: {
      shares: {
        met: [
          { num: 14, den: 15 },
          { num: 3, den: 15 },
        ],
      },
    },
  },
  {
    odd: 'what Excel made of “3/15” among counts: 3 or 15 is asked',
    ...counts([45366], [[2, 'C', 'dateInNumberColumn']], [undefined]),
    more: { formats: [[], [null, null, 'd-mmm']] },
    asks: { C2: ['3', '15'] },
  },
  {
    odd: 'what Excel made of “03/15” where a fraction is asked',
    among: [shares],
    cells: shareOf([['a', '50%', 45366]]),
    more: { formats: [[], [null, null, 'dd/mm/yyyy']] },
    tells: [[2, 'C', 'dateInNumberColumn']],
    reads: { shares: { met: [undefined] } },
  },
  {
    odd: '“41,3%” as text and 0.413 as format',
    among: [shares],
    cells: shareOf([
      ['a', '41,3%', '1/2'],
      ['b', 0.413, '1/2'],
    ]),
    more: { formats: [[], [], [null, '0.0%', null]] },
    tells: [],
    reads: { shares: { share: [413, 413] } },
  },
  {
    odd: '0,413 in a column of percents that shows neither: asked',
    among: [shares],
    cells: shareOf([['a', 0.413, '1/2']]),
    tells: [[2, 'B', 'ambiguousNumber']],
    reads: { shares: { share: [undefined] } },
    asks: { B2: ['0.413', '41.3'] },
  },
  {
    odd: '“-”, “–”, “không”, “K”, “x”, “không phát sinh”, blank and 0 are kept apart',
    ...counts(
      ['-', '–', 'không', 'K', 'x', 'không phát sinh', null, 0],
      [2, 3, 4, 5, 6, 7].map((at): Triple => [at, 'C', 'notInteger']),
      [undefined, undefined, undefined, undefined, undefined, undefined, null, 0],
    ),
  },
  {
    odd: '“Không phát sinh” over the whole table: no row, and no zero',
    cells: [header, ['Không phát sinh']],
    tells: [],
    reads: { trees: { planted: [] } },
    rows: { 2: 'nothingToReport' },
  },
  {
    odd: 'dd/mm/yyyy as text',
    ...days(['05/06/2024', '31/02/2024'], [[3, 'E', 'notDate']], ['2024-06-05', undefined]),
  },
  { odd: 'serials', ...days([45448], [], ['2024-06-05']) },
  { odd: 'the 1904 system', ...days([45448 - 1462], [], ['2024-06-05']), more: { date1904: true } },
  { odd: '“ngày 05 tháng 6 năm 2024”', ...days(['ngày 05 tháng 6 năm 2024'], [], ['2024-06-05']) },
  { odd: 'two-digit years', ...days(['5/6/24', '5/6/98'], [], ['2024-06-05', '1998-06-05']) },
  {
    odd: 'numbers stored as text',
    ...counts(['7', ' 1 234 ', '1.234'], [], [7, 1234, 1234]),
    proposes: { C2: 7, C3: 1234, C4: 1234 },
  },
  {
    odd: 'error cells',
    ...counts(
      [{ error: '#REF!' }, { error: '#DIV/0!' }],
      [
        [2, 'C', 'errorCell'],
        [3, 'C', 'errorCell'],
      ],
      [undefined, undefined],
    ),
  },
  {
    odd: 'a formula with no cached value',
    ...counts([null], [[2, 'C', 'noResult']], [undefined]),
    more: { withoutResult: ['C2'] },
  },
]);
