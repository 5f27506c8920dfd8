// The two languages say the same things, and nothing is kept that the pane does not say.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { boardEn } from '../../addin/words/boardEn';
import { boardVi } from '../../addin/words/boardVi';
import { en } from '../../addin/words/en';
import { enLater } from '../../addin/words/enLater';
import { vi } from '../../addin/words/vi';
import { viLater } from '../../addin/words/viLater';

const folder = path.resolve(__dirname, '../../addin');

/** `receipt.rows` -> text or function. */
function texts(words: object, at = ''): [string, unknown][] {
  return Object.entries(words).flatMap(([key, value]: [string, unknown]) =>
    typeof value === 'object' && value !== null ? texts(value, `${at}${key}.`) : [[at + key, value]],
  );
}

/** The first screen's texts, then those that load later. */
function allOf(...parts: readonly object[]): [string, unknown][] {
  return parts.flatMap((part) => texts(part));
}

function source(): string {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const code = names.filter((name) => /\.tsx?$/.test(name) && !/words\/(vi|en)(Later)?\.ts$/.test(name));
  return code.map((name) => readFileSync(path.join(folder, name), 'utf8')).join('\n');
}

test('both languages have the same texts, none of them empty', () => {
  const [inVietnamese, inEnglish] = [allOf(vi, viLater, boardVi), allOf(en, enLater, boardEn)];
  expect(inEnglish.map(([key]) => key)).toEqual(inVietnamese.map(([key]) => key));
  expect(inVietnamese.length).toBeGreaterThan(80);
  for (const [, text] of [...inVietnamese, ...inEnglish])
    expect(text === '' || text === undefined).toBe(false);
});

test('a text with blanks has as many of them in both languages', () => {
  const english = new Map(allOf(en, enLater, boardEn));
  for (const [key, text] of allOf(vi, viLater, boardVi)) {
    if (typeof text !== 'function') continue;
    const other = english.get(key);
    expect([key, typeof other === 'function' ? other.length : -1]).toEqual([key, text.length]);
  }
});

test('every text is said somewhere', () => {
  const code = source();
  const unsaid = allOf(vi, viLater)
    .map(([key]) => key)
    .filter((key) => {
      const [group = key] = key.split('.');
      const chosenWhileRunning = new RegExp(`\\b(words|later|laterOf\\(speech\\))\\.${group}\\[`).test(code);
      return !chosenWhileRunning && !new RegExp(`(words|later)\\.${key.replace('.', '\\.')}\\b`).test(code);
    });
  expect(unsaid).toEqual([]);
});

test('English counts one thing in the singular', () => {
  expect(en.deadline.left(1)).toBe('1 day left');
  expect(en.deadline.left(2)).toBe('2 days left');
  expect(enLater.check.verdict('1', '12')).toBe('1 error, 12 warnings.');
});
