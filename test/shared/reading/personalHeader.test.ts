import { isPersonalHeader } from '../../../shared/reading/personalHeader';

test.each([
  'Họ và tên',
  'Chủ đơn',
  'Người tố cáo',
  'Số CCCD',
  'Số điện thoại liên hệ',
  'SĐT',
  'Địa chỉ thường trú',
  'Nội dung đơn',
  'Ngày, tháng, năm sinh',
  'Dân tộc',
])('“%s” announces personal data', (text) => expect(isPersonalHeader(['Thông tin', text])).toBe(true));

test.each([
  'Tiếp công dân',
  'Số người được tiếp',
  'Địa chỉ (xã)',
  'Số hộ dân tộc thiểu số',
  'Tên sản phẩm',
  'Số quyết định',
  'Đơn có nhiều người đứng tên',
  'Tố cáo',
])('“%s” does not', (text) => expect(isPersonalHeader([text])).toBe(false));
