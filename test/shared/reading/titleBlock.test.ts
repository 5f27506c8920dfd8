// What stands above a table against what the user chose: another period or unit is an error, a doubtful one a question,
// and nothing else is taken for either.
import { addMonths, parsePeriod, periodDates } from '../../../shared/period';
import { detect } from '../../../shared/reading/detect';
import { compareTitle, type Chosen } from '../../../shared/reading/titleBlock';
import { periodsNamed } from '../../../shared/reading/titlePeriod';
import { district, elsewhere, locAn, locHoa, town, unit, units } from '../checking/table';
import { sheet, trees } from './made';

const treeHeader = [['TT', 'Cây trồng', 'Xã', 'Số cây', 'Đã chết']];

function periodOf(id: string): NonNullable<Chosen['period']> {
  const period = parsePeriod(id);
  if (!period) throw new Error(id);
  return { id, ...periodDates(period, 'cutoff15') };
}

/** `["error 2024-Q4"]`: how sure it is, and what the title says. */
function said(title: readonly string[], chosen: Partial<Chosen>, answers = {}): string[] {
  const grid = sheet([...title.map((text) => [text]), ...treeHeader, [1, 'Sầu riêng', 'Lộc An', 5, 0]]);
  const [found] = detect(grid, [trees]).found;
  if (!found) throw new Error('no table');
  const { issues, questions } = compareTitle(grid, found, { units, ...chosen }, answers);
  expect(questions.length).toBe(issues.filter(({ severity }) => severity === 'warning').length);
  return issues.map(({ severity, params }) => `${severity} ${String(params.said)}`);
}

describe('another period', () => {
  test.each([
    ['2024-Q1', 'BÁO CÁO QUÝ IV NĂM 2023', 'error 2023-Q4'],
    ['2024-Q1', 'Báo cáo quý 2/2024', 'error 2024-Q2'],
    ['2024-Q1', 'Quý II', 'error Q2'],
    ['2024-Q1', 'Báo cáo 6 tháng đầu năm 2024', 'error 2024-C06'],
    ['2024-Q1', 'Báo cáo tháng 3 năm 2024', 'error 2024-M03'],
    ['2024-C06', 'Báo cáo 6 tháng cuối năm 2024', 'error 2024-H2'],
    ['2024-Y', 'Báo cáo quý IV/2024', 'error 2024-Q4'],
    ['2024-Q1', '(Số liệu tính từ ngày 15/9/2023 đến ngày 14/12/2023)', 'error 15/09/2023 – 14/12/2023'],
    ['2024-Q2', 'Từ ngày 15 tháng 12 năm 2023 đến ngày 14 tháng 6 năm 2024', 'error 15/12/2023 – 14/06/2024'],
    ['2024-Q1', 'Số liệu tính đến ngày 14/12/2023', 'error 14/12/2023'],
  ])('%s, but “%s”', (id, title, expected) => {
    expect(said([title], { period: periodOf(id) })).toEqual([expected]);
  });

  test.each([
    ['2024-Q1', '(Số liệu từ 01/01/2024 đến 31/03/2024)', 'the calendar quarter'],
    ['2024-Q1', 'Số liệu tính đến hết ngày 20/3/2024', 'some days after the cut-off'],
    ['2024-Q1', 'Danh sách sản phẩm năm 2023', 'another year alone'],
  ])('is asked about: %s, but “%s” (%s)', (id, title) => {
    expect(said([title], { period: periodOf(id) })[0]).toMatch(/^warning/);
  });

  test('is settled by an answer', () => {
    const title = ['Danh sách sản phẩm năm 2023'];
    const grid = sheet([title, ...treeHeader, [1, 'Sầu riêng', 'Lộc An', 5, 0]]);
    const [found] = detect(grid, [trees]).found;
    if (!found) throw new Error('no table');
    const chosen = { units, period: periodOf('2024-Q1') };
    const [question] = compareTitle(grid, found, chosen).questions;
    expect(question?.options.map(({ value }) => value)).toEqual(['same', 'other']);
    expect(said(title, chosen, { [question?.id ?? '']: 'same' })).toEqual([]);
    expect(said(title, chosen, { [question?.id ?? '']: 'other' })).toEqual(['error 2023-Y']);
  });

  test.each([
    ['2024-Q1', 'Báo cáo quý I năm 2024'],
    ['2024-Q1', 'QUÝ I/2024 (Từ ngày 15/12/2023 đến ngày 14/03/2024)'],
    ['2024-Q1', 'Số liệu tính đến ngày 14/3/2024'],
    ['2024-Q2', 'Báo cáo quý II và 6 tháng đầu năm 2024'],
    ['2024-C06', 'Báo cáo 06 tháng đầu năm 2024'],
    ['2024-C09', 'Báo cáo 9 tháng năm 2024'],
    ['2024-H2', 'Báo cáo 6 tháng cuối năm 2024'],
    ['2024-M03', 'Tháng 03/2024'],
    ['2024-Q1', 'Biểu tổng hợp năm 2024'],
    ['2024-Q1', 'Lộc Ninh, ngày 15 tháng 4 năm 2024'],
    ['2024-Q1', '(Ban hành kèm theo Thông tư số 01/2023/TT-TTCP ngày 01/10/2023)'],
    ['2024-Q1', 'So với quý IV năm 2023'],
    ['2024-Q1', 'Giai đoạn 2021-2025'],
    ['2024-Q1', 'Năm học 2022-2023'],
  ])('is not seen: %s and “%s”', (id, title) => {
    expect(said([title], { period: periodOf(id) })).toEqual([]);
  });

  test('every period is known by the name our own papers give it', () => {
    const quarter = periodsNamed('Quý III năm 2024');
    expect(quarter).toEqual([{ id: 'Q3', year: '2024' }]);
    for (let month = 1; month <= 12; month++) {
      const id = `M${String(month).padStart(2, '0')}`;
      expect(periodsNamed(`Tháng ${month} năm 2024`)).toEqual([{ id, year: '2024' }]);
      expect(periodsNamed(`Đến ${addMonths('2024-01-14', month)}`)).toEqual([]);
    }
  });
});

