// An exported folder into an account that holds nothing: the copy is checked as a whole before the first row is written,
// and an account that holds anything is refused, so that two ledgers are never mixed.
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { pipeline } from 'node:stream/promises';
import { tableNames, type Store } from '../store/client';
import { Dump, type Row } from '../store/dump';
import { blobFile, listedFrom, listFile, rowFrom, tableFile, type Listed } from './folder';

/** What was restored. Throws when the account is not empty, or the folder is not as it was exported. */
export async function restoreStore(store: Store, folder: string): Promise<Listed> {
  const listed = listedFrom(await readFile(listFile(folder), 'utf8'));
  await mustBeWhole(folder, listed);
  const dump = new Dump(store);
  const inTheWay = await dump.firstNotEmpty();
  if (inTheWay !== undefined) throw new Error(`The account is not empty: there is something in ${inTheWay}.`);
  for (const { name, type } of listed.blobs)
    await dump.createBlob({ name, type, bytes: await readFile(blobFile(folder, name)) });
  // The ledger comes last: what was interrupted has no heads, and is seen to be nothing yet.
  for (const name of [...tableNames].sort((a, b) => Number(a === 'ledger') - Number(b === 'ledger')))
    if (listed.tables[name]) await dump.create(name, rowsOf(tableFile(folder, name)));
  return listed;
}

async function mustBeWhole(folder: string, { tables, blobs }: Listed): Promise<void> {
  const files = [
    ...Object.entries(tables).map(([name, { sha256 }]) => ({ file: tableFile(folder, name), sha256 })),
    ...blobs.map(({ name, sha256 }) => ({ file: blobFile(folder, name), sha256 })),
  ];
  for (const { file, sha256 } of files)
    if ((await digestOf(file)) !== sha256) throw new Error(`${file} is not as it was exported.`);
  const unknown = Object.keys(tables).find((name) => !tableNames.some((known) => known === name));
  if (unknown !== undefined) throw new Error(`The export has a table "${unknown}" that this server has not.`);
}

async function digestOf(file: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return hash.digest('hex');
}

async function* rowsOf(file: string): AsyncGenerator<Row> {
  for await (const line of createInterface({ input: createReadStream(file) })) yield rowFrom(line);
}
