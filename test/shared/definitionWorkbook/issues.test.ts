// Errors of a definition workbook stand on its cells, all of them at once; every one has a sentence in both languages.
import { definitionFlawCodes } from '../../../shared/definitionFlaw';
import { examineDefinitionWorkbook, readDefinitionWorkbook } from '../../../shared/definitionWorkbook/read';
import { definitionBook } from '../../../shared/definitionWorkbook/write';
import type { CellValue, Grid } from '../../../shared/grid';
import { tables } from '../../../shared/tables/index';
import { definitionFlawsEn } from '../../../shared/words/definitionFlaws.en';
import { definitionFlawsVi } from '../../../shared/words/definitionFlaws.vi';
import { definitionFlawSentence } from '../../../shared/words/definitionFlaws';
import { readWorkbook } from '../../../shared/xlsx/read';
import { writeXlsx } from '../../../shared/xlsx/write';
import { irrigation } from '../../functions/tables';
import { withCell } from '../sampleTable';

let grids: Grid[];
beforeAll(async () => {
  grids = await readWorkbook(await writeXlsx(definitionBook(irrigation)));
});

type Change = readonly [sheet: string, cell: string, value: CellValue];

function changed(...changes: readonly Change[]): Grid[] {
  return grids.map((grid) =>
    changes
      .filter(([sheet]) => sheet === grid.sheet)
      .reduce((now, [, cell, value]) => withCell(wide(now), cell, value), grid),
  );
}

/** Rows as long as the sheet is wide, so that a blank cell at the end can be filled. */
function wide(grid: Grid): Grid {
  const width = Math.max(...grid.values.map((row) => row.length), 30);
  const filled = grid.values.map((row) => [...row, ...Array<null>(width - row.length).fill(null)]);
  return { ...grid, values: [...filled, Array<null>(width).fill(null), Array<null>(width).fill(null)] };
}

const beside = { builtIn: tables, own: [] };
function issuesOf(given: readonly Grid[]): string[] {
  const { issues } = examineDefinitionWorkbook(given, beside);
  return issues.map(({ sheet, cell, code }) => `${sheet}!${cell ?? ''} ${code}`);
}

test('a sound workbook has no issue', () => {
  expect(issuesOf(grids)).toEqual([]);
});

