// The demo district as a whole: it prints the published sentences and figures, and says the same when it is read back.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Figure } from '../../../shared/definition';
import { isRatio } from '../../../shared/figure';
import { provinceBook, provinceReport } from '../../../shared/book/provinceBook';
import { shown } from '../../../shared/book/figureCells';
import type { BookInput } from '../../../shared/book/plan';
import { aggregate, totalFigures } from '../../../shared/aggregate';
import { recomputed } from '../../../shared/evaluate';
import { examine } from '../../../shared/examine';
import { readWorkbook } from '../../../shared/xlsx/read';
import { writeXlsx } from '../../../shared/xlsx/write';
import { demoDistrict } from './demoDistrict';
import { communes, cutoff, district } from './fixture';
import { textsOf } from './readCells';

/** As the source reports word them (Lộc Ninh, quarter I/2024). */
const PUBLISHED = [
  'Toàn huyện hiện có 14/15 xã đạt chuẩn nông thôn mới',
  '03/15 xã đạt chuẩn nông thôn mới nâng cao',
  '71 lượt công dân với 98 người',
  'trong kỳ: 35 đơn thư',
  '23 sản phẩm OCOP',
  '16/16 xã đạt chuẩn phổ cập giáo dục tiểu học mức độ 3',
  '16/16 xã đạt chuẩn phổ cập giáo dục THCS',
  '16/16 xã đạt chuẩn phổ cập mầm non trẻ em 5 tuổi',
  '19/46 trường đạt chuẩn quốc gia, đạt 41,3%',
];

const isStated = ({ value }: Figure) => !('derived' in value) && !('ratio' in value);

let input: BookInput;
beforeAll(async () => {
  input = await demoDistrict();
}, 120_000);

test.each(PUBLISHED)('prints “%s”, in the sheet and in the report', (words) => {
  const paragraphs = provinceReport(input).sections.flatMap((section) => section.paragraphs);
  expect(textsOf(provinceBook(input), 'Báo cáo lời văn').filter((text) => text.includes(words))).toHaveLength(
    1,
  );
  expect(paragraphs.filter((text) => text.includes(words))).toHaveLength(1);
});

test('holds exactly the published figures', () => {
  const file = path.join('test', 'samples', 'published.json');
  const published: Record<string, unknown> = JSON.parse(readFileSync(file, 'utf8'));
  const ours = Object.fromEntries(
    input.totals.flatMap(({ definition, figures }) =>
      definition.figures.map(({ key }) => [`${definition.id}.${key}`, figures[key] ?? null]),
    ),
  );
  const stated = Object.entries(published).filter(([name]) => name in ours);
  expect(stated.length).toBeGreaterThan(10);
  for (const [name, value] of stated) expect({ name, value: ours[name] }).toEqual({ name, value });
});

test('read back from the file, every unit’s figures and every total are what they were', async () => {
  const grids = await readWorkbook(await writeXlsx(provinceBook(input)));
  for (const { definition, subjects, figures } of input.totals) {
    const values = grids.find(({ sheet }) => sheet === definition.short)?.values ?? [];
    for (const [name, own] of [
      ...subjects.map(({ subject, figures: of }) => [subject.name, of] as const),
      ['Tổng cộng', figures] as const,
    ]) {
      const row = values.find((cells) => cells[1] === name);
      definition.figures.forEach((figure, at) => {
        const cell = row?.[2 + at] ?? null;
        if (cell === '•') return;
        expect({ name, figure: figure.key, value: cell === '' ? null : cell }).toEqual({
          ...{ name, figure: figure.key },
          value: shown(own[figure.key], figure),
        });
      });
    }
  }
});

test('no sheet of our own workbook is taken for a table somebody submits', async () => {
  const grids = await readWorkbook(await writeXlsx(provinceBook(input)));
  const forms = input.totals.map(({ definition }) => definition);
  const overview = grids.filter(({ sheet }) =>
    ['Tổng quan', 'So sánh', 'Chất lượng', 'Diễn biến'].includes(sheet),
  );
  const found = examine(overview, forms, () => ({
    ...{ unit: district, units: communes },
    period: { id: '2024-Q1', from: '2023-12-15', to: cutoff, cutoff },
  }));
  expect(found.flatMap(({ tables }) => tables.map((one) => one.found.definition.id))).toEqual([]);
});

describe('figures follow from the units', () => {
  test('totals are the sums of the units, and ratios come from sums', () => {
    for (const { definition, subjects, figures } of input.totals) {
      const given = subjects.flatMap(({ entry, figures: own }) => (entry ? [own] : []));
      const sums = Object.fromEntries(
        definition.figures.flatMap(({ key, overUnits }) => {
          const values = given.flatMap((own) => own[key] ?? []);
          return overUnits === 'sum' &&
            values.every((value) => typeof value === 'number') &&
            values.length > 0
            ? [[key, values.reduce<number>((sum, value) => sum + Number(value), 0)]]
            : [];
        }),
      );
      for (const figure of definition.figures) {
        const value = figures[figure.key] ?? null;
        if (value === null) continue;
        if (isRatio(value) && 'ratio' in figure.value) {
          const { of, over } = figure.value.ratio;
          expect(value).toEqual({ num: sums[of], den: sums[over] });
        } else if (figure.overUnits === 'sum') expect(value).toBe(sums[figure.key]);
      }
    }
  });

  test('a resubmission replaces, never adds', () => {
    for (const { definition, entries, period, figures } of input.totals) {
      const again = entries.map((entry) => ({ ...entry, version: entry.version + 1 }));
      const dates = { id: period, from: '2023-12-15', to: cutoff, cutoff };
      const both = aggregate(definition, [...again, ...entries], [district, ...communes], dates);
      expect(both.figures).toEqual(figures);
    }
  });
});

describe('sizes', () => {
  test('a figure missing everywhere is shown as missing in every place, never as zero', () => {
    const totals = input.totals.map((table) => {
      const first = table.definition.figures.find(isStated);
      if (!first) return table;
      const subjects = table.subjects.map((row) => ({
        ...row,
        figures: recomputed(table.definition, { ...row.figures, [first.key]: null }),
      }));
      return {
        ...table,
        subjects,
        figures: totalFigures(
          table.definition,
          subjects.map(({ figures }) => figures),
        ),
      };
    });
    const book = provinceBook({ ...input, totals });
    for (const { definition } of totals) {
      const first = definition.figures.find(isStated);
      const at = definition.figures.findIndex(isStated);
      const rows = book.sheets.find(({ name }) => name === definition.short)?.rows ?? [];
      const column = rows.slice(5, 5 + 15).map((row) => row[2 + at]);
      expect(column.map((cell) => (typeof cell === 'object' && cell !== null ? cell.value : cell))).toEqual(
        Array.from({ length: column.length }, () => null),
      );
      const comparison = book.sheets.find(({ name }) => name === 'So sánh')?.rows ?? [];
      const line = comparison.find((row) => {
        const title = row[1];
        return typeof title === 'object' && title?.value === first?.title.vi;
      });
      const value = line?.[3];
      expect(typeof value === 'object' && value ? value.value : value).toBeNull();
    }
  });
});
