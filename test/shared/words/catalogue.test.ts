// Every message there is, in both languages: what is wrong comes first, then, in a sentence of its own, what to do. An
// issue without a cell names its place itself. Somebody with twenty minutes reads nothing twice.
import { en } from '../../../addin/words/en';
import { enLater } from '../../../addin/words/enLater';
import { vi } from '../../../addin/words/vi';
import { viLater } from '../../../addin/words/viLater';
import { examine } from '../../../shared/examine';
import { issueCodes, type IssueCode } from '../../../shared/issue';
import { formInForce } from '../../../shared/revision';
import { sampleGrid } from '../../../shared/sample';
import { tables } from '../../../shared/tables/index';
import { definitionFlawsEn } from '../../../shared/words/definitionFlaws.en';
import { definitionFlawsVi } from '../../../shared/words/definitionFlaws.vi';
import { issuesEn } from '../../../shared/words/issues.en';
import { issuesVi } from '../../../shared/words/issues.vi';
import { Params, type Language, type Sentence } from '../../../shared/words/issueWords';
import { problemsEn, problemsVi } from '../../../shared/words/problems';
import { broken } from '../../samples/broken';
import { contextOf, withCell } from '../sampleTable';

/** What a sentence may begin with that tells somebody to do something. */
const orders: Readonly<Record<Language, RegExp>> = {
  vi: /^(Nếu .*?(?:[,;]| thì) )?(Báo|Bấm|Bỏ|Chép|Chọn|Chờ|Dùng|Đăng nhập|Đặt|Đề nghị|Để trống|Điền|Đổi|Đơn vị chỉ cần nộp|Ghi|Giảm|Giữ|Giải trình|Kiểm tra|Làm|Liên hệ|Lưu|Mở|Nhấn|Nhập|Nộp|Sửa|Tách|Tải lại|Thêm|Thử lại|Viết|Xem|Xoá)(?![\p{L}])/iu,
  en: /^(If .*[,;] )?(Add|Ask|Check|Choose|Convert|Copy|Correct|Delete|Explain|Fill|Give|Keep|Leave|Look|Move|Open|Press|Reload|Remove|Save|See|Send|Shorten|Sign in|Submit|Take|Try|Type|Unprotect|Use|Wait|Word|Write)\b/i,
};

/** The same sentence without parameters, and with all of them: some say more when they know more. */
function saidBy(sentence: Sentence, language: Language): string[] {
  const everything = new Proxy({}, { get: () => 'x' });
  return [{}, everything].map((params) => sentence(new Params(params, language)));
}

/** What keeps a message from being one; none: it says what is wrong, and then what to do. */
function faultsOf(message: string, language: Language): string[] {
  const [wrong = '', ...rest] = message.split(/(?<=[.?]) (?=[\p{Lu}“])/u);
  return [
    ...(orders[language].test(wrong) ? ['says first what to do'] : []),
    ...(rest.some((part) => orders[language].test(part)) ? [] : ['does not say what to do']),
    ...(/undefined|null|NaN/.test(message) ? ['shows a hole'] : []),
  ];
}

const sentences = (['vi', 'en'] as const).flatMap((language) => {
  const [issues, problems, flaws] =
    language === 'vi' ? [issuesVi, problemsVi, definitionFlawsVi] : [issuesEn, problemsEn, definitionFlawsEn];
  const { notice } = language === 'vi' ? vi : en;
  const later = language === 'vi' ? viLater : enLater;
  const own = Object.entries({ ...notice, ...later.notice });
  return [
    ...Object.entries({ ...issues, ...problems, ...flaws }).flatMap(([code, sentence]) =>
      saidBy(sentence, language).map((message) => [language, code, message] as const),
    ),
    // What waits in the queue asks nothing of anybody.
    ...own
      .filter(([fault]) => !fault.startsWith('queued'))
      .map(([fault, text]) => [language, fault, text] as const),
  ];
});

test('a sentence without what to do is found out', () => {
  expect(faultsOf('“Tổng” phải bằng A + B (= 3).', 'vi')).toEqual(['does not say what to do']);
  expect(faultsOf('Sửa ô này.', 'vi')).toEqual(['says first what to do', 'does not say what to do']);
  expect(faultsOf('This cell must be text.', 'en')).toEqual(['does not say what to do']);
});

test('every message says what is wrong, and then what to do', () => {
  const lacking = sentences.flatMap(([language, code, message]) =>
    faultsOf(message, language).map((fault) => `${language} ${code} ${fault}: ${message}`),
  );
  expect(lacking).toEqual([]);
  expect(sentences.length).toBeGreaterThan(2 * 2 * issueCodes.length);
});

/** What may come without a cell, and the word or parameter by which its sentence says where. */
const withoutCell: Partial<Record<IssueCode, Readonly<Record<Language, string>>>> = {
  noTable: { vi: 'trang tính này', en: 'this sheet' },
  ambiguousTable: { vi: '(x)', en: '(x)' },
  missingColumn: { vi: '“x”', en: '“x”' },
  missingItem: { vi: '“x”', en: '“x”' },
  noRows: { vi: 'Biểu', en: 'The table' },
  sameAsLastPeriod: { vi: 'Toàn bộ số liệu', en: 'All figures' },
};

test('what comes without a cell names its place', () => {
  for (const [code, places] of Object.entries(withoutCell) as [IssueCode, Record<Language, string>][]) {
    expect(saidBy(issuesVi[code], 'vi')[1]).toContain(places.vi);
    expect(saidBy(issuesEn[code], 'en')[1]).toContain(places.en);
  }
});

test('nothing else comes without a cell, whatever is made wrong in a sample', () => {
  const placeless = new Set<IssueCode>();
  let seen = 0;
  for (const [table, cases] of Object.entries(broken)) {
    const form = formInForce(tables, table, '2024-03-14')?.definition;
    if (!form) throw new Error(table);
    const context = contextOf(form.sample.unit, form.sample.period, form.calendar);
    for (const { cell, value } of cases) {
      const [sheet] = examine([withCell(sampleGrid(form.sample), cell, value)], [form], () => context);
      const issues = [
        ...(sheet?.detection.issues ?? []),
        ...(sheet?.tables ?? []).flatMap(({ found, checked }) => [...found.issues, ...checked.issues]),
      ];
      seen += issues.length;
      for (const issue of issues) if (issue.cell === null) placeless.add(issue.code);
    }
  }
  expect(seen).toBeGreaterThan(40);
  expect([...placeless].filter((code) => withoutCell[code] === undefined)).toEqual([]);
});
