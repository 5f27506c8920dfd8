// How each kind of rule is named and written in the sheet `quytac`. A new kind of rule needs its line here.
import type { RuleKind } from '../definition';
import { notation, type Notation } from './notation';

interface RuleNotation extends Notation {
  readonly word: string;
  /** What the rule asks, in one phrase. */
  readonly asks: string;
}

function rule(word: string, pattern: string, example: string, asks: string): RuleNotation {
  return { ...notation(pattern, example), word, asks };
}

export const ruleNotations: Readonly<Record<RuleKind, RuleNotation>> = {
  sum: rule('tổng', '{total} = {parts:sum}', 'tongSo = nam + nu', 'cột tổng bằng các cột cộng lại'),
  atMost: rule('không lớn hơn', '{a} ≤ {b}', 'dat ≤ tongSo', 'số trước không lớn hơn số sau'),
  atLeast: rule('không nhỏ hơn', '{a} ≥ {b}', 'nguoi ≥ luot', 'số trước không nhỏ hơn số sau'),
  equal: rule('bằng nhau', '{a} = {b}', 'mamNon.soXa = tieuHoc.soXa', 'hai số bằng nhau'),
  requiredWhen: rule('phải có khi', '{column}', 'soQuyetDinh', 'ở dòng đúng điều kiện, cột này phải ghi'),
  onlyWhen: rule('chỉ có khi', '{column}', 'ngayHoanThanh', 'ở dòng không đúng điều kiện, cột này để trống'),
  unique: rule(
    'không trùng',
    '{columns:list}',
    'tenSanPham; xa',
    'không có hai dòng giống nhau ở các cột này',
  ),
  band: rule(
    'theo thang',
    '{value} → {of}: {bands:bands}',
    'diem → hang: ba: [50; 70), bon: [70; 90), nam: [90; 100]',
    'số ở cột trước quyết định giá trị ở cột sau',
  ),
  expires: rule(
    'hết hạn',
    '{from} + {months:number} tháng[ = {to}]',
    'ngayCongNhan + 36 tháng = ngayHetHan',
    'ngày hết hạn bằng ngày đầu cộng số tháng',
  ),
  inPeriod: rule('trong kỳ', '{column}', 'ngayKy', 'ngày nằm trong kỳ báo cáo'),
  nested: rule(
    'kéo theo',
    '{inner:condition} ⇒ {outer:condition}, ghi ở {at}',
    'danhHieu = nangCao ⇒ soTieuChi ≥ 19, ghi ở soTieuChi',
    'dòng đúng điều kiện trước thì phải đúng điều kiện sau',
  ),
  ratioMatches: rule(
    'tỷ lệ',
    '{percent} = {of} / {over}, {decimals:number} số lẻ',
    'tyLe = dat / tongSo, 1 số lẻ',
    'cột tỷ lệ bằng hai cột chia nhau',
  ),
  agreesWith: rule(
    'khớp biểu khác',
    '{figure} = {table}.{otherFigure}',
    'donNhan = petitions.received',
    'chỉ tiêu bằng chỉ tiêu của biểu khác cùng đơn vị, cùng kỳ',
  ),
  carriedOver: rule(
    'chuyển kỳ',
    '{opening} = {closing}',
    'kyTruocChuyenSang = chuyenKySau',
    'số đầu kỳ này bằng số cuối kỳ trước',
  ),
  neverFalls: rule('không giảm', '{figure}', 'soXaDat', 'chỉ tiêu không nhỏ hơn kỳ trước'),
  partsMakeWhole: rule('cộng kỳ', '{figure}', 'soDonNhan', 'các kỳ ngắn cộng lại bằng kỳ dài'),
  outlier: rule(
    'khác thường',
    '{figure} > {times:number} lần',
    'soDonNhan > 5 lần',
    'chỉ tiêu lớn gấp nhiều lần mức đơn vị vẫn báo cáo',
  ),
  sameAsLastPeriod: rule('giống kỳ trước', '', '', 'mọi chỉ tiêu y hệt kỳ trước'),
};
