// The first rows of every sheet but the overview: a way back, the title, the period and what the reader must know
// before believing a number on it. Always the same number of rows, so that links to later rows can be reckoned.
import { cellOn } from './place';
import { sheetNames } from './plan';
import type { Draft } from './draft';

export function heading(
  sheet: Draft,
  lastColumn: number,
  title: string,
  period: string,
  remark: string,
): void {
  const to = Math.max(lastColumn, 1);
  sheet.row([{ value: '← Tổng quan', style: 'back', link: cellOn(sheetNames.overview, 0, 0) }]);
  sheet.spans({ from: 0, to, cell: { value: title.toLocaleUpperCase('vi'), style: 'title' } });
  sheet.spans({ from: 0, to, cell: { value: period, style: 'subtitle' } });
  sheet.spans({ from: 0, to, cell: { value: remark, style: 'remark' } });
}
