// How staff really write the headers, values and indicators of every table: the split the reader's authors may look at
// and tune on. Written from the circulars and from practice (shared/DOMAIN §2-5), before and apart from the synonyms of
// shared/tables. One long list, because it is data: a form after a form, a line a header cell.
import { spelt, ways, type FormWords, type Spelling, type Words } from './words';

/** Cells every table may have beside its own. */
export const commonWords: Readonly<Record<string, Spelling>> = {
  stt: spelt('STT | Số thứ tự | Số TT', 'TT'),
  label: spelt('Chỉ tiêu | Nội dung | Tên chỉ tiêu | Nội dung chỉ tiêu', 'CT'),
  measure: spelt('Đơn vị tính | Đơn vị tính (xã)', 'ĐVT | Đvt'),
};

const ntmHeader: Readonly<Record<string, Spelling>> = {
  commune: spelt('Xã | Tên xã | Tên đơn vị (xã) | Đơn vị xã | Địa phương', 'ĐV xã'),
  criteria: spelt('Tiêu chí nông thôn mới | Kết quả thực hiện tiêu chí', 'Tiêu chí NTM'),
  criteriaMet: spelt(
    'Số tiêu chí đạt | Tổng số tiêu chí đạt | Số tiêu chí đạt chuẩn | Số tiêu chí đã đạt | Tiêu chí đạt (số lượng)',
    'Số TC đạt | TC đạt | Số TC đạt chuẩn NTM',
    'Số tiêu chí đạt | Số đạt',
  ),
  unmetCriteria: spelt(
    'Tiêu chí chưa đạt | Các tiêu chí chưa đạt | Tên tiêu chí chưa đạt | Tiêu chí còn lại chưa đạt',
    'TC chưa đạt | Tên TC chưa đạt',
    'Tiêu chí chưa đạt | Chưa đạt (ghi tên)',
  ),
  status: spelt(
    'Danh hiệu | Danh hiệu nông thôn mới | Danh hiệu đạt được | Mức độ đạt chuẩn',
    'Danh hiệu NTM',
  ),
  recognition: spelt('Quyết định công nhận | Công nhận đạt chuẩn', 'QĐ công nhận'),
  decision: spelt(
    'Số quyết định | Số quyết định công nhận | Quyết định công nhận số',
    'Số QĐ | QĐ số | Số QĐ công nhận',
    'Số quyết định | Số QĐ | Số',
  ),
  decidedOn: spelt(
    'Ngày quyết định | Ngày ban hành quyết định | Ngày ký quyết định | Ngày, tháng, năm quyết định',
    'Ngày QĐ | Ngày ký QĐ',
    'Ngày quyết định | Ngày ký QĐ | Ngày, tháng, năm ký',
  ),
  year: spelt(
    'Năm đạt | Năm đạt chuẩn | Năm được công nhận | Năm công nhận',
    'Năm đạt NTM',
    'Năm đạt | Năm công nhận',
  ),
  income: spelt(
    'Thu nhập bình quân | Thu nhập bình quân đầu người | Thu nhập bình quân (triệu đồng/người/năm)',
    'TNBQ | Thu nhập BQ | TNBQ đầu người (trđ)',
  ),
  poverty: spelt(
    'Tỷ lệ hộ nghèo đa chiều | Tỷ lệ nghèo đa chiều | Tỷ lệ hộ nghèo | Tỷ lệ nghèo đa chiều (%)',
    'TL hộ nghèo (%) | Tỷ lệ HN đa chiều',
  ),
  note: spelt('Ghi chú', 'GC'),
};

const ntmChoices = {
  notYet: ways('Chưa đạt | Chưa đạt chuẩn | Chưa công nhận'),
  recognised: ways('Đạt chuẩn | Đạt chuẩn nông thôn mới | Đạt chuẩn NTM | Xã nông thôn mới'),
};

const ntmCommunes19: FormWords = {
  titles: ways(
    'TỔNG HỢP KẾT QUẢ XÂY DỰNG NÔNG THÔN MỚI | BIỂU TỔNG HỢP XÃ ĐẠT CHUẨN NÔNG THÔN MỚI, NÔNG THÔN MỚI NÂNG CAO',
  ),
  header: ntmHeader,
  choices: {
    status: {
      ...ntmChoices,
      advanced: ways('Nâng cao | Nông thôn mới nâng cao | NTM nâng cao | Đạt chuẩn NTM nâng cao'),
      model: ways('Kiểu mẫu | Nông thôn mới kiểu mẫu | NTM kiểu mẫu'),
    },
  },
};

