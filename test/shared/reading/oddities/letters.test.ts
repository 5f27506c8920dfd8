// Letters: every oddity that issue 3 names in its fourth item, in headings, cells, labels of a form and the title block.
import { parsePeriod, periodDates } from '../../../../shared/period';
import { sheet, trees, units } from '../made';
import { detect } from '../../../../shared/reading/detect';
import { read } from '../../../../shared/reading/read';
import { testEach, type Oddity } from './told';

const header = ['Tên giống cây', 'Xã', 'Trồng mới', 'Đã chết'];
const an = '25276@2024-01-01';
const of = (name: string, commune: string): Pick<Oddity, 'cells' | 'tells' | 'reads'> => ({
  cells: [header, [name, commune, 5, 'x']],
  tells: [[2, 'D', 'notInteger']],
  reads: { trees: { name: ['Sầu riêng'], commune: [an], lost: [undefined] } },
});

const period = parsePeriod('2024-Q1');
const [unit] = units;
if (!period || !unit) throw new Error('a period and a unit');
/** Sent as Xã Lộc An, quarter I of 2024. */
const chosen = { units, unit, period: { id: '2024-Q1', ...periodDates(period, 'cutoff15') } };

const form = (rows: readonly string[]): Oddity['cells'] => [
  [rows[0] ?? '', rows[1] ?? '', rows[2] ?? ''],
  [1, rows[3] ?? '', 20],
  [null, rows[4] ?? '', 8],
  [2, rows[5] ?? '', 'x'],
  [null, rows[6] ?? '', 7],
];
const tcvn3Form = [
  'TT',
  'ChØ tiªu',
  'Sè liÖu',
  'Sè hé dù kiÕn th¨m',
  'Trong ®ã: hé nghÌo',
  'Sè hé ®· th¨m',
  '- Hé nghÌo',
];
const vniForm = [
  ...['TT', 'Chæ tieâu', 'Soá lieäu', 'Soá hoä döï kieán thaêm', 'Trong ñoù: hoä ngheøo'],
  ...['Soá hoä ñaõ thaêm', '- Hoä ngheøo'],
];
const mendedForm = {
  ...{ B1: 'Chỉ tiêu', C1: 'Số liệu', B2: 'Số hộ dự kiến thăm' },
  ...{ B3: 'Trong đó: hộ nghèo', B4: 'Số hộ đã thăm', B5: '- Hộ nghèo' },
};
const inFont = (cells: Oddity['cells'], font: string) => cells.map((row) => row.map(() => font));
const ofForm = (cells: Oddity['cells'], font?: string): Omit<Oddity, 'odd'> => ({
  cells,
  ...(font === undefined ? {} : { more: { fonts: inFont(cells, font) } }),
  tells: [[4, 'C', 'notInteger']],
  reads: { visits: { value: [20, 8, undefined, 7] } },
  proposes: mendedForm,
});

const below = (first: string, second: string): Oddity['cells'] => [
  [first],
  [second],
  ['Tªn gièng c©y', 'X·', 'Trång míi', '§· chÕt'],
  ['SÇu riªng', 'Léc An', 5, 0],
];
const belowVni = (first: string, second: string): Oddity['cells'] => [
  [first],
  [second],
  ['Teân gioáng caây', 'Xaõ', 'Troàng môùi', 'Ñaõ cheát'],
  ['Saàu rieâng', 'Loäc An', 5, 0],
];
const mendedList = {
  A3: 'Tên giống cây',
  B3: 'Xã',
  C3: 'Trồng mới',
  D3: 'Đã chết',
  A4: 'Sầu riêng',
  B4: 'Lộc An',
};

