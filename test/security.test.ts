// SECURITY.md and docs/operations.md are promises: every test, command and setting they name must exist. And a decision
// is found by its number.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const root = path.dirname(__dirname);
const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');

describe('SECURITY.md', () => {
  const security = read('SECURITY.md');
  const named = [...security.matchAll(/`(test\/[\w./-]+)` › “([^”]+)”/g)].map(([, file = '', name = '']) => ({
    file,
    name,
  }));
  const invariants = [...security.matchAll(/^(\d+)\. [^\n]+\n((?:\s+- .*\n)*)/gm)];

  test('numbers its invariants one after another, and each names a test', () => {
    expect(invariants.length).toBeGreaterThan(20);
    expect(invariants.map(([, number]) => Number(number))).toEqual(invariants.map((_, at) => at + 1));
    expect(invariants.filter(([, , tests = '']) => !tests.includes('›')).map(([, number]) => number)).toEqual(
      [],
    );
  });

  test.each(named)('$file › $name exists', ({ file, name }) => {
    expect(existsSync(path.join(root, file))).toBe(true);
    const source = read(file);
    // The name as it is written, in whatever quotes.
    const titles = ["'", '"', '`'].map((quote) => `${quote}${name}${quote}`);
    expect(titles.some((title) => source.includes(title))).toBe(true);
  });
});

describe('docs/operations.md', () => {
  const operations = read('docs/operations.md');

  test('names commands there are', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    const named = [...operations.matchAll(/npm run (?:--silent )?([\w:-]+)/g)].map(([, name = '']) => name);
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });

  test('names settings there are, and every one there is', () => {
    const settings = new Set(
      read('functions/settings.ts')
        .match(/^ {2}[A-Z][A-Z_]+(?=:)/gm)
        ?.map((name) => name.trim()),
    );
    const table = operations.slice(operations.indexOf('## Settings'));
    const named = new Set([...table.matchAll(/^\| `([A-Z][A-Z_]+)`/gm)].map(([, name = '']) => name));
    expect([...named].sort()).toEqual([...settings].sort());
  });
});

test('each decision has a number of its own, in its name and in its title', () => {
  const files = readdirSync(path.join(root, 'docs/decisions'));
  const numbers = files.map((file) => file.slice(0, 4));
  expect(numbers.filter((number, at) => numbers.indexOf(number) !== at)).toEqual([]);
  const titled = files.map((file) => read(`docs/decisions/${file}`).slice(0, 7));
  expect(titled).toEqual(numbers.map((number) => `# ${number} `));
});
