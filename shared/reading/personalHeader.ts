// Headers that announce personal data (Luật 91/2025/QH15; Luật Tố cáo 2018, Đ9; DOMAIN §8). Such a column never leaves
// the workbook as text; counts ("Số hộ dân tộc thiểu số") and units ("Địa chỉ (xã)") under such a header are harmless.
import type { Column } from '../definition';
import { phrase } from '../text/phrase';

const PERSON =
  'họ tên|họ và tên|tên người|chủ đơn|chủ hộ|tên chủ hộ|người đứng đơn|người nộp đơn|người khiếu nại|người tố cáo|' +
  'người bị tố cáo|người kiến nghị|người phản ánh|người đại diện|công dân|tên công dân|người liên hệ|người thân';
const NUMBERS =
  'cccd|cmnd|cmt|số cccd|số cmnd|số định danh|mã định danh|căn cước|số căn cước|căn cước công dân|hộ chiếu|số hộ chiếu|' +
  'số điện thoại|điện thoại|đt|sđt|sdt|di động|email|e mail|thư điện tử|số tài khoản|tài khoản ngân hàng|biển số xe';
const LIFE =
  'địa chỉ|nơi ở|nơi cư trú|thường trú|hộ khẩu|quê quán|ngày sinh|ngày tháng năm sinh|năm sinh|giới tính|dân tộc|tôn giáo|' +
  'quốc tịch|tình trạng hôn nhân|nội dung đơn|tóm tắt nội dung|nội dung khiếu nại|nội dung tố cáo';
const PERSONAL = new RegExp(`^(?:${PERSON}|${NUMBERS}|${LIFE})(?: (?!xã$|phường$|trụ sở).*)?$`);

/** True of a header path one of whose texts announces personal data. */
export function isPersonalHeader(path: readonly string[]): boolean {
  return path.some((text) => PERSONAL.test(phrase(text)));
}

/** Only words and dates can hold a person; figures, units and agreed choices cannot. */
export function couldHoldPerson({ type }: Column): boolean {
  return type === 'text' || type === 'date' || type === 'year';
}
