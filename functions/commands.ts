// The entry of the maintenance commands: verify, archive, export and restore, run beside the server on the same
// settings. Built like the server and started by scripts/maintain.ts. Exit codes: 0 done and sound, 1 something
// differs, 2 refused.
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { rootIn } from '../shared/book/rootLine';
import { parsePeriod } from '../shared/period';
import { readWorkbook } from '../shared/xlsx/read';
import { archivePeriod } from './maintenance/archivePeriod';
import { exportStore } from './maintenance/exportStore';
import { faultSentence } from './maintenance/fault';
import type { Listed } from './maintenance/folder';
import { restoreStore } from './maintenance/restoreStore';
import { verifyPeriod } from './maintenance/verifyPeriod';
import { openedPeriods } from './period';
import { settings } from './settings';
import { openStore } from './store/client';

/** Said to whoever typed the command. */
class Refused extends Error {}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

async function verify(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: { period: { type: 'string' }, workbook: { type: 'string' } },
  });
  const { period = '', workbook } = values;
  if (!parsePeriod(period)) throw new Refused('--period 2024-Q1');
  const printed = workbook === undefined ? undefined : await printedRoot(workbook);
  if ((await openedPeriods({ period })).length === 0) throw new Refused(neverOpened(period));
  const { faults, units, events, versions, publications } = await verifyPeriod(period, printed);
  for (const fault of faults) say(faultSentence(fault));
  say(
    `${period}: ${units} đơn vị, ${events} sự kiện, ${versions} bản nộp, ${publications} bản tổng hợp · ` +
      `units, events, versions, publications`,
  );
  say(
    faults.length === 0 ? 'Không có sai khác · nothing differs' : `${faults.length} sai khác · differences`,
  );
  return faults.length === 0 ? 0 : 1;
}

async function printedRoot(file: string): Promise<string> {
  const root = rootIn(await readWorkbook(await readFile(file)));
  if (root === undefined)
    throw new Refused(`${file}: tệp không in mã xác minh sổ · the workbook prints no root of the ledger`);
  return root;
}

async function exportTo(args: string[]): Promise<number> {
  const { values } = parseArgs({ args, options: { out: { type: 'string' } } });
  if (values.out === undefined) throw new Refused('--out DIR');
  report(await exportStore(openStore(settings().storage), values.out));
  return 0;
}

async function restoreFrom(args: string[]): Promise<number> {
  const { values } = parseArgs({ args, options: { from: { type: 'string' } } });
  if (values.from === undefined) throw new Refused('--from DIR');
  report(await restoreStore(openStore(settings().storage), values.from));
  return 0;
}

async function archive(args: string[]): Promise<number> {
  const { values } = parseArgs({ args, options: { period: { type: 'string' }, out: { type: 'string' } } });
  const { period = '', out = `giao-ban-${period}` } = values;
  if (!parsePeriod(period)) throw new Refused('--period 2024-Q1 [--out DIR]');
  if ((await openedPeriods({ period })).length === 0) throw new Refused(neverOpened(period));
  const { files, faults } = await archivePeriod(period, out);
  for (const file of files) say(`${out}/${file}`);
  for (const fault of faults) say(fault);
  return faults.length === 0 ? 0 : 1;
}

function neverOpened(period: string): string {
  return `${period}: kỳ này chưa mở cho biểu nào · the period was opened for no table`;
}

function report({ tables, blobs }: Listed): void {
  for (const [name, { rows }] of Object.entries(tables)) say(`${name}: ${rows}`);
  say(`workbooks: ${blobs.length}`);
}

const commands: Readonly<Record<string, (args: string[]) => Promise<number>>> = {
  verify,
  export: exportTo,
  restore: restoreFrom,
  archive,
};

const [name = '', ...rest] = process.argv.slice(2);
const command = commands[name];
if (!command) throw new Error(`There is no command "${name}".`);
command(rest).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 2;
  },
);
