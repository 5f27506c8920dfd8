// A part of a sheet that looks like a table and fits none surely: asked about, never guessed, and read once the user has
// said which table it is and what its columns are.
import type { Question } from '../../../shared/issue';
import { columnQuestionId, mappingsIn, answersFrom, type Answers } from '../../../shared/reading/answers';
import { detect } from '../../../shared/reading/detect';
import { read } from '../../../shared/reading/read';
import { tables } from '../../../shared/tables';
import { issueSentence } from '../../../shared/words/sentences';
import { merge, sheet, trees, units, visits, wells } from './made';

const both = [trees, wells];
const strange = sheet([
  ['Sổ tay của thôn'],
  ['TT', 'Nơi làm', 'Định làm', 'Đã xong', 'Đạt'],
  [1, 'Xã Lộc An', 9, 3, '33,3%'],
  [2, 'Xã Lộc Thành', 8, 4, '50,0%'],
  ['Tổng cộng', null, 17, 7, null],
]);
const equipment = [
  ['STT', 'Tên thiết bị', 'Nhãn hiệu', 'Tình trạng'],
  [1, 'Máy vi tính', 'Dell', 'Tốt'],
  [2, 'Máy in', 'HP', 'Hỏng'],
];

const tableOf = ({ questions }: { questions: readonly Question[] }) =>
  questions.filter(({ about }) => about === 'table');

