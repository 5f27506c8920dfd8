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

test('a table question and a column question are answered in one run', async () => {
  const folder = temporaryFolder();
  const sampleOf = (id: string) =>
    tables.find((form) => form.id === id && form.inForce.to === undefined)?.sample.cells ?? [];
  const education = sampleOf('universalEducation').map((cells) => [...cells]);
  const schools = sampleOf('nationalStandardSchools').map((cells) =>
    cells.map((cell) => (cell === 'Cấp học' ? 'Bậc' : cell === 'Ghi chú' ? 'Dòng khác' : cell)),
  );
  const strange = [
    ['TT', 'Nơi thực hiện', 'Việc một', 'Việc hai', 'Việc ba'],
    [1, 'Xã Lộc An', 9, 3, 6],
    [2, 'Xã Lộc Thiện', 8, 4, 4],
    [3, 'Xã Lộc Thành', 7, 4, 3],
  ];
  const file = path.join(folder, 'three.xlsx');
  const sheets = [
    { name: 'PCGD cũ', rows: education },
    { name: 'PCGD', rows: education },
    { name: 'Trường', rows: schools },
    { name: 'Sổ tay', rows: strange },
  ];
  writeFileSync(file, await writeXlsx({ sheets }));
  const given = [file, '--unit', '692', '--period', '2024-Q1'];
  const first = await reportOn(...given);
  const ofSheets = first.sheets.flatMap(({ questions }) => questions);
  const ofTables = first.sheets.flatMap((sheet) => sheet.tables.flatMap(({ questions }) => questions));
  const column = ofTables.find(({ about }) => about === 'column');
  const notOurs = ofSheets.find(({ cell }) => cell !== null);
  expect(ofSheets.map(({ about }) => about)).toEqual(['table', 'table']);
  expect(column?.options.map(({ value }) => value)).toContain('none');
  const answers = {
    'table:universalEducation': ofSheets[0]?.options.find(({ value }) => value.startsWith('PCGD!'))?.value,
    [notOurs?.id ?? '']: 'none',
    ...Object.fromEntries(
      ofTables.filter(({ about }) => about === 'column').map(({ id, options }) => [id, options[0]?.value]),
    ),
  };
  const told = path.join(folder, 'told.json');
  writeFileSync(told, JSON.stringify(answers));
  const settled = await reportOn(...given, '--answers', told);
  expect(
    settled.sheets.map(({ name, tables: found, questions, issues }) => [
      name,
      found.length,
      questions,
      issues,
    ]),
  ).toEqual([
    ...[
      ['PCGD cũ', 0, [], []],
      ['PCGD', 1, [], []],
      ['Trường', 1, [], []],
      ['Sổ tay', 0, [], []],
    ],
  ]);
  const read = settled.sheets.flatMap((sheet) => sheet.tables);
  expect(read.flatMap(({ questions }) => questions.filter(({ about }) => about === 'column'))).toEqual([]);
  const taken = column?.options[0]?.value ?? '';
  expect(first.sheets[2]?.tables[0]?.columns[taken]).toBeUndefined();
  expect(settled.sheets[2]?.tables[0]?.columns[taken]?.confidence).toBe(1);
});

/** What a command prints: the answer for who asked, and everything else, which is a log. */
function printed(...args: readonly string[]): Promise<{ exit: number; stdout: string; stderr: string }> {
  return new Promise((resolve) => {
    const options = { cwd: root, maxBuffer: 2 ** 26 };
    const command = ['--import', 'tsx', 'scripts/check.ts', ...args];
    const child = execFile(process.execPath, command, options, (_, stdout, stderr) => {
      resolve({ exit: child.exitCode ?? -1, stdout, stderr });
    });
  });
}

test('nothing of a cell’s content is logged, and no personal one is printed, read or refused', async () => {
  const folder = temporaryFolder();
  const words = ['Xoàibướm', 'Quýttiều', 'Zwibbelflor', '077013777013', '0912345678'];
  const [name = '', place = '', said = '', card = '', telephone = ''] = words;
  const register = [
    ['Sổ theo dõi đơn thư quý I năm 2024'],
    [
      'Số đơn',
      'Ngày nhận',
      'Họ và tên',
      'Địa chỉ',
      'Nội dung đơn',
      'Loại đơn',
      'Kết quả xử lý',
      'Ghi chú',
      'CCCD',
    ],
    [
      '01',
      '05/01/2024',
      `Ông ${name}`,
      `Ấp ${place}`,
      `Đòi ${said}`,
      'Khiếu nại',
      'Thụ lý',
      `gọi ${telephone}`,
      card,
    ],
    ['02', '32/01/2024', `Bà ${name}`, place, said, said, 'Hướng dẫn', telephone, card],
  ];
  const file = path.join(folder, 'register.xlsx');
  const bytes = await writeXlsx({ sheets: [{ name: 'Sổ', rows: register }], stringMode: 'inline' });
  writeFileSync(file, bytes);
  const whole = await printed(file, '--unit', '25276', '--period', '2024-Q1');
  expect(JSON.parse(whole.stdout)).toMatchObject({ sheets: [{ tables: [{ table: 'petitionRegister' }] }] });
  const cut = path.join(folder, 'cut.xlsx');
  const at = bytes.length >> 1;
  writeFileSync(
    cut,
    bytes.map((byte, n) => (n > 60 && n < at && n % 7 === 0 ? byte ^ 0x55 : byte)),
  );
  const refused = await printed(cut, '--unit', '25276', '--period', '2024-Q1');
  expect(refused.exit).toBe(2);
  for (const { stdout, stderr } of [whole, refused]) {
    expect(stderr).toBe('');
    for (const word of words) expect(stdout).not.toContain(word);
  }
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
