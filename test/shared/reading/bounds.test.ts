// What is left out before it is weighed could not have been found: the two shortcuts that keep large tables fast are held
// against the slow way they spare.
import fc from 'fast-check';
import { assign } from '../../../shared/reading/assign';
import { likeness } from '../../../shared/reading/likeness';
import type { Candidate } from '../../../shared/reading/match';
import { reachOf } from '../../../shared/reading/reach';
import { Vocabulary } from '../../../shared/reading/vocabulary';
import { wordingOf } from '../../../shared/reading/wording';
import { tables } from '../../../shared/tables/index';
import { trees } from './made';

describe('a text that shares no word with a definition', () => {
  const spelt = tables.map(({ columns }) =>
    columns.flatMap(({ header }) => header.map((path) => wordingOf(path.join(' ')))),
  );
  const vocabularies = spelt.map((wordings) => new Vocabulary(wordings));
  const words = [...new Set(spelt.flat().flatMap((one) => one.words))];

  test.each([
    ['Lê Phú Quý', false],
    ['', false],
    ['Khiếu nại', true],
    ['khieu nai', true],
    ['Khiếuu', true],
    ['KN', true],
  ])('%p: may be like a heading of petitions: %p', (text, may) => {
    const at = tables.findIndex(({ id }) => id === 'petitions');
    expect(vocabularies[at]?.mayShare(wordingOf(text))).toBe(may);
  });

  test('is like none of its headings', () => {
    const slip = fc
      .tuple(fc.constantFrom(...words), fc.nat(9), fc.constantFrom('', 'n', 'đ'))
      .map(([word, at, letter]) => word.slice(0, at) + letter + word.slice(at + 1));
    const short = fc.constantFrom(...words).map((word) => word.charAt(0));
    const acronym = fc.array(short, { minLength: 2, maxLength: 5 }).map((letters) => letters.join(''));
    const random = fc.string({ unit: 'grapheme', maxLength: 8 });
    const heading = fc
      .array(fc.oneof(slip, acronym, random, fc.constantFrom(...words)), { minLength: 1, maxLength: 3 })
      .map((parts) => wordingOf(parts.join(' ')));
    fc.assert(
      fc.property(heading, fc.nat(tables.length - 1), (said, at) => {
        if (vocabularies[at]?.mayShare(said) !== false) return;
        for (const spelling of spelt[at] ?? []) expect(likeness(said, spelling, () => 1)).toBe(0);
      }),
      { numRuns: 400 },
    );
  });
});

test('however cells weigh the claims of headings, no more comes of them than their reach', () => {
  const keys = trees.columns.map(({ key }) => key);
  const claim = fc.record({
    column: fc.nat(4),
    key: fc.constantFrom(...keys),
    score: fc.double({ min: 0.2, max: 1, noNaN: true }),
    alike: fc.constant<true>(true),
    weight: fc.constantFrom(0.6, 1, 'fitting' as const),
  });
  const claims = fc.uniqueArray(claim, { selector: ({ column, key }) => `${column} ${key}` });
  fc.assert(
    fc.property(claims, (all) => {
      const weighed = all.map(({ weight, score, ...one }): Candidate => {
        return { ...one, score: weight === 'fitting' ? score + 0.08 : score * weight };
      });
      const { matched, duplicates, asked } = assign(weighed);
      const { columns, share } = reachOf(all, trees);
      expect(matched.length).toBeLessThanOrEqual(columns);
      const claimed = new Set(
        [...matched, ...duplicates, ...asked.flatMap((one) => one.options)].map((one) => one.key),
      );
      const must = trees.columns.filter(({ optional }) => !optional);
      expect(must.filter(({ key }) => claimed.has(key)).length / must.length).toBeLessThanOrEqual(share);
    }),
    { numRuns: 500 },
  );
});
