// Which columns a table's sheet has and how wide they are. The figures keep their place beside each other; what surrounds
// them depends on what there is to say: groups, ranks, a trend.
import type { Figure } from '../definition';
import type { Column } from './book';
import type { Plan, TablePlan } from './plan';
import { rankedFigure } from './ranking';
import { leadingOf } from './tableFigures';
import { longestWord } from './textSize';

export const NAME_WIDTH = 26;
export const STATUS_WIDTH = 22;

export interface TableColumns {
  readonly titles: readonly string[];
  readonly columns: readonly Column[];
  readonly ranked: Figure | undefined;
  /** Column of the sparklines, 0-based. */
  readonly trendAt: number | undefined;
}

export function tableColumns({ input }: Plan, table: TablePlan, hasTrend: boolean): TableColumns {
  const { figureTitles, groupOf } = table;
  const ranked = rankedFigure(table);
  const group = input.groups?.title ?? 'Nhóm';
  const afterFigures = leadingOf(table) + figureTitles.length;
  return {
    ranked,
    trendAt: hasTrend ? afterFigures + (ranked ? 1 : 0) : undefined,
    titles: [
      ...['STT', 'Đơn vị', ...(groupOf ? [group] : [])],
      ...figureTitles,
      ...[...(ranked ? ['Thứ hạng'] : []), ...(hasTrend ? ['Diễn biến'] : [])],
      ...['Tình trạng', 'Nguồn'],
    ],
    columns: [
      ...[{ width: 6 }, { width: NAME_WIDTH }, ...(groupOf ? [{ width: 20 }] : [])],
      ...figureTitles.map((title) => ({ width: titleWidth(title) })),
      ...[...(ranked ? [{ width: 9 }] : []), ...(hasTrend ? [{ width: 16 }] : [])],
      ...[{ width: STATUS_WIDTH }, { width: 9 }],
    ],
  };
}

/** Wide enough for the longest word, and for the title in about four lines. */
function titleWidth(title: string): number {
  return Math.max(10, longestWord(title), Math.min(15, Math.ceil(title.length / 4) + 2));
}