const ntmCommunes10: FormWords = {
  titles: ways(
    'TỔNG HỢP XÃ ĐẠT CHUẨN NÔNG THÔN MỚI GIAI ĐOẠN 2026-2030 | KẾT QUẢ THỰC HIỆN BỘ TIÊU CHÍ XÃ NÔNG THÔN MỚI',
  ),
  header: ntmHeader,
  choices: { status: { ...ntmChoices, modern: ways('Hiện đại | Nông thôn mới hiện đại | NTM hiện đại') } },
};

const complaints = spelt('Khiếu nại | Đơn khiếu nại', 'KN');
const denunciations = spelt('Tố cáo | Đơn tố cáo', 'TC');
const reflections = spelt(
  'Kiến nghị, phản ánh | Phản ánh, kiến nghị | Đơn kiến nghị, phản ánh',
  'KNPA | KN, PA',
);

const petitionsHeader: Readonly<Record<string, Spelling>> = {
  unit: spelt('Đơn vị | Tên đơn vị | Đơn vị báo cáo | Xã, thị trấn', 'ĐV'),
  processed: spelt('Số đơn đã xử lý | Đơn đã xử lý | Tổng số đơn đã xử lý', 'Đã XL'),
  eligibleGroup: spelt('Đủ điều kiện xử lý | Đơn đủ điều kiện xử lý', 'Đủ ĐK xử lý'),
  eligible: spelt('Số đơn | Số lượng đơn', 'Đơn'),
  eligibleCases: spelt('Số vụ việc | Vụ việc', 'Số vụ'),
  byContent: spelt('Phân loại đơn theo nội dung | Phân loại theo nội dung', 'PL theo nội dung'),
  complaints,
  denunciations,
  reflections,
  byState: spelt(
    'Phân loại đơn theo tình trạng giải quyết | Theo tình trạng giải quyết | Phân loại theo tình trạng giải quyết',
    'Tình trạng GQ',
  ),
  resolvedGroup: spelt('Đã giải quyết | Đơn đã giải quyết', 'Đã GQ'),
  resolvedFirst: spelt('Lần đầu | Giải quyết lần đầu', 'GQ lần đầu'),
  resolvedAgain: spelt('Nhiều lần | Giải quyết nhiều lần', 'GQ nhiều lần'),
  outcome: spelt('Kết quả xử lý đơn | Kết quả xử lý', 'KQ xử lý đơn'),
  competentGroup: spelt('Đơn thuộc thẩm quyền | Thuộc thẩm quyền', 'Thuộc TQ'),
  competent: spelt('Tổng số | Tổng cộng', 'TS'),
  competentComplaints: complaints,
  competentDenunciations: denunciations,
  competentReflections: reflections,
  notCompetentGroup: spelt('Đơn không thuộc thẩm quyền | Không thuộc thẩm quyền', 'Không thuộc TQ'),
  notCompetent: spelt('Tổng số | Tổng cộng', 'TS'),
  guided: spelt('Hướng dẫn | Số đơn hướng dẫn', 'HD'),
  forwarded: spelt('Chuyển đơn | Số đơn chuyển', 'Chuyển'),
  urged: spelt('Đôn đốc giải quyết | Đôn đốc', 'Đôn đốc GQ'),
  replies: spelt(
    'Số văn bản phúc đáp nhận được do chuyển đơn | Văn bản phúc đáp nhận được | Số văn bản phúc đáp',
    'Số VB phúc đáp',
  ),
};
const signers = {
  many: spelt('Đơn có nhiều người đứng tên | Nhiều người đứng tên', 'Nhiều người'),
  one: spelt('Đơn một người đứng tên | Một người đứng tên', 'Một người'),
  other: spelt('Đơn khác', 'Khác'),
};

const petitions2021: FormWords = {
  titles: ways('TỔNG HỢP KẾT QUẢ XỬ LÝ ĐƠN | BIỂU 01/XLD: TỔNG HỢP KẾT QUẢ XỬ LÝ ĐƠN'),
  header: {
    ...petitionsHeader,
    total: spelt('Tổng số đơn | Tổng số đơn phải xử lý', 'TS đơn'),
    openingGroup: spelt('Kỳ trước chuyển sang | Đơn kỳ trước chuyển sang', 'Kỳ trước'),
    openingMany: signers.many,
    openingOne: signers.one,
    openingOther: signers.other,
    receivedGroup: spelt('Tiếp nhận trong kỳ | Đơn tiếp nhận trong kỳ', 'TN trong kỳ'),
    receivedMany: signers.many,
    receivedOne: signers.one,
    receivedOther: signers.other,
    resolving: spelt('Đang giải quyết | Đơn đang giải quyết', 'Đang GQ'),
    unresolved: spelt('Chưa giải quyết | Đơn chưa giải quyết', 'Chưa GQ'),
  },
};

