// `npm run samples`: writes every sample workbook again.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sampleFiles } from './workbooks';

const here = dirname(fileURLToPath(import.meta.url));
for (const [path, bytes] of await sampleFiles()) {
  const file = join(here, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, bytes);
}