testEach([
  { odd: 'NFD beside NFC', ...of('Sầu riêng'.normalize('NFD'), 'Lộc An'.normalize('NFD')) },
  {
    odd: 'the place of the tone mark: hoà and hòa',
    cells: [header, ['Hoà', 'x', 5, 0]],
    context: {
      units: [
        { key: '1@2024-01-01', code: '1', from: '2024-01-01', kind: 'xa', name: 'Xã Hòa', within: ['70'] },
      ],
    },
    tells: [[2, 'B', 'unknownUnit']],
  },
  {
    odd: 'the place of the tone mark in the name of a unit',
    cells: [header, ['Keo', 'Lộc Hoà', 5, 0]],
    context: {
      units: [
        {
          key: '25273@2024-01-01',
          code: '25273',
          from: '2024-01-01',
          kind: 'xa',
          name: 'Xã Lộc Hòa',
          within: ['70'],
        },
      ],
    },
    tells: [],
    reads: { trees: { commune: ['25273@2024-01-01'] } },
  },
  {
    odd: 'i for y',
    cells: [
      ['Đơn vị', 'Kế hoạch > Số giếng', 'Thực hiện > Số giếng', 'Tỉ lệ hoàn thành'],
      ['Lộc An', 3, 2, 'x'],
    ],
    tells: [[2, 'D', 'notPercent']],
    reads: { wells: { drilled: [2], share: [undefined] } },
  },
  {
    odd: 'Ð of Iceland for Đ',
    cells: [
      ['Tên giống cây', 'Xã', 'Trồng mới', 'Ðã chết'],
      ['Ðào', 'Lộc An', 5, 0],
    ],
    tells: [],
    reads: { trees: { name: ['Đào'], lost: [0] } },
    proposes: { D1: 'Đã chết', A2: 'Đào' },
  },
  {
    odd: 'Cyrillic letters for Latin ones',
    cells: [
      ['Tên giống cây', 'Xã', 'Trồng mới', 'Đã chết'],
      ['Сao su', 'Lộс An', 5, 0],
    ],
    tells: [],
    reads: { trees: { name: ['Cao su'], commune: [an] } },
    proposes: { A2: 'Cao su', B2: 'Lộc An' },
  },
  {
    odd: 'hidden blanks',
    cells: [
      ['Tên giống\u00a0cây', 'Xã\u200b', 'Trồng mới ', '\u00a0Đã chết'],
      ['Sầu riêng\u200b', 'Lộc\u00a0An', 5, 0],
    ],
    tells: [],
    reads: { trees: { name: ['Sầu riêng'], commune: [an], planted: [5], lost: [0] } },
  },
  {
    odd: 'TCVN3 by the font .VnTime',
    cells: below('B¸o c¸o quý I n¨m 2024', '').slice(2),
    more: { fonts: inFont(below('', '').slice(2), '.VnTime') },
    tells: [],
    reads: { trees: { name: ['Sầu riêng'], commune: [an] } },
    proposes: {
      A1: 'Tên giống cây',
      B1: 'Xã',
      C1: 'Trồng mới',
      D1: 'Đã chết',
      A2: 'Sầu riêng',
      B2: 'Lộc An',
    },
  },
  {
    odd: 'TCVN3 capitals by the font .VnTimeH',
    cells: [
      ['tªn gièng c©y', 'x·', 'trång míi', '®· chÕt'],
      ['SÇu riªng', 'Léc An', 5, 0],
    ],
    more: { fonts: [new Array<string>(4).fill('.VnTimeH'), new Array<string>(4).fill('.VnTime')] },
    tells: [],
    reads: { trees: { name: ['Sầu riêng'], planted: [5] } },
    proposes: {
      A1: 'TÊN GIỐNG CÂY',
      B1: 'XÃ',
      C1: 'TRỒNG MỚI',
      D1: 'ĐÃ CHẾT',
      A2: 'Sầu riêng',
      B2: 'Lộc An',
    },
  },
  {
    odd: 'VNI by the font VNI-Times',
    cells: belowVni('', '').slice(2),
    more: { fonts: inFont(belowVni('', '').slice(2), 'VNI-Times') },
    tells: [],
    reads: { trees: { name: ['Sầu riêng'], commune: [an] } },
    proposes: {
      A1: 'Tên giống cây',
      B1: 'Xã',
      C1: 'Trồng mới',
      D1: 'Đã chết',
      A2: 'Sầu riêng',
      B2: 'Lộc An',
    },
  },
  {
    odd: 'TCVN3 under a font that says nothing, by what a syllable can be',
    cells: below('', '').slice(2),
    tells: [],
    reads: { trees: { name: ['Sầu riêng'], commune: [an] } },
  },
  {
    odd: 'VNI under a font that says nothing, by what a syllable can be',
    cells: belowVni('', '').slice(2),
    tells: [],
    reads: { trees: { name: ['Sầu riêng'], commune: [an] } },
  },
  {
    odd: 'Unicode typed under the font .VnTime stays as it is',
    ...of('Sầu riêng', 'Lộc An'),
    more: { fonts: inFont([header, header], '.VnTime') },
    proposes: {},
  },
  { odd: 'TCVN3 in the labels of a form, by its font', ...ofForm(form(tcvn3Form), '.VnTime') },
  { odd: 'TCVN3 in the labels of a form, under a font that says nothing', ...ofForm(form(tcvn3Form)) },
  { odd: 'VNI in the labels of a form, by its font', ...ofForm(form(vniForm), 'VNI-Times') },
  { odd: 'VNI in the labels of a form, under a font that says nothing', ...ofForm(form(vniForm)) },
  {
    odd: 'TCVN3 in the labels of a form across the page',
    cells: [tcvn3Form.filter((_, at) => at !== 0 && at !== 2), ['Sè liÖu', 20, 8, 'x', 7]],
    tells: [[2, 'D', 'notInteger']],
    reads: { visits: { value: [20, 8, undefined, 7] } },
    proposes: {
      ...{ A1: 'Chỉ tiêu', B1: 'Số hộ dự kiến thăm', C1: 'Trong đó: hộ nghèo' },
      ...{ D1: 'Số hộ đã thăm', E1: '- Hộ nghèo', A2: 'Số liệu' },
    },
  },
  {
    odd: 'TCVN3 in the title block: the right unit and period are nothing to say, and proposed like the rest',
    cells: below('UBND X· LéC AN', 'B¸o c¸o quý I n¨m 2024'),
    context: { chosen },
    tells: [],
    proposes: { A1: 'UBND Xã LộC AN', A2: 'Báo cáo quý I năm 2024', ...mendedList },
  },
  {
    odd: 'TCVN3 in the title block: another unit and another period are errors',
    cells: below('UBND x· Léc Thµnh', 'B¸o c¸o quý IV n¨m 2023'),
    context: { chosen },
    tells: [
      [1, 'A', 'otherUnit'],
      [2, 'A', 'otherPeriod'],
    ],
    proposes: { A1: 'UBND xã Lộc Thành', A2: 'Báo cáo quý IV năm 2023', ...mendedList },
  },
  {
    odd: 'TCVN3 capitals by font in the letterhead',
    cells: below('ñy ban nh©n d©n x· léc thµnh', 'B¸o c¸o quý I n¨m 2024'),
    more: { fonts: [['.VnTimeH'], ['.VnTime'], ...inFont(below('', '').slice(2), '.VnTime')] },
    context: { chosen },
    tells: [[1, 'A', 'otherUnit']],
    proposes: { A1: 'ỦY BAN NHÂN DÂN XÃ LỘC THÀNH', A2: 'Báo cáo quý I năm 2024', ...mendedList },
  },
  {
    odd: 'VNI in the title block: another unit and another period are errors',
    cells: belowVni('UBND xaõ Loäc Thaønh', 'Baùo caùo quyù IV naêm 2023'),
    context: { chosen },
    tells: [
      [1, 'A', 'otherUnit'],
      [2, 'A', 'otherPeriod'],
    ],
    proposes: { A1: 'UBND xã Lộc Thành', A2: 'Báo cáo quý IV năm 2023', ...mendedList },
  },
]);

test('nothing is changed silently: the sheet is what it was, and a proposal says why', () => {
  const grid = sheet(below('UBND X· LéC AN', ''));
  const before = JSON.stringify(grid);
  const [found] = detect(grid, [trees]).found;
  if (!found) throw new Error('no table');
  const { fixes } = read(grid, found, { units });
  expect(JSON.stringify(grid)).toBe(before);
  expect(fixes.length).toBeGreaterThan(0);
  for (const { before: was, after, why } of fixes) {
    expect(after).not.toBe(was);
    expect(why).toMatch(/TCVN3.*Unicode/);
  }
});
