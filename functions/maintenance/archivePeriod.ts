// A period as it goes into the archive: the workbooks and reports as published, every receipt and every chain of events,
// and the checksums of all of it in the form `sha256sum -c` reads, so that it can be verified where nothing of ours runs.
// No payload: cells stay in the ledger, and in the workbook as far as it shows them.
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Publication } from '../../shared/api';
import { sha256 } from '../digest';
import { openedPeriods, placeOf } from '../period';
import { WHOLE_SCOPES } from '../scopeNames';
import { settings } from '../settings';
import { fileKindSchema } from '../store/workbooks';
import { stores } from '../stores';
import { faultSentence } from './fault';
import { verifyPeriod } from './verifyPeriod';

const guide = `Hồ sơ lưu trữ một kỳ giao ban · the archive of one reporting period

all.xlsx, all.docx          bản tổng hợp và báo cáo · the workbook and its report
leaders.xlsx, leaders.docx  bản dành cho lãnh đạo · the leaders' edition
publications.json           các bản tổng hợp đã công bố · every publication there was
receipts.jsonl              biên nhận của mọi bản nộp · the receipt of every version
chains.jsonl                chuỗi sự kiện của từng đơn vị · the chain of events of every unit
verification.txt            kết quả đối chiếu sổ khi lưu trữ · what verifying the ledger said when this was made
SHA256SUMS                  kiểm tra: sha256sum -c SHA256SUMS · to check the files
`;

export interface Archived {
  readonly files: readonly string[];
  /** Sentences of what did not fit when the ledger was verified. */
  readonly faults: readonly string[];
}

/** Writes the archive of a period. Throws when the folder is not empty. */
export async function archivePeriod(period: string, folder: string): Promise<Archived> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  if ((await readdir(folder)).length > 0) throw new Error('The folder to archive into is not empty.');
  const sums: [name: string, sha256: string][] = [];
  const put = async (name: string, content: string | Uint8Array) => {
    await writeFile(path.join(folder, name), content, { mode: 0o600 });
    sums.push([name, sha256(content)]);
  };
  const publications = await stores().workbooks.publications(settings().province, period);
  for (const [name, bytes] of await published(publications)) await put(name, bytes);
  await put('publications.json', `${JSON.stringify(publications, null, 2)}\n`);
  const { receipts, chains } = await recordsOf(period);
  await put('receipts.jsonl', linesOf(receipts));
  await put('chains.jsonl', linesOf(chains));
  const faults = (await verifyPeriod(period)).faults.map(faultSentence);
  await put('verification.txt', `${faults.join('\n') || 'Không có sai khác · nothing differs'}\n`);
  await put('README.txt', guide);
  const list = sums.map(([name, sha256]) => `${sha256}  ${name}\n`).join('');
  await writeFile(path.join(folder, 'SHA256SUMS'), list, { mode: 0o600 });
  return { files: [...sums.map(([name]) => name), 'SHA256SUMS'], faults };
}

/** The current files of both editions; nothing where nothing was published. */
async function published(publications: readonly Publication[]): Promise<[string, Uint8Array][]> {
  const found: [string, Uint8Array][] = [];
  for (const scope of WHOLE_SCOPES) {
    const newest = publications.find((one) => one.scope === scope);
    for (const kind of newest ? fileKindSchema.options : []) {
      const bytes = newest && (await stores().workbooks.read(settings().province, newest, kind));
      if (!bytes) throw new Error(`The ${kind} of a publication is gone.`);
      found.push([`${scope}.${kind}`, bytes]);
    }
  }
  return found;
}

/** In the order of tables, units and numbers, whatever order the storage answers in. */
async function recordsOf(period: string) {
  const receipts: { unit: string }[] = [];
  const chains: { table: string; unit: string }[] = [];
  const { ledger } = stores();
  for (const { table } of await openedPeriods({ period })) {
    const place = placeOf(table, period);
    for await (const { receipt } of ledger.wholeVersions(place)) receipts.push(receipt);
    for await (const { unit, event } of ledger.allEvents(place)) chains.push({ table, unit, ...event });
  }
  return { receipts, chains };
}

function linesOf(records: readonly object[]): string {
  return records.map((record) => `${JSON.stringify(record)}\n`).join('');
}
