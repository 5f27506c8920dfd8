// Mended letters as proposals: the sheet was read as if they were accepted, and nothing changes until the user clicks.
// One proposal for each distinct text, with all its cells; only what is read is looked at: the title block, the header,
// the columns taken and the labels of a form.
import { cellAddress } from '../grid';
import type { Fix } from '../issue';
import type { Mend, MendKind } from './mend';
import type { Found } from './reading';

const WHY: Readonly<Record<MendKind, string>> = {
  tcvn3: 'Chữ gõ theo bảng mã TCVN3 (phông .VnTime); chuyển sang Unicode để máy nào cũng đọc được.',
  vni: 'Chữ gõ theo bảng mã VNI; chuyển sang Unicode để máy nào cũng đọc được.',
  invisible: 'Có ký tự ẩn dán từ Word hoặc Zalo; bỏ đi để lọc và tìm kiếm cho đúng.',
  lookalike: 'Có chữ cái trông giống chữ Việt nhưng là chữ khác (Ð, chữ Nga); thay bằng chữ đúng.',
};

/** `top`: the sheet row in which the title block begins. */
export function letterFixes(mends: readonly Mend[], found: Found, top: number): Fix[] {
  const groups = new Map<string, { mend: Mend; cells: string[] }>();
  for (const mend of mends) {
    const { row, column, kind, before } = mend;
    if (!isTitle(mend, found, top) && !isRead(mend, found)) continue;
    const id = `${kind}\n${before}`;
    const group = groups.get(id);
    if (group) group.cells.push(cellAddress(row, column));
    else groups.set(id, { mend, cells: [cellAddress(row, column)] });
  }
  return [...groups.values()].map(({ mend: { before, after, kind }, cells }) => ({
    id: `encoding:${found.definition.id}:${cells[0] ?? ''}`,
    cells,
    kind: 'encoding',
    before,
    after,
    why: WHY[kind],
  }));
}

/** Over the table's own columns: a title further away may be that of its neighbour. */
function isTitle({ row, column }: Mend, { range }: Found, top: number): boolean {
  return row >= top && row < range.top && column >= range.left && column <= range.right;
}

function isRead({ row, column }: Mend, { range, headerRange, columns, labels, lying }: Found): boolean {
  const inside = row >= range.top && row <= range.bottom && column >= range.left && column <= range.right;
  if (!inside) return false;
  const inBody = lying ? column > headerRange.right : row > headerRange.bottom;
  const at = lying ? row : column;
  return !inBody || at === labels || columns.some((one) => one.column === at);
}
