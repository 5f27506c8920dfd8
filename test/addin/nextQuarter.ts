// The workbook of xã Lộc Hiệp a quarter later, and nothing else: what its clerk types into last quarter's file. Period,
// month, the petitions and visits of the quarter, three lines of the register; totals as Excel reckons them again.
import { addressArea, type CellValue, type Grid } from '../../shared/grid';

const petitions = [3, 0, 3, 2, 1, 2, 2, 1, 0, 1, 1, 0, 1, 2, 1, 0, 1, 0, 0, 0, 0, 0];
const none = [0, 0, 0, 0];
const reception = [7, 8, 7, 5, 6, 4, 1, ...none, 3, 2, 2, 1, 1, ...none, 0, ...none, ...none];
const register: readonly (readonly CellValue[])[] = [
  [1, '01/ĐT', day('2024-03-20'), 'Công dân 1', 'Ấp 1', 'Ranh giới đất (mẫu)', 'Khiếu nại'],
  [2, '02/ĐT', day('2024-04-16'), 'Công dân 2', 'Ấp 2', 'Sửa chữa đường (mẫu)', 'Kiến nghị, phản ánh'],
  [3, '03/ĐT', day('2024-05-22'), 'Công dân 3', 'Ấp 3', 'Sửa chữa đường (mẫu)', 'Kiến nghị, phản ánh'],
];
const outcomes = ['Đã giải quyết', 'Đã giải quyết', 'Chưa giải quyết'];

/** Sheet -> the cell a run begins in -> what is typed from there to the right. */
const typed: Readonly<Record<string, Readonly<Record<string, readonly CellValue[]>>>> = {
  'XLD 01': { B12: petitions, B13: petitions },
  'TCD 01': { B13: reception, B14: reception },
  'Sổ đơn': Object.fromEntries(
    register.map((line, at) => [`A${9 + at}`, [...line, 'Thụ lý giải quyết', outcomes[at] ?? null]]),
  ),
};

export function nextQuarter(grid: Grid): Grid {
  const values = grid.values.map((cells) =>
    cells.map((cell) =>
      typeof cell !== 'string'
        ? cell
        : cell
            .replace(
              /^Quý I năm 2024 .*/,
              'Quý II năm 2024 (số liệu tính từ ngày 15/3/2024 đến ngày 14/6/2024)',
            )
            .replace('tháng 3 năm 2024', 'tháng 6 năm 2024'),
    ),
  );
  const formats = grid.formats?.map((cells) => [...cells]);
  for (const [address, cells] of Object.entries(typed[grid.sheet] ?? {})) {
    const { top, left } = addressArea(address);
    const [row, column] = [top - grid.top, left - grid.left];
    values[row]?.splice(column, cells.length, ...cells);
    // A line below another is formatted like it.
    const above = formats?.[row - 1];
    if (grid.sheet === 'Sổ đơn' && row > 8 && above) formats?.splice(row, 1, [...above]);
  }
  return { ...grid, values, ...(formats && { formats }) };
}

/** As Excel counts days. */
function day(date: string): number {
  return Date.parse(`${date}T00:00:00Z`) / 86_400_000 + 25_569;
}