const petitions2024: FormWords = {
  titles: petitions2021.titles,
  header: {
    ...petitionsHeader,
    totalGroup: spelt('Kỳ trước chuyển sang | Tổng số đơn | Đơn phải xử lý', 'Số đơn'),
    total: spelt('Tổng số đơn | Tổng số', 'TS đơn'),
    opening: spelt('Kỳ trước chuyển sang | Đơn kỳ trước chuyển sang', 'Kỳ trước'),
    received: spelt('Tiếp nhận trong kỳ | Đơn tiếp nhận trong kỳ | Nhận trong kỳ', 'TN trong kỳ'),
    closing: spelt(
      'Số đơn chưa xử lý (Chuyển kỳ sau xử lý) | Chuyển kỳ sau xử lý | Đơn chuyển kỳ sau | Số đơn chưa xử lý',
      'Chuyển kỳ sau',
    ),
    unresolved: spelt('Chưa giải quyết xong | Đơn chưa giải quyết xong', 'Chưa GQ xong'),
  },
};

const visits = spelt('Số lượt tiếp | Lượt tiếp', 'Số lượt');
const people = spelt('Số người được tiếp | Số người', 'Người');
const sessions = spelt('Số kỳ tiếp | Kỳ tiếp', 'Số kỳ');
const cases = spelt('Số vụ việc | Vụ việc', 'Số VV');
const first = spelt('Tiếp lần đầu | Lần đầu', 'LĐ');
const again = spelt('Tiếp nhiều lần | Nhiều lần', 'NL');
const crowds = spelt('Trong đó đoàn đông người | Đoàn đông người', 'Đoàn ĐN');
const crowdCount = spelt('Số đoàn được tiếp | Số đoàn', 'Đoàn');

const citizenReception: FormWords = {
  titles: ways(
    'TỔNG HỢP KẾT QUẢ TIẾP CÔNG DÂN THƯỜNG XUYÊN, ĐỊNH KỲ VÀ ĐỘT XUẤT | BIỂU 01/TCD: KẾT QUẢ TIẾP CÔNG DÂN',
  ),
  header: {
    unit: petitionsHeader['unit'] ?? spelt('Đơn vị'),
    visits: spelt('Tổng số lượt tiếp | Tổng lượt tiếp công dân', 'TS lượt tiếp'),
    people: spelt('Tổng số người được tiếp | Tổng số người tiếp', 'TS người được tiếp'),
    cases: spelt('Tổng số vụ việc tiếp | Tổng số vụ việc', 'TS vụ việc'),
    regularGroup: spelt('Tiếp thường xuyên | Tiếp công dân thường xuyên', 'Tiếp TX'),
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
    headAll: spelt(
      'Tiếp định kỳ và đột xuất của Thủ trưởng | Thủ trưởng tiếp định kỳ, đột xuất',
      'Tiếp ĐK, ĐX của TT',
    ),
    headGroup: spelt('Thủ trưởng tiếp | Lãnh đạo tiếp', 'TT tiếp'),
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
    delegatedGroup: spelt('Ủy quyền tiếp | Ủy quyền cho người khác tiếp', 'UQ tiếp'),
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
    note: spelt('Ghi chú', 'GC'),
  },
};

