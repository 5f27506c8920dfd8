// The whole product for a story: the built pane and server, the real local stack, a browser. One other unit has
// submitted already, so that there is a province workbook to open.
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { writeXlsx } from 'hucre/xlsx';
import type { Browser } from 'playwright-core';
import { buildAddin, buildFunctions } from '../../scripts/build';
import { loadSamples } from '../../scripts/demo/load';
import { root } from '../../scripts/paths';
import { startStack, type Stack, type StackOptions } from '../../scripts/stack';
import type { SampleCell } from '../samples/canvas';
import { page, type SampleTable } from '../samples/page';
import { communes } from '../samples/province';
import { sampleSheets } from '../samples/sheets/index';
import { launch } from './browser';

export const samples = path.join(root, 'test/samples/locNinh-2024-Q1');
export const locTan = path.join(samples, '25279-xa-loc-tan.xlsx');
const other = '25276-xa-loc-an.xlsx';
/** Four days before the deadline of quý I/2024. */
const clock = '2024-03-17T08:00:00+07:00';

export interface Stage {
  readonly stack: Stack;
  readonly browser: Browser;
  /** A folder that goes away with the stage. */
  readonly folder: string;
  stop(): Promise<void>;
}

/** `options` change the stack the story is played on. */
export async function setStage(options: StackOptions = {}): Promise<Stage> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'giao-ban-story-'));
  const built = await buildInto(folder);
  const stack = await startStack({ clock, ...built, ...options });
  await loadSamples(stack, folder);
  const browser = await launch();
  return {
    ...{ stack, browser, folder },
    stop: async () => {
      await browser.close();
      await stack.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The product as it is deployed, and beside it the workbook of a unit that has submitted already. */
export async function buildInto(
  folder: string,
): Promise<Required<Pick<StackOptions, 'functionsDir' | 'addinDir'>>> {
  const [functionsDir, addinDir] = [path.join(folder, 'functions'), path.join(folder, 'addin')];
  await Promise.all([buildFunctions('functions/main.ts', functionsDir), buildAddin('addin', addinDir)]);
  cpSync(path.join(samples, other), path.join(folder, other));
  return { functionsDir, addinDir };
}

/** A file that calls itself a workbook and is none. */
export function notAWorkbook(folder: string): string {
  const file = path.join(folder, 'bao-cao.xlsx');
  writeFileSync(file, 'Đây không phải bảng tính.');
  return file;
}

/** Xã Lộc Tấn's workbook with 25 of 19 criteria met. */
export function tooManyCriteria(folder: string): Promise<string> {
  return workbookWith(
    folder,
    '25279',
    'ntmCommunes',
    inBody((cell) => (cell === 19 ? 25 : cell)),
  );
}

/** Xã Lộc Tấn's workbook with more cases (vụ việc) than petitions (đơn), which is unusual but possible. */
export function moreCasesThanPetitions(folder: string): Promise<string> {
  return workbookWith(
    folder,
    '25279',
    'petitions',
    inBody((cell, column) => (column === cases ? 9 : cell)),
  );
}

/** Column H of 01/XLD. */
const cases = 7;

/** A unit's workbook in which the heading of what was dealt with says nothing: it is asked about. */
export function unclearHeading(folder: string, code: string): Promise<string> {
  return workbookWith(folder, code, 'petitions', (sheet) => ({
    ...sheet,
    header: sheet.header.map((line) => line.map((cell) => (cell === 'Số đơn đã xử lý' ? 'Kết quả' : cell))),
  }));
}

/** A unit's name with a character nobody sees, as it comes out of a chat window. */
export function hiddenLetters(folder: string, code: string): Promise<string> {
  return workbookWith(
    folder,
    code,
    'ntmCommunes',
    inBody((cell) =>
      typeof cell === 'string' && cell.startsWith('Xã Lộc') ? cell.replace(' Lộc', ' Lộc\u200b') : cell,
    ),
  );
}

type ChangeCell = (cell: SampleCell, column: number) => SampleCell;

export function inBody(change: ChangeCell): (sheet: SampleTable) => SampleTable {
  return (sheet) => ({ ...sheet, body: sheet.body.map((line) => line.map(change)) });
}

/** The workbook of a commune with one of its tables changed. */
export async function workbookWith(
  folder: string,
  code: string,
  changed: string,
  change: (sheet: SampleTable) => SampleTable,
): Promise<string> {
  const unit = communes.find((commune) => commune.code === code);
  if (!unit) throw new Error(`The samples have no unit ${code}.`);
  const sheets = sampleSheets.flatMap(({ table, of }) => {
    const sample = of(unit);
    return sample ? page(unit, table === changed ? change(sample) : sample) : [];
  });
  const file = path.join(folder, `${code}-${changed}.xlsx`);
  await writeFile(file, await writeXlsx({ sheets }));
  return file;
}

export function axeSource(): string {
  return readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
}
