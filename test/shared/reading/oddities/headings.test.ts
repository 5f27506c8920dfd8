// Matching headers: every oddity that issue 3 names in its third item, one small sheet each.
import type { CellValue } from '../../../../shared/grid';
import { columnQuestionId } from '../../../../shared/reading/answers';
import { merge, table, trees } from '../made';
import { testEach, type Oddity } from './told';

/** A heading for every abbreviation the issue names, over one row of figures. */
const shortened = table({
  id: 'shortened',
  title: { vi: 'Chữ tắt', en: 'Abbreviations' },
  columns: [
    { key: 'complaints', header: [['Số đơn khiếu nại']], type: 'integer' },
    { key: 'denunciations', header: [['Số đơn tố cáo']], type: 'integer' },
    { key: 'reflections', header: [['Số đơn kiến nghị, phản ánh']], type: 'integer' },
    { key: 'countryside', header: [['Số xã nông thôn mới']], type: 'integer' },
    { key: 'decision', header: [['Quyết định công nhận']], type: 'text' },
    { key: 'products', header: [['Số sản phẩm']], type: 'integer' },
    { key: 'quality', header: [['Kiểm định chất lượng giáo dục']], type: 'integer' },
    { key: 'measure', header: [['Đơn vị tính']], type: 'text' },
  ],
});

const harvest = table({
  id: 'harvest',
  title: { vi: 'Kết quả thu hoạch', en: 'Harvest' },
  columns: [
    { key: 'crop', header: [['Tên cây trồng']], type: 'text' },
    { key: 'total', header: [['Tổng sản lượng thu hoạch']], type: 'integer' },
    { key: 'spring', header: [['Sản lượng vụ xuân']], type: 'integer' },
    { key: 'autumn', header: [['Sản lượng vụ thu']], type: 'integer' },
    { key: 'soldOn', header: [['Ngày bán xong']], type: 'date' },
  ],
  rules: [{ kind: 'sum', total: 'total', parts: ['spring', 'autumn'] }],
});
const crops: CellValue[][] = [
  ['Lúa', 90, 50, 40, '01/06/2024'],
  ['Ngô', 70, 20, 50, '02/06/2024'],
  ['Đậu', 85, 85, 0, '03/06/2024'],
];

const products = table({
  id: 'products',
  title: { vi: 'Sản phẩm OCOP', en: 'OCOP' },
  columns: [
    { key: 'product', header: [['Tên sản phẩm']], type: 'text' },
    { key: 'stars', header: [['Hạng sao'], ['OCOP (sao)'], ['OCOP 3 sao trở lên']], type: 'stars' },
    { key: 'decision', header: [['Số quyết định']], type: 'text' },
  ],
});

const named = (header: readonly string[]): Pick<Oddity, 'cells' | 'tells' | 'reads'> => ({
  cells: [header, ['Sầu riêng', 'Lộc An', 5, 'x']],
  tells: [[2, 'D', 'notInteger']],
  reads: { trees: { planted: [5], lost: [undefined] } },
});

