// `npm run check` as it is typed: refusals first, then what it says of a title block, of questions and their answers, and
// that a workbook which takes too long or too much is stopped.
import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { writeXlsx } from 'hucre/xlsx';
import { z } from 'zod';
import { checkReportSchema, type CheckReport } from '../../shared/checkReport';
import { tables } from '../../shared/tables/index';
import { hostileFiles, longSheet, wideSheet } from '../shared/xlsx/hostile';
import { temporaryFolder } from './fixtures/runHost';

const root = path.join(__dirname, '../..');
const locAn = path.join(root, 'test/samples/locNinh-2024-Q1/25276-xa-loc-an.xlsx');

jest.setTimeout(60_000);

interface Answer {
  readonly exit: number;
  readonly said: unknown;
}

function node(...args: readonly string[]): Promise<Answer> {
  return new Promise((resolve) => {
    const options = { cwd: root, maxBuffer: 2 ** 26 };
    const child = execFile(process.execPath, ['--import', 'tsx', ...args], options, (_, stdout) => {
      resolve({ exit: child.exitCode ?? -1, said: JSON.parse(stdout) });
    });
  });
}

const check = (...args: readonly string[]) => node('scripts/check.ts', ...args);

async function reportOn(...args: readonly string[]): Promise<CheckReport> {
  return checkReportSchema.parse((await check(...args)).said);
}

function codesIn({ sheets }: CheckReport): string[] {
  const all = sheets.flatMap((sheet) => [sheet.issues, ...sheet.tables.map(({ issues }) => issues)]).flat();
  return [...new Set(all.map(({ code }) => code))].sort();
}

test.each([
  [[], 'invalidQuery'],
  [[locAn, '--unit', '99999'], 'unknownUnit'],
  [[locAn, '--answers', path.join(root, 'package.json')], 'invalidAnswers'],
  [[path.join(root, 'package.json')], 'notAWorkbook'],
])('%p is refused: %s', async (args, code) => {
  expect(await check(...args)).toMatchObject({ exit: 2, said: { code } });
});

test('with a memory, the rules compare with what the unit gave before', async () => {
  const file = path.join(temporaryFolder(), 'memory.json');
  const closing = { '25276@2024-01-01': { closing: 99 } };
  const last = { period: '2023-Q4', from: '2023-09-15', cutoff: '2023-12-14', figures: closing, merged: [] };
  const memory = { asOf: '2024-03-20T01:00:00.000Z', periods: [last] };
  writeFileSync(file, JSON.stringify({ petitions: memory }));
  const asked = [locAn, '--unit', '25276', '--period', '2024-Q1', '--memory'];
  expect(codesIn(await reportOn(...asked, file))).toEqual(['carriedOver']);
  writeFileSync(file, JSON.stringify({ petitions: { periods: [last] } }));
  expect(await check(...asked, file)).toMatchObject({ exit: 2, said: { code: 'invalidAnswers' } });
});

test('the right unit and period are nothing to say; another unit, or another period, is an error', async () => {
  const [right, unit, period] = await Promise.all([
    reportOn(locAn, '--unit', '25276', '--period', '2024-Q1'),
    reportOn(locAn, '--unit', '25273', '--period', '2024-Q1'),
    reportOn(locAn, '--unit', '25276', '--period', '2024-Q2'),
  ]);
  expect(codesIn(right)).toEqual([]);
  expect(codesIn(unit)).toContain('otherUnit');
  expect(codesIn(period)).toContain('otherPeriod');
});

test('every row is accounted for, with the reason', async () => {
  const { sheets } = await reportOn(locAn, '--unit', '25276', '--period', '2024-Q1');
  for (const { conservation, otherRows } of sheets.flatMap((sheet) => sheet.tables)) {
    const { seen, read, totals, ignored } = conservation;
    expect(seen).toBe(read + totals + ignored);
    expect(otherRows.filter(({ kind }) => kind === 'ignored')).toHaveLength(ignored);
    expect(otherRows.filter(({ kind }) => kind !== 'ignored')).toHaveLength(totals);
    for (const { kind, why } of otherRows) expect(kind === 'ignored').toBe(why !== undefined);
  }
});

test('one table on two sheets is asked about, and the answer settles it', async () => {
  const folder = temporaryFolder();
  const form = tables.find(({ id }) => id === 'universalEducation');
  const rows = form?.sample.cells.map((cells) => [...cells]) ?? [];
  const file = path.join(folder, 'two.xlsx');
  writeFileSync(
    file,
    await writeXlsx({
      sheets: [
        { name: 'Cũ', rows },
        { name: 'Mới', rows },
      ],
    }),
  );
  const asked = await reportOn(file);
  expect(codesIn(asked)).toContain('ambiguousTable');
  const [question, ...others] = asked.sheets.flatMap(({ questions }) => questions);
  expect([question?.id, others]).toEqual(['table:universalEducation', []]);
  const meant = question?.options.find(({ value }) => value.startsWith('Mới!'))?.value;
  const answers = path.join(folder, 'answers.json');
  writeFileSync(answers, JSON.stringify({ [question?.id ?? '']: meant }));
  const settled = await reportOn(file, '--answers', answers);
  expect(codesIn(settled)).not.toContain('ambiguousTable');
  expect(settled.sheets.map((sheet) => [sheet.name, sheet.tables.length])).toEqual([
    ['Cũ', 0],
    ['Mới', 1],
  ]);
});

test.each([
  ['time', 1, 300],
  ['memory', 60_000, 12],
])('a check that takes too much %s is stopped', async (_, milliseconds, mebibytes) => {
  const limited = 'test/scripts/fixtures/limitedCheck.ts';
  const { said } = await node(limited, locAn, String(milliseconds), String(mebibytes));
  expect(said).toMatchObject({ code: 'suspiciousWorkbook' });
});

test('workbooks made to exhaust a reader are refused or read within three seconds and 300 MB', async () => {
  const folder = temporaryFolder();
  const wanted = ['a page of HTML', 'two corners of a sheet', 'ten thousand merges', 'a hundred megabytes'];
  const files = [
    ...hostileFiles.filter(({ name }) => wanted.includes(name)),
    { name: 'a sheet without end', outcome: 'suspiciousWorkbook', bytes: longSheet },
    { name: 'rows without end', outcome: 'suspiciousWorkbook', bytes: wideSheet },
  ];
  const paths = files.map(({ name }) => path.join(folder, `${name}.xlsx`));
  for (const [at, { bytes }] of files.entries()) writeFileSync(paths[at] ?? '', await bytes());
  const { said } = await node('test/scripts/fixtures/hostileChecks.ts', ...paths);
  const answers = z.array(z.object({ became: z.string(), mebibytes: z.number() })).parse(said);
  expect(answers.map(({ became }) => became)).toEqual(files.map(({ outcome }) => outcome));
  const held = answers.map(({ mebibytes }) => mebibytes);
  expect(Math.min(...held)).toBeGreaterThan(50);
  expect(Math.max(...held) - Math.min(...held)).toBeLessThan(300);
});
