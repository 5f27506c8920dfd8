// Row heights that let every wrapped text be read whole.
import type { Content, Sheet } from '../book/book';
import { textHeight } from '../book/textSize';

const lowest = 20;

/** Row -> points. Merged cells make no row higher: they are wide. */
export function heightsOf(
  rows: readonly (readonly Content[])[],
  columns: Sheet['columns'],
  isMerged: (row: number, column: number) => boolean = () => false,
): Record<number, number> {
  const heights = rows.map((row, at) => {
    const needed = row.map((content, column) => {
      const value = typeof content === 'object' ? content?.value : content;
      if (value === null || value === undefined || isMerged(at, column)) return 0;
      return textHeight(String(value), columns[column]?.width ?? 10);
    });
    return [at, Math.max(lowest, ...needed)] as const;
  });
  return Object.fromEntries(heights);
}
