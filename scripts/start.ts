// `npm start`: builds, starts everything with its data kept in a folder, loads the demo district and says what
// to open. Ctrl-C stops all it started. Refuses before anything is built when a port or the folder is in use.
import path from 'node:path';
import { parseArgs } from 'node:util';
import { build } from './build';
import { certificatesIn, developmentCertificates } from './certificates';
import { openDataFolder, type DataFolder } from './dataFolder';
import { people } from './dev/people';
import { seedMembers } from './dev/seedMembers';
import { isFree } from './ports';
import { Refusal } from './refusal';
import { startStack, type Stack } from './stack';

const USAGE = `npm start [-- --port N --data DIR --empty --https --certs DIR]
  --port N    cổng của ngăn tác vụ (mặc định 7071; cổng N+1 dành cho máy cấp thẻ thử nghiệm)
              port of the pane (default 7071; port N+1 is for the demo issuer)
  --data DIR  nơi giữ dữ liệu (mặc định .data) · where data is kept (default .data)
  --empty     không nạp dữ liệu mẫu · do not load the demo district
  --https     phục vụ ngăn tác vụ qua https cho Excel; máy hỏi trước khi cài chứng thư thử nghiệm
              serve the pane over https for Excel; the system asks before a development certificate is installed
  --certs DIR dùng localhost.crt và localhost.key trong DIR, không cài gì · use those in DIR, install nothing`;

interface StartArguments {
  readonly port: number;
  readonly data: string;
  readonly empty: boolean;
  readonly https: boolean;
  readonly certs?: string;
}

function readArguments(args: string[]): StartArguments {
  try {
    const { values } = parseArgs({
      args,
      options: {
        port: { type: 'string', default: '7071' },
        data: { type: 'string', default: '.data' },
        empty: { type: 'boolean', default: false },
        https: { type: 'boolean', default: false },
        certs: { type: 'string' },
      },
    });
    const port = Number(values.port);
    if (!Number.isInteger(port) || port < 1 || port > 65_534)
      throw new Error(`--port ${values.port}: cần một số từ 1 đến 65534 · needs a number from 1 to 65534`);
    const { data, empty, https, certs } = values;
    return { port, data: path.resolve(data), empty, https, ...(certs === undefined ? {} : { certs }) };
  } catch (error) {
    throw new Refusal(error instanceof Error ? error.message : '', USAGE);
  }
}

async function refuseTakenPorts({ port, https, certs }: StartArguments): Promise<void> {
  const secure = https || certs !== undefined;
  for (const taken of [port, port + 1, ...(secure ? [port + 2] : [])]) {
    if (await isFree(taken)) continue;
    const instead = `npm start -- --port ${String(port > 60_000 ? 7071 : port + 10)}`;
    throw new Refusal(
      `Cổng ${String(taken)} đang được chương trình khác sử dụng. Hãy dừng chương trình đó, hoặc chạy: ${instead}`,
      `Port ${String(taken)} is used by another program. Stop that program, or run: ${instead}`,
    );
  }
}

async function bringUp(
  { port, data, empty, https, certs }: StartArguments,
  folder: DataFolder,
): Promise<Stack> {
  const certificates = certs ?? (https ? await developmentCertificates() : undefined);
  await build();
  const stack = await startStack({
    port,
    dataDir: folder.storage,
    ...(certificates === undefined ? {} : { certificates }),
    clock: folder.clock(),
    log: (line) => {
      if (!line.startsWith('[information]')) process.stderr.write(`${line}\n`);
    },
  });
  await seedMembers(stack);
  // Imported late: it reads all of shared/, for which no refusal should have to wait.
  if (!empty) await folder.once('demo', async () => (await import('./demo')).loadDemo(stack));
  announce(certificates === undefined ? stack : { ...stack, url: `https://localhost:${String(port)}` }, data);
  return stack;
}

function announce({ url, issuerUrl }: Pick<Stack, 'url' | 'issuerUrl'>, data: string): void {
  const posts = people.map(({ id, name }) => `    ${id.padEnd(14)} ${name}`);
  const lines = [
    '',
    `  Mở trong trình duyệt · open in a browser:          ${url}/`,
    `  Máy cấp thẻ thử nghiệm · demo issuer:              ${issuerUrl}/people`,
    `  Dữ liệu nằm ở · data lies in:                      ${data}`,
    '',
    '  Đăng nhập với một trong các vai · sign in as one of:',
    ...posts,
    '',
    '  Dừng · stop: Ctrl-C',
    '',
  ];
  process.stdout.write(lines.join('\n'));
}

/** npm and tsx may pass one Ctrl-C on several times: only the first counts. */
function stopAsked(): Promise<undefined> {
  return new Promise((resolve) => {
    process.on('SIGINT', () => resolve(undefined));
    process.on('SIGTERM', () => resolve(undefined));
  });
}

async function start(args: string[]): Promise<number> {
  const wanted = readArguments(args);
  await refuseTakenPorts(wanted);
  if (wanted.certs !== undefined) certificatesIn(wanted.certs);
  const folder = openDataFolder(wanted.data);
  const asked = stopAsked();
  try {
    // Stopped half-way up: the processes already started end with this one.
    const stack = await Promise.race([bringUp(wanted, folder), asked]);
    if (!stack) return 0;
    const broken = await Promise.race([stack.broken.then(() => true), asked]);
    await stack.stop();
    if (!broken) return 0;
    throw new Refusal(
      'Một phần của hệ thống đã dừng ngoài ý muốn; xem các dòng phía trên, rồi chạy lại npm start.',
      'A part of the system has ended by itself; see the lines above, then run npm start again.',
    );
  } finally {
    folder.unlock();
  }
}

function explain(error: unknown): number {
  const text = error instanceof Error && !(error instanceof Refusal) ? error.stack : String(error);
  process.stderr.write(`${error instanceof Refusal ? error.message : (text ?? '')}\n`);
  return 1;
}

process.exit(await start(process.argv.slice(2)).catch(explain));
