// Area `book`: the whole province workbook, laid out and written, beside a bare pass of XML and zlib and beside exceljs
// streaming, both over the cells already laid out.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buildSync } from 'esbuild';
import { deflate } from '../../functions/deflate';
import { laterBook, provinceBook } from '../../shared/book/provinceBook';
import { Kept } from '../../shared/xlsx/kept';
import { writeLater } from '../../shared/xlsx/write';
import { writeBare } from './book/bareZip';
import { loadExcelJs, writeByExcelJs } from './book/exceljs';
import { provinceInput } from './book/province';
import { collectGarbage, median, rounded } from './measure';

const rounds = 7;
const warmUps = 1;

export async function book(): Promise<Record<string, number>> {
  const excelJs = await loadExcelJs();
  const ours: number[] = [];
  const theirs: number[] = [];
  const bare: number[] = [];
  for (let round = 0; round < rounds + warmUps; round++) {
    const input = provinceInput();
    const laidOut = provinceBook(provinceInput());
    // As the publisher writes it that remembers nothing.
    const a = await cpu(() => writeLater(laterBook(input), new Kept(deflate, 0)));
    const b = await cpu(() => writeByExcelJs(excelJs, laidOut));
    const c = await cpu(() => Promise.resolve(writeBare(laidOut)));
    if (round < warmUps) continue;
    bare.push(c);
    ours.push(a);
    theirs.push(b);
  }
  const [mine, peer, least] = [median(ours), median(theirs), median(bare)];
  console.log(
    `  book: ours ${mine.toFixed(0)} ms, exceljs ${peer.toFixed(0)} ms, bare ${least.toFixed(0)} ms (CPU)`,
  );
  return {
    timesSlowerThanBareZip: rounded(mine / least),
    timesFasterThanExceljsStream: rounded(peer / mine),
    peakMB: rounded(peakMB()),
  };
}

/** CPU milliseconds, compression threads included. */
async function cpu(work: () => Promise<unknown>): Promise<number> {
  collectGarbage();
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** Of a process that runs the bundle alone, as the server does: a loader of TypeScript would add 80 MB of its own. */
function peakMB(): number {
  const folder = mkdtempSync(path.join(tmpdir(), 'giao-ban-bench-'));
  try {
    const bundle = path.join(folder, 'peak.mjs');
    buildSync({
      entryPoints: [path.join(import.meta.dirname, 'bookPeak.ts')],
      outfile: bundle,
      bundle: true,
      platform: 'node',
      format: 'esm',
    });
    return Number(execFileSync(process.execPath, [bundle], { encoding: 'utf8' }));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