const petitionRegister: FormWords = {
  titles: ways('SỔ THEO DÕI TIẾP NHẬN, XỬ LÝ ĐƠN | DANH SÁCH CHI TIẾT ĐƠN THƯ'),
  header: {
    number: spelt('Số đơn | Số thụ lý | Số đơn thư | Số vào sổ', 'Số/ký hiệu đơn'),
    receivedOn: spelt('Ngày tiếp nhận | Ngày nhận đơn | Ngày nhận', 'Ngày TN'),
    petitionerGroup: spelt('Người gửi đơn | Thông tin người gửi đơn'),
    petitioner: spelt('Chủ đơn | Người đứng đơn | Họ tên người gửi đơn', '', 'Họ và tên | Họ tên'),
    address: spelt('Địa chỉ | Địa chỉ người gửi đơn | Nơi ở', 'Đ/c', 'Địa chỉ'),
    content: spelt('Nội dung đơn | Nội dung | Tóm tắt nội dung đơn', 'ND đơn'),
    kind: spelt('Loại đơn | Phân loại đơn | Phân loại', 'PL đơn'),
    resultGroup: spelt('Kết quả'),
    handling: spelt('Kết quả xử lý | Kết quả xử lý đơn | Hướng xử lý', 'KQ xử lý', 'Xử lý'),
    outcome: spelt('Kết quả giải quyết | Tình trạng giải quyết', 'KQ giải quyết | KQGQ', 'Giải quyết'),
    note: spelt('Ghi chú', 'GC'),
  },
  choices: {
    kind: {
      complaint: ways('Khiếu nại | KN | Đơn khiếu nại'),
      denunciation: ways('Tố cáo | TC | Đơn tố cáo'),
      reflection: ways('Kiến nghị, phản ánh | KNPA | Kiến nghị - phản ánh'),
    },
    handling: {
      accepted: ways('Thụ lý | Thụ lý giải quyết | Đã thụ lý'),
      guided: ways('Hướng dẫn | Đã hướng dẫn'),
      forwarded: ways('Chuyển đơn | Đã chuyển đơn'),
      urged: ways('Đôn đốc | Đôn đốc giải quyết'),
      filed: ways('Lưu đơn | Lưu'),
    },
    outcome: {
      resolved: ways('Đã giải quyết | Đã giải quyết xong'),
      resolving: ways('Đang giải quyết | Đang xem xét'),
      unresolved: ways('Chưa giải quyết'),
    },
  },
};

const ocopProducts: FormWords = {
  titles: ways('DANH SÁCH SẢN PHẨM OCOP ĐƯỢC CÔNG NHẬN | TỔNG HỢP SẢN PHẨM OCOP TRÊN ĐỊA BÀN'),
  header: {
    product: spelt('Tên sản phẩm | Sản phẩm | Sản phẩm OCOP', 'Tên SP | SP OCOP'),
    ownerGroup: spelt('Chủ thể OCOP | Chủ thể'),
    ownerName: spelt('Tên chủ thể | Chủ thể | Tên cơ sở sản xuất', '', 'Tên | Tên chủ thể'),
    owner: spelt('Loại hình chủ thể | Loại hình | Hình thức tổ chức', 'LH chủ thể', 'Loại hình'),
    commune: spelt('Xã | Địa chỉ (xã) | Xã, thị trấn | Địa bàn xã'),
    group: spelt('Nhóm sản phẩm | Nhóm | Ngành hàng | Nhóm ngành hàng', 'Nhóm SP'),
    ratingGroup: spelt('Kết quả đánh giá | Đánh giá, phân hạng', 'KQ đánh giá'),
    score: spelt('Điểm | Điểm đánh giá | Tổng điểm | Số điểm', '', 'Điểm | Số điểm'),
    stars: spelt('Hạng sao | Xếp hạng | Số sao | Phân hạng sao', '', 'Hạng sao | Số sao'),
    decisionGroup: spelt('Quyết định công nhận', 'QĐ công nhận'),
    authority: spelt('Cấp công nhận | Cơ quan công nhận', 'Cấp CN', 'Cấp công nhận | Cấp'),
    decision: spelt('Số quyết định | Số quyết định công nhận', 'Số QĐ | QĐ số', 'Số | Số QĐ'),
    decidedOn: spelt('Ngày quyết định | Ngày công nhận | Ngày ký quyết định', 'Ngày QĐ', 'Ngày | Ngày ký'),
    expiresOn: spelt(
      'Ngày hết hạn | Hết hạn | Có giá trị đến | Thời hạn đến',
      'HSD công nhận',
      'Hết hạn | Ngày hết hạn',
    ),
    note: spelt('Ghi chú', 'GC'),
  },
  choices: {
    owner: {
      company: ways('Doanh nghiệp | DN | Công ty'),
      cooperative: ways('Hợp tác xã | HTX'),
      cooperationGroup: ways('Tổ hợp tác | THT'),
      household: ways('Hộ kinh doanh | Hộ KD | Hộ sản xuất kinh doanh'),
    },
    group: {
      food: ways('Thực phẩm | Nhóm thực phẩm'),
      drink: ways('Đồ uống | Nhóm đồ uống'),
      herbal: ways('Dược liệu và sản phẩm từ dược liệu | Dược liệu'),
      handicraft: ways('Thủ công mỹ nghệ | Hàng thủ công mỹ nghệ'),
      ornamental: ways('Sinh vật cảnh'),
      tourism: ways('Dịch vụ du lịch cộng đồng, du lịch sinh thái và điểm du lịch | Du lịch'),
    },
    authority: {
      district: ways('Huyện | Cấp huyện | UBND huyện'),
      province: ways('Tỉnh | Cấp tỉnh | UBND tỉnh'),
    },
  },
};

