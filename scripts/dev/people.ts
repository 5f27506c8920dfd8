// The people of the demo district and what each may do. They are posts, never persons. The development issuer
// says who somebody is; the memberships say what, and are sent to the server as an administrator would send them.
import type { Member, Role } from '../../shared/api';

export const AUDIENCE = 'giao-ban';
export const PROVINCE = '70@2024-01-01';
export const DISTRICT = '692@2024-01-01';
export const FIRST_ADMIN = 'quan-tri';
const SINCE = '2024-01-01';

export interface Person {
  readonly id: string;
  readonly name: string;
  /** What the post does, in one Vietnamese phrase. */
  readonly role: string;
  readonly unit: string;
  readonly roles: readonly Role[];
}

// Huyện Lộc Ninh, tỉnh Bình Phước, before 2025-07-01: one town and fifteen communes.
const COMMUNES: readonly (readonly [code: string, name: string])[] = [
  ['25270', 'thị trấn Lộc Ninh'],
  ['25273', 'xã Lộc Hòa'],
  ['25276', 'xã Lộc An'],
  ['25279', 'xã Lộc Tấn'],
  ['25280', 'xã Lộc Thạnh'],
  ['25282', 'xã Lộc Hiệp'],
  ['25285', 'xã Lộc Thiện'],
  ['25288', 'xã Lộc Thuận'],
  ['25291', 'xã Lộc Quang'],
  ['25292', 'xã Lộc Phú'],
  ['25294', 'xã Lộc Thành'],
  ['25297', 'xã Lộc Thái'],
  ['25300', 'xã Lộc Điền'],
  ['25303', 'xã Lộc Hưng'],
  ['25305', 'xã Lộc Thịnh'],
  ['25306', 'xã Lộc Khánh'],
];

export const people: readonly Person[] = [
  {
    id: FIRST_ADMIN,
    name: 'Quản trị hệ thống tỉnh Bình Phước',
    role: 'Quản trị thành viên, kỳ báo cáo và biểu mẫu',
    unit: PROVINCE,
    roles: ['administrator'],
  },
  {
    id: 'lanh-dao',
    name: 'Lãnh đạo Văn phòng Tỉnh ủy Bình Phước',
    role: 'Lãnh đạo: xem toàn bộ số liệu',
    unit: PROVINCE,
    roles: ['leader'],
  },
  {
    id: 'chuyen-vien',
    name: 'Chuyên viên tổng hợp tỉnh Bình Phước',
    role: 'Chuyên viên: duyệt hoặc trả lại bản nộp của mọi biểu',
    unit: PROVINCE,
    roles: ['reviewer'],
  },
  {
    id: 'can-bo-692',
    name: 'Cán bộ UBND huyện Lộc Ninh',
    role: 'Cán bộ nộp báo cáo của huyện',
    unit: DISTRICT,
    roles: ['submitter'],
  },
  ...COMMUNES.map(([code, name]): Person => ({
    id: `can-bo-${code}`,
    name: `Cán bộ UBND ${name}`,
    role: `Cán bộ nộp báo cáo của ${name}`,
    unit: `${code}@${SINCE}`,
    roles: ['submitter'],
  })),
];

/** One membership a post and role, for every table, as tokens of this issuer name their bearers. */
export function memberships(issuer: string): Member[] {
  return people.flatMap(({ id, unit, roles }) =>
    roles.map((role) => ({
      ...{ issuer, subject: id, unit, role },
      ...{ tables: null, validFrom: SINCE, validTo: null },
    })),
  );
}
