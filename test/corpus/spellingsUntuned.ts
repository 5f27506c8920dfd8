// The second split of header spellings, the judge of the first: NEVER shown to whoever writes synonyms, scores or
// abbreviations for the reader, and never copied into shared/tables or shared/reading. A reader that does well on
// spellings.ts and badly here has learnt a list by heart. Cells missing here are written as spellings.ts does.
import { spelt, ways, type FormWords, type Spelling, type Words } from './words';

export const commonWordsUntuned: Readonly<Record<string, Spelling>> = {
  stt: spelt('Thứ tự', 'S.T.T | Stt'),
  label: spelt('Nội dung thực hiện | Các chỉ tiêu | Danh mục chỉ tiêu'),
  measure: spelt('Đơn vị đo', 'ĐV tính'),
};

const ntmHeader: Readonly<Record<string, Spelling>> = {
  commune: spelt('Tên các xã | Xã thực hiện | Danh sách xã', 'Đ.vị (xã)'),
  criteria: spelt('Thực hiện Bộ tiêu chí quốc gia về xã nông thôn mới', 'Thực hiện BTC NTM'),
  criteriaMet: spelt(
    'Tổng số tiêu chí đã đạt chuẩn | Lũy kế số tiêu chí đạt | Đạt được (số tiêu chí)',
    'Tổng TC đạt | Số TC hoàn thành',
    'Tổng số tiêu chí đã đạt | Tổng số đạt',
  ),
  unmetCriteria: spelt(
    'Những tiêu chí chưa đạt | Tiêu chí chưa hoàn thành | Còn tiêu chí chưa đạt (ghi rõ)',
    'Các TC chưa đạt',
    'Tiêu chí còn chưa đạt',
  ),
  status: spelt('Danh hiệu được công nhận | Đạt danh hiệu | Danh hiệu xã', 'Danh hiệu xã NTM'),
  recognition: spelt('Quyết định công nhận xã đạt chuẩn', 'QĐ c.nhận'),
  decision: spelt('Số, ký hiệu quyết định | Quyết định (số)', 'Số/ký hiệu QĐ', 'Số, ký hiệu'),
  decidedOn: spelt(
    'Ngày ra quyết định | Quyết định ngày',
    'QĐ ngày | Ngày ra QĐ',
    'Ngày ra quyết định | Ngày',
  ),
  year: spelt('Năm hoàn thành | Năm về đích | Đạt chuẩn năm', 'Năm CN', 'Năm hoàn thành'),
  income: spelt(
    'Thu nhập đầu người bình quân | Mức thu nhập bình quân/người/năm',
    'TN bình quân | BQ thu nhập',
  ),
  poverty: spelt('Hộ nghèo đa chiều (%) | Tỷ lệ hộ nghèo theo chuẩn đa chiều', 'Tỷ lệ HNĐC'),
  note: spelt('Ghi chú thêm | Chú thích'),
};
const ntmChoices = {
  notYet: ways('Chưa đạt chuẩn NTM | Chưa được công nhận'),
  recognised: ways('Đã đạt chuẩn | Xã đạt chuẩn NTM'),
};

const ntmCommunes19: FormWords = {
  titles: ways('BÁO CÁO TIẾN ĐỘ XÂY DỰNG NÔNG THÔN MỚI CÁC XÃ'),
  header: ntmHeader,
  choices: {
    status: {
      ...ntmChoices,
      advanced: ways('Xã NTM nâng cao | Đạt nâng cao'),
      model: ways('Xã NTM kiểu mẫu | Đạt kiểu mẫu'),
    },
  },
};

const ntmCommunes10: FormWords = {
  titles: ways('BÁO CÁO TIẾN ĐỘ XÂY DỰNG NÔNG THÔN MỚI CÁC XÃ'),
  header: ntmHeader,
  choices: { status: { ...ntmChoices, modern: ways('Xã NTM hiện đại | Đạt hiện đại') } },
};

const complaints = spelt('Đơn KN | Số đơn khiếu nại', 'K.nại');
const denunciations = spelt('Đơn TC | Số đơn tố cáo', 'T.cáo');
const reflections = spelt('Đơn kiến nghị và phản ánh | Số đơn kiến nghị, phản ánh', 'Đơn KNPA | KN-PA');

