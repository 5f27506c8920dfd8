// What Icon.tsx can be asked for and what index.html draws are the same pictures.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../../scripts/paths';

const lines = (file: string, pattern: RegExp) =>
  [...readFileSync(path.join(root, 'addin', file), 'utf8').matchAll(pattern)].map(([, name]) => name);

test('every picture that can be asked for is drawn, and no other', () => {
  const drawn = lines('index.html', /<symbol id="icon-(\w+)"/g);
  expect(drawn.length).toBeGreaterThan(10);
  expect(lines('components/Icon.tsx', /^  \| '(\w+)'/gm)).toEqual(drawn);
});
