// `npm start`: builds, starts everything with its data kept in a folder, loads the demo district and says what
// to open. Ctrl-C stops all it started. Refuses before anything is built when a port or the folder is in use.
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { build } from './build';
import { seedMembers } from './dev/seedMembers';
import { people } from './dev/people';
import { isFree } from './ports';
import { startStack, type Stack } from './stack';

const DEMO_CLOCK = '2024-03-20T08:00:00+07:00';
const USAGE = `npm start [-- --port N --data DIR --empty]
  --port N    cổng của ngăn tác vụ (mặc định 7071; N+1 là máy cấp thẻ) · port of the pane (default 7071; N+1 is the issuer)
  --data DIR  nơi giữ dữ liệu (mặc định .data) · where data is kept (default .data)
  --empty     không nạp dữ liệu mẫu · do not load the demo district`;

/** A refusal the person can act on: shown without a stack. */
class Refusal extends Error {}

interface StartArguments {
  readonly port: number;
  readonly data: string;
  readonly empty: boolean;
}

function readArguments(args: string[]): StartArguments {
  try {
    const { values } = parseArgs({
      args,
      options: {
        port: { type: 'string', default: '7071' },
        data: { type: 'string', default: '.data' },
        empty: { type: 'boolean', default: false },
      },
    });
    const port = Number(values.port);
    if (!Number.isInteger(port) || port < 1 || port > 65_534)
      throw new Error(`--port ${values.port}: cần một số từ 1 đến 65534 · needs a number from 1 to 65534`);
    return { port, data: path.resolve(values.data), empty: values.empty };
  } catch (error) {
    throw new Refusal(`${error instanceof Error ? error.message : ''}\n\n${USAGE}`);
  }
}

async function refuseTakenPorts(port: number): Promise<void> {
  for (const taken of [port, port + 1]) {
    if (await isFree(taken)) continue;
    throw new Refusal(
      `Cổng ${String(taken)} đang được chương trình khác sử dụng. Hãy dừng chương trình đó, hoặc chạy: npm start -- --port ${String(port + 10)}\n` +
        `Port ${String(taken)} is used by another program. Stop that program, or run: npm start -- --port ${String(port + 10)}`,
    );
  }
}

/** Two starts on one folder would spoil its data; the lock names the process that holds it. */
function lock(data: string): () => void {
  mkdirSync(data, { recursive: true });
  const file = path.join(data, 'running.pid');
  const holder = existsSync(file) ? Number(readFileSync(file, 'utf8')) : 0;
  if (holder > 0 && isAlive(holder))
    throw new Refusal(
      `Thư mục ${data} đang được một lần chạy khác sử dụng (tiến trình ${String(holder)}). Hãy dừng lần chạy đó, hoặc chọn thư mục khác bằng --data.\n` +
        `The folder ${data} is used by another start (process ${String(holder)}). Stop it, or choose another folder with --data.`,
    );
  writeFileSync(file, String(process.pid));
  return () => rmSync(file, { force: true });
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

const clockFile = z.object({ ledger: z.iso.datetime({ offset: true }), machine: z.iso.datetime() });

/** The demo plays in March 2024; a restart goes on from where the clock would be, it never turns back. */
function demoClock(data: string): string {
  const file = path.join(data, 'clock.json');
  if (!existsSync(file)) {
    writeFileSync(file, JSON.stringify({ ledger: DEMO_CLOCK, machine: new Date().toISOString() }));
    return DEMO_CLOCK;
  }
  const { ledger, machine } = clockFile.parse(JSON.parse(readFileSync(file, 'utf8')));
  const passed = Date.now() - Date.parse(machine);
  return new Date(Date.parse(ledger) + Math.max(0, passed)).toISOString();
}

async function loadDemoOnce(stack: Stack, data: string): Promise<void> {
  const done = path.join(data, 'demo-loaded');
  if (existsSync(done)) return;
  const { loadDemo } = await import('./demo');
  await loadDemo(stack);
  writeFileSync(done, new Date().toISOString());
}

function announce({ url, issuerUrl }: Stack, data: string, empty: boolean): void {
  const posts = people.map(({ id, name }) => `    ${id.padEnd(14)} ${name}`).join('\n');
  process.stdout.write(
    [
      '',
      `  Mở trong trình duyệt · open in a browser:   ${url}/`,
      `  Máy cấp thẻ thử nghiệm · demo issuer:       ${issuerUrl}/people`,
      `  Dữ liệu nằm ở · data lies in:               ${data}${empty ? ' (--empty)' : ''}`,
      '',
      '  Đăng nhập với vai · sign in as:',
      posts,
      '',
      '  Dừng: Ctrl-C · stop: Ctrl-C',
      '',
    ].join('\n'),
  );
}

function interrupted(): Promise<void> {
  return new Promise((resolve) => {
    process.once('SIGINT', () => resolve());
    process.once('SIGTERM', () => resolve());
  });
}

async function start(args: string[]): Promise<number> {
  const { port, data, empty } = readArguments(args);
  await refuseTakenPorts(port);
  const unlock = lock(data);
  const stopAsked = interrupted();
  let stack: Stack | undefined;
  try {
    await build();
    stack = await startStack({
      port,
      dataDir: path.join(data, 'storage'),
      clock: demoClock(data),
      log: (line) => process.stderr.write(`${line}\n`),
    });
    await seedMembers(stack);
    if (!empty) await Promise.race([loadDemoOnce(stack, data), stopAsked]);
    announce(stack, data, empty);
    const broken = stack.broken.then(() => 'broken' as const);
    const why = await Promise.race([stopAsked, broken]);
    if (why !== 'broken') return 0;
    process.stderr.write(
      'Một phần của hệ thống đã dừng; xem dòng trên. · A part has ended; see the lines above.\n',
    );
    return 1;
  } finally {
    await stack?.stop();
    unlock();
  }
}

try {
  process.exitCode = await start(process.argv.slice(2));
} catch (error) {
  const text =
    error instanceof Refusal ? error.message : error instanceof Error ? error.stack : String(error);
  process.stderr.write(`${text ?? ''}\n`);
  process.exitCode = 1;
}