const petitionsHeader: Readonly<Record<string, Spelling>> = {
  unit: spelt('Tên cơ quan, đơn vị | Cơ quan, đơn vị | Địa bàn', 'Tên ĐV'),
  processed: spelt('Đơn được xử lý | Số đơn được xử lý trong kỳ', 'Số đơn đã XL'),
  eligibleGroup: spelt('Số đủ điều kiện xử lý | Đơn đủ điều kiện', 'Đơn đủ ĐK'),
  eligible: spelt('Tổng số đơn | Đơn thư', 'SL đơn'),
  eligibleCases: spelt('Số lượng vụ việc | Tổng số vụ việc', 'VV'),
  byContent: spelt('Nội dung đơn | Chia theo nội dung', 'Theo ND'),
  complaints,
  denunciations,
  reflections,
  byState: spelt('Chia theo tình trạng giải quyết | Tình trạng giải quyết', 'Theo tình trạng GQ'),
  resolvedGroup: spelt('Số đơn đã giải quyết', 'Đơn đã GQ'),
  resolvedFirst: spelt('Lần 1 | Đã giải quyết lần đầu'),
  resolvedAgain: spelt('Từ 2 lần trở lên | Đã giải quyết nhiều lần'),
  outcome: spelt('Kết quả xử lý, giải quyết đơn | Xử lý đơn', 'KQXL đơn'),
  competentGroup: spelt('Số đơn thuộc thẩm quyền | Thuộc thẩm quyền giải quyết', 'Đơn thuộc TQ'),
  competent: spelt('Cộng | Tổng đơn'),
  competentComplaints: complaints,
  competentDenunciations: denunciations,
  competentReflections: reflections,
  notCompetentGroup: spelt(
    'Số đơn không thuộc thẩm quyền | Không thuộc thẩm quyền giải quyết',
    'Đơn không thuộc TQ',
  ),
  notCompetent: spelt('Cộng | Tổng đơn'),
  guided: spelt('Hướng dẫn công dân | Đơn hướng dẫn', 'H.dẫn'),
  forwarded: spelt('Chuyển cơ quan có thẩm quyền | Đơn chuyển'),
  urged: spelt('Có văn bản đôn đốc | Đơn đôn đốc'),
  replies: spelt(
    'Văn bản trả lời nhận được sau khi chuyển đơn | Phúc đáp nhận được',
    'VB phúc đáp nhận được',
  ),
};
const signers = {
  many: spelt('Đơn nhiều người ký tên | Đơn đông người đứng tên'),
  one: spelt('Đơn 01 người đứng tên | Đơn do một người đứng tên'),
  other: spelt('Các đơn khác | Đơn loại khác'),
};

const petitions2021: FormWords = {
  titles: ways('KẾT QUẢ TIẾP NHẬN, PHÂN LOẠI VÀ XỬ LÝ ĐƠN THƯ'),
  header: {
    ...petitionsHeader,
    total: spelt('Tổng đơn | Tổng số đơn thư', 'Tổng đơn thư'),
    openingGroup: spelt('Đơn tồn kỳ trước | Tồn kỳ trước chuyển qua', 'Tồn đầu kỳ'),
    openingMany: signers.many,
    openingOne: signers.one,
    openingOther: signers.other,
    receivedGroup: spelt('Đơn nhận trong kỳ | Số đơn mới tiếp nhận trong kỳ', 'Nhận mới'),
    receivedMany: signers.many,
    receivedOne: signers.one,
    receivedOther: signers.other,
    resolving: spelt('Đơn đang được giải quyết | Số đang giải quyết'),
    unresolved: spelt('Số chưa giải quyết | Đơn chưa được giải quyết'),
  },
};

const petitions2024: FormWords = {
  titles: petitions2021.titles,
  header: {
    ...petitionsHeader,
    totalGroup: spelt('Đơn phải xử lý trong kỳ | Tiếp nhận đơn'),
    total: spelt('Tổng đơn | Cộng'),
    opening: spelt('Đơn tồn kỳ trước | Từ kỳ trước chuyển qua', 'Tồn kỳ trước'),
    received: spelt('Đơn mới nhận trong kỳ | Nhận mới trong kỳ'),
    closing: spelt('Đơn chưa xử lý chuyển sang kỳ sau | Chuyển sang kỳ sau', 'Tồn chuyển kỳ sau'),
    unresolved: spelt('Số chưa giải quyết xong | Đơn chưa được giải quyết xong'),
  },
};

