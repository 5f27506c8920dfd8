// A workbook laid out by hand, as untidily as real ones are, with the figures it must nevertheless give.
import type { WriteSheet } from 'hucre/xlsx';
import type { Figures } from '../../../shared/figure';
import { Canvas, styles, type SampleCell } from '../canvas';

export interface Oddity {
  readonly table: string;
  /** Unit key of the reporter, and the period it reports. */
  readonly unit: string;
  readonly period: string;
  /** What is odd about it; at least five. */
  readonly odd: readonly string[];
  readonly sheet: WriteSheet;
  /** Sums over the subjects of the sheet. */
  readonly figures: Figures;
}

export interface Drawing {
  readonly tab: string;
  /** One line a sheet row, cells between bars; see `parsed`. */
  readonly text: string;
  /** Merges in sheet coordinates, e.g. "B4:D4". */
  readonly merges?: readonly string[];
  readonly hiddenColumns?: readonly number[];
}

export function draw({ tab, text, merges = [], hiddenColumns = [] }: Drawing): WriteSheet {
  const canvas = new Canvas();
  const lines = text.replace(/^\n/, '').trimEnd().split('\n');
  const width = Math.max(...lines.map((line) => line.split('|').length));
  lines.forEach((line, row) => canvas.line(row, line.split('|').map(parsed), width, styles.plain));
  for (const merge of merges) {
    const [, left = '', top = '', right = left, bottom = top] =
      /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/.exec(merge) ?? [];
    canvas.merge(Number(top) - 1, columnOf(left), Number(bottom) - 1, columnOf(right));
  }
  return canvas.sheet(
    tab,
    Array.from({ length: width }, () => 14),
    hiddenColumns,
  );
}

/** `'05` is the text 05, `@2024-01-12` a real date, `41.3%` a real percentage, `=SUM(B1:B2)→7` a formula; else as typed. */
function parsed(part: string): SampleCell {
  const text = part.trim();
  if (text === '') return null;
  if (text.startsWith("'")) return text.slice(1);
  if (text.startsWith('@')) return { day: text.slice(1) };
  if (/^\d+(\.\d+)?%$/.test(text)) return { share: Math.round(Number(text.slice(0, -1)) * 100) / 10_000 };
  const [, formula, result] = /^=(.+)→(.+)$/.exec(text) ?? [];
  if (formula !== undefined) return { formula, result: Number(result) };
  return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text;
}

function columnOf(letters: string): number {
  return [...letters].reduce((n, letter) => n * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
