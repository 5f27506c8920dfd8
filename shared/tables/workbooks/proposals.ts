// Khó khăn, vướng mắc và kiến nghị: what units ask for, of whom, and whether it was answered. The text is about a matter,
// never about a person, and passes the guard for personal data like every text.
import type { TableDefinitionInput } from '../../definition';
import { choice, column, note } from '../parts/columns';
import { counted, share } from '../parts/figures';
import { byCommunes, reporting } from '../parts/reporting';
import { sheet } from '../parts/sheet';

const levels = [
  ['central', 'Trung ương | Bộ, ngành Trung ương', 'Kiến nghị Trung ương', 'To the centre'],
  ['province', 'Cấp tỉnh | Tỉnh | UBND tỉnh | Sở, ngành tỉnh', 'Kiến nghị cấp tỉnh', 'To the province'],
  ['district', 'Cấp huyện | Huyện | UBND huyện', 'Kiến nghị cấp huyện', 'To the district'],
  ['commune', 'Cấp xã | Xã | UBND xã', 'Kiến nghị cấp xã', 'To the commune'],
] as const;
const answered = { column: 'state', op: 'eq', value: 'answered' } as const;

export const proposals: TableDefinitionInput = {
  id: 'proposals',
  title: { vi: 'Khó khăn, vướng mắc và kiến nghị', en: 'Difficulties and proposals' },
  short: 'Kiến nghị',
  names: ['Tổng hợp khó khăn, vướng mắc, kiến nghị, đề xuất', 'Khó khăn, kiến nghị', 'Kiến nghị, đề xuất'],
  basis: 'Chế độ báo cáo giao ban của tỉnh',
  grain: { vi: 'một kiến nghị', en: 'one proposal' },
  inForce: { from: '2024-01-01' },
  layout: 'list',
  ...byCommunes,
  subject: 'self',
  ...reporting,
  periods: ['month', 'quarter', 'half', 'cumulative', 'year'],
  key: ['content'],
  columns: [
    column('field', 'choice', 'Lĩnh vực | Lĩnh vực kiến nghị', {
      choices: [
        choice('economy', 'Kinh tế'),
        choice('land', 'Đất đai, môi trường | Đất đai | Tài nguyên, môi trường'),
        choice('infrastructure', 'Hạ tầng, giao thông | Hạ tầng | Giao thông, thủy lợi'),
        choice('society', 'Văn hóa - xã hội | Văn hóa, xã hội | Giáo dục, y tế'),
        choice('security', 'Quốc phòng - an ninh | An ninh trật tự'),
        choice('apparatus', 'Tổ chức bộ máy, cải cách hành chính | Tổ chức, cán bộ | Cải cách hành chính'),
        choice('other', 'Lĩnh vực khác | Khác'),
      ],
      required: true,
    }),
    column(
      'content',
      'text',
      'Nội dung khó khăn, kiến nghị | Nội dung kiến nghị | Khó khăn, vướng mắc, kiến nghị',
      { required: true },
    ),
    column('addressee', 'choice', 'Cấp giải quyết | Kiến nghị với | Nơi nhận kiến nghị', {
      choices: levels.map(([key, labels]) => choice(key, labels)),
      required: true,
    }),
    column('state', 'choice', 'Tình trạng trả lời | Kết quả trả lời | Tình trạng giải quyết', {
      choices: [
        choice('answered', 'Đã trả lời | Đã được trả lời | Đã giải quyết'),
        choice('open', 'Chưa trả lời | Chưa được trả lời | Đang xem xét | Chưa giải quyết'),
      ],
      required: true,
    }),
    note(),
  ],
  rules: [{ kind: 'unique', columns: ['content'], severity: 'warning' }],
  figures: [
    counted('proposals', 'kiến nghị', 'Số kiến nghị', 'Proposals'),
    counted('answered', 'kiến nghị', 'Đã được trả lời', 'Answered', answered),
    counted('open', 'kiến nghị', 'Chưa được trả lời', 'Not answered', {
      column: 'state',
      op: 'eq',
      value: 'open',
    }),
    ...levels.map(([key, , vi, en]) =>
      counted(`${key}Proposals`, 'kiến nghị', vi, en, { column: 'addressee', op: 'eq', value: key }),
    ),
    share('answeredShare', 'answered', 'proposals', 'Tỷ lệ kiến nghị được trả lời', 'Share answered'),
  ],
  sentences: [
    {
      vi: 'Các đơn vị nêu {proposals:padded2} kiến nghị, trong đó {provinceProposals:padded2} kiến nghị thuộc thẩm quyền cấp tỉnh; {answered:padded2} kiến nghị đã được trả lời.',
      en: '{proposals} proposals were made, {provinceProposals} to the province; {answered} were answered.',
    },
  ],
  sample: {
    ...{ unit: '25276@2024-01-01', period: '2024-Q1' },
    cells: sheet(`
TỔNG HỢP KHÓ KHĂN, VƯỚNG MẮC VÀ KIẾN NGHỊ QUÝ I NĂM 2024

STT|Lĩnh vực|Nội dung khó khăn, kiến nghị|Cấp giải quyết|Tình trạng trả lời|Ghi chú
1|Hạ tầng, giao thông|Đề nghị sửa chữa cầu suối Rạt bị hư hỏng sau mùa mưa|Cấp tỉnh|Đã trả lời|
2|Đất đai, môi trường|Đề nghị bố trí điểm tập kết rác cho ba ấp biên giới|Cấp huyện|Chưa trả lời|
3|Văn hóa - xã hội|Đề nghị bổ sung biên chế nhân viên y tế trường học|Cấp tỉnh|Đang xem xét|
`),
    merges: ['A1:F1'],
    figures: {
      ...{ proposals: 3, answered: 1, open: 2, centralProposals: 0, provinceProposals: 2 },
      ...{ districtProposals: 1, communeProposals: 0, answeredShare: { num: 1, den: 3 } },
    },
  },
};
