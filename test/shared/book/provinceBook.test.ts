import fc from 'fast-check';
import type { Entry } from '../../../shared/aggregate';
import { shown } from '../../../shared/book/figureCells';
import { provinceBook } from '../../../shared/book/provinceBook';
import { unitsOn } from '../../../shared/units/registry';
import { writeXlsx } from '../../../shared/xlsx/write';
import { provinceInput } from '../../bench/book/province';
import { partsOf, xmlFault } from '../xlsx/parts';
import {
  communes,
  cutoff,
  disputed,
  district,
  entryOf,
  FORMULA_LIKE,
  locNinh,
  ntm,
  ntmEntries,
  PERSONAL,
  petitionEntries,
  petitions,
  productEntries,
  products,
  totalsOf,
} from './fixture';
import { cellAtReference, cellsOf, textsOf, valuesOf } from './readCells';

const whole = locNinh();
const book = provinceBook(whole);
const [first = district, second = district] = communes;

describe('a unit that submitted nothing', () => {
  const partial = provinceBook(locNinh([second.key]));

  test('has a grey row without a single figure, never a zero', () => {
    const row = partial.sheets
      .find(({ name }) => name === 'OCOP')
      ?.rows.find((cells) => textOf(cells[1]) === second.name);
    expect(row?.slice(2, 5).map(valueOf)).toEqual([null, null, null]);
    expect(row?.map(styleOf).every((style) => style?.startsWith('missing.'))).toBe(true);
  });

  test('is named on the first page, and no total is presented as complete', () => {
    const texts = cellsOf(partial).flatMap(({ sheet, value }) =>
      sheet === 'Tổng quan' ? [String(value)] : [],
    );
    expect(texts).toContain(
      'CHƯA ĐẦY ĐỦ: 15/16 đơn vị đã nộp đủ các biểu; số tổng hợp còn thiếu ở biểu: Nông thôn mới, Xử lý đơn, OCOP',
    );
    expect(texts).toContain(`– Nông thôn mới, Xử lý đơn, OCOP: 1 đơn vị (${second.name}).`);
    expect(textsOf(partial, 'Báo cáo lời văn')).toContain(
      '– Toàn huyện có 21 sản phẩm OCOP đạt từ 3 đến 4 sao (mới có số liệu của 15/16 đơn vị).',
    );
    expect(valuesOf(partial, 'OCOP')[3]?.[0]).toBe(
      'Có số liệu: 15/16 đơn vị. Tổng cộng dưới đây chưa đủ: còn 1 đơn vị chưa có số liệu',
    );
  });

  test('is covered where another official reporter gave its figures, which the row says', () => {
    const official = { ...ntm, official: [...ntm.official, district.kind] };
    const given = ntmEntries.filter(({ reporter }) => reporter !== second.key);
    const covered = provinceBook(locNinh([], { totals: [totalsOf(official, given)] }));
    const row = valuesOf(covered, 'Nông thôn mới').find((values) => values[1] === second.name);
    expect(row?.at(-2)).toBe('Theo Huyện Lộc Ninh');
  });
});

describe('what must not be in the workbook', () => {
  test('no personal column is shown, even if an entry should hold one', () => {
    expect(cellsOf(book).filter(({ value }) => value === PERSONAL)).toEqual([]);
  });

  test('a sensitive figure of one unit, and what would give it away, is in the leaders’ edition only', () => {
    const columns = ['Đơn khiếu nại (đơn)', 'Đơn tố cáo (đơn)', 'Đơn kiến nghị, phản ánh (đơn)'];
    const shownIn = (edition: 'common' | 'leaders') => {
      const rows = valuesOf(provinceBook({ ...whole, edition }), 'Xử lý đơn');
      const at = columns.map((title) => rows[4]?.indexOf(title) ?? -1);
      return { one: at.map((column) => rows[5]?.[column]), total: at.map((column) => rows[21]?.[column]) };
    };
    expect(shownIn('common')).toEqual({ one: ['•', '•', '•'], total: [16, 1, 19] });
    expect(shownIn('leaders')).toEqual({ one: [1, 0, 2], total: [16, 1, 19] });
  });

  test('text that looks like a formula is text', () => {
    const found = cellsOf(book).filter(({ value }) => value === FORMULA_LIKE);
    expect(found).toHaveLength(8);
    expect(found.filter(({ formula }) => formula !== undefined)).toEqual([]);
  });
});

