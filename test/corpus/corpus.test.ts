// The corpus judged before it judges: the same from the same seed, every oddity in it, its truth where it says, and
// the two splits of spellings really apart. (The reader's scores over it are in a test of their own.)
import { readXls, readXlsx } from 'hucre/xlsx';
import { addressArea, cellAddress } from '../../shared/grid';
import { tables } from '../../shared/tables';
import { forms } from './forms/forms';
import { corpus, generate, ODDITY_NAMES, type GeneratedWorkbook, type Split } from './generate';
import { decomposed, icelandicD, iForY, olderTonePlacement, withoutAccents } from './disguise';
import { toTcvn3, toVni } from './legacy';
import { commonWords, tunedWords } from './spellings';
import { commonWordsUntuned, untunedWords } from './spellingsUntuned';
import type { Spelling } from './words';

type Truth = GeneratedWorkbook['truth']['tables'][number];

const splits: readonly Split[] = ['tuned', 'untuned'];
const made: Partial<Record<Split, GeneratedWorkbook[]>> = {};
beforeAll(async () => {
  for (const split of splits) made[split] = await corpus(split);
}, 120_000);
const workbooks = (split: Split): GeneratedWorkbook[] => made[split] ?? [];

describe('the generator', () => {
  it('refuses a table it cannot draw', async () => {
    await expect(generate(1, { split: 'tuned', table: 'weather' })).rejects.toThrow('no form draws weather');
  });

  it('gives the same bytes for the same seed, and others for another', async () => {
    const wanted = { split: 'tuned', table: 'ocopProducts' } as const;
    const [once, again, other] = await Promise.all([1, 1, 2].map((seed) => generate(seed, wanted)));
    expect(once?.bytes).toEqual(again?.bytes);
    expect(once?.xls).toEqual(again?.xls);
    expect(once?.bytes).not.toEqual(other?.bytes);
  });

  it('knows every column of every form in force, and no other', () => {
    for (const form of forms) {
      const definition = tables.find(
        ({ id, draft, inForce }) =>
          id === form.table && !draft && inForce.from <= form.day && form.day <= (inForce.to ?? form.day),
      );
      expect([form.id, form.columns.map(({ key, kind }) => `${key} ${kind}`)]).toEqual([
        form.id,
        definition?.columns.map(({ key, type }) => `${key} ${type}`),
      ]);
    }
  });
});

describe.each(splits)('the %s corpus', (split) => {
  it('has at least sixty workbooks, over all tables', () => {
    expect(workbooks(split).length).toBeGreaterThanOrEqual(60);
    const drawn = new Set(workbooks(split).flatMap(({ truth }) => truth.tables.map(({ form }) => form)));
    expect([...drawn].sort()).toEqual(forms.map(({ id }) => id).sort());
  });

  it('uses every oddity at least three times', () => {
    const uses = workbooks(split).flatMap(({ truth }) => truth.oddities);
    const rare = ODDITY_NAMES.filter((name) => uses.filter((used) => used === name).length < 3);
    expect(rare).toEqual([]);
  });

  it('opens, and every number of the truth stands where the truth says', async () => {
    const missed: string[] = [];
    let looked = 0;
    for (const { name, bytes, truth } of workbooks(split)) {
      const { sheets } = await readXlsx(bytes, { readStyles: true });
      for (const { cell, value } of truth.tables.flatMap(numbersOf)) {
        const [row, column] = positionOf(cell);
        const found = sheets[0]?.rows[row]?.[column];
        if (typeof found === 'number') looked++;
        if (typeof found === 'number' && found !== value) missed.push(`${name} ${cell}`);
        if (found === null || found === undefined) missed.push(`${name} ${cell} is blank`);
      }
    }
    expect(missed).toEqual([]);
    expect(looked).toBeGreaterThan(3000);
  });

  it('says the same as .xls as it does as .xlsx', async () => {
    const different: string[] = [];
    for (const { name, bytes, xls } of workbooks(split)) {
      const [ours, theirs] = await Promise.all([readXlsx(bytes), readXls(xls)]);
      const cells = (theirs.sheets[0]?.rows ?? []).flatMap((row, r) =>
        row.map((value, c) => [value, ours.sheets[0]?.rows[r]?.[c]]),
      );
      if (cells.some(([a, b]) => String(a ?? '') !== String(b ?? ''))) different.push(name);
    }
    expect(different).toEqual([]);
  });
});

