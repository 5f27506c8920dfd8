// Nhiệm vụ được giao: what a conclusion or directive gave a unit to do, until when, and how far it is. A task that is
// not done stands in the next period's table again, as one carried over.
import type { TableDefinitionInput, Where } from '../../definition';
import { choice, column, note } from '../parts/columns';
import { counted, derived, share } from '../parts/figures';
import { byCommunes, reporting } from '../parts/reporting';
import { sheet } from '../parts/sheet';

const state = (...value: string[]): Where => ({ column: 'state', op: 'in', value });
const overdue: Where = {
  all: [{ column: 'due', op: 'lt', value: { cutoff: true } }, state('inProgress', 'notStarted')],
};

export const tasks: TableDefinitionInput = {
  id: 'tasks',
  title: { vi: 'Nhiệm vụ được giao', en: 'Tasks given' },
  short: 'Nhiệm vụ được giao',
  names: ['Theo dõi nhiệm vụ được giao', 'Kết quả thực hiện nhiệm vụ, kết luận giao ban'],
  basis: 'Thông báo kết luận giao ban của Tỉnh ủy, UBND tỉnh',
  grain: { vi: 'một nhiệm vụ', en: 'one task' },
  inForce: { from: '2024-01-01' },
  layout: 'list',
  ...byCommunes,
  subject: 'self',
  ...reporting,
  periods: ['month', 'quarter', 'half', 'cumulative', 'year'],
  letterhead: 'party',
  key: ['content'],
  columns: [
    column('content', 'text', 'Nội dung nhiệm vụ | Nhiệm vụ được giao | Nội dung công việc', {
      required: true,
    }),
    column('lead', 'text', 'Đơn vị chủ trì | Cơ quan chủ trì | Đơn vị thực hiện', { required: true }),
    column('origin', 'choice', 'Nguồn giao | Kỳ giao', {
      choices: [
        choice('carried', 'Kỳ trước chuyển sang | Chuyển tiếp'),
        choice('fresh', 'Giao trong kỳ | Mới giao'),
      ],
      required: true,
    }),
    column('due', 'date', 'Thời hạn | Hạn hoàn thành | Thời hạn hoàn thành', { required: true }),
    column('state', 'choice', 'Tình trạng | Tình trạng thực hiện | Kết quả thực hiện', {
      choices: [
        choice('done', 'Đã hoàn thành | Hoàn thành'),
        choice('inProgress', 'Đang thực hiện'),
        choice('notStarted', 'Chưa thực hiện'),
      ],
      required: true,
    }),
    column('doneOn', 'date', 'Ngày hoàn thành', { optional: true }),
    note(),
  ],
  rules: [
    { kind: 'unique', columns: ['content', 'lead'] },
    { kind: 'requiredWhen', column: 'doneOn', where: state('done'), severity: 'warning' },
    { kind: 'onlyWhen', column: 'doneOn', where: state('done') },
    // What was not done stands in the next period's table again.
    { kind: 'carriedOver', opening: 'carriedIn', closing: 'remaining', severity: 'warning' },
  ],
  figures: [
    {
      ...counted('carriedIn', 'nhiệm vụ', 'Kỳ trước chuyển sang', 'Carried over', {
        column: 'origin',
        op: 'eq',
        value: 'carried',
      }),
      overTime: 'opening',
    },
    counted('given', 'nhiệm vụ', 'Giao trong kỳ', 'Given in the period', {
      column: 'origin',
      op: 'eq',
      value: 'fresh',
    }),
    derived('tasks', 'nhiệm vụ', 'Tổng số nhiệm vụ', 'Tasks', ['carriedIn', 'given']),
    counted('done', 'nhiệm vụ', 'Đã hoàn thành', 'Done', state('done')),
    {
      ...counted(
        'remaining',
        'nhiệm vụ',
        'Chuyển kỳ sau',
        'Carried to the next period',
        state('inProgress', 'notStarted'),
      ),
      overTime: 'closing',
    },
    { ...counted('overdue', 'nhiệm vụ', 'Quá hạn', 'Overdue', overdue), overTime: 'closing' },
    share('doneShare', 'done', 'tasks', 'Tỷ lệ hoàn thành', 'Share done'),
  ],
  sentences: [
    {
      vi: 'Trong kỳ có {tasks:padded2} nhiệm vụ được giao ({carriedIn:padded2} nhiệm vụ kỳ trước chuyển sang); đã hoàn thành {done:padded2}, chuyển kỳ sau {remaining:padded2}, quá hạn {overdue:padded2}.',
      en: 'Of {tasks} tasks {done} are done, {remaining} carried on, {overdue} overdue.',
    },
  ],
  sample: {
    ...{ unit: '25276@2024-01-01', period: '2024-Q1' },
    cells: sheet(`
THEO DÕI NHIỆM VỤ ĐƯỢC GIAO QUÝ I NĂM 2024

STT|Nội dung nhiệm vụ|Đơn vị chủ trì|Nguồn giao|Thời hạn|Tình trạng|Ngày hoàn thành|Ghi chú
1|Rà soát hộ nghèo, hộ cận nghèo phát sinh|UBND xã|Kỳ trước chuyển sang|28/02/2024|Đã hoàn thành|26/02/2024|
2|Vận động hiến đất mở rộng đường liên ấp|Khối dân vận xã|Kỳ trước chuyển sang|10/03/2024|Đang thực hiện||
3|Tổ chức đối thoại với Nhân dân|UBND xã|Giao trong kỳ|30/04/2024|Chưa thực hiện||
4|Ra mắt mô hình “Dân vận khéo”|Khối dân vận xã|Giao trong kỳ|12/03/2024|Hoàn thành|11/03/2024|
`),
    merges: ['A1:H1'],
    figures: {
      ...{
        carriedIn: 2,
        given: 2,
        tasks: 4,
        done: 2,
        remaining: 2,
        overdue: 1,
        doneShare: { num: 2, den: 4 },
      },
    },
  },
};
