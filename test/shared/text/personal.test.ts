import { personalKind } from '../../../shared/text/personal';

describe('personal data in a text', () => {
  test.each([
    ['079201001234', 'id'],
    ['CCCD 079 201 001 234 cấp năm 2021', 'id'],
    ['CMND 285123456', 'id'],
    ['Gọi 0912345678.', 'phone'],
    ['0912 345 678', 'phone'],
    ['0912.345.678', 'phone'],
    ['(0271) 3568 123', 'phone'],
    ['+84 912 345 678', 'phone'],
    ['84912345678', 'phone'],
    ['lienhe@ubnd.gov.vn', 'email'],
  ])('is recognised: %s', (text, kind) => {
    expect(personalKind(text)).toBe(kind);
  });

  test.each([
    'Số 1234/QĐ-UBND ngày 12/03/2024',
    'Số 0012345/QĐ-UBND ngày 12/03/2024',
    'từ 15/12/2023 đến 14/03/2024',
    '01.01.2024-31.12.2024',
    '15-12-2023 - 14-03-2024',
    'giai đoạn 2021-2025, 2026-2030',
    '2021 2022 2023 2024',
    'doanh thu 1.234.567.890 đồng',
    'hỗ trợ 123.456.789 đồng cho 12 hộ',
    '05 sản phẩm, 12.345.678 đồng',
    'OCOP-000123',
    'Hạt điều rang muối',
    '',
  ])('is not seen in dates, decisions and amounts: %s', (text) => {
    expect(personalKind(text)).toBeUndefined();
  });
});
