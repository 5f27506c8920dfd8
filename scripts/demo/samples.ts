// The workbooks of a folder, one per unit: the unit's code opens the file's name. `nothing.json` beside them says
// which tables a unit declares "không phát sinh" and why.
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { figuresSchema, type FigureValue } from '../../shared/figure';

export const defaultSamples = path.join('test', 'samples', 'locNinh-2024-Q1');

const nothingSchema = z.record(z.string(), z.record(z.string(), z.string()));

/** Tables of the province's own that units of a folder keep in workbooks of their own, beside the usual ones. */
export interface OwnTables {
  readonly tables: readonly string[];
  /** What the workbooks add up to, by `table.figure`. */
  readonly figures: Readonly<Record<string, FigureValue>>;
  readonly workbooks: readonly SampleWorkbook[];
}

/** The subfolder `own` with its `figures.json`; without it there are no such tables. */
export async function readOwnTables(folder: string): Promise<OwnTables> {
  const own = path.join(folder, 'own');
  if (!existsSync(own)) return { tables: [], figures: {}, workbooks: [] };
  const text = await readFile(path.join(own, 'figures.json'), 'utf8');
  const figures = figuresSchema.parse(JSON.parse(text));
  const tables = [...new Set(Object.keys(figures).map((name) => name.replace(/\..*/, '')))];
  return { tables, figures, workbooks: await readSamples(own) };
}

export interface SampleWorkbook {
  readonly code: string;
  readonly file: string;
  readonly bytes: Uint8Array;
  /** Table id -> reason why there is nothing to report. */
  readonly nothing: Readonly<Record<string, string>>;
}

export async function readSamples(folder: string): Promise<SampleWorkbook[]> {
  const nothingFile = path.join(folder, 'nothing.json');
  const nothing = existsSync(nothingFile)
    ? nothingSchema.parse(JSON.parse(await readFile(nothingFile, 'utf8')))
    : {};
  const files = (await readdir(folder)).filter((file) => /^\d+-.*\.xlsx$/.test(file)).sort();
  if (files.length === 0) {
    throw new Error(`${folder}: không có tệp <mã đơn vị>-….xlsx nào · no file named <unit code>-….xlsx`);
  }
  return Promise.all(
    files.map(async (file) => {
      const code = file.slice(0, file.indexOf('-'));
      const bytes = new Uint8Array(await readFile(path.join(folder, file)));
      return { code, file, bytes, nothing: nothing[code] ?? {} };
    }),
  );
}
