// What an administrator reads beside the sheets to fill in: how to go about it, and every word there is to choose from.
// The lists of the other sheets point here.
import type { Content, Sheet } from '../book/book';
import { tabColours } from '../book/looks';
import { columnLetters } from '../grid';
import { valueExamples } from './figureNotation';
import { ruleNotations } from './ruleNotation';
import { heightsOf } from './heights';
import { guideSheets, sheetLayouts, type Field } from './sheets';
import { periodKindWords, unitKindWords } from './words';

const guideLines: readonly (readonly [what: string, how: string])[] = [
  ['1. bieu', 'Một dòng cho cả biểu: tên, căn cứ, ai nộp, kỳ nào. Cột có dấu * phải ghi.'],
  [
    '2. cot',
    'Mỗi dòng một cột của biểu. Ghi tiêu đề đúng như đơn vị vẫn dùng; thêm các cách viết khác sau dấu |. Tiêu đề nhiều tầng viết từ ngoài vào trong: Số xã > Đạt chuẩn.',
  ],
  ['3. muc', 'Chỉ với “biểu chỉ tiêu” (mỗi dòng một chỉ tiêu): tên từng chỉ tiêu.'],
  ['4. luachon', 'Các giá trị của cột kiểu “lựa chọn”.'],
  ['5. quytac', 'Điều phải đúng trong biểu. Mỗi loại một cách ghi, xem trang danhmuc.'],
  [
    '6. chitieu',
    'Số cần tổng hợp. Cột “Giá trị trong mẫu” ghi số đúng của trang mau: hệ thống tự đọc mẫu và phải tính ra đúng số đó thì biểu mới dùng được.',
  ],
  ['7. cau, bieudo', 'Câu trong báo cáo và biểu đồ; có thể để trống.'],
  [
    '8. mau',
    'Chép một biểu mẫu như đơn vị vẫn ghi (giữ ô gộp), bằng số liệu giả định. Không dùng họ tên, số điện thoại, số định danh của ai.',
  ],
  [
    'Điều kiện',
    'Ghi: hang ≥ 3 và ngayHetHan ≥ ngày chốt. Dùng được: = ≠ < ≤ > ≥, trong (a; b), để trống, có ghi, và, hoặc, không (…), ngoặc tròn. Số lẻ dùng dấu phẩy, ngày ghi dd/mm/yyyy, chữ khác mã thì để trong ngoặc kép. Với đơn vị: loại đơn vị trong (xã; phường).',
  ],
  [
    'Không thu thập',
    'Không lập cột để ghi ý kiến, tư tưởng, lời nói của một người có tên. Chỉ số đếm và quyết định công khai.',
  ],
  [
    'Kiểm tra',
    'Chạy npm run definition -- check TỆP.xlsx, hoặc mở trong ngăn Giao Ban: lỗi chỉ đúng ô. Sửa hết lỗi rồi mới tải lên.',
  ],
];

export function guideSheet(): Sheet {
  const columns = [{ width: 20 }, { width: 110 }];
  const rows: Content[][] = [
    [{ value: 'Cách lập một biểu', style: 'section' }],
    [],
    ...guideLines.map(([what, how]) => [
      { value: what, style: 'group' },
      { value: how, style: 'body.text' },
    ]),
  ];
  return {
    ...blank,
    name: guideSheets.guide,
    tabColour: tabColours.trust,
    ...{ columns, rows, heights: heightsOf(rows, columns) },
    print: { footer: 'Định nghĩa biểu – hướng dẫn' },
  };
}

interface List {
  readonly title: string;
  readonly values: readonly string[];
  readonly width: number;
}

/** A list for every field that has one, in the order of the fields; equal lists are written once. */
const fieldLists: readonly (List & { readonly words: readonly string[] })[] = distinct(
  sheetLayouts.flatMap(({ fields }) => fields),
);

function distinct(fields: readonly Field[]) {
  const seen = new Set<string>();
  return fields.flatMap(({ heading, kind: { words } }) => {
    const name = words?.join('|') ?? '';
    if (!words || words.length < 2 || seen.has(name)) return [];
    seen.add(name);
    return [
      { title: heading, values: words, words, width: Math.max(12, ...words.map((word) => word.length + 3)) },
    ];
  });
}

const notations = Object.values(ruleNotations);
const explained: readonly List[] = [
  { title: 'Quy tắc', values: notations.map(({ word }) => word), width: 20 },
  { title: 'Ghi ở cột Nội dung', values: notations.map(({ example }) => example), width: 58 },
  { title: 'Nghĩa', values: notations.map(({ asks }) => asks), width: 52 },
  { title: 'Cách tính chỉ tiêu', values: valueExamples.map(([example]) => example), width: 34 },
  { title: 'Cho ra', values: valueExamples.map(([, gives]) => gives), width: 46 },
  { title: 'Loại đơn vị', values: Object.values(unitKindWords), width: 34 },
  { title: 'Kỳ báo cáo', values: Object.values(periodKindWords), width: 14 },
];

export function listSheet(): Sheet {
  const lists = [...explained, ...fieldLists];
  const longest = Math.max(...lists.map(({ values }) => values.length));
  const columns = lists.map(({ width }) => ({ width }));
  const rows = [
    lists.map(({ title }): Content => ({ value: title, style: 'head' })),
    ...Array.from({ length: longest }, (_, at) =>
      lists.map(({ values }): Content => ({ value: values[at] || null, style: 'body.text' })),
    ),
  ];
  return {
    ...blank,
    name: guideSheets.lists,
    tabColour: tabColours.trust,
    ...{ columns, rows, heights: heightsOf(rows, columns) },
    freeze: { rows: 1, columns: 0 },
    print: { titleRows: { first: 0, last: 0 }, footer: 'Định nghĩa biểu – danh mục' },
  };
}

/** Where the words of a field's list stand; the words themselves when there is only one. */
export function listSource({ kind: { words } }: Field): string | readonly string[] | undefined {
  if (!words) return undefined;
  if (words.length === 1) return words;
  const at = fieldLists.findIndex((list) => list.words.join('|') === words.join('|'));
  const column = columnLetters(explained.length + at);
  return `${guideSheets.lists}!$${column}$2:$${column}$${words.length + 1}`;
}

const blank = { heights: {}, merges: [], tables: [], dataBars: [], charts: [], sparklines: [] } as const;