describe('figures', () => {
  test('every named value of the overview is the total', () => {
    const totals = whole.totals.flatMap(({ definition, figures }) =>
      definition.figures.map((figure) => [
        `GB_${definition.id}_${figure.key}`,
        shown(figures[figure.key], figure),
      ]),
    );
    const named = Object.entries(book.names).map(([name, place]) => [
      name,
      cellAtReference(book, place)?.value,
    ]);
    expect(Object.fromEntries(named)).toEqual(Object.fromEntries(totals));
    expect(named).toHaveLength(ntm.figures.length + petitions.figures.length + products.figures.length);
  });

  test('the published figures of Lộc Ninh stand on the first page', () => {
    const values = cellsOf(book).flatMap(({ sheet, value }) => (sheet === 'Tổng quan' ? [value] : []));
    expect(values).toEqual(
      expect.arrayContaining(['14/15', 35, 23, 'ĐẦY ĐỦ: 16/16 đơn vị đã nộp đủ các biểu']),
    );
    expect(textsOf(book, 'Báo cáo lời văn')).toContain(
      '– Toàn huyện hiện có 14/15 xã đạt chuẩn nông thôn mới, 03/15 xã đạt chuẩn nông thôn mới nâng cao.',
    );
  });

  test('the total row is the totals, each with its formula', () => {
    const sheet = book.sheets.find(({ name }) => name === 'Nông thôn mới');
    const total = sheet?.rows.find((cells) => textOf(cells[1]) === 'Tổng cộng');
    expect(total?.slice(2, 8).map(valueOf)).toEqual([15, 14, 3, 1, 14 / 15, 3 / 15]);
    expect(
      cellsOf(book).find(({ sheet: name, value }) => name === 'Nông thôn mới' && value === 14 / 15)?.formula,
    ).toBe('IF(AND(COUNT(D21,C21)=2,N(C21)<>0),D21/C21,"")');
  });

  test('a total the units do not add up to is a plain value', () => {
    const [ntmTotals, ...others] = whole.totals;
    if (!ntmTotals) throw new Error('the fixture has tables');
    const wrong = { ...ntmTotals, figures: { ...ntmTotals.figures, model: 99 } };
    const odd = cellsOf(provinceBook({ ...whole, totals: [wrong, ...others] })).filter(
      ({ value }) => value === 99,
    );
    expect(odd.map(({ formula }) => formula)).toEqual([undefined, undefined]);
  });

  test('reporters that disagree are set side by side, and only the official one counts', () => {
    const [line] = valuesOf(book, 'Đối chiếu').slice(5);
    expect(line?.slice(2)).toEqual([
      disputed?.name,
      'Trong đó: đạt chuẩn nông thôn mới nâng cao',
      ...[0, disputed?.name, 1, 'Huyện Lộc Ninh', 1],
    ]);
  });

  test('where nobody disagrees, the page says so', () => {
    const agreed = provinceBook({ ...whole, totals: [totalsOf(products, productEntries)] });
    expect(valuesOf(agreed, 'Đối chiếu')[5]?.[3]).toBe(
      'Không có chỉ tiêu nào được báo cáo khác nhau trong kỳ này.',
    );
  });
});

describe('every figure has an address', () => {
  test('a unit’s row leads to the line of the submission it comes from', () => {
    for (const name of ['Nông thôn mới', 'Xử lý đơn', 'OCOP']) {
      for (const cell of cellsOf(book).filter(({ sheet, style }) => sheet === name && style === 'link')) {
        const unit = valuesOf(book, name)[cell.row]?.[1];
        const source = cellAtReference(book, cell.link ?? '');
        expect(source?.value).toBe(cell.value);
        expect(valuesOf(book, 'Nguồn số liệu')[source?.row ?? 0]?.slice(1, 3)).toEqual([name, unit]);
      }
    }
  });

  test('every link leads to a cell that exists', () => {
    const links = cellsOf(book).flatMap(({ link }) => link ?? []);
    expect(links.filter((link) => !cellAtReference(book, link))).toEqual([]);
    expect(links.length).toBeGreaterThan(100);
  });

  test('a source says version, Vietnamese time, lateness, range and hash', () => {
    const late = valuesOf(book, 'Nguồn số liệu').find((values) => values[5] === 'Nộp muộn');
    expect(late?.slice(1, 4)).toEqual(['Nông thôn mới', 'Xã Lộc Thiện', 2]);
    expect(late?.slice(6, 8)).toEqual(['A5:K7', 'Người nộp']);
    const [day = 0] = late?.slice(4, 5).map(Number) ?? [];
    expect(new Date(Math.round((day - 25_569) * 86_400) * 1000).toISOString()).toMatch(
      /^2024-03-18T\d\d:15:00/,
    );
  });

  test('detail rows keep their unit and row, in natural units', () => {
    expect(valuesOf(book, 'Chi tiết OCOP')[5]).toEqual([
      ...[1, first.name, 7, `Hạt điều rang muối vỏ lụa ${first.name} số 1`, 'Hợp tác xã', 67.5, 3, 0.413],
      ...[(Date.UTC(2023, 0, 15) - Date.UTC(1899, 11, 30)) / 86_400_000, 'Sắp hết hạn'],
    ]);
  });
});

