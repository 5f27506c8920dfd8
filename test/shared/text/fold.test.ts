// The comparing form of Vietnamese text: what must become equal, and above all what must stay different.
import fc from 'fast-check';
import { editDistance } from '../../../shared/text/distance';
import { fold, stripAccents } from '../../../shared/text/fold';

const LETTERS = [...'aăâeêioôơuưybcdđghklmnpqrstvx'];
const TONES = ['', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323'];
const syllable = fc
  .tuple(
    fc.array(fc.constantFrom(...LETTERS), { minLength: 1, maxLength: 6 }),
    fc.constantFrom(...TONES),
    fc.nat(5),
  )
  .map(([letters, tone, at]) => letters.map((l, i) => (i === at % letters.length ? l + tone : l)).join(''));
const text = fc.array(syllable, { maxLength: 5 }).map((words) => words.join(' '));

describe('fold', () => {
  test.each([
    ['Lộc Thành', 'Lộc Thạnh'],
    ['Ba Tô', 'Ba Tơ'],
    ['Sơn Hạ', 'Sơn Hà'],
    ['Phó Bảng', 'Phố Bảng'],
    ['Mỹ Lý', 'Mỹ Lí'],
    ['Quy', 'Quý'],
    ['Dien', 'Điện'],
  ])('keeps %s apart from %s', (a, b) => {
    expect(fold(a)).not.toBe(fold(b));
  });

  test.each([
    ['Thanh Hoá', 'thanh hóa'],
    ['Lệ Thuỷ', 'lệ thủy'],
    ['KHOẺ', 'khỏe'],
    ['qúy', 'quý'],
    ['tòan', 'toàn'],
    ['gìa', 'già'],
    ['giếng', 'giếng'],
    ['gì', 'gì'],
    ['khuỷu', 'khuỷu'],
    ['nghĩa', 'nghĩa'],
    ['huyện', 'huyện'],
    ['đựơc', 'được'],
    ['Ðồng Nai', 'đồng nai'],
    ['  Xã\u00a0\n Lộc\u200b Ninh\ufeff ', 'xã lộc ninh'],
    ['Tổng'.normalize('NFD'), 'tổng'],
    ["Ea H'Leo", "ea h'leo"],
    ['41,3%', '41,3%'],
  ])('%j becomes %j', (written, folded) => {
    expect(fold(written)).toBe(folded);
  });

  test('leaves the soft hyphen, which is the letter ư in TCVN3', () => {
    expect(fold('l\u00adît')).toContain('\u00ad');
  });

  test('does not change what is folded already', () => {
    fc.assert(fc.property(text, (t) => fold(fold(t)) === fold(t)));
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (t) => fold(fold(t)) === fold(t)));
  });

  test('gives the same for every Unicode normal form and letter case', () => {
    fc.assert(
      fc.property(text, (t) => fold(t.normalize('NFD')) === fold(t) && fold(t.toUpperCase()) === fold(t)),
    );
  });

  test('moves the tone but loses no letter and no accent', () => {
    const parts = (t: string) => [...t.normalize('NFD')].sort().join('');
    fc.assert(fc.property(text, (t) => parts(fold(t)) === parts(t)));
  });
});

test('stripAccents drops every mark and keeps the case', () => {
  expect(stripAccents('Đắk Nông, đặc khu Thổ Châu')).toBe('Dak Nong, dac khu Tho Chau');
});

describe('editDistance', () => {
  test.each([
    ['loc ninh', 'loc ninh', 0],
    ['loc ninh', 'locninh', 1],
    ['loc ninh', 'loc nihn', 1],
    ['loc ninh', 'loc thinh', 2],
    ['a', 'abcdefgh', 3],
    ['', 'ab', 2],
  ])('%j to %j is %i slips (counted up to 2)', (a, b, slips) => {
    expect(editDistance(a, b, 2)).toBe(slips);
  });

  test('is what counting every way gives, up to the limit', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 5 });
    fc.assert(
      fc.property(word, word, fc.nat(3), (a, b, limit) => {
        expect(editDistance(a, b, limit)).toBe(Math.min(everyWay(a, b), limit + 1));
      }),
      { numRuns: 500 },
    );
  });

  test('is symmetric', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => editDistance(a, b, 4) === editDistance(b, a, 4)),
    );
  });
});

/** Optimal string alignment by its definition. */
function everyWay(a: string, b: string): number {
  if (a === '' || b === '') return a.length + b.length;
  const ways = [
    everyWay(a.slice(1), b) + 1,
    everyWay(a, b.slice(1)) + 1,
    everyWay(a.slice(1), b.slice(1)) + (a[0] === b[0] ? 0 : 1),
  ];
  if (a.length > 1 && b.length > 1 && a[0] === b[1] && a[1] === b[0])
    ways.push(everyWay(a.slice(2), b.slice(2)) + 1);
  return Math.min(...ways);
}