const nationalStandardSchools: FormWords = {
  titles: ways('DANH SÁCH TRƯỜNG ĐẠT CHUẨN QUỐC GIA | TỔNG HỢP TRƯỜNG HỌC ĐẠT CHUẨN QUỐC GIA'),
  header: {
    school: spelt('Trường | Tên trường | Tên trường học | Đơn vị trường'),
    level: spelt('Cấp học | Bậc học | Cấp/bậc học'),
    ownership: spelt('Công lập/tư thục | Loại hình trường | Loại hình', 'CL/TT'),
    commune: spelt('Xã | Địa bàn (xã) | Xã, thị trấn | Thuộc xã'),
    standardGroup: spelt('Chuẩn quốc gia | Trường chuẩn quốc gia', 'CQG'),
    meets: spelt(
      'Đạt chuẩn quốc gia | Đạt chuẩn | Trường đạt chuẩn quốc gia',
      'Đạt CQG | Đạt chuẩn QG',
      'Đạt chuẩn | Đạt',
    ),
    grade: spelt('Mức độ | Mức độ đạt chuẩn | Mức độ chuẩn quốc gia', 'MĐ chuẩn QG', 'Mức độ'),
    decisionGroup: spelt('Quyết định công nhận | Bằng công nhận', 'QĐ công nhận'),
    decision: spelt('Số quyết định | Số quyết định công nhận', 'Số QĐ', 'Số | Số QĐ'),
    decidedOn: spelt('Ngày quyết định | Ngày công nhận | Ngày ký quyết định', 'Ngày QĐ', 'Ngày | Ngày ký'),
    expiresOn: spelt('Ngày hết hạn | Hết hạn | Công nhận đến ngày', '', 'Hết hạn | Ngày hết hạn'),
    note: spelt('Ghi chú', 'GC'),
  },
  choices: {
    level: {
      preschool: ways('Mầm non | MN'),
      primary: ways('Tiểu học | TH'),
      lowerSecondary: ways('THCS | Trung học cơ sở'),
      upperSecondary: ways('THPT | Trung học phổ thông'),
      primaryAndLower: ways('TH&THCS | Tiểu học và THCS'),
    },
    ownership: { public: ways('Công lập | CL'), private: ways('Tư thục | TT | Ngoài công lập') },
    meets: { yes: ways('Đạt | x | Có'), no: ways('Chưa đạt | Chưa | Không') },
    grade: { grade1: ways('Mức độ 1 | 1 | MĐ 1'), grade2: ways('Mức độ 2 | 2 | MĐ 2') },
  },
};

const universalEducation: FormWords = {
  titles: ways('KẾT QUẢ PHỔ CẬP GIÁO DỤC, XÓA MÙ CHỮ | BIỂU TỔNG HỢP KẾT QUẢ PHỔ CẬP GIÁO DỤC'),
  header: {
    communes: spelt('Tổng số xã | Số xã | Tổng số xã, thị trấn', 'TS xã'),
    metGroup: spelt('Kết quả đạt chuẩn | Đạt chuẩn'),
    met: spelt('Số xã đạt | Số xã đạt chuẩn | Xã đạt chuẩn', '', 'Số xã đạt | Số xã đạt chuẩn'),
    percent: spelt('Tỷ lệ | Tỷ lệ đạt | Tỷ lệ (%) | Tỷ lệ xã đạt', 'TL (%)', 'Tỷ lệ (%) | Tỷ lệ'),
    note: spelt('Ghi chú', 'GC'),
  },
  items: {
    preschool5: ways(
      'Phổ cập giáo dục mầm non cho trẻ em 5 tuổi | Phổ cập GDMN trẻ 5 tuổi | PCGD mầm non cho trẻ 5 tuổi | Xã đạt chuẩn phổ cập mầm non trẻ em 5 tuổi',
    ),
    primary3: ways(
      'Phổ cập giáo dục tiểu học mức độ 3 | Phổ cập GDTH mức độ 3 | PCGD tiểu học mức độ 3 | Xã đạt chuẩn phổ cập giáo dục tiểu học mức độ 3',
    ),
    lowerSecondary: ways(
      'Phổ cập giáo dục trung học cơ sở | Phổ cập giáo dục THCS | PCGD THCS | Xã đạt chuẩn phổ cập giáo dục THCS',
    ),
  },
};

export const tunedWords: Words = {
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
