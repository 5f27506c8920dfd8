// What a reader must know before trusting the figures, in few lines, the gravest first. The sheet "Chất lượng" names the
// units behind each.
import { sheetNames, type Plan } from './plan';
import { changesSince, incomparable } from './quality';

export function cautions(plan: Plan): string[] {
  const all = plan.tables.map(({ totals }) => totals);
  const entries = all.flatMap((totals) => totals.entries);
  const count = (holds: (entry: (typeof entries)[number]) => boolean) => entries.filter(holds).length;
  const disagreements = all.reduce((sum, totals) => sum + totals.disagreements.length, 0);
  const late = count((entry) => entry.late);
  const explained = count(({ explanations }) => explanations.length > 0);
  const waiting = count(({ newerWaits }) => newerWaits);
  const returned = plan.input.returned?.length ?? 0;
  const apart = incomparable(plan).length;
  const changed = changesSince(plan).length;
  const superseded = all.flatMap(({ definition, superseded: successor }) =>
    successor === undefined ? [] : [`Biểu “${definition.short}”: ${supersededLine(successor)}`],
  );
  const quality = `xem trang “${sheetNames.quality}”`;
  const lines = [
    ...superseded,
    returned > 0 && `${returned} bản nộp bị trả lại, chưa nộp lại; ${quality}.`,
    late > 0 && `${late} bản nộp muộn; ${quality}.`,
    waiting > 0 && `${waiting} bản nộp mới hơn đang chờ duyệt, chưa tính vào tổng hợp.`,
    explained > 0 && `${explained} bản nộp có cảnh báo đã giải trình; ${quality}.`,
    disagreements > 0 &&
      `${disagreements} chỉ tiêu do hai đơn vị báo cáo khác nhau; số không được tính nêu ở trang “${sheetNames.reconciliation}”.`,
    apart > 0 && `${apart} đơn vị không so sánh được với kỳ trước; ${quality}.`,
    changed > 0 && `${changed} số liệu đã thay đổi so với bản tổng hợp trước; ${quality}.`,
    `${entries.length} bản nộp được tính; từng số liệu dẫn về bản nộp ở trang “${sheetNames.sources}”.`,
  ];
  return lines.filter((line) => line !== false);
}

export function supersededLine(successor: string): string {
  return `Mẫu biểu này đã được thay thế bởi ${successor}, mẫu mới chưa được nạp nên vẫn dùng mẫu cũ.`;
}
