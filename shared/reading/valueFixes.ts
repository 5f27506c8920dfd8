// Cells that were read and had better be written otherwise, as proposals: numbers kept as text, which Excel neither adds
// up nor sorts, and unit names that can mean one unit only but are not its name. Nothing changes until the user clicks.
import type { Column } from '../definition';
import { cellAddress, cellAt, type Grid } from '../grid';
import type { Fix } from '../issue';
import { scaleOf } from '../scale';
import { cleaned } from './cellText';
import type { FoundColumn } from './reading';
import type { ReadColumn } from './readColumn';

const NUMBER_AS_TEXT =
  'Số đang lưu dạng chữ nên Excel không cộng được; chuyển thành số để công thức và dòng tổng tính đúng.';
const UNIT_NAME =
  'Danh mục đơn vị tại ngày chốt số liệu chỉ có một đơn vị hợp với tên này; ghi đúng tên trong danh mục.';

/** Of a column that was read; one proposal for each distinct text, with all its cells. */
export function valueFixes(
  grid: Grid,
  table: string,
  column: Column,
  { column: at }: FoundColumn,
  rows: readonly number[],
  { values, refused }: ReadColumn,
): Fix[] {
  if (column.type === 'unit') return unitFixes(grid, table, refused);
  // A padded number ("05") is how papers write it, and a percentage as text is read as it is shown.
  if (column.type !== 'integer' && column.type !== 'decimal') return [];
  const unit = 10 ** scaleOf(column);
  const fixes = new Fixes(table, 'number', NUMBER_AS_TEXT);
  rows.forEach((row, i) => {
    const value = values[i];
    if (typeof value !== 'number') return;
    const cell = cellAt(grid, row, at);
    if (typeof cell === 'string') fixes.add(cell, value / unit, cellAddress(row, at));
  });
  return fixes.all();
}

function unitFixes(grid: Grid, table: string, refused: ReadColumn['refused']): Fix[] {
  const fixes = new Fixes(table, 'unit', UNIT_NAME);
  for (const { row, column, refusal } of refused) {
    const [only, ...others] = refusal.readings ?? [];
    const cell = cellAt(grid, row, column);
    if (only && others.length === 0 && typeof cell === 'string' && cleaned(cell) !== '')
      fixes.add(cell, only.label, cellAddress(row, column));
  }
  return fixes.all();
}

class Fixes {
  readonly #fixes = new Map<string, Fix & { cells: string[] }>();

  constructor(
    private readonly table: string,
    private readonly kind: string,
    private readonly why: string,
  ) {}

  add(before: string, after: string | number, cell: string): void {
    const known = this.#fixes.get(before);
    if (known) known.cells.push(cell);
    else {
      const { table, kind, why } = this;
      this.#fixes.set(before, { id: `${kind}:${table}:${cell}`, cells: [cell], kind, before, after, why });
    }
  }

  all(): Fix[] {
    return [...this.#fixes.values()];
  }
}
