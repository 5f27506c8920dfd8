// LibreOffice without a screen, in a profile of its own that recomputes every formula on opening: by itself it trusts
// cached results. Where it is not installed, the tests that need it are skipped and say so.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

export const haveLibreOffice = runs('soffice', '--version');
/** pdftotext and pdftoppm of poppler-utils. */
export const havePoppler = runs('pdftotext', '-v');

const ALWAYS_RECALCULATE = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry"><item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item></oor:items>`;

/** Opens the file and saves it in another format, e.g. `pdf`. */
export function converted(bytes: Uint8Array, from: 'xlsx' | 'docx', to: string): Buffer {
  const folder = mkdtempSync(path.join(tmpdir(), 'giao-ban-office-'));
  try {
    mkdirSync(path.join(folder, 'profile', 'user'), { recursive: true });
    writeFileSync(path.join(folder, 'profile', 'user', 'registrymodifications.xcu'), ALWAYS_RECALCULATE);
    writeFileSync(path.join(folder, `in.${from}`), bytes);
    const profile = `-env:UserInstallation=${pathToFileURL(path.join(folder, 'profile')).href}`;
    const out = path.join(folder, 'out');
    const args = ['--headless', '--convert-to', to, '--outdir', out, path.join(folder, `in.${from}`)];
    execFileSync('soffice', [profile, ...args], { stdio: 'ignore', timeout: 240_000 });
    return readFileSync(path.join(out, `in.${to.split(':')[0] ?? to}`));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The text of each page of a PDF. */
export function pagesOf(pdf: Buffer): string[] {
  const text = execFileSync('pdftotext', ['-layout', '-', '-'], {
    input: pdf,
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  });
  return text.split('\f').slice(0, -1);
}

function runs(command: string, argument: string): boolean {
  try {
    execFileSync(command, [argument], { stdio: 'ignore', timeout: 30_000 });
    return true;
  } catch {
    return false;
  }
}
