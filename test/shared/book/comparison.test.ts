// What changed: other periods beside this one, cumulative periods beside their parts, the publication before beside this.
import { provinceBook } from '../../../shared/book/provinceBook';
import type { BookInput } from '../../../shared/book/plan';
import { recomputed } from '../../../shared/evaluate';
import { totalFigures } from '../../../shared/aggregate';
import { communes, historyOf, locNinh, locNinhWithHistory, ntm, petitions, products } from './fixture';
import { textsOf, valuesOf } from './readCells';

const input = locNinhWithHistory();
const book = provinceBook(input);

describe('a period is set beside', () => {
  test('the one before and the same a year ago, with differences', () => {
    const line = valuesOf(book, 'So sánh').find(([, title]) => title === 'Sản phẩm được công nhận');
    expect(line?.slice(3, 11)).toEqual([23, '', 23, 0, 0, 20, 3, 3 / 20]);
  });

  test('in a sentence, with the period in small letters', () => {
    expect(
      textsOf(book, 'Báo cáo lời văn').filter((text) => text.includes('so với quý IV/2023')),
    ).toHaveLength(3);
    expect(textsOf(book, 'Tổng quan')).toContain('= giữ nguyên so với quý IV/2023');
    for (const name of ['Báo cáo lời văn', 'Tổng quan'])
      expect(textsOf(book, name).filter((text) => text.includes('so với Q'))).toEqual([]);
  });

  test('nothing, where the ledger knows no other period, and says so', () => {
    const alone = provinceBook(locNinh());
    expect(textsOf(alone, 'So sánh')).toContain(
      'Chưa có số liệu của kỳ trước và cùng kỳ năm trước trong sổ để so sánh',
    );
    expect(alone.sheets.flatMap(({ sparklines }) => sparklines)).toEqual([]);
  });

  test('a target, with how much of it is reached', () => {
    const line = valuesOf(book, 'So sánh').find(([, title]) => title === 'Xã đạt chuẩn nông thôn mới');
    expect(line?.slice(11, 13)).toEqual([15, 14 / 15]);
    expect(textsOf(book, 'Tổng quan')).toContain('Chỉ tiêu giao 15: đạt 93,3%');
  });

  test('the last eight periods and no more', () => {
    const periods = ['2020-Q4', '2021-Q1', '2021-Q2', '2021-Q3', '2021-Q4', '2022-Q1', '2022-Q2', '2022-Q3'];
    const long = [...periods, '2022-Q4', '2023-Q1', '2023-Q2', '2023-Q3', '2023-Q4'];
    const twelve = provinceBook({ ...input, history: historyOf(input.totals, long).reverse() });
    const [head] = valuesOf(twelve, 'Diễn biến').slice(4);
    expect(head?.slice(4)).toEqual([
      ...['Quý II/2022', 'Quý III/2022', 'Quý IV/2022', 'Quý I/2023'],
      ...['Quý II/2023', 'Quý III/2023', 'Quý IV/2023', 'Quý I/2024'],
    ]);
  });
});

describe('trends', () => {
  test('each unit’s sparkline is drawn from its own line, and a missing unit has none', () => {
    const without = communes[1];
    if (!without) throw new Error('there are communes');
    const partial = provinceBook(locNinhWithHistory([without.key]));
    const sheet = partial.sheets.find(({ name }) => name === 'OCOP');
    const lines = valuesOf(partial, 'Diễn biến');
    for (const { row, data } of sheet?.sparklines ?? []) {
      const unit = valuesOf(partial, 'OCOP')[row]?.[1];
      const line = lines[Number(/(\d+)$/.exec(data)?.[1]) - 1];
      expect([line?.[0], line?.[1]]).toEqual(['OCOP', unit === 'Tổng cộng' ? 'Toàn huyện' : unit]);
    }
    expect(sheet?.sparklines).toHaveLength(communes.length);
  });

  test('charts are what the definitions name, and how complete the tables are', () => {
    const [overview] = book.sheets;
    expect(overview?.charts.map(({ title }) => title)).toEqual([
      'Số đơn vị có số liệu theo biểu',
      ...[ntm, petitions, products].flatMap(({ charts }) => charts.map(({ title }) => title)),
    ]);
  });
});

