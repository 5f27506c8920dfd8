// Oddities around the table: letterheads, titles, parameters, and the letters the whole sheet is written in.
import { periodLine, periodTitle } from '../cell';
import type { Aside, Draft } from '../draft';
import {
  cyrillicLetters,
  decomposed,
  hiddenBlanks,
  icelandicD,
  iForY,
  olderTonePlacement,
} from '../disguise';
import { tcvn3Font, toTcvn3, toVni } from '../legacy';
import { isUpright, type Oddity } from '../oddity';
import type { Rng } from '../rng';

export const sheetOddities: readonly Oddity[] = [
  {
    name: 'measureLine',
    chance: 0.35,
    apply: (draft, rng) =>
      draft.above.unshift([{ at: rng.int(3, 5), text: `Đơn vị tính: ${draft.form.measure}` }]),
  },
  { name: 'parameterBlock', chance: 0.15, apply: addParameters },
  { name: 'titleBlock', chance: 0.6, apply: addTitle },
  { name: 'nationalHeading', chance: 0.3, apply: addHeading },
  {
    name: 'foreignTableBelow',
    slot: 'neighbour',
    chance: 0.1,
    apply: (draft) => draft.below.push([], [], ...FOREIGN),
  },
  {
    name: 'foreignTableBeside',
    slot: 'neighbour',
    chance: 0.12,
    fits: isUpright,
    apply: (draft) => draft.beside.push(...FOREIGN),
  },
  { name: 'olderTonePlacement', chance: 0.2, apply: (draft) => draft.disguises.push(olderTonePlacement) },
  { name: 'iForY', chance: 0.12, apply: (draft) => draft.disguises.push(iForY) },
  { name: 'hiddenBlanks', chance: 0.18, apply: (draft, rng) => draft.disguises.push(hiddenBlanks(rng)) },
  { name: 'nfd', slot: 'letters', chance: 0.15, apply: (draft) => draft.disguises.push(decomposed) },
  {
    name: 'lookalikeLetters',
    slot: 'letters',
    chance: 0.15,
    apply: (draft, rng) => {
      const cyrillic = cyrillicLetters(rng);
      draft.disguises.push(icelandicD);
      draft.headerDisguises.push((text) => (rng.chance(0.4) ? cyrillic(text) : text));
    },
  },
  {
    name: 'tcvn3',
    slot: 'letters',
    chance: 0.14,
    apply: (draft, rng) => {
      draft.disguises.push(toTcvn3);
      draft.fontOf = tcvn3Font;
      if (rng.chance(0.5)) draft.defaultFont = '.VnTime';
    },
  },
  {
    name: 'vni',
    slot: 'letters',
    chance: 0.12,
    apply: (draft) => {
      draft.disguises.push(toVni);
      draft.fontOf = () => 'VNI-Times';
    },
  },
];

function addTitle(draft: Draft, rng: Rng): void {
  const { period, table } = draft.form;
  const across = 6;
  const lines: Aside[][] = [
    [{ at: 0, text: rng.pick(draft.words.titles), across }],
    [{ at: 0, text: rng.chance(0.5) ? periodTitle(period) : periodLine(period), across }],
  ];
  const annex = [
    { at: 0, text: '(Kèm theo Báo cáo số        /BC-UBND ngày     tháng 3 năm 2024 của UBND huyện)', across },
  ];
  const attached = table !== 'petitionRegister' && draft.form.day.startsWith('2024') && rng.chance(0.3);
  draft.above.unshift(...lines, ...(attached ? [annex] : []), []);
}

function addHeading(draft: Draft, rng: Rng): void {
  const { reporter } = draft.form;
  const office =
    reporter.kind === 'agency' ? reporter.name.toUpperCase() : `UBND ${reporter.name.toUpperCase()}`;
  draft.above.unshift(
    [
      { at: 0, text: office, across: 2 },
      { at: 3, text: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', across: 4 },
    ],
    [
      { at: 0, text: rng.pick(['Số:        /BC-UBND', 'VĂN PHÒNG', 'BAN TIẾP CÔNG DÂN']), across: 2 },
      { at: 3, text: 'Độc lập - Tự do - Hạnh phúc', across: 4 },
    ],
    [],
  );
}

/** A block that looks like a table and is none. */
function addParameters(draft: Draft, _rng: Rng): void {
  const pairs: readonly (readonly [string, string])[] = [
    ['Tham số', 'Giá trị'],
    ['Kỳ báo cáo', periodTitle(draft.form.period)],
    ['Đơn vị báo cáo', draft.form.reporter.name],
    ['Mã biểu', 'B-01'],
  ];
  draft.above.unshift(
    ...pairs.map(([name, value]) => [
      { at: 0, text: name },
      { at: 1, text: value },
    ]),
    [],
  );
}

const FOREIGN: readonly Aside[][] = [
  ['STT', 'Tên thiết bị', 'Số lượng', 'Tình trạng'],
  ['1', 'Máy vi tính để bàn', '12', 'Tốt'],
  ['2', 'Máy in', '4', 'Tốt'],
  ['3', 'Tủ hồ sơ', '9', 'Cũ'],
].map((texts) => texts.map((text, at) => ({ at, text })));
