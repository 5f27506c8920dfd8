// Every sample workbook as bytes, by its path below this folder. Dates in the files are fixed, so the same rows give
// the same bytes and git shows what really changed.
import { writeXlsx, type WriteSheet } from 'hucre/xlsx';
import { stripAccents } from '../../shared/text/fold';
import { ownFigures, ownSheets } from './own/index';
import { page } from './page';
import { communes, district, fullName, type SampleUnit } from './province';
import { oddities } from './oddities/index';
import { sampleSheets } from './sheets/index';
import type { SampleSheet } from './sheets/sampleSheet';

const folder = 'locNinh-2024-Q1';
const written = new Date('2024-03-15T00:00:00Z');

export async function sampleFiles(): Promise<ReadonlyMap<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>();
  await addFolder(files, folder, [...communes, district], sampleSheets);
  await addFolder(files, `${folder}/own`, communes, ownSheets);
  files.set(`${folder}/own/figures.json`, json(ownFigures));
  for (const { table, sheet } of oddities) files.set(`oddities/${table}.xlsx`, await workbook([sheet]));
  const expected = oddities.map(({ table, unit, period, odd, figures }) => [
    table,
    { unit, period, odd, figures },
  ]);
  files.set('oddities/expected.json', json(Object.fromEntries(expected)));
  return files;
}

/** A workbook for each unit, and what its tables say there is nothing of. */
async function addFolder(
  files: Map<string, Uint8Array>,
  name: string,
  units: readonly SampleUnit[],
  tables: readonly SampleSheet[],
): Promise<void> {
  const nothing: Record<string, Record<string, string>> = {};
  for (const unit of units) {
    const sheets: WriteSheet[] = [];
    for (const { table, of } of tables) {
      const sample = of(unit);
      if (sample === undefined) continue;
      sheets.push(page(unit, sample));
      if (sample.nothing !== undefined) (nothing[unit.code] ??= {})[table] = sample.nothing;
    }
    files.set(`${name}/${fileName(unit)}`, await workbook(sheets));
  }
  files.set(`${name}/nothing.json`, json(nothing));
}

function json(value: unknown): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(value, null, 2)}\n`);
}

function workbook(sheets: WriteSheet[]): Promise<Uint8Array> {
  return writeXlsx({
    sheets,
    defaultFont: { name: 'Times New Roman', size: 12 },
    properties: { creator: 'Biểu mẫu', created: written, modified: written },
  });
}

function fileName(unit: SampleUnit): string {
  const slug = stripAccents(fullName(unit)).toLowerCase().replaceAll(' ', '-');
  return `${unit.code}-${slug}.xlsx`;
}
