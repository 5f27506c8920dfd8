// `npm run demo -- --out DIR [--now INSTANT] [--samples DIR]`: the whole line, headless. Starts everything on
// free ports, submits the samples over HTTP, waits for the workbook and compares the figures with the published
// ones. Exits 1 on any difference.
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { completenessSchema, definitionsSchema, figuresAnswerSchema } from '../shared/api';
import { issueSentence } from '../shared/words/sentences';
import { build } from './build';
import { compare, named, readPublished } from './demo/compare';
import { signIn } from './demo/client';
import { demoPeriod, loadSamples, type Loaded } from './demo/load';
import { defaultSamples, readOwnTables } from './demo/samples';
import { DEMO_ISSUER } from './dev/people';
import { startStack, type Stack } from './stack';

/** For `npm start`: the demo district in a running stack. */
export async function loadDemo(stack: Stack): Promise<void> {
  report(await loadSamples(stack, defaultSamples));
}

function report({ submissions, notSubmitted }: Loaded): void {
  console.log(`${submissions} biểu đã nộp · ${submissions} tables submitted`);
  for (const { file, table, issues } of notSubmitted) {
    console.log(`${file}: ${table} không nộp được · not submitted`);
    for (const issue of issues) console.log(`  ${issue.cell ?? ''}  ${issueSentence(issue, 'vi')}`);
  }
}

async function writeResults(
  stack: Stack,
  { out, samples }: { out: string; samples: string },
): Promise<number> {
  const leader = await signIn(stack, 'lanh-dao');
  const answer = await leader.get(`figures?period=${demoPeriod}`, figuresAnswerSchema);
  const { definitions } = await leader.get('definitions?on=2024-03-14', definitionsSchema);
  const figures = named(
    answer,
    definitions.map((one) => one.definition),
  );
  const { units } = await leader.get(`completeness?period=${demoPeriod}`, completenessSchema);

  await mkdir(out, { recursive: true });
  await writeFile(path.join(out, 'province.xlsx'), await leader.bytes(`publications/${demoPeriod}/all.xlsx`));
  await writeFile(path.join(out, 'report.docx'), await leader.bytes(`publications/${demoPeriod}/all.docx`));
  await writeFile(path.join(out, 'figures.json'), `${JSON.stringify(figures, null, 2)}\n`);

  const own = await readOwnTables(samples);
  const { lines, differences } = compare(figures, { ...(await readPublished()), ...own.figures });
  console.log(lines.join('\n'));
  console.log(`${units.submitted}/${units.total} đơn vị đã nộp · units submitted`);
  console.log(
    differences === 0 ? 'Không có chênh lệch · no difference' : `${differences} chênh lệch · differences`,
  );
  return differences;
}

async function demo(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: {
      out: { type: 'string', default: path.join('dist', 'demo') },
      now: { type: 'string', default: '2024-03-20T08:00+07:00' },
      samples: { type: 'string', default: defaultSamples },
    },
  });
  await build();
  const clock = values.now.replace(/T(\d\d:\d\d)(?=[+Z-])/, 'T$1:00');
  const stack = await startStack({
    clock,
    issuerName: DEMO_ISSUER,
    settings: { CLOCK: 'fixed' },
    log: (line) => {
      if (/^\[(warning|error|critical)\]/.test(line)) process.stderr.write(`${line}\n`);
    },
  });
  try {
    const loaded = await loadSamples(stack, values.samples);
    report(loaded);
    const differences = await writeResults(stack, values);
    return differences === 0 && loaded.notSubmitted.length === 0 ? 0 : 1;
  } finally {
    await stack.stop();
  }
}

if (process.argv[1]?.endsWith('demo.ts')) process.exitCode = await demo(process.argv.slice(2));
