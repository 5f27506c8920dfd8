// Tables of the size ODK measures its server with: 250 values a submission, 25 rows of one text and nine numbers. They
// exist for this bench only.
import { tableDefinitionSchema, type TableDefinition } from '../../../shared/definition';

/** Under load. */
export const tableIds = ['bench1', 'bench2', 'bench3', 'bench4', 'bench5'] as const;
/** In one workbook. */
export const sevenTableIds = [...tableIds, 'bench6', 'bench7'] as const;
export type TableId = (typeof sevenTableIds)[number];
export const numbers = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i'] as const;
const communeKinds = ['xa', 'phuong', 'dacKhu'] as const;

export const benchTables: readonly TableDefinition[] = sevenTableIds.map((id, at) =>
  tableDefinitionSchema.parse({
    id,
    title: { vi: `Biểu đo tải số ${at + 1}`, en: `Load table ${at + 1}` },
    short: `Đo tải ${at + 1}`,
    basis: 'không có: chỉ dùng để đo',
    grain: { vi: 'một dòng', en: 'one row' },
    inForce: { from: '2024-01-01' },
    layout: 'list',
    reporter: [...communeKinds],
    subject: 'self',
    official: [...communeKinds],
    obliged: { unitType: true, op: 'in', value: [...communeKinds] },
    periods: ['month'],
    calendar: 'calendar',
    columns: [
      { key: 'item', header: [['Nội dung']], type: 'text', required: true },
      ...numbers.map((key) => ({ key, header: [[`Số ${key}`]], type: 'integer' as const, min: 0 })),
    ],
    key: ['item'],
    rules: [{ kind: 'unique', columns: ['item'] }],
    figures: numbers.map((key) => ({
      ...{ key, title: { vi: `Tổng ${key}`, en: `Sum of ${key}` }, unit: 'việc', format: 'integer' as const },
      ...{ value: { sum: { column: key } }, overTime: 'flow' as const, overUnits: 'sum' as const },
    })),
    sample: {
      unit: '25747@2025-07-01',
      period: '2025-M08',
      cells: [
        ['Nội dung', ...numbers.map((key) => `Số ${key}`)],
        ['Việc 1', ...numbers.map(() => 1)],
      ],
      figures: Object.fromEntries(numbers.map((key) => [key, 1])),
    },
  }),
);
