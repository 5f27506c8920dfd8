// A browser page that is, to office.js, a task pane in Excel with the given workbook.
import path from 'node:path';
import { build } from 'esbuild';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { root } from '../../scripts/paths';
import { cellAddress, rangeAddress, type Grid } from '../../shared/grid';
import { serveOffice } from '../addin/browser';
import type { BookData, CellData } from './book';
import type { HostSettings } from './host';

export async function bundle(name: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [path.join(root, 'test', 'office', name)],
    ...{ bundle: true, write: false, format: 'iife', platform: 'browser', target: 'es2022' },
  });
  return outputFiles?.[0]?.text ?? '';
}

export interface ExcelKind {
  /** The newest ExcelApi set, e.g. 1.14. */
  readonly announced?: number;
  readonly dark?: boolean;
}

/** `hostScript` is the bundle of host.ts; pages of one context share what the pane keeps on the computer. */
export async function excelPage(
  browser: Browser | BrowserContext,
  hostScript: string,
  book: BookData,
  { announced = 1.14, dark = false }: ExcelKind = {},
): Promise<Page> {
  const page = await browser.newPage();
  await page.setViewportSize({ width: 350, height: 800 });
  await serveOffice(page);
  const settings: HostSettings = { book, announced, dark };
  await page.addInitScript(`window.officeHostSettings = ${JSON.stringify(settings)}`);
  await page.addInitScript(hostScript);
  return page;
}

/** A file's snapshots as the workbook that is open in Excel. */
export function bookFrom(grids: readonly Grid[]): BookData {
  return {
    sheets: grids.map((grid) => ({
      name: grid.sheet,
      cells: Object.fromEntries(cellsOf(grid)),
      merges: (grid.merges ?? []).map(rangeAddress),
      hiddenRows: (grid.hiddenRows ?? []).map((row) => row + 1),
    })),
  };
}

function cellsOf({ values, formats, top, left }: Grid): [string, CellData][] {
  return values.flatMap((cells, row) =>
    cells.flatMap((value, column): [string, CellData][] => {
      if (value === null) return [];
      const format = formats?.[row]?.[column];
      const shown = typeof value === 'object' ? value.error : value;
      return [[cellAddress(top + row, left + column), { value: shown, ...(format ? { format } : {}) }]];
    }),
  );
}
