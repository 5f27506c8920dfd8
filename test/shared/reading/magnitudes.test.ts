// A table kept in thousands where the form asks for millions is refused: its figures would be a thousand times too great.
import { detect } from '../../../shared/reading/detect';
import { otherMagnitude } from '../../../shared/reading/magnitudes';
import { read } from '../../../shared/reading/read';
import { columnSchema } from '../../../shared/definition';
import { sheet, trees, units } from './made';

const column = (unit: string) =>
  columnSchema.parse({ key: 'income', header: [['Thu nhập']], type: 'decimal', unit });
const income = column('triệu đồng/người/năm');

test.each([
  ['Thu nhập (nghìn đồng/người/năm)', undefined, 'nghìn đồng'],
  ['Thu nhập bình quân NGÀN ĐỒNG', undefined, 'nghìn đồng'],
  ['Thu nhập (đồng/người/năm)', undefined, 'đồng'],
  ['Thu nhập', 'nghìn đồng', 'nghìn đồng'],
  ['Thu nhập', 'tỷ đồng', 'tỷ đồng'],
  ['Thu nhập (triệu đồng/người/năm)', undefined, undefined],
  ['Thu nhập (triệu đồng/người/năm)', 'nghìn đồng', undefined],
  ['Thu nhập cộng đồng', undefined, undefined],
  ['Thu nhập', 'xã', undefined],
])('a column in million dong headed “%s”, under the line “%s”: %s', (heading, line, said) => {
  expect(otherMagnitude([heading], line, income)).toBe(said);
});

test.each([
  ['Số xã', undefined, undefined],
  ['Số xã (xã)', 'xã', undefined],
  ['Số xã (nghìn xã)', undefined, 'nghìn xã'],
  ['Số đơn vị', 'nghìn xã', 'nghìn xã'],
])('a column in communes headed “%s”, under the line “%s”: %s', (heading, line, said) => {
  expect(otherMagnitude([heading], line, column('xã'))).toBe(said);
});

test('the issue stands on the heading, with both measures', () => {
  const header = ['STT', 'Tên giống cây', 'Xã', 'Trồng mới', 'Đã chết', 'Ngày trồng', 'Chiều cao (m)'];
  const measured = {
    ...trees,
    columns: trees.columns.map((one) => (one.key === 'planted' ? { ...one, unit: 'cây' } : one)),
  };
  const rows = [header, [1, 'Keo', 'Lộc An', 5, 1]];
  const issuesUnder = (line: string) => {
    const grid = sheet([[line], ...rows]);
    const [found] = detect(grid, [measured]).found;
    if (!found) throw new Error('no table');
    return read(grid, found, { units, cutoff: '2024-03-14' }).issues;
  };
  expect(issuesUnder('Đơn vị tính: cây')).toEqual([]);
  expect(issuesUnder('Đơn vị tính: nghìn cây')).toMatchObject([
    { code: 'otherMeasure', severity: 'error', cell: 'D2', params: { said: 'nghìn cây', unit: 'cây' } },
  ]);
});