test.each<[what: string, expected: string[], ...changes: Change[]]>([
  ['a type that does not exist', ['cot!C3 notOneOf'], ['cot', 'C3', 'văn bản']],
  ['a number that is none', ['cot!H4 notANumber'], ['cot', 'H4', 'không']],
  ['a mark that is none', ['cot!F3 notAMark'], ['cot', 'F3', 'bắt buộc']],
  ['a day that does not exist', ['bieu!I3 notADay'], ['bieu', 'I3', '31/02/2024']],
  ['a key with spaces', ['cot!A3 badKey'], ['cot', 'A3', 'tên kênh']],
  ['a value that is missing', ['cot!B3 missingValue'], ['cot', 'B3', null]],
  ['a key used twice', ['chitieu!F4 unknownKey', 'cot!A4 duplicateKey'], ['cot', 'A4', 'canal']],
  ['a reference to nothing', ['quytac!B3 unknownKey'], ['quytac', 'B3', 'canal; village']],
  ['a rule that is not understood', ['quytac!B3 notUnderstood'], ['quytac', 'B3', 'canal, mended!']],
  ['a kind of rule that does not exist', ['quytac!A3 notOneOf'], ['quytac', 'A3', 'đẹp']],
  ['a condition that is not understood', ['quytac!C3 badCondition'], ['quytac', 'C3', 'mended lớn hơn 3']],
  ['a condition on nothing that is there', ['quytac!B3 unknownKey'], ['quytac', 'C3', 'width > 3']],
  ['a figure that cannot be made', ['chitieu!F4 notUnderstood'], ['chitieu', 'F4', 'tổng mended']],
  ['a figure made of nothing', ['chitieu!F4 unknownKey'], ['chitieu', 'F4', 'cộng cột width']],
  ['a figure the sample does not give', ['chitieu!K4 figureDiffers'], ['chitieu', 'K4', 751]],
  ['a figure that is no figure', ['chitieu!K4 notAFigure'], ['chitieu', 'K4', 'nhiều']],
  ['a sample cell that cannot be read', ['mau!C4 notInteger'], ['mau', 'C4', 'bốn trăm']],
  [
    'a sample without its header',
    ['mau! sampleNotFound'],
    ['mau', 'C3', 'Ghi chú'],
    ['mau', 'B3', 'Ghi chú'],
  ],
  ['an unknown heading', ['cot!B1 unknownHeading', 'cot! missingHeading'], ['cot', 'B1', 'Đề mục']],
  ['a second row', ['bieu!A4 extraRow'], ['bieu', 'A4', 'other']],
  [
    'a choice of no column',
    ['luachon!A3 unknownKey'],
    ['luachon', 'A3', 'bank'],
    ['luachon', 'B3', 'left'],
    ['luachon', 'C3', 'Trái'],
  ],
  ['the id of a table that is built in', ['bieu!I3 builtInEdition'], ['bieu', 'A3', 'petitions']],
  ['a short name that is taken', ['bieu!D3 shortTaken'], ['bieu', 'D3', 'Nông thôn mới']],
  ['a short name that is too long', ['bieu!D3 valueTooLong'], ['bieu', 'D3', 'Kênh mương nội đồng các xã']],
  ['a unit that does not exist', ['bieu!Z3 unknownSampleUnit'], ['bieu', 'Z3', '99999@2024-01-01']],
])('%s', (_, expected, ...changes) => {
  const found = issuesOf(changed(...changes));
  expect(found.slice(0, expected.length)).toEqual(expected);
});

test('many errors are all said at once', () => {
  const given = changed(
    ['cot', 'C3', 'văn bản'],
    ['cot', 'H4', 'không'],
    ['quytac', 'C3', '(('],
    ['bieu', 'I3', 'mai'],
  );
  expect(issuesOf(given).sort()).toEqual(
    ['bieu!I3 notADay', 'cot!C3 notOneOf', 'cot!H4 notANumber', 'quytac!C3 badCondition'].sort(),
  );
});

test('a missing sheet is named; sheets with nothing to say may be left out', () => {
  expect(issuesOf(grids.filter(({ sheet }) => sheet !== 'cot'))).toContain('cot! missingSheet');
  const without = grids.filter(
    ({ sheet }) => !['muc', 'luachon', 'cau', 'bieudo', 'huongdan'].includes(sheet),
  );
  expect(readDefinitionWorkbook(without).definition).toEqual(irrigation);
});

test('headings in another order, remarks and a missing row of help change nothing', () => {
  const given = grids.map((grid) => {
    if (grid.sheet !== 'cot') return grid;
    const values = wide(grid)
      .values.toSpliced(1, 1)
      .map((row) => [...row.slice(2), 'Ghi chú', row[0] ?? null, row[1] ?? null]);
    return { ...grid, values };
  });
  expect(readDefinitionWorkbook(given).definition).toEqual(irrigation);
});

test('every flaw has a sentence in both languages that names no code', () => {
  for (const code of definitionFlawCodes) {
    for (const [language, words] of [
      ['vi', definitionFlawsVi],
      ['en', definitionFlawsEn],
    ] as const) {
      const said = definitionFlawSentence({ code, params: {} }, language);
      expect(said.length).toBeGreaterThan(20);
      expect(said).not.toContain(code);
      expect(words[code]).toBeDefined();
    }
  }
  const issue = { code: 'notInteger', params: {} } as const;
  expect(definitionFlawSentence(issue, 'vi')).toContain('số nguyên');
});