describe('a cumulative period', () => {
  const [, totals] = locNinh().totals;
  if (!totals) throw new Error('the fixture has tables');
  const half = (parts: BookInput['history']) =>
    provinceBook({
      ...locNinh(),
      period: '2024-C06',
      totals: [{ ...totals, period: '2024-C06' }],
      ...(parts && { history: parts }),
    });
  const part = (period: string, share: (received: number, at: number) => number) => {
    const bySubject = Object.fromEntries(
      totals.subjects.map(({ subject, figures }, at) => {
        const received = share(Number(figures.received), at);
        return [subject.key, recomputed(petitions, { ...figures, received, processed: 0, closing: 0 })];
      }),
    );
    const figures = totalFigures(petitions, Object.values(bySubject));
    return { table: petitions.id, period, figures, bySubject, covered: 16, asked: 16 };
  };
  const received = (of: ReturnType<typeof half>) =>
    valuesOf(of, 'So sánh').filter(
      (row) => row[0] === 'Tiếp nhận trong kỳ' && row[9] === 'Quý I/2024 + Quý II/2024',
    );

  test('equals the sum of its parts, and then one line says so', () => {
    const book = half([part('2024-Q1', (all) => all - 1), part('2024-Q2', () => 1)]);
    expect(received(book).map((row) => [row[2], row[5], row[6], row[8]])).toEqual([
      ['Toàn huyện', 35, 35, 0],
    ]);
  });

  test('differs from the sum of its parts, and the line says whose the difference is', () => {
    const book = half([part('2024-Q1', (all) => all - 1), part('2024-Q2', (_, at) => (at === 2 ? 0 : 1))]);
    expect(received(book).map((row) => [row[2], row[5], row[6], row[8]])).toEqual([
      ['Toàn huyện', 35, 34, 1],
      [totals.subjects[2]?.subject.name, 3, 2, 1],
    ]);
  });

  test('is not set beside parts of which one is unknown', () => {
    expect(received(half([part('2024-Q1', () => 1)]))).toEqual([]);
  });
});

describe('what is published again', () => {
  test('names each unit’s figure that changed, before and after', () => {
    const changes = valuesOf(book, 'Chất lượng').filter(([, kind]) => kind === 'Đã thay đổi');
    expect(changes.length).toBe(0);
    const before = input.replaces?.tables[0];
    const [first = ''] = Object.keys(before?.bySubject ?? {});
    const figures = { ...before?.bySubject[first], advanced: 0 };
    const again = provinceBook({
      ...input,
      replaces: {
        number: 3,
        asOf: input.asOf,
        tables: before ? [{ ...before, bySubject: { ...before.bySubject, [first]: figures } }] : [],
      },
    });
    const [line] = valuesOf(again, 'Chất lượng').filter(([, kind]) => kind === 'Đã thay đổi');
    expect(line?.slice(3, 5)).toEqual([
      communes.find(({ key }) => key === first)?.name,
      'Trong đó: đạt chuẩn nông thôn mới nâng cao: 0 (bản số 3) → 1',
    ]);
  });
});

test('groups of units have their own totals below the table, following their units', () => {
  const rows = valuesOf(book, 'OCOP');
  const at = rows.findIndex(([first]) => first === 'TỔNG HỢP THEO LOẠI ĐƠN VỊ');
  expect(rows.slice(at + 2, at + 4).map((row) => row.slice(1, 6))).toEqual([
    ['Thị trấn', '1/1 đơn vị', 2, 1, 1],
    ['Xã', '15/15 đơn vị', 21, 14, 7],
  ]);
});
