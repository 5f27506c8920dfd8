// The pane's folder as it is served: the page as written, one entry, what is needed later in files of its own.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { buildAddin } from '../../scripts/build';
import { temporaryFolder } from './fixtures/runHost';

const source: Readonly<Record<string, string>> = {
  'index.html':
    '<link rel="stylesheet" href="taskpane.css"><script type="module" src="taskpane.js"></script>',
  'taskpane.tsx': `import './pane.css';
    const label = process.env.NODE_ENV;
    document.title = label ?? '';
    void import('./heavy').then(({ heavy }) => heavy());`,
  'heavy.ts': `export const heavy = () => { document.body.textContent = 'only when asked for'; };`,
  'pane.css': 'body { color: #1f1f1f; }',
  'icons/icon-16.png': 'a picture',
  'notes.md': 'stays at home',
};

let out: string;
const read = (name: string) => readFileSync(path.join(out, name), 'utf8');

beforeAll(async () => {
  const folder = temporaryFolder();
  for (const [name, text] of Object.entries(source)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), text);
  }
  out = path.join(temporaryFolder(), 'addin');
  mkdirSync(out);
  writeFileSync(path.join(out, 'leftover.js'), 'of an earlier build');
  await buildAddin(folder, out);
});

test('nothing of an earlier build, no source and no notes are served', () => {
  expect(readdirSync(out).sort()).toEqual(
    ['files.json', 'icons', 'index.html', 'taskpane', 'taskpane.css', 'taskpane.js'].sort(),
  );
});

test('what is imported later is not in the entry', () => {
  expect(read('taskpane.js')).not.toContain('only when asked for');
  const chunks = readdirSync(path.join(out, 'taskpane')).filter((name) => name.endsWith('.js'));
  expect(chunks.map((name) => read(`taskpane/${name}`)).join()).toContain('only when asked for');
});

test('the page and pictures are copied, and the pane is built for production', () => {
  expect(read('index.html')).toBe(source['index.html']);
  expect(existsSync(path.join(out, 'icons/icon-16.png'))).toBe(true);
  expect(read('taskpane.js')).toContain('"production"');
});