const visits = spelt('Lượt tiếp công dân | Số lượt tiếp công dân', 'Lượt');
const people = spelt('Số công dân được tiếp | Số người đến', 'SL người');
const sessions = spelt('Số kỳ tiếp công dân | Số buổi tiếp theo kỳ');
const cases = spelt('Số lượng vụ việc | Số vụ', 'SL vụ việc');
const first = spelt('Vụ việc tiếp lần đầu | Tiếp lần 1');
const again = spelt('Vụ việc tiếp nhiều lần | Tiếp từ lần 2');
const crowds = spelt('Trong đó: đoàn đông người | Tiếp đoàn đông người', 'Đoàn đ.người');
const crowdCount = spelt('Số lượng đoàn | Số đoàn đông người');

const citizenReception: FormWords = {
  titles: ways('KẾT QUẢ TIẾP CÔNG DÂN TRONG KỲ BÁO CÁO'),
  header: {
    unit: petitionsHeader['unit'] ?? spelt('Địa bàn'),
    visits: spelt('Tổng lượt tiếp | Tổng cộng số lượt tiếp', 'Tổng lượt'),
    people: spelt('Tổng số công dân được tiếp | Tổng người được tiếp', 'Tổng người'),
    cases: spelt('Tổng vụ việc được tiếp | Tổng cộng số vụ việc', 'Tổng VV'),
    regularGroup: spelt('Công tác tiếp dân thường xuyên | Thường xuyên', 'TX'),
    regularVisits: visits,
    regularPeople: people,
    regularCases: cases,
    regularFirst: first,
    regularRepeat: again,
    regularCrowds: crowds,
    regularGroups: crowdCount,
    regularGroupPeople: people,
    regularGroupFirst: first,
    regularGroupRepeat: again,
    headAll: spelt('Tiếp công dân định kỳ, đột xuất của người đứng đầu | Định kỳ và đột xuất của Thủ trưởng'),
    headGroup: spelt('Thủ trưởng trực tiếp tiếp | Người đứng đầu tiếp'),
    headSessions: sessions,
    headVisits: visits,
    headPeople: people,
    headCases: cases,
    headFirst: first,
    headRepeat: again,
    headCrowds: crowds,
    headGroups: crowdCount,
    headGroupPeople: people,
    headGroupFirst: first,
    headGroupRepeat: again,
    delegatedGroup: spelt('Ủy quyền cấp phó tiếp | Được ủy quyền tiếp'),
    delegatedSessions: sessions,
    delegatedVisits: visits,
    delegatedPeople: people,
    delegatedCases: cases,
    delegatedFirst: first,
    delegatedRepeat: again,
    delegatedCrowds: crowds,
    delegatedGroups: crowdCount,
    delegatedGroupPeople: people,
    delegatedGroupFirst: first,
    delegatedGroupRepeat: again,
    note: spelt('Ghi chú thêm'),
  },
};

const petitionRegister: FormWords = {
  titles: ways('SỔ TIẾP NHẬN ĐƠN THƯ KHIẾU NẠI, TỐ CÁO, KIẾN NGHỊ, PHẢN ÁNH'),
  header: {
    number: spelt('Số thứ tự đơn | Mã đơn | Số đến'),
    receivedOn: spelt('Ngày vào sổ | Ngày đến | Thời gian tiếp nhận'),
    petitionerGroup: spelt('Thông tin chủ đơn'),
    petitioner: spelt('Người viết đơn | Tên chủ đơn | Người nộp đơn', '', 'Tên chủ đơn'),
    address: spelt('Địa chỉ liên hệ | Chỗ ở', '', 'Địa chỉ liên hệ'),
    content: spelt('Trích yếu nội dung | Tóm tắt nội dung'),
    kind: spelt('Thể loại đơn | Phân loại đơn thư | Loại'),
    resultGroup: spelt('Xử lý, giải quyết'),
    handling: spelt('Hình thức xử lý | Đã xử lý (hình thức)', '', 'Hình thức xử lý'),
    outcome: spelt('Tình hình giải quyết | Tiến độ giải quyết', '', 'Tiến độ giải quyết'),
    note: spelt('Ghi chú thêm'),
  },
};

