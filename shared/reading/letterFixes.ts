// Mended letters as proposals: the sheet was read as if they were accepted, and nothing changes until the user clicks.
// One proposal for each distinct text, with all its cells; only the header and the columns that are read are looked at.
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

export function letterFixes(mends: readonly Mend[], found: Found): Fix[] {
  const read = new Set(found.columns.map((one) => one.column));
  const { range, headerRange } = found;
  const groups = new Map<string, { mend: Mend; cells: string[] }>();
  for (const mend of mends) {
    const { row, column, kind, before } = mend;
    const inside = row >= range.top && row <= range.bottom && column >= range.left && column <= range.right;
    const inBody = found.lying ? column > headerRange.right : row > headerRange.bottom;
    if (!inside || (inBody && !read.has(found.lying ? row : column))) continue;
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
