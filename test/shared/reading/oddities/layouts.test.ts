// The four layouts, and forms across the page: issue 3, second item.
import { table, visits } from '../made';
import { testEach } from './told';

const letters = table({
  id: 'letters',
  title: { vi: 'Sổ đơn', en: 'Register' },
  layout: 'register',
  columns: [
    {
      key: 'sender',
      header: [['Họ tên người gửi']],
      type: 'text',
      personal: true,
      leaves: false,
      optional: true,
    },
    { key: 'came', header: [['Ngày đến']], type: 'date', leaves: false },
    {
      ...{ key: 'kind', header: [['Loại đơn']], type: 'choice', leaves: false },
      choices: [
        { key: 'complaint', label: 'Khiếu nại', synonyms: ['KN'] },
        { key: 'other', label: 'Khác' },
      ],
    },
  ],
  figures: [],
});

const schooling = table({
  id: 'schooling',
  title: { vi: 'Phổ cập giáo dục', en: 'Schooling' },
  layout: 'form',
  columns: [{ key: 'value', header: [['Số liệu']], type: 'integer' }],
  items: [
    { key: 'primary3', label: 'Phổ cập giáo dục tiểu học mức độ 3' },
    {
      key: 'lowerSecondary',
      label: 'Phổ cập giáo dục trung học cơ sở',
      synonyms: ['Phổ cập giáo dục THCS'],
    },
  ],
});

testEach([
  {
    odd: 'a list: a row for each record',
    cells: [
      ['STT', 'Tên giống cây', 'Xã', 'Trồng mới', 'Đã chết'],
      [1, 'Sầu riêng', 'Lộc An', 5, 0],
      [2, 'Bưởi', 'Lộc Thành', '-', 0],
    ],
    tells: [[3, 'D', 'notInteger']],
    reads: { trees: { name: ['Sầu riêng', 'Bưởi'], planted: [5, undefined] } },
  },
  {
    odd: 'units: a row for each commune',
    cells: [
      ['Đơn vị', 'Kế hoạch', 'Thực hiện'],
      [null, 'Số giếng', 'Số giếng'],
      ['Xã Lộc An', 3, 2],
      ['Xã Lộc Vắng', 1, 1],
    ],
    tells: [[4, 'A', 'unknownUnit']],
    reads: { wells: { unit: ['25276@2024-01-01', undefined], planned: [3, 1], drilled: [2, 1] } },
  },
  {
    odd: 'a form: the rows are indicators, sub-indicators indented (“Trong đó: …”, “- …”)',
    cells: [
      ['TT', 'Chỉ tiêu', 'ĐVT', 'Số liệu'],
      [1, 'Số hộ dự kiến thăm', 'hộ', 20],
      [null, 'Trong đó: hộ nghèo', 'hộ', 8],
      [2, 'Số hộ đã thăm', 'hộ', 'x'],
      [null, '   - Hộ nghèo', 'hộ', 7],
    ],
    tells: [[4, 'D', 'notInteger']],
    reads: { visits: { value: [20, 8, undefined, 7] } },
  },
  {
    odd: 'a form across the page, with its sub-indicators',
    cells: [
      ['Chỉ tiêu', 'Số hộ dự kiến thăm', 'Trong đó: Hộ nghèo', 'Số hộ đã thăm', '- Hộ nghèo'],
      ['Số liệu', 20, 8, 'x', 7],
    ],
    tells: [[2, 'D', 'notInteger']],
    reads: { visits: { value: [20, 8, undefined, 7] } },
  },
  {
    odd: 'a form across the page that cannot be read is named, with what to do',
    cells: [
      ['Chỉ tiêu', 'Số hộ dự kiến thăm', 'Trong đó: Hộ nghèo', 'Số hộ đã thăm', '- Hộ nghèo'],
      ['Người ghi', 'a', 'b', 'c', 'd'],
    ],
    tells: [[1, 'A', 'transposedTable']],
    reads: {},
  },
  {
    odd: 'a form whose indicators are “- Khiếu nại” under two others',
    among: [
      table({
        ...visits,
        id: 'cases',
        title: { vi: 'Phiếu giải quyết đơn', en: 'Cases' },
        items: [
          { key: 'received', label: 'Đơn đã nhận', code: '1' },
          { key: 'receivedComplaints', label: 'Khiếu nại', parent: 'received', code: '1.1' },
          { key: 'settled', label: 'Đơn đã giải quyết', code: '2' },
          { key: 'settledComplaints', label: 'Khiếu nại', parent: 'settled', code: '2.1' },
        ],
      }),
    ],
    cells: [
      ['TT', 'Chỉ tiêu', 'Số liệu'],
      [1, 'Đơn đã nhận', 9],
      [null, '- Khiếu nại', 4],
      [2, 'Đơn đã giải quyết', 7],
      [null, '- Khiếu nại', '–'],
    ],
    tells: [[5, 'C', 'notInteger']],
    reads: { cases: { value: [9, 4, 7, undefined] } },
  },
  {
    odd: 'a register: rows stay where they are',
    among: [letters],
    cells: [
      ['STT', 'Họ tên người gửi', 'Ngày đến', 'Loại đơn'],
      [1, 'x', '05/02/2024', 'KN'],
      [2, 'y', '31/02/2024', 'Đòi nợ'],
    ],
    tells: [
      [3, 'C', 'notDate'],
      [3, 'D', 'notChoice'],
    ],
    reads: { letters: { came: ['2024-02-05', undefined], kind: ['complaint', undefined] } },
  },
  {
    odd: 'a part of the item above is no other item: “- Mức độ 3” below THCS',
    among: [schooling],
    cells: [
      ['TT', 'Chỉ tiêu phổ cập giáo dục', 'Số liệu'],
      [1, 'Phổ cập giáo dục THCS', 16],
      [null, '- Mức độ 2', 11],
      [null, '- Mức độ 3', 5],
    ],
    tells: [[0, '-', 'missingItem']],
    reads: { schooling: { value: [16] } },
  },
  {
    odd: 'one item’s name and another’s level are neither',
    among: [schooling],
    cells: [
      ['TT', 'Chỉ tiêu phổ cập giáo dục', 'Số liệu'],
      [1, 'Phổ cập giáo dục THCS', 16],
      [2, 'Phổ cập giáo dục THCS mức độ 3', 4],
    ],
    tells: [[0, '-', 'missingItem']],
    reads: { schooling: { value: [16] } },
  },
]);
