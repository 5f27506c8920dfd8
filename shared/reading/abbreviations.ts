// How clerks shorten the words of headings: data, not code. An abbreviation that stands for several things lists them all;
// which one is meant, the headings of the table it is compared with decide ("TC" is a denunciation in one table and a
// criterion in another). Letters are folded, so Đ stays a letter of its own.

import { stripAccents } from '../text/fold';

const LIST = `
bc báo cáo
bgh ban giám hiệu
bhyt bảo hiểm y tế
bq bình quân
cb cán bộ
cl công lập; chất lượng; chênh lệch
cn công nhận
cqg chuẩn quốc gia
cq cơ quan
csvc cơ sở vật chất
csdl cơ sở dữ liệu
cssx cơ sở sản xuất
ct chỉ tiêu; công trình; chủ thể
cv công văn; công việc
dn doanh nghiệp
ds danh sách
dt dân tộc; diện tích
đb đặc biệt
đc địa chỉ
đđ đông người; địa điểm
đk điều kiện; định kỳ
đkxl điều kiện xử lý
đđk đủ điều kiện
đn đông người
đt điện thoại; đào tạo
đv đơn vị
đvt đơn vị tính
đx đột xuất
đg đánh giá
gc ghi chú
gd giáo dục
gdmn giáo dục mầm non
gdth giáo dục tiểu học
gdtx giáo dục thường xuyên
gq giải quyết
gqkn giải quyết khiếu nại
gqtc giải quyết tố cáo
gv giáo viên
hd hướng dẫn
hđnd hội đồng nhân dân
hh hết hạn
hkd hộ kinh doanh
hl hiệu lực
hn hộ nghèo; hết hạn
hs học sinh; hồ sơ
hsd hạn sử dụng; hết hạn
ht hợp tác; hiệu trưởng; hình thức; hoàn thành
htx hợp tác xã
kđcl kiểm định chất lượng
kđclgd kiểm định chất lượng giáo dục
kh kế hoạch
kl khối lượng; kết luận
kn khiếu nại; kiến nghị
knpa kiến nghị phản ánh
kq kết quả
kqgq kết quả giải quyết
kqxl kết quả xử lý
kt kỳ trước; kết thúc
lđ lần đầu; lao động; lãnh đạo
lh loại hình
mđ mức độ
mđcqg mức độ chuẩn quốc gia
mn mầm non
nc nâng cao
nd nội dung
nđ nội dung; nghị định
nl nhiều lần; nhân lực
ntm nông thôn mới
ntmkm nông thôn mới kiểu mẫu
ntmnc nông thôn mới nâng cao
pa phản ánh
pakn kiến nghị phản ánh
pc phổ cập
pcgd phổ cập giáo dục
pl phân loại
qđ quyết định
qđcn quyết định công nhận
qg quốc gia
sd sử dụng
sl số lượng; số liệu
sp sản phẩm
sx sản xuất
sxkd sản xuất kinh doanh
tc tố cáo; tiêu chí; tổng cộng
tcd tiếp công dân
tđ thời điểm; trình độ
th tiểu học; thực hiện; tổng hợp
thcs trung học cơ sở
thpt trung học phổ thông
tht tổ hợp tác
tk trong kỳ; thống kê
tl tỷ lệ
tn tiếp nhận; thu nhập
tnbq thu nhập bình quân
tp thành phố
tq thẩm quyền
trđ triệu đồng
ts tổng số; tài sản
tt thủ trưởng; thị trấn; tình trạng; tư thục; thứ tự
ttgq tình trạng giải quyết
tx thường xuyên; thị xã
ub ủy ban
ubnd ủy ban nhân dân
uq ủy quyền
vb văn bản
vv vụ việc
xh xếp hạng
xl xử lý; xếp loại
xldt xử lý đơn thư
xm xóa mù
xmc xóa mù chữ
xdcb xây dựng cơ bản
`;

const expansions = new Map<string, string[]>();
for (const line of LIST.trim().split('\n')) {
  const [short = '', ...words] = line.split(' ');
  // Typed without accents, Đ is D.
  for (const spelling of new Set([short, stripAccents(short)])) {
    expansions.set(spelling, [...(expansions.get(spelling) ?? []), ...words.join(' ').split('; ')]);
  }
}

/** What an abbreviation may stand for; none when it is not one. */
export function expansionsOf(token: string): readonly string[] {
  return expansions.get(token) ?? [];
}

export const SHORTEST_ACRONYM = 3;

/** "tnbqđn" for "thu nhập bình quân đầu người": first letters, three at least, or it could be anything. */
export function isAcronymOf(token: string, words: readonly string[]): boolean {
  return (
    token.length >= SHORTEST_ACRONYM &&
    words.length === token.length &&
    words.every((word, at) => initial(word) === token[at])
  );
}

export function initial(word: string): string {
  const letter = word.charAt(0);
  return letter === 'đ' ? letter : letter.normalize('NFD').charAt(0);
}
