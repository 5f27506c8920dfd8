// The first rows of every sheet but the overview: a way back, the title, the period and what the reader must know
// before believing a number on it. Always the same number of rows, so that links to later rows can be reckoned.
import type { Draft } from './draft';
import { cellOn } from './place';
import { sheetNames } from './plan';

export interface HeadingText {
  readonly title: string;
  readonly period: string;
  readonly remark: string;
  /** The remark is a warning. */
  readonly warns?: boolean;
}

/** Adds the heading, centred over the columns `from` to `to`. */
export function heading(
  sheet: Draft,
  { from, to }: { from: number; to: number },
  { title, period, remark, warns }: HeadingText,
): void {
  const back = { value: '← Tổng quan', style: 'back', link: cellOn(sheetNames.overview, 0, 0) };
  sheet.row([back], 18);
  sheet.spans({ from, to, cell: { value: title.toLocaleUpperCase('vi'), style: 'title' } });
  sheet.spans({ from, to, cell: { value: period, style: 'subtitle' } });
  sheet.spans({ from, to, cell: { value: remark, style: warns ? 'warning' : 'remark' } });
}
