// Members and branches of the Fatherland Front and the five mass organisations: one line each, for every level. Members
// at the end of a period are those of the next one's beginning.
import type { TableDefinitionInput } from '../../definition';
import { count, note } from '../parts/columns';
import { cell, derived } from '../parts/figures';
import { byCommunes, reporting } from '../parts/reporting';
import { sheet } from '../parts/sheet';

const organisations = [
  ['front', 'Mặt trận Tổ quốc Việt Nam', 'MTTQ Việt Nam', 'Fatherland Front'],
  ['tradeUnion', 'Công đoàn', 'Liên đoàn Lao động', 'trade unions'],
  ['farmers', 'Hội Nông dân', 'Hội ND', "Farmers' Union"],
  ['youth', 'Đoàn TNCS Hồ Chí Minh', 'Đoàn Thanh niên', 'Youth Union'],
  ['women', 'Hội Liên hiệp Phụ nữ', 'Hội Phụ nữ', "Women's Union"],
  ['veterans', 'Hội Cựu chiến binh', 'Hội CCB', "Veterans' Association"],
] as const;
const stock = { overTime: 'closing' } as const;

export const massOrganisations: TableDefinitionInput = {
  id: 'massOrganisations',
  title: { vi: 'Hội viên, chi hội của MTTQ và các đoàn thể', en: 'Members of mass organisations' },
  short: 'Hội viên, đoàn viên',
  names: ['Phát triển đoàn viên, hội viên', 'Tổng hợp đoàn viên, hội viên, chi hội'],
  basis: 'Điều lệ MTTQ Việt Nam và các tổ chức chính trị - xã hội; chế độ báo cáo công tác dân vận',
  grain: { vi: 'một tổ chức', en: 'one organisation' },
  inForce: { from: '2024-01-01' },
  layout: 'form',
  ...byCommunes,
  subject: 'self',
  ...reporting,
  letterhead: 'front',
  columns: [
    count('branches', 'chi hội', 'Số chi hội | Số chi hội, chi đoàn, tổ công đoàn | Số chi hội/chi đoàn', {
      required: true,
    }),
    count('opening', 'người', 'Hội viên đầu kỳ | Đoàn viên, hội viên đầu kỳ', { required: true }),
    count('admitted', 'người', 'Kết nạp trong kỳ | Kết nạp mới', { required: true }),
    count('members', 'người', 'Hội viên cuối kỳ | Đoàn viên, hội viên cuối kỳ', { required: true }),
    note(),
  ],
  items: organisations.map(([key, label, synonym]) => ({ key, label, synonyms: [synonym], unit: 'người' })),
  rules: [
    { kind: 'atMost', a: 'admitted', b: 'members' },
    ...organisations.map(([key]) => ({
      ...{ kind: 'carriedOver' as const, opening: `${key}Opening`, closing: `${key}Members` },
      severity: 'warning' as const,
    })),
  ],
  figures: [
    ...organisations.flatMap(([key, label, , en]) => [
      { ...cell(key, 'branches', 'chi hội', `${label}: số chi hội`, `Branches, ${en}`), ...stock },
      {
        ...cell(key, 'opening', 'người', `${label}: hội viên đầu kỳ`, `Members before, ${en}`),
        overTime: 'opening' as const,
      },
      { ...cell(key, 'members', 'người', `${label}: hội viên`, `Members, ${en}`), ...stock },
      cell(key, 'admitted', 'người', `${label}: kết nạp`, `Admitted, ${en}`),
    ]),
    derived(
      'admitted',
      'người',
      'Kết nạp mới trong kỳ',
      'Admitted',
      organisations.map(([key]) => `${key}Admitted`),
    ),
  ],
  sentences: [
    {
      vi: 'Các đoàn thể kết nạp mới {admitted} đoàn viên, hội viên; Hội Nông dân có {farmersMembers} hội viên, Hội Liên hiệp Phụ nữ {womenMembers} hội viên.',
      en: '{admitted} members were admitted.',
    },
  ],
  sample: {
    ...{ unit: '25276@2024-01-01', period: '2024-Q1' },
    cells: sheet(`
TỔNG HỢP ĐOÀN VIÊN, HỘI VIÊN, CHI HỘI QUÝ I NĂM 2024

TT|Tổ chức|Số chi hội|Hội viên đầu kỳ|Kết nạp trong kỳ|Hội viên cuối kỳ|Ghi chú
1|Mặt trận Tổ quốc Việt Nam|8|64|0|64|
2|Công đoàn|3|71|4|75|
3|Hội Nông dân|8|912|17|925|
4|Đoàn TNCS Hồ Chí Minh|9|210|12|205|
5|Hội Liên hiệp Phụ nữ|8|1104|9|1110|
6|Hội Cựu chiến binh|8|187|1|186|
`),
    merges: ['A1:G1'],
    figures: {
      admitted: 43,
      farmersMembers: 925,
      womenMembers: 1110,
      youthBranches: 9,
      tradeUnionAdmitted: 4,
    },
  },
};