describe('another unit', () => {
  test.each([
    [locHoa, ['UBND HUYỆN LỘC NINH', 'UBND XÃ LỘC AN'], 'error Xã Lộc An'],
    [locHoa, ['Đơn vị báo cáo: UBND xã Thanh Hòa'], 'error Xã Thanh Hòa'],
    [
      locHoa,
      ['ỦY BAN NHÂN DÂN', 'Tổng hợp cây trồng trên địa bàn xã Lộc An quý I năm 2024'],
      'error Xã Lộc An',
    ],
    [district, ['UBND xã Lộc An'], 'error Xã Lộc An'],
  ])('%p in %p', (own, title, expected) => {
    expect(said(title, { unit: own })).toEqual([expected]);
  });

  test.each([
    [locHoa, ['UBND HUYỆN LỘC NINH', 'UBND XÃ LỘC HÒA']],
    [locHoa, ['UBND XÃ LỘC HOÀ']],
    [locHoa, ['Xã Lộc Hòa, huyện Lộc Ninh, tỉnh Bình Phước']],
    [locHoa, ['Danh sách cây trồng quý I năm 2024']],
    [locHoa, ['UBND xã ……………']],
    [locHoa, ['UBND XÃ', 'Xã hội hóa giáo dục', 'Đơn vị báo cáo: Xã hội học tập']],
    [district, ['UBND HUYỆN LỘC NINH', 'Tổng hợp trên địa bàn huyện Lộc Ninh']],
    [town, ['UBND thị trấn Lộc Ninh']],
    [elsewhere, ['UBND X. THANH HÒA']],
  ])('is not seen: %p in %p', (own, title) => {
    expect(said(title, { unit: own })).toEqual([]);
  });

  test.each([
    [['UBND xã Phấn Mễ'], 'warning Xã Phấn Mễ'],
    [['Đơn vị báo cáo: UBND thị trấn Hùng Sơn'], 'warning Thị trấn Hùng Sơn'],
    [['ỦY BAN NHÂN DÂN HUYỆN ĐẠI TỪ'], 'warning Huyện Đại Từ'],
    [['UBND tỉnh Thái Nguyên'], 'warning Tỉnh Thái Nguyên'],
    [['UBND xã Lộc Hoa An'], 'warning Xã Lộc Hoa An'],
  ])('of no list of the province is asked about, as the title names it: %p', (title, expected) => {
    expect(said(title, { unit: locHoa })).toEqual([expected]);
  });

  const department = unit('A-so-gddt', 'agency', 'Sở Giáo dục và Đào tạo', ['70']);

  test.each([
    [locHoa, ['Đơn vị báo cáo: Sở Giáo dục và Đào tạo'], 'warning Sở Giáo dục và Đào tạo'],
    [locHoa, ['UBND TỈNH BÌNH PHƯỚC', 'SỞ NÔNG NGHIỆP VÀ PTNT'], 'warning Sở nông nghiệp và PTNT'],
    [locHoa, ['Đơn vị lập: Ban Dân vận Tỉnh ủy'], 'warning Ban Dân vận Tỉnh ủy'],
    [district, ['Chi cục Kiểm lâm (phòng tổng hợp)'], 'warning Chi cục Kiểm lâm'],
    [department, ['SỞ NỘI VỤ'], 'warning Sở nội vụ'],
  ])('a department over the table of another unit is asked about: %p in %p', (own, title, expected) => {
    expect(said(title, { unit: own })).toEqual([expected]);
  });

  test('a department the province has listed is an error', () => {
    const known = [...units, department];
    const title = ['Đơn vị báo cáo: Sở Giáo dục và Đào tạo'];
    expect(said(title, { unit: locHoa, units: known })).toEqual(['error Sở Giáo dục và Đào tạo']);
  });

  test('a department named in the cell beside its label is asked about, in that cell', () => {
    const rows = [['Đơn vị báo cáo:', null, 'Sở Y tế'], ...treeHeader, [1, 'Sầu riêng', 'Lộc An', 5, 0]];
    const grid = sheet(rows);
    const [found] = detect(grid, [trees]).found;
    if (!found) throw new Error('no table');
    const { issues } = compareTitle(grid, found, { units, unit: locHoa });
    expect(issues.map(({ cell, params }) => [cell, params['said']])).toEqual([['C1', 'Sở Y tế']]);
  });

  test.each([
    [locHoa, ['SỞ NÔNG NGHIỆP VÀ PTNT', 'UBND XÃ LỘC HÒA']],
    [locHoa, ['Công an tỉnh Bình Phước', 'Đơn vị: Công an xã Lộc Hòa']],
    [locHoa, ['Sở hữu trí tuệ của địa phương']],
    [locHoa, ['Ban hành kèm theo văn bản của tỉnh', 'Kính gửi: Sở Nội vụ', 'Hội thi cấp tỉnh']],
    [department, ['SỞ GIÁO DỤC VÀ ĐÀO TẠO']],
    [department, ['Đơn vị báo cáo: Sở GD&ĐT']],
  ])('a department is nothing to say: %p in %p', (own, title) => {
    expect(said(title, { unit: own })).toEqual([]);
  });

  test('an old name is its own where the unit has become the chosen one, and asked about where it became another', () => {
    const old = unit('25274', 'xa', 'Xã Lộc Thịnh', ['692', '70']);
    const title = ['UBND XÃ LỘC THỊNH'];
    expect(said(title, { unit: locHoa, former: [{ unit: old, successors: [locHoa] }] })).toEqual([]);
    expect(said(title, { unit: locHoa, former: [{ unit: old, successors: [locAn] }] })).toEqual([
      'warning Xã Lộc Thịnh',
    ]);
  });
});

test('a doubt is asked in the words a clerk uses', () => {
  const grid = sheet([['Năm 2023'], ...treeHeader, [1, 'Sầu riêng', 'Lộc An', 5, 0]]);
  const [found] = detect(grid, [trees]).found;
  if (!found) throw new Error('no table');
  const { questions } = compareTitle(grid, found, { units, period: periodOf('2024-Q1') });
  const labels = questions.flatMap(({ options }) => options.map(({ label }) => label));
  expect(labels).toEqual(['Vẫn là quý I năm 2024', 'Là năm 2023']);
});

test('what nobody chose is not compared', () => {
  expect(said(['UBND XÃ LỘC AN', 'Quý IV năm 2023'], {})).toEqual([]);
});
