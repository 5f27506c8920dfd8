// The whole account as a folder: a file of lines for each table, the blobs as files, and a list of what there must be,
// with digests, so that a damaged copy is found before anything is restored from it. It holds who may do what, and
// everything units ever sent: keep it as the account itself is kept.
import { createHash, type Hash } from 'node:crypto';
import { mkdir, open, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { sha256 } from '../digest';
import { tableNames, type Store, type TableName } from '../store/client';
import { Dump, type Row } from '../store/dump';
import { blobFile, listFile, lineOf, tableFile, type Listed } from './folder';

/** What was written, as the folder lists it. Throws when the folder is not empty. */
export async function exportStore(store: Store, folder: string): Promise<Listed> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  if ((await readdir(folder)).length > 0) throw new Error('The folder to export into is not empty.');
  const dump = new Dump(store);
  const tables: Listed['tables'] = {};
  for (const name of tableNames) tables[name] = await writeTable(dump, name, folder);
  const listed = { format: 1 as const, tables, blobs: await writeBlobs(dump, folder) };
  await writeFile(listFile(folder), `${JSON.stringify(listed, null, 2)}\n`, { mode: 0o600 });
  return listed;
}

async function writeTable(dump: Dump, name: TableName, folder: string) {
  const file = await open(tableFile(folder, name), 'wx', 0o600);
  const hash = createHash('sha256');
  let rows = 0;
  try {
    for await (const row of dump.rows(name)) {
      await file.write(hashed(hash, row));
      rows++;
    }
  } finally {
    await file.close();
  }
  return { rows, sha256: hash.digest('hex') };
}

function hashed(hash: Hash, row: Row): string {
  const line = lineOf(row);
  hash.update(line);
  return line;
}

async function writeBlobs(dump: Dump, folder: string): Promise<Listed['blobs']> {
  const listed: Listed['blobs'] = [];
  for await (const { name, type, bytes } of dump.blobs()) {
    const file = blobFile(folder, name);
    await mkdir(path.dirname(file), { recursive: true, mode: 0o700 });
    await writeFile(file, bytes, { mode: 0o600 });
    listed.push({ name, type, sha256: sha256(bytes) });
  }
  return listed;
}