test('words alone, a title block, figures without headings and a cover are nothing to ask about', () => {
  for (const values of [
    [
      ['Báo cáo', 'Quý I', 'Năm 2024'],
      ['Người lập', 'Kế toán', 'Chủ tịch'],
    ],
    [
      ['UBND xã Lộc An', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'],
      [null, 'Độc lập'],
      [1, 2],
    ],
    [
      [1, 2, 3],
      [4, 5, 6],
    ],
  ])
    expect(detect(sheet(values), both)).toMatchObject({ found: [], issues: [], questions: [] });
});

test('beside a table that was found, a list that is like none of ours is left in peace', () => {
  const header = ['Giống cây', 'Xã', 'Số cây > Trồng mới', 'Số cây > Đã chết'];
  const below = sheet([header, ['Lúa', 'Lộc An', 5, 1], [], [], ...equipment]);
  expect(detect(below, both)).toMatchObject({ found: [{ definition: { id: 'trees' } }], questions: [] });
});

describe('a form under headings nobody knows', () => {
  const form = sheet([
    ['TT', 'Mục', 'ĐVT', 'Đã ghi'],
    [1, 'Số hộ dự kiến thăm', 'hộ', 20],
    [null, '- Hộ nghèo', 'hộ', 8],
    [2, 'Đã thăm', 'hộ', 18],
    [null, '- Hộ nghèo', 'hộ', 7],
  ]);
  const [question, ...others] = tableOf(detect(form, [visits, ...both]));
  const named = { [question?.id ?? '']: 'visits' };

  test('is offered by the items it names, and nothing of it is read', () => {
    expect(others).toEqual([]);
    expect(question?.options[0]?.value).toBe('visits');
    expect(detect(form, [visits, ...both]).found).toEqual([]);
  });

  test('is never offered where no item is named: its rows would have to be named, not its columns', () => {
    expect(tableOf(detect(strange, [visits]))).toEqual([]);
  });

  test('once answered, asks about its column, and about neither the labels nor their measures', () => {
    const [found] = detect(form, [visits, ...both], named).found;
    expect(found?.columns).toEqual([]);
    expect(found?.questions.map(({ cell, options }) => [cell, options[0]?.value])).toEqual([['D1', 'value']]);
    expect(found?.issues.map(({ code }) => code)).toEqual(['ambiguousColumn']);
  });

  test('is read once all is answered, and names itself in the next period', () => {
    const column = { [columnQuestionId('visits', ['Đã ghi'])]: 'value' };
    for (const answers of [{ ...named, ...column }, answersFrom(mappingsIn(column))]) {
      const [found, ...more] = detect(form, [visits, ...both], answers).found;
      if (!found) throw new Error('no table');
      const reading = read(form, found, { units });
      expect([more, reading.issues, reading.questions]).toEqual([[], [], []]);
      expect(reading.items).toEqual(['planned', 'plannedPoor', 'visited', 'visitedPoor']);
      expect(reading.columns).toEqual({ value: [20, 8, 18, 7] });
    }
  });

  test('an item it lacks is said with its name', () => {
    const lacking = { ...form, values: form.values.slice(0, 3) };
    const [found] = detect(lacking, [visits, ...both], named).found;
    expect(found?.issues.map(({ code, params }) => [code, params['item']])).toEqual([
      ['ambiguousColumn', undefined],
      ['missingItem', 'Số hộ đã thăm'],
      ['missingItem', 'Hộ nghèo'],
    ]);
  });
});

test('a sheet of thousands of such parts is asked about a few times, not thousands', () => {
  const part = [['Nơi làm', 'Định làm', 'Đã xong'], ['Xã Lộc An', 9, 3], ['Xã Lộc Thành', 8, 4], []];
  const grid = sheet(Array.from({ length: 3000 }, () => part).flat());
  const asked = tableOf(detect(grid, both)).length;
  expect(asked).toBeGreaterThan(0);
  expect(asked).toBeLessThanOrEqual(12);
});

describe('headings nobody knows over the figures of a table', () => {
  const [question, ...others] = tableOf(detect(strange, both));
  const answered = (value: string, more: Answers = {}) =>
    detect(strange, both, { [question?.id ?? '']: value, ...more });

  test('are asked about, with the likeliest tables and none of them, and nothing is read', () => {
    expect(others).toEqual([]);
    expect(question).toMatchObject({ about: 'table', cell: 'A2' });
    expect(question?.options.map(({ value }) => value)).toEqual(['trees', 'wells', 'none']);
    const { found, issues } = detect(strange, both);
    expect([found, issues.map(({ code, cell }) => [code, cell])]).toEqual([[], [['doubtfulTable', 'A2']]]);
  });

  test('repeat nothing of a cell', () => {
    const { questions, issues } = detect(strange, both);
    const words = issues.flatMap((one) => [issueSentence(one, 'vi'), issueSentence(one, 'en')]);
    const asked = answered('wells').found.flatMap((one) => [...one.questions, ...one.issues]);
    for (const value of ['Lộc An', 'Sổ tay', '33,3', 'Định làm', 'Nơi làm'])
      expect(JSON.stringify([questions, issues, words, asked])).not.toContain(value);
  });

  test('are nobody’s when the answer says so, and are asked again when the answer was never offered', () => {
    expect(answered('none')).toMatchObject({ found: [], issues: [], questions: [] });
    expect(tableOf(answered('visits'))).toEqual([question]);
  });

  test('are the table answered, whose columns are then asked about one by one and not read before', () => {
    const { found, issues, questions } = answered('wells');
    expect([found.map(({ definition }) => definition.id), issues, questions]).toEqual([['wells'], [], []]);
    const [only] = found;
    expect(only?.columns).toEqual([]);
    expect(only?.questions.map(({ cell, about }) => [cell, about])).toEqual([
      ...[
        ['B2', 'column'],
        ['C2', 'column'],
        ['D2', 'column'],
        ['E2', 'column'],
      ],
    ]);
    expect(only?.questions.map(({ options }) => options[0]?.value)).toEqual([
      ...['unit', 'planned', 'drilled', 'share'],
    ]);
  });

  const columns = Object.fromEntries(
    [
      ['Nơi làm', 'unit'],
      ['Định làm', 'planned'],
      ['Đã xong', 'drilled'],
      ['Đạt', 'share'],
    ].map(([heading = '', key = '']) => [columnQuestionId('wells', [heading]), key]),
  );

  test('are read once all is answered: rows told apart, the total left out, every figure as it stands', () => {
    const [found] = answered('wells', columns).found;
    if (!found) throw new Error('no table');
    const { columns: values, conservation, issues } = read(strange, found, { units });
    expect(issues).toEqual([]);
    expect(values).toEqual({
      unit: ['25276@2024-01-01', '25294@2024-01-01'],
      planned: [9, 8],
      drilled: [3, 4],
      share: [333, 500],
    });
    expect(conservation).toEqual({ seen: 3, read: 2, totals: 1, ignored: 0 });
  });

  test('name their table themselves in the next period, once their columns are remembered', () => {
    const remembered = answersFrom(mappingsIn(columns));
    const { found, questions } = detect(strange, both, remembered);
    expect(found.map(({ definition, columns: { length } }) => [definition.id, length])).toEqual([
      ['wells', 4],
    ]);
    expect(questions).toEqual([]);
  });

  test('are a missing column where the answer says that one is none', () => {
    const none = { ...columns, [columnQuestionId('wells', ['Đã xong'])]: 'none' };
    const [found] = answered('wells', none).found;
    expect(found?.issues.map(({ code, column }) => [code, column])).toEqual([['missingColumn', 'drilled']]);
  });
});

test('headings on two rows and away from the corner are looked at as a whole', () => {
  const grid = sheet(
    [
      [null, 'Nơi làm', 'Việc trong kỳ', null, 'Đạt'],
      [null, null, 'Định làm', 'Đã xong', null],
      [null, 'Xã Lộc An', 9, 3, 0.33],
      [null, 'Xã Lộc Thành', 8, 4, 0.5],
    ],
    { merges: [merge('B1:B2'), merge('C1:D1'), merge('E1:E2')] },
  );
  const [question] = tableOf(detect(grid, both));
  const [found] = detect(grid, both, { [question?.id ?? '']: 'wells' }).found;
  expect(found?.headerRange).toEqual({ top: 0, bottom: 1, left: 1, right: 4 });
  expect(found?.questions.map(({ cell }) => cell)).toEqual(['B2', 'C2', 'D2', 'E2']);
});

test('a real table under headings of the clerk’s own is asked about among all tables', () => {
  const petitions = tables.filter(({ id, draft }) => id === 'petitions' && !draft).at(-1);
  const count = petitions?.columns.filter(({ type }) => type === 'integer').length ?? 0;
  const header = Array.from({ length: count }, (_, at) => `Ô việc ${String.fromCharCode(97 + at)}`);
  const grid = sheet([
    ['Chỗ nhận', ...header],
    ...['Xã Lộc An', 'Xã Lộc Thành', 'Xã Lộc Thạnh'].map((unit, row) => [
      ...[unit, ...header.map((_, at) => (row + at * 3) % 11)],
    ]),
  ]);
  const definitions = tables.filter(({ draft }) => !draft);
  const [question] = tableOf(detect(grid, definitions));
  expect(question?.options).toHaveLength(3);
});
