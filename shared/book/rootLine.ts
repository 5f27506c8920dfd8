// The line of "Nguồn số liệu" that ties a workbook to the ledger: written here, and found again in a workbook that
// somebody kept.
import type { Grid } from '../grid';
import { sheetNames } from './plan';

const WORDS = 'Mã xác minh sổ khi lập bảng này (SHA-256, tính từ mọi sự kiện đã ghi sổ)';

export function rootLine(root: string): string {
  return `${WORDS}: ${root}`;
}

/** The root a workbook prints; undefined when it prints none. */
export function rootIn(sheets: readonly Pick<Grid, 'sheet' | 'values'>[]): string | undefined {
  const texts = sheets
    .filter(({ sheet }) => sheet === sheetNames.sources)
    .flatMap(({ values }) => values.flat())
    .filter((value) => typeof value === 'string');
  const line = texts.find((text) => text.startsWith(`${WORDS}: `));
  return /: ([0-9a-f]{64})$/.exec(line ?? '')?.[1];
}
