// The people of the demo district and what each may do. They are posts, never persons. The development issuer
// says who somebody is; the memberships say what, and are sent to the server as an administrator would send them.
import type { Member, Role } from '../../shared/api';
import { childrenOf } from '../../shared/units/registry';

/** What the issuer is called in the demo, whatever its port: who submitted is in every chain, so in the printed root. */
export const DEMO_ISSUER = 'http://localhost/giao-ban';
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

// Before 2025-07-01 the district had one town and fifteen communes.
const communes = childrenOf(DISTRICT, SINCE).map(({ key, code, name }) => ({
  key,
  code,
  name: lowerFirst(name),
}));

export const people: readonly Person[] = [
  {
    id: FIRST_ADMIN,
    name: 'Quản trị hệ thống tỉnh Bình Phước',
    role: 'Quản trị thành viên, kỳ báo cáo và biểu mẫu',
    unit: PROVINCE,
    roles: ['administrator'],
  },
  {
    id: 'can-bo-moi',
    name: 'Cán bộ mới, chưa thuộc đơn vị nào',
    role: 'Nhập mã mời của quản trị để vào đơn vị',
    unit: PROVINCE,
    roles: [],
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
  ...communes.map(({ key, code, name }): Person => ({
    id: `can-bo-${code}`,
    name: `Cán bộ UBND ${name}`,
    role: `Cán bộ nộp báo cáo của ${name}`,
    unit: key,
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

function lowerFirst(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}