testEach([
  {
    odd: 'headers in TCVN3',
    cells: [
      ['Tªn gièng c©y', 'X·', 'Trång míi', '§· chÕt'],
      ['SÇu riªng', 'Léc An', 5, 'x'],
    ],
    tells: [[2, 'D', 'notInteger']],
    reads: { trees: { planted: [5], lost: [undefined] } },
  },
  {
    odd: 'the abbreviations KN, TC, KNPA, NTM, QĐ, SP, KĐCLGD, ĐVT',
    among: [shortened],
    cells: [
      ['Số đơn KN', 'Số đơn TC', 'Số đơn KNPA', 'Số xã NTM', 'QĐ công nhận', 'Số SP', 'KĐCLGD', 'ĐVT'],
      [1, 2, 3, 4, '12/QĐ', 6, 'x', 'đơn'],
    ],
    tells: [[2, 'G', 'notInteger']],
    reads: {
      shortened: {
        ...{ complaints: [1], denunciations: [2], reflections: [3], countryside: [4], decision: ['12/QĐ'] },
        ...{ products: [6], quality: [undefined], measure: ['đơn'] },
      },
    },
  },
  { odd: 'no accents', ...named(['Ten giong cay', 'Xa', 'Trong moi', 'Da chet']) },
  { odd: 'typing slips', ...named(['Tên giốngg cây', 'Xã', 'Trông mới', 'Đã chếtt']) },
  {
    odd: 'units of measure in brackets',
    ...named(['Tên giống cây', 'Xã', 'Trồng mới (cây)', 'Đã chết (cây)']),
  },
  {
    odd: 'one leaf under two parents, parents merged',
    cells: [
      ['Đơn vị', 'Kế hoạch', null, 'Thực hiện', null],
      [null, 'Số giếng', 'Ghi chú', 'Số giếng', 'Ghi chú'],
      ['Lộc An', 3, null, 'x', null],
    ],
    more: { merges: ['A1:A2', 'B1:C1', 'D1:E1'].map(merge) },
    tells: [[3, 'D', 'notInteger']],
    reads: { wells: { planned: [3], drilled: [undefined] } },
  },
  {
    odd: 'one leaf under no parent is neither column',
    cells: [
      ['Đơn vị', 'Số giếng', 'Số giếng'],
      ['Xã Lộc An', 3, 2],
      ['Xã Lộc Thành', 4, 4],
    ],
    tells: [[1, 'A', 'doubtfulTable']],
    reads: {},
  },
  {
    odd: 'a heading that says nothing over days: the type profile of the column',
    among: [harvest],
    cells: [
      ['Tên cây trồng', 'Tổng sản lượng thu hoạch', 'Sản lượng vụ xuân', 'Sản lượng vụ thu', 'Ngày chốt'],
      ...crops,
    ],
    tells: [],
    reads: { harvest: { soldOn: ['2024-06-01', '2024-06-02', '2024-06-03'] } },
  },
  {
    odd: 'a heading nobody lists over the column that makes the sum of two others: the arithmetic identity',
    among: [harvest],
    cells: [
      ['Tên cây trồng', 'Tổng sản lượng thu hoạch', 'Sản lượng vụ xuân', 'Vụ mùa gặt', 'Ngày bán xong'],
      ...crops,
    ],
    tells: [],
    reads: { harvest: { autumn: [40, 50, 0] } },
  },
  {
    odd: 'below the bar: a question with the two best answers, and nothing read',
    cells: [
      ['Giống cây', 'Xã', 'Trồng mới', 'Cây hỏng'],
      ['Sầu riêng', 'Xã Lộc An', 5, 0],
      ['Bưởi', 'Xã Lộc Thành', 7, 1],
    ],
    tells: [[1, 'D', 'ambiguousColumn']],
    asks: { D1: ['lost', 'since'] },
  },
  {
    odd: 'a column that may be absent, under a heading nobody lists, is not passed over',
    cells: [
      ['Giống cây', 'Xã', 'Trồng mới', 'Đã chết', 'Bắt đầu'],
      ['Sầu riêng', 'Xã Lộc An', 5, 0, '05/06/2023'],
      ['Bưởi', 'Xã Lộc Thành', 7, 1, '07/06/2023'],
    ],
    tells: [[1, 'E', 'ambiguousColumn']],
    asks: { E1: ['since'] },
  },
  {
    odd: 'an answer that was remembered',
    cells: [
      ['Giống cây', 'Xã', 'Trồng mới', 'Cây hỏng'],
      ['Sầu riêng', 'Xã Lộc An', 5, 'x'],
    ],
    context: { answers: { [columnQuestionId(trees.id, ['Cây hỏng'])]: 'lost' } },
    tells: [[2, 'D', 'notInteger']],
    reads: { trees: { planted: [5], lost: [undefined] } },
  },
  {
    odd: '“OCOP 6 sao” maps to nothing',
    among: [products],
    cells: [
      ['Tên sản phẩm', 'Hạng sao', 'Số quyết định', 'OCOP 6 sao'],
      ['Hạt điều', 4, '12/QĐ-UBND', 6],
      ['Mật ong', 3, '13/QĐ-UBND', 6],
    ],
    tells: [],
    reads: { products: { stars: [4, 3] } },
    asks: {},
  },
  {
    odd: '“OCOP 6 sao” in place of the rating maps to nothing',
    among: [products],
    cells: [
      ['Tên sản phẩm', 'Số quyết định', 'OCOP 6 sao'],
      ['Hạt điều', '12/QĐ-UBND', 6],
      ['Mật ong', '13/QĐ-UBND', 6],
    ],
    tells: [[0, '-', 'missingColumn']],
    asks: {},
  },
  ...['đăng ký', 'đề nghị', 'tự chấm', 'phấn đấu', 'tăng thêm', 'mới', 'cũ', 'rớt'].map((word): Oddity => ({
    odd: `a word that turns the meaning is asked about: “Hạng sao ${word}”`,
    among: [products],
    cells: [
      ['Tên sản phẩm', `Hạng sao ${word}`, 'Số quyết định'],
      ['Hạt điều', 4, '12/QĐ-UBND'],
      ['Mật ong', 3, '13/QĐ-UBND'],
    ],
    tells: [[1, 'B', 'ambiguousColumn']],
    asks: { B1: ['stars'] },
  })),
  {
    odd: 'a parent that names another period is asked about',
    among: [products],
    cells: [
      ['Tên sản phẩm', 'Năm trước', 'Số quyết định'],
      [null, 'Hạng sao', null],
      ['Hạt điều', 4, '12/QĐ-UBND'],
      ['Mật ong', 3, '13/QĐ-UBND'],
    ],
    more: { merges: ['A1:A2', 'C1:C2'].map(merge) },
    tells: [[2, 'B', 'ambiguousColumn']],
    asks: { B2: ['stars'] },
  },
]);
