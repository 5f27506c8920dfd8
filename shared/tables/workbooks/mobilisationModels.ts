// Mô hình "Dân vận khéo": a row per model. Models and fields only; who leads a model stays in the unit's own files.
import type { TableDefinitionInput } from '../../definition';
import { choice, column, note } from '../parts/columns';
import { counted, share } from '../parts/figures';
import { byCommunes, reporting } from '../parts/reporting';
import { sheet } from '../parts/sheet';

const fields = [
  choice('economy', 'Kinh tế | Phát triển kinh tế'),
  choice('society', 'Văn hóa - xã hội | Văn hóa, xã hội | Văn hoá - xã hội'),
  choice('security', 'Quốc phòng - an ninh | Quốc phòng, an ninh | An ninh quốc phòng'),
  choice(
    'politicalSystem',
    'Hệ thống chính trị | Xây dựng hệ thống chính trị | Xây dựng Đảng, hệ thống chính trị',
  ),
];
const recognised = { column: 'result', op: 'eq', value: 'recognised' } as const;

export const mobilisationModels: TableDefinitionInput = {
  id: 'mobilisationModels',
  title: { vi: 'Mô hình “Dân vận khéo”', en: 'Models of skilful mobilisation' },
  short: 'Dân vận khéo',
  names: [
    'Danh sách mô hình Dân vận khéo',
    'Mô hình, điển hình Dân vận khéo',
    'Tổng hợp mô hình Dân vận khéo',
  ],
  basis: 'Hướng dẫn phong trào thi đua “Dân vận khéo” của Ban Dân vận Trung ương',
  grain: { vi: 'một mô hình', en: 'one model' },
  inForce: { from: '2024-01-01' },
  layout: 'list',
  ...byCommunes,
  subject: 'commune',
  ...reporting,
  letterhead: 'party',
  key: ['model', 'commune'],
  columns: [
    column('model', 'text', 'Tên mô hình | Mô hình | Tên mô hình, điển hình', { required: true }),
    column('commune', 'unit', 'Xã, thị trấn | Địa bàn | Đơn vị thực hiện | Đơn vị đăng ký', {
      optional: true,
    }),
    column('field', 'choice', 'Lĩnh vực | Lĩnh vực đăng ký', { choices: fields, required: true }),
    column('registered', 'year', 'Năm đăng ký | Đăng ký năm', { required: true }),
    column('result', 'choice', 'Kết quả | Kết quả xét công nhận | Xếp loại', {
      choices: [
        choice('recognised', 'Được công nhận | Đã công nhận | Đạt'),
        choice('inProgress', 'Đang thực hiện | Đăng ký mới'),
        choice('stopped', 'Không đạt | Dừng thực hiện'),
      ],
      required: true,
    }),
    column('decision', 'text', 'Số quyết định | Quyết định công nhận', { optional: true }),
    note(),
  ],
  rules: [
    { kind: 'unique', columns: ['model', 'commune'] },
    { kind: 'requiredWhen', column: 'decision', where: recognised, severity: 'warning' },
  ],
  figures: [
    counted('models', 'mô hình', 'Số mô hình đăng ký', 'Models registered'),
    counted('recognised', 'mô hình', 'Số mô hình được công nhận', 'Models recognised', recognised),
    ...fields.map(({ key, label }) =>
      counted(`${key}Models`, 'mô hình', `Lĩnh vực ${label.toLocaleLowerCase('vi')}`, `Field: ${key}`, {
        ...{ column: 'field', op: 'eq', value: key },
      }),
    ),
    share('recognisedShare', 'recognised', 'models', 'Tỷ lệ được công nhận', 'Share recognised'),
  ],
  sentences: [
    {
      vi: 'Toàn địa bàn đăng ký {models:padded2} mô hình “Dân vận khéo”, {recognised:padded2} mô hình được công nhận.',
      en: '{models} models are registered, {recognised} recognised.',
    },
  ],
  sample: {
    ...{ unit: '692@2024-01-01', period: '2024-Q1' },
    cells: sheet(`
DANH SÁCH MÔ HÌNH “DÂN VẬN KHÉO” QUÝ I NĂM 2024

STT|Tên mô hình|Xã, thị trấn|Lĩnh vực|Năm đăng ký|Kết quả|Số quyết định|Ghi chú
1|Tuyến đường sáng - xanh - sạch - đẹp|Xã Lộc An|Văn hóa - xã hội|2023|Được công nhận|12/QĐ-UBND|
2|Tổ hợp tác trồng tiêu sạch|Xã Lộc An|Kinh tế|2024|Đang thực hiện||
3|Camera an ninh khu dân cư|Xã Lộc Hòa|Quốc phòng - an ninh|2023|Đạt|08/QĐ-UBND|
4|Một cửa thân thiện|Thị trấn Lộc Ninh|Hệ thống chính trị|2024|Đăng ký mới||
`),
    merges: ['A1:H1'],
    figures: {
      ...{ models: 4, recognised: 2, economyModels: 1, societyModels: 1, securityModels: 1 },
      ...{ politicalSystemModels: 1, recognisedShare: { num: 2, den: 4 } },
    },
  },
};