test('the order of entries changes no byte', async () => {
  const of = (shuffle: (entries: readonly Entry[]) => readonly Entry[]) => {
    const totals = [
      totalsOf(ntm, shuffle(ntmEntries)),
      totalsOf(petitions, shuffle(petitionEntries)),
      totalsOf(products, shuffle(productEntries)),
    ].map((one) => ({
      ...one,
      entries: shuffle(one.entries),
      disagreements: [...one.disagreements].reverse(),
    }));
    return writeXlsx(provinceBook({ ...whole, totals }));
  };
  const expected = await of((entries) => entries);
  await fc.assert(
    fc.asyncProperty(fc.array(fc.nat(), { minLength: 20, maxLength: 20 }), async (keys) => {
      const key = (entry: Entry) => keys[Number(entry.reporter.slice(3, 5)) % 20] ?? 0;
      const shuffled = await of((entries) => [...entries].sort((a, b) => key(a) - key(b)));
      expect(Buffer.compare(shuffled, expected)).toBe(0);
    }),
    { numRuns: 5 },
  );
}, 60_000);

describe('sizes', () => {
  test.each([
    ['no table', locNinh([], { totals: [] })],
    ['no unit', locNinh([], { totals: [totalsOf(products, [], [])] })],
    ['one unit that gave nothing', locNinh([], { totals: [totalsOf(products, [], [first])] })],
    ['one unit', locNinh([], { totals: [totalsOf(products, productEntries.slice(0, 1), [first])] })],
    ['nobody gave anything', locNinh(communes.map(({ key }) => key).concat(district.key))],
  ])('%s: a workbook all the same', async (_, input) => {
    const parts = partsOf(await writeXlsx(provinceBook(input)));
    expect([...parts].filter(([, xml]) => xmlFault(xml) !== undefined).map(([name]) => name)).toEqual([]);
  });

  test('168 units', async () => {
    const many = unitsOn(cutoff)
      .filter(({ kind }) => kind === 'xa')
      .slice(0, 168);
    const entries = many.map((unit) =>
      entryOf(products, unit, { figures: { [unit.key]: { recognised: 1, star3: 1, star4: 0 } } }),
    );
    const large = provinceBook(locNinh([], { totals: [totalsOf(products, entries, many)], units: many }));
    expect(valuesOf(large, 'OCOP')[5 + 168]?.slice(1, 5)).toEqual(['Tổng cộng', 168, 168, 0]);
    await expect(writeXlsx(large)).resolves.toBeInstanceOf(Uint8Array);
  });

  test('168 units, 7 tables, 34,000 rows, 12 periods of history: every sheet is there and every trend is drawn', async () => {
    const input = provinceInput();
    const large = provinceBook(input);
    const tables = large.sheets.filter(({ sparklines }) => sparklines.length > 0);
    expect(tables).toHaveLength(7);
    for (const { sparklines, rows } of tables) {
      expect(sparklines).toHaveLength(168 + 1);
      expect(textOf(rows[5 + 168]?.[1])).toBe('Tổng cộng');
    }
    expect(large.sheets.reduce((sum, { rows }) => sum + rows.length, 0)).toBeGreaterThan(34_000);
    expect(large.sheets[0]?.charts).toHaveLength(6);
    const parts = partsOf(await writeXlsx(large));
    expect([...parts.keys()].filter((name) => name.startsWith('xl/worksheets/sheet'))).toHaveLength(
      large.sheets.length,
    );
  }, 60_000);

  test('two tables of one short name get sheets of their own', () => {
    const again = { ...products, id: 'again' };
    const twice = provinceBook(
      locNinh([], { totals: [totalsOf(products, productEntries), totalsOf(again, productEntries)] }),
    );
    expect(twice.sheets.map(({ name }) => name).filter((name) => name.includes('OCOP'))).toEqual([
      ...['OCOP', 'Chi tiết OCOP', 'OCOP (2)', 'Chi tiết OCOP (2)'],
    ]);
  });
});

type Contents = (typeof book.sheets)[number]['rows'][number][number];
function valueOf(content: Contents | undefined) {
  return typeof content === 'object' && content !== null ? content.value : (content ?? null);
}
function textOf(content: Contents | undefined): string {
  return String(valueOf(content));
}
function styleOf(content: Contents): string | undefined {
  return typeof content === 'object' && content !== null ? content.style : undefined;
}
