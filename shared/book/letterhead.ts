// Who issues the paper, as data: state bodies follow NĐ 30/2020/NĐ-CP, Party committees the Party's own rules (no
// Quốc hiệu), the Fatherland Front its own name with the Quốc hiệu.
import type { TableDefinition } from '../definition';
import type { Unit, UnitKind } from '../unit';
import { dayOf, longDay } from './calendarWords';

export type LetterheadKind = TableDefinition['letterhead'];

export interface Letterhead {
  /** Left: the body above, if one is written, then the issuing body in bold; in capitals. */
  readonly bodies: readonly { readonly text: string; readonly bold: boolean }[];
  /** Right: national heading and motto, or the Party's heading alone. */
  readonly heading: string;
  readonly motto?: string;
  readonly number: string;
  readonly placeAndDate: string;
}

const PARTY_COMMITTEE: Readonly<Record<Exclude<UnitKind, 'agency'>, string>> = {
  tinh: 'TỈNH ỦY',
  thanhPhoTrungUong: 'THÀNH ỦY',
  huyen: 'HUYỆN ỦY',
  quan: 'QUẬN ỦY',
  thiXa: 'THỊ ỦY',
  thanhPho: 'THÀNH ỦY',
  xa: 'ĐẢNG ỦY XÃ',
  phuong: 'ĐẢNG ỦY PHƯỜNG',
  thiTran: 'ĐẢNG ỦY THỊ TRẤN',
  dacKhu: 'ĐẢNG ỦY ĐẶC KHU',
};

/** Who signs: the authority in whose name, and the post; the name is left to be written. */
export interface Signature {
  readonly authority: string;
  readonly post: string;
}

export function signatureOf(kind: LetterheadKind, scope: Unit): Signature {
  if (kind === 'party') return { authority: 'T/M BAN THƯỜNG VỤ', post: 'BÍ THƯ' };
  if (kind === 'front') return { authority: 'TM. BAN THƯỜNG TRỰC', post: 'CHỦ TỊCH' };
  return scope.kind === 'agency'
    ? { authority: '', post: 'THỦ TRƯỞNG ĐƠN VỊ' }
    : { authority: 'TM. ỦY BAN NHÂN DÂN', post: 'CHỦ TỊCH' };
}

const NATIONAL = {
  heading: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  motto: 'Độc lập - Tự do - Hạnh phúc',
};

/** The heading of a paper that `scope` issues on the Vietnamese day of `asOf`. */
export function letterhead(kind: LetterheadKind, scope: Unit, province: Unit, asOf: string): Letterhead {
  const placeAndDate = `${bareName(scope)}, ${longDay(dayOf(asOf))}`;
  switch (kind) {
    case 'party':
      return { ...party(scope, province), placeAndDate };
    case 'front':
      return { ...front(scope), placeAndDate };
    case 'state':
      return { ...state(scope, province), placeAndDate };
  }
}

function party(scope: Unit, province: Unit): Omit<Letterhead, 'placeAndDate'> {
  const committee =
    scope.kind === 'agency'
      ? capitals(scope.name)
      : `${PARTY_COMMITTEE[scope.kind]} ${capitals(bareName(scope))}`;
  const above = { text: `ĐẢNG BỘ ${capitals(province.name)}`, bold: false };
  return {
    bodies: [...(scope.key === province.key ? [] : [above]), { text: committee, bold: true }],
    heading: 'ĐẢNG CỘNG SẢN VIỆT NAM',
    number: 'Số:          -BC',
  };
}

function front(scope: Unit): Omit<Letterhead, 'placeAndDate'> {
  const bodies = scope.kind === 'agency' ? [scope.name] : ['Ủy ban Mặt trận Tổ quốc Việt Nam', scope.name];
  return { bodies: bodies.map(bold), ...NATIONAL, number: 'Số:          /BC-MTTQ' };
}

/** A people's committee writes no body above itself; a department writes its committee. */
function state(scope: Unit, province: Unit): Omit<Letterhead, 'placeAndDate'> {
  if (scope.kind !== 'agency') {
    return {
      bodies: ['Ủy ban nhân dân', scope.name].map(bold),
      ...NATIONAL,
      number: 'Số:          /BC-UBND',
    };
  }
  const above = { text: `ỦY BAN NHÂN DÂN ${capitals(province.name)}`, bold: false };
  return { bodies: [above, bold(scope.name)], ...NATIONAL, number: 'Số:          /BC' };
}

function bold(text: string) {
  return { text: capitals(text), bold: true };
}

/** "Huyện Lộc Ninh" -> "Lộc Ninh". */
function bareName(unit: Unit): string {
  return unit.name.replace(/^(Tỉnh|Thành phố|Huyện|Quận|Thị xã|Xã|Phường|Thị trấn|Đặc khu)\s+/u, '');
}

function capitals(text: string): string {
  return text.toLocaleUpperCase('vi');
}
