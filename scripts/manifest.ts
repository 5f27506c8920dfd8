// `npm run manifest -- --host https://giaoban.tinh.gov.vn [--out FILE]`: the manifest of a deployment. Only the address
// changes; the id stays, so that an update of the manifest updates the add-in people have.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { root, whenCommand } from './paths';
import { Refusal } from './refusal';

const LOCAL = 'https://localhost:7071';
const USAGE = 'npm run manifest -- --host https://… [--out FILE]';

/** @throws Refusal when the host is no plain https origin: Office takes no other, and says so to nobody. */
export function manifestFor(host: string, template: string): string {
  const url = URL.canParse(host) ? new URL(host) : undefined;
  if (url?.protocol !== 'https:' || url.username !== '')
    throw new Refusal(
      `--host ${host}: cần địa chỉ bắt đầu bằng https:// · needs an address that begins with https://`,
      USAGE,
    );
  if (url.pathname !== '/' || url.search !== '' || url.hash !== '')
    throw new Refusal(
      `--host ${host}: chỉ ghi tên máy, không ghi đường dẫn · the host only, without a path`,
      USAGE,
    );
  return template.replaceAll(LOCAL, url.origin);
}

function run(args: string[]): void {
  const { values } = parseArgs({ args, options: { host: { type: 'string' }, out: { type: 'string' } } });
  if (values.host === undefined) throw new Refusal('--host?', USAGE);
  const manifest = manifestFor(values.host, readFileSync(path.join(root, 'manifest.xml'), 'utf8'));
  if (values.out === undefined) process.stdout.write(manifest);
  else writeFileSync(values.out, manifest);
}

whenCommand(import.meta.url, () => {
  try {
    run(process.argv.slice(2));
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : USAGE}\n`);
    process.exitCode = 1;
  }
  return Promise.resolve();
});
