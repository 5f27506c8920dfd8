// The two languages say the same things, and nothing is kept that the pane does not say.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { en } from '../../addin/words/en';
import { vi } from '../../addin/words/vi';

const folder = path.resolve(__dirname, '../../addin');

/** `receipt.rows` -> text or function. */
function texts(words: object, at = ''): [string, unknown][] {
  return Object.entries(words).flatMap(([key, value]: [string, unknown]) =>
    typeof value === 'object' && value !== null ? texts(value, `${at}${key}.`) : [[at + key, value]],
  );
}

function source(): string {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const code = names.filter((name) => /\.tsx?$/.test(name) && !/words\/(vi|en)\.ts$/.test(name));
  return code.map((name) => readFileSync(path.join(folder, name), 'utf8')).join('\n');
}

test('both languages have the same texts, none of them empty', () => {
  const [inVietnamese, inEnglish] = [texts(vi), texts(en)];
  expect(inEnglish.map(([key]) => key)).toEqual(inVietnamese.map(([key]) => key));
  expect(inVietnamese.length).toBeGreaterThan(80);
  for (const [, text] of [...inVietnamese, ...inEnglish])
    expect(text === '' || text === undefined).toBe(false);
});

test('a text with blanks has as many of them in both languages', () => {
  const english = new Map(texts(en));
  for (const [key, text] of texts(vi)) {
    if (typeof text !== 'function') continue;
    const other = english.get(key);
    expect([key, typeof other === 'function' ? other.length : -1]).toEqual([key, text.length]);
  }
});

test('every text is said somewhere', () => {
  const code = source();
  const unsaid = texts(vi)
    .map(([key]) => key)
    .filter((key) => {
      const [group = key] = key.split('.');
      const chosenWhileRunning = code.includes(`words.${group}[`);
      return !chosenWhileRunning && !new RegExp(`words\\.${key.replace('.', '\\.')}\\b`).test(code);
    });
  expect(unsaid).toEqual([]);
});

test('English counts one thing in the singular', () => {
  expect(en.deadline.left(1)).toBe('1 day left');
  expect(en.deadline.left(2)).toBe('2 days left');
  expect(en.check.verdict('1', '12')).toBe('1 error, 12 warnings.');
});
