// Questions and answers: an answer changes the reading as it says, and only an answer that was offered; ids stay the same
// while the heading does, and hold none of its words.
import type { CellValue } from '../../../shared/grid';
import {
  answersFrom,
  columnQuestionId,
  mappingsIn,
  tableQuestionId,
  type Answers,
} from '../../../shared/reading/answers';
import { detect } from '../../../shared/reading/detect';
import { read } from '../../../shared/reading/read';
import { sheet, table, trees, units } from './made';

const header = ['TT', 'Giống cây', 'Xã', 'Số cây > Trồng mới', 'Số cây > Đã chết'];
const rows = (...extra: readonly (readonly CellValue[])[]) =>
  sheet([
    ['TT', 'Giống cây', 'Xã', 'Số cây', null, 'Ghi theo mẫu cũ', 'Chiều cao (m)'],
    [null, null, null, 'Trồng mới', 'Đã chết', null, null],
    ...extra,
  ]);

function readWith(grid: ReturnType<typeof sheet>, answers: Answers = {}) {
  const detection = detect(grid, [trees], answers);
  const [found] = detection.found;
  if (!found) throw new Error('no table');
  return { found, ...read(grid, found, { units, cutoff: '2024-03-14', answers }) };
}

describe('a column', () => {
  const grid = rows([1, 'Sầu riêng', 'Lộc An', 5, 0, '05/06/2023', 1.5]);
  const id = columnQuestionId('trees', ['Ghi theo mẫu cũ']);

  test('is not read before the answer, and is what the answer says afterwards', () => {
    expect(readWith(grid).columns.since).toBeUndefined();
    expect(readWith(grid, { [id]: 'since' }).columns.since).toEqual(['2023-06-05']);
  });

  test('is nobody’s when the answer says so', () => {
    const none = readWith(grid, { [columnQuestionId('trees', ['Chiều cao (m)'])]: 'none' });
    expect(none.columns.height).toBeUndefined();
  });

  test('takes the place of the column that would have been chosen', () => {
    const swapped = readWith(grid, { [id]: 'height' });
    expect(swapped.found.columns.find(({ key }) => key === 'height')?.column).toBe(5);
    expect(swapped.found.columns.filter(({ key }) => key === 'height')).toHaveLength(1);
  });

  test('ignores a key the table does not have', () => {
    expect(readWith(grid, { [id]: 'toString' })).toEqual(readWith(grid));
  });

  test('has one id however its heading is typed, and another in another table or under another heading', () => {
    const same = ['Ghi  theo MẪU cũ', 'GHI THEO MẪU CŨ', 'Ghi theo mẫu cũ'.normalize('NFD')];
    expect(same.map((text) => columnQuestionId('trees', [text]))).toEqual([id, id, id]);
    expect(columnQuestionId('wells', ['Ghi theo mẫu cũ'])).not.toBe(id);
    const ids = header.map((text) => columnQuestionId('trees', text.split(' > ')));
    expect(new Set(ids).size).toBe(header.length);
    for (const one of ids) expect(one).toMatch(/^column:trees:[0-9a-f]{16}$/);
  });

  test('is remembered as table, hash and key, and the memory answers the same question', () => {
    const mappings = mappingsIn({ [id]: 'since', [tableQuestionId('Sheet1', 'A1')]: 'trees' });
    expect(mappings).toEqual([{ table: 'trees', header: id.split(':')[2], column: 'since' }]);
    expect(answersFrom(mappings)).toEqual({ [id]: 'since' });
  });
});

describe('a column left over', () => {
  const strange = (...names: readonly string[]) =>
    sheet([
      ['TT', 'Giống cây', 'Xã', 'Trồng mới', ...names],
      [1, 'Sầu riêng', 'Xã Lộc An', 5, 0, '05/06/2023'],
      [2, 'Bưởi', 'Xã Lộc Thành', 7, 1, '07/06/2023'],
    ]);
  const questionsOn = (grid: ReturnType<typeof sheet>) =>
    detect(grid, [trees]).found.flatMap(({ questions }) =>
      questions.map(({ cell, options }) => [cell, options.map(({ value }) => value)]),
    );

  test('that is none of the table’s by its cells is not asked about', () => {
    const words = sheet([
      ['Giống cây', 'Xã', 'Số cây > Trồng mới', 'Cây không sống', 'Bụi bặm'],
      ['Sầu riêng', 'Xã Lộc An', 5, 0, 'đã xem'],
      ['Bưởi', 'Xã Lộc Thành', 7, 1, 'chưa xem'],
    ]);
    expect(questionsOn(words).map(([cell]) => cell)).not.toContain('E1');
  });

  test('that is about persons, or empty, is not asked about as one that may be absent', () => {
    const extra = (heading: string, cell: string | null) =>
      sheet([
        ['Giống cây', 'Xã', 'Trồng mới', 'Đã chết', heading],
        ['Sầu riêng', 'Xã Lộc An', 5, 0, cell],
        ['Bưởi', 'Xã Lộc Thành', 7, 1, cell],
      ]);
    expect(questionsOn(extra('Ngày sinh', '05/06/1980'))).toEqual([]);
    expect(questionsOn(extra('Bắt đầu', null))).toEqual([]);
    expect(questionsOn(extra('Bắt đầu', '05/06/2023')).map(([cell]) => cell)).toEqual(['E1']);
  });

  test('is asked about as the one that must be there, and as one that may be', () => {
    expect(questionsOn(strange('Cây hỏng', 'Bắt đầu'))).toEqual([
      ['E1', expect.arrayContaining(['lost', 'none'])],
      ['F1', expect.arrayContaining(['since', 'none'])],
    ]);
  });
});

describe('a cell', () => {
  test('that can be two numbers is the one chosen', () => {
    const grid = rows([1, 'Sầu riêng', 'Lộc An', 5, 0, null, '1.234']);
    const { questions, issues, columns } = readWith(grid);
    expect(columns.height).toEqual([undefined]);
    expect(issues.map(({ code }) => code)).toEqual(['ambiguousNumber']);
    const [question] = questions;
    expect(question?.options.map(({ value }) => value)).toEqual(['1234', '1.234']);
    const id = question?.id ?? '';
    expect(readWith(grid, { [id]: '1234' })).toMatchObject({
      ...{ questions: [], issues: [], columns: { height: [123400] } },
    });
    expect(readWith(grid, { [id]: '1.234' }).columns.height).toEqual([123]);
    expect(readWith(grid, { [id]: '12' }).columns.height).toEqual([undefined]);
  });

  test('that names no unit is the unit chosen', () => {
    const grid = rows([1, 'Sầu riêng', 'Loc An', 5, 0, null, 1]);
    const [question] = readWith(grid).questions;
    expect(question?.about).toBe('unit');
    const [option] = question?.options ?? [];
    const answered = readWith(grid, { [question?.id ?? '']: option?.value ?? '' });
    expect(answered.columns.commune).toEqual([option?.value]);
    expect(answered.issues).toEqual([]);
  });
});

test('of two tables that fit equally the one answered is read', () => {
  const { id: _, ...same } = trees;
  const twin = table({ ...same, id: 'twin', title: { vi: 'Danh mục khác', en: 'Twin' } });
  const grid = rows([1, 'Sầu riêng', 'Lộc An', 5, 0, null, 1]);
  const [question] = detect(grid, [twin, trees]).questions;
  expect(question?.about).toBe('table');
  const { found, issues } = detect(grid, [twin, trees], { [question?.id ?? '']: 'twin' });
  expect([found.map(({ definition }) => definition.id), issues]).toEqual([['twin'], []]);
});
