// The personal data guard, over every layout and every header and pattern of the field (Luật 91/2025/QH15; Luật Tố cáo
// 2018, Đ9): what would be sent is refused, what stays in the workbook is not, and nothing of a cell is repeated.
import type { TableDefinition, TableDefinitionInput } from '../../shared/definition';
import { examine } from '../../shared/examine';
import type { Grid } from '../../shared/grid';
import { issueSentence } from '../../shared/words/sentences';
import { contextOf, locHoa } from './checking/table';
import { sheet, table } from './reading/made';

type ColumnInput = TableDefinitionInput['columns'][number];

const headers = [
  ...['Họ tên', 'Họ và tên', 'Chủ đơn', 'Người đứng đơn', 'Người tố cáo', 'Số CCCD', 'CMND', 'Số định danh'],
  ...['SĐT', 'Số điện thoại', 'Địa chỉ', 'Nội dung đơn', 'Ngày sinh', 'Dân tộc', 'Tôn giáo', 'E-mail'],
];
const values = [
  ...['079201001234', '079 201 001 234', '285123456', 'CMND: 285123456'],
  ...['0912345678', '0912 345 678', '+84912345678', '(0271) 3568 123', 'nguyenvana@example.vn'],
];

const text: ColumnInput = {
  key: 'remark',
  header: [['Ghi chú thêm'], ...headers.map((header) => [header])],
  type: 'text',
};
const count: ColumnInput = { key: 'total', header: [['Tổng số lượt']], type: 'integer' };
const title = { vi: 'Biểu thử', en: 'Test' };

function rowsOf(layout: 'list' | 'units' | 'register'): TableDefinition {
  const place: ColumnInput = { key: 'commune', header: [['Xã']], type: 'unit' };
  return table({ id: layout, title, layout, subject: 'commune', columns: [place, count, text] });
}

const form = table({
  ...{ id: 'form', title, layout: 'form', columns: [count, text] },
  items: [
    { key: 'visits', label: 'Số buổi tiếp' },
    { key: 'people', label: 'Số người được tiếp' },
  ],
});

/** A sheet of two rows, with the text column under `header` and `value` in its first cell. */
function sheetOf({ layout }: TableDefinition, header: string, value: string): Grid {
  const [first, second] = layout === 'form' ? ['Số buổi tiếp', 'Số người được tiếp'] : ['Lộc Hòa', 'Lộc An'];
  const label = layout === 'form' ? 'Chỉ tiêu' : 'Xã';
  return sheet([
    ['TT', label, 'Tổng số lượt', header],
    [1, first, 5, value],
    [2, second, 6, null],
  ]);
}

function issuesOf(definition: TableDefinition, header: string, value: string) {
  const context = contextOf({ unit: { ...locHoa, code: '692', key: '692@2024-01-01' } });
  const [examined] = examine([sheetOf(definition, header, value)], [definition], () => context);
  const [only] = examined?.tables ?? [];
  if (!only) throw new Error('no table');
  return {
    issues: only.checked.issues,
    said: [only.checked.issues, only.reading.questions, only.reading.fixes],
  };
}

const sent = [rowsOf('list'), rowsOf('units'), form].map((one) => [one.id, one] as const);

describe.each(sent)('in a table that is sent (%s)', (_, definition) => {
  test.each(headers)('a column headed “%s” is refused', (header) => {
    const { issues } = issuesOf(definition, header, 'ổn định');
    expect(issues.map(({ code, column, cell }) => [code, column, cell])).toContainEqual([
      ...['personalColumn', 'remark', 'D1'],
    ]);
  });

  test.each(values)('a text that holds “%s” is refused, and not repeated', (value) => {
    const { issues, said } = issuesOf(definition, 'Ghi chú thêm', `liên hệ ${value}`);
    expect(issues.map(({ code, cell }) => [code, cell])).toContainEqual(['personalText', 'D2']);
    const words = issues.flatMap((issue) => [issueSentence(issue, 'vi'), issueSentence(issue, 'en')]);
    expect(JSON.stringify([said, words])).not.toContain(value);
  });

  test('harmless remarks pass', () => {
    expect(issuesOf(definition, 'Ghi chú thêm', 'theo Quyết định 12/QĐ-UBND').issues).toEqual([]);
  });
});

test.each(headers)('a register keeps “%s”: only its counts leave', (header) => {
  expect(issuesOf(rowsOf('register'), header, '0912345678').issues).toEqual([]);
});
