// Giám sát, phản biện xã hội, đối thoại (QĐ 217, 218-QĐ/TW): sessions, recommendations and answers. What was said by whom
// is nobody's figure.
import type { TableDefinitionInput } from '../../definition';
import { count, note } from '../parts/columns';
import { cell, derived } from '../parts/figures';
import { byCommunes, reporting } from '../parts/reporting';
import { sheet } from '../parts/sheet';

const kinds = [
  ['supervision', 'Giám sát', 'Giám sát xã hội', 'supervision'],
  ['criticism', 'Phản biện xã hội', 'Phản biện', 'social criticism'],
  ['dialogue', 'Đối thoại với Nhân dân', 'Đối thoại trực tiếp với Nhân dân', 'dialogue'],
] as const;

export const socialSupervision: TableDefinitionInput = {
  id: 'socialSupervision',
  title: { vi: 'Giám sát, phản biện xã hội và đối thoại', en: 'Supervision, criticism and dialogue' },
  short: 'Giám sát, phản biện',
  names: ['Kết quả giám sát, phản biện xã hội, đối thoại'],
  basis: 'QĐ 217-QĐ/TW, QĐ 218-QĐ/TW ngày 12/12/2013 của Bộ Chính trị',
  grain: { vi: 'một hình thức', en: 'one form of it' },
  inForce: { from: '2024-01-01' },
  layout: 'form',
  ...byCommunes,
  subject: 'self',
  ...reporting,
  letterhead: 'front',
  columns: [
    count('sessions', 'cuộc', 'Số cuộc | Số cuộc tổ chức | Số cuộc đã thực hiện', { required: true }),
    count('recommendations', 'kiến nghị', 'Số kiến nghị | Kiến nghị sau giám sát | Ý kiến, kiến nghị', {
      required: true,
    }),
    count(
      'answered',
      'kiến nghị',
      'Đã được trả lời | Số kiến nghị được trả lời | Kiến nghị được tiếp thu, trả lời',
      { required: true },
    ),
    note(),
  ],
  items: kinds.map(([key, label, synonym]) => ({ key, label, synonyms: [synonym], unit: 'cuộc' })),
  rules: [
    { kind: 'atMost', a: 'answered', b: 'recommendations' },
    { kind: 'sameAsLastPeriod', severity: 'warning' },
  ],
  figures: [
    ...kinds.flatMap(([key, label, , en]) => [
      cell(key, 'sessions', 'cuộc', `${label}: số cuộc`, `Sessions of ${en}`),
      cell(key, 'recommendations', 'kiến nghị', `${label}: số kiến nghị`, `Recommendations of ${en}`),
      cell(key, 'answered', 'kiến nghị', `${label}: đã trả lời`, `Answered of ${en}`),
    ]),
    derived(
      'sessions',
      'cuộc',
      'Tổng số cuộc',
      'Sessions',
      kinds.map(([key]) => `${key}Sessions`),
    ),
    derived(
      'recommendations',
      'kiến nghị',
      'Tổng số kiến nghị',
      'Recommendations',
      kinds.map(([key]) => `${key}Recommendations`),
    ),
    derived(
      'answered',
      'kiến nghị',
      'Kiến nghị đã trả lời',
      'Answered',
      kinds.map(([key]) => `${key}Answered`),
    ),
  ],
  sentences: [
    {
      vi: 'Tổ chức {supervisionSessions:padded2} cuộc giám sát, {criticismSessions:padded2} cuộc phản biện xã hội, {dialogueSessions:padded2} cuộc đối thoại; {answered}/{recommendations} kiến nghị được trả lời.',
      en: '{sessions} sessions were held; {answered} of {recommendations} recommendations were answered.',
    },
  ],
  sample: {
    ...{ unit: '25276@2024-01-01', period: '2024-Q1' },
    cells: sheet(`
KẾT QUẢ GIÁM SÁT, PHẢN BIỆN XÃ HỘI, ĐỐI THOẠI QUÝ I NĂM 2024

TT|Nội dung|Số cuộc|Số kiến nghị|Đã được trả lời|Ghi chú
1|Giám sát|3|7|5|
2|Phản biện xã hội|1|4|4|
3|Đối thoại với Nhân dân|2|11|9|
`),
    merges: ['A1:F1'],
    figures: {
      ...{ supervisionSessions: 3, criticismSessions: 1, dialogueSessions: 2 },
      ...{ sessions: 6, recommendations: 22, answered: 18 },
    },
  },
};