describe('the spellings', () => {
  it('name every column and group of every form in the tuned split', () => {
    const unnamed = forms.flatMap((form) =>
      idsOf(form.header)
        .filter((id) => (tunedWords[form.id]?.header[id] ?? commonWords[id])?.full.length === undefined)
        .map((id) => `${form.id} ${id}`),
    );
    expect(unnamed).toEqual([]);
  });

  it('share nothing between the splits, so that the untuned one stays unseen', () => {
    const waysOf = ({ full, short, under }: Spelling): string[] => [...full, ...short, ...under];
    const pairs = [
      ...Object.keys(untunedWords).map(
        (form) => [tunedWords[form]?.header, untunedWords[form]?.header] as const,
      ),
      [commonWords, commonWordsUntuned] as const,
    ];
    const shared = pairs.flatMap(([tuned = {}, untuned = {}]) =>
      Object.entries(untuned).flatMap(([id, spelling]) => {
        const seen = new Set(waysOf(tuned[id] ?? spelling));
        return tuned[id]
          ? waysOf(spelling)
              .filter((way) => seen.has(way))
              .map((way) => `${id}: ${way}`)
          : [];
      }),
    );
    expect(shared).toEqual([]);
  });
});

describe('disguises', () => {
  it('change the letters and leave the text a person reads', () => {
    expect(olderTonePlacement('Xã Lộc Hòa, thủy lợi, Ủy quyền')).toBe('Xã Lộc Hoà, thuỷ lợi, Uỷ quyền');
    expect(olderTonePlacement('quý, toàn huyện, của')).toBe('quý, toàn huyện, của');
    expect(iForY('Tỷ lệ xử lý kỳ này')).toBe('Tỉ lệ xử lí kì này');
    expect(icelandicD('Đạt, đơn')).toBe('Ðạt, ðơn');
    expect(withoutAccents('Đơn vị đạt')).toBe('Don vi dat');
    expect(decomposed('Đạt')).toBe('Đa\u0323t');
  });
});

describe('legacy letters', () => {
  it('are written as .VnTime and VNI-Times store them', () => {
    expect(toTcvn3('UBND Tỉnh Bắc Ninh')).toBe('UBND TØnh B¾c Ninh');
    expect(toTcvn3('Tổng số lượt tiếp công dân')).toBe('Tæng sè l\u00adît tiÕp c«ng d©n');
    expect(toVni('UBND Tỉnh Bắc Ninh')).toBe('UBND Tænh Baéc Ninh');
    expect(toVni('Tổng số lượt tiếp')).toBe('Toång soá löôït tieáp');
  });
});

/** Cells of counts that can be read, with their value. */
function numbersOf(truth: Truth): { cell: string; value: number }[] {
  const form = forms.find(({ id }) => id === truth.form);
  const counts = form?.columns.filter(({ kind }) => kind === 'integer') ?? [];
  return counts.flatMap(({ key }) =>
    truth.values.flatMap((row, i) => {
      const column = truth.columns[key];
      const value = row[key];
      const isRead = column !== undefined && typeof value === 'number';
      return isRead ? [{ cell: cellOf(truth, column, i), value }] : [];
    }),
  );
}

/** Of a record, by its place among the records; across the page, `column` is a sheet row. */
function cellOf({ transposed, bodyRange, rows }: Truth, column: string, record: number): string {
  if (!transposed) return `${column}${rows.records[record]}`;
  return cellAddress(Number(column) - 1, addressArea(bodyRange).left + record);
}

function positionOf(cell: string): [row: number, column: number] {
  const [, letters = '', row = ''] = /^([A-Z]+)(\d+)$/.exec(cell) ?? [];
  const column = [...letters].reduce((n, letter) => n * 26 + letter.charCodeAt(0) - 64, 0);
  return [Number(row) - 1, column - 1];
}

function idsOf(nodes: (typeof forms)[number]['header']): string[] {
  return nodes.flatMap((node) => ('column' in node ? [node.column] : [node.group, ...idsOf(node.over)]));
}