const ocopProducts: FormWords = {
  titles: ways('BIỂU TỔNG HỢP CHƯƠNG TRÌNH MỖI XÃ MỘT SẢN PHẨM'),
  header: {
    product: spelt('Sản phẩm được công nhận | Tên sản phẩm OCOP | Sản phẩm tham gia'),
    ownerGroup: spelt('Thông tin chủ thể'),
    ownerName: spelt('Đơn vị sản xuất | Chủ thể sản xuất | Chủ sở hữu sản phẩm', '', 'Tên đơn vị'),
    owner: spelt('Loại hình tổ chức | Kiểu chủ thể', 'L.hình chủ thể', 'Loại hình tổ chức'),
    commune: spelt('Thuộc xã, thị trấn | Địa phương (xã) | Nơi sản xuất (xã)'),
    group: spelt('Thuộc nhóm sản phẩm | Nhóm ngành sản phẩm', 'Thuộc nhóm SP'),
    ratingGroup: spelt('Đánh giá phân hạng'),
    score: spelt('Điểm số đạt được | Kết quả chấm điểm', 'Tổng số điểm', 'Điểm đạt'),
    stars: spelt('Phân hạng | Đạt sao | Hạng sản phẩm (sao)', '', 'Phân hạng'),
    decisionGroup: spelt('Quyết định phê duyệt kết quả'),
    authority: spelt('Cấp quyết định | Cấp phê duyệt', '', 'Cấp phê duyệt'),
    decision: spelt('Quyết định số | Số, ký hiệu quyết định', 'Số/ký hiệu QĐ', 'Số, ký hiệu'),
    decidedOn: spelt('Ngày ban hành | Ngày được công nhận', '', 'Ngày ban hành'),
    expiresOn: spelt('Thời hạn công nhận | Giá trị đến ngày | Hiệu lực đến', '', 'Hiệu lực đến'),
    note: spelt('Ghi chú thêm'),
  },
};

const nationalStandardSchools: FormWords = {
  titles: ways('THỐNG KÊ TRƯỜNG CHUẨN QUỐC GIA NĂM HỌC 2023-2024'),
  header: {
    school: spelt('Tên đơn vị trường học | Tên các trường | Cơ sở giáo dục'),
    level: spelt('Cấp | Cấp học, bậc học | Ngành học'),
    ownership: spelt('Loại trường | Hình thức (công lập, tư thục)'),
    commune: spelt('Thuộc xã, thị trấn | Nơi đóng (xã) | Trên địa bàn xã'),
    standardGroup: spelt('Công nhận chuẩn quốc gia'),
    meets: spelt('Công nhận chuẩn quốc gia | Trường chuẩn quốc gia', 'Trường chuẩn QG', 'Đã đạt'),
    grade: spelt('Đạt mức độ | Chuẩn mức độ', 'Đạt CQG mức độ', 'Đạt mức độ'),
    decisionGroup: spelt('Văn bản công nhận'),
    decision: spelt('Quyết định số | Số, ký hiệu quyết định', 'Số/ký hiệu QĐ', 'Số, ký hiệu'),
    decidedOn: spelt('Ngày ban hành | Ngày được công nhận', '', 'Ngày ban hành'),
    expiresOn: spelt('Thời hạn công nhận | Giá trị đến ngày | Hiệu lực đến', '', 'Hiệu lực đến'),
    note: spelt('Ghi chú thêm'),
  },
};

const universalEducation: FormWords = {
  titles: ways('TỔNG HỢP CÔNG TÁC PHỔ CẬP GIÁO DỤC TRÊN ĐỊA BÀN'),
  header: {
    communes: spelt('Tổng số đơn vị cấp xã | Số đơn vị cấp xã', 'TS đơn vị cấp xã'),
    metGroup: spelt('Số liệu đạt chuẩn'),
    met: spelt('Số đơn vị đạt chuẩn | Đã đạt chuẩn (xã)', '', 'Số đạt'),
    percent: spelt('Tỷ lệ phần trăm | Đạt tỷ lệ (%)', '', 'Đạt tỷ lệ'),
    note: spelt('Ghi chú thêm'),
  },
  items: {
    preschool5: ways('Đạt chuẩn PCGDMN cho trẻ 5 tuổi | Phổ cập mầm non 5 tuổi'),
    primary3: ways('Đạt chuẩn PCGDTH mức độ 3 | Phổ cập tiểu học, mức độ 3'),
    lowerSecondary: ways('Đạt chuẩn PCGD trung học cơ sở | Phổ cập trung học cơ sở'),
  },
};

export const untunedWords: Words = {
  ntmCommunes19,
  ntmCommunes10,
  petitions2021,
  petitions2024,
  citizenReception,
  petitionRegister,
  ocopProducts,
  nationalStandardSchools,
  universalEducation,
};
