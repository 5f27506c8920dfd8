import { execFileSync } from 'node:child_process';
import { encodingOf } from '../../../shared/text/encoding';
import { decodeLegacy, fontEncoding, isCertainlyUnicode, mayBeLegacy } from '../../../shared/text/legacy';
import { withoutInvisible, withoutLookalikes } from '../../../shared/text/lookalike';
import { isSyllable } from '../../../shared/text/syllable';

/** What glibc makes of a TCVN3 text; undefined where it knows no such encoding. */
function iconv(text: string): string | undefined {
  try {
    return execFileSync('iconv', ['-f', 'TCVN5712-1', '-t', 'UTF-8'], {
      input: Buffer.from(text, 'latin1'),
      stdio: ['pipe', 'pipe', 'ignore'],
    })
      .toString('utf8')
      .normalize('NFC');
  } catch {
    return undefined;
  }
}

describe('TCVN3', () => {
  test('is read as the fonts showed it', () => {
    expect(decodeLegacy('UBND TØnh B¾c Ninh', 'tcvn3')).toBe('UBND Tỉnh Bắc Ninh');
    expect(decodeLegacy('Tæng sè l\u00adît tiÕp c«ng d©n', 'tcvn3')).toBe('Tổng số lượt tiếp công dân');
  });

  const letters = Array.from({ length: 95 }, (_, at) => String.fromCharCode(0xa1 + at)).filter(
    (byte) => decodeLegacy(byte, 'tcvn3') !== byte || byte === 'ý',
  );
  const known = iconv('a') === 'a';
  (known ? test : test.skip)('agrees with glibc on every letter', () => {
    expect(letters.length).toBeGreaterThan(70);
    expect(letters.map((byte) => [byte, decodeLegacy(byte, 'tcvn3')])).toEqual(
      letters.map((byte) => [byte, iconv(byte)]),
    );
  });
});

test('VNI is read in small letters and capitals, where marks follow their vowel', () => {
  expect(decodeLegacy('Toång soá löôït tieáp', 'vni')).toBe('Tổng số lượt tiếp');
  expect(decodeLegacy('UBND TÆNH BAÉC NINH', 'vni')).toBe('UBND TỈNH BẮC NINH');
  expect(decodeLegacy('Phöôùc, môùi, ñöôïc, khuyûu, nghóa', 'vni')).toBe('Phước, mới, được, khuỷu, nghĩa');
});

test('the font says it first', () => {
  expect(fontEncoding('.VnTime')).toEqual({ encoding: 'tcvn3', capitals: false });
  expect(fontEncoding('.VnArialH')).toEqual({ encoding: 'tcvn3', capitals: true });
  expect(fontEncoding('VNI-Times')).toEqual({ encoding: 'vni', capitals: false });
  expect(fontEncoding('Times New Roman')).toBeUndefined();
});

describe('the words of a column', () => {
  test('are never legacy when one letter can only be Unicode', () => {
    expect(encodingOf(['Xã Lộc An', 'Xã', 'tố cáo'])).toBe('unicode');
    expect(isCertainlyUnicode('đơn')).toBe(true);
    expect(mayBeLegacy('don vi')).toBe(false);
  });

  test('prove nothing when they are few, or read as well as they stand', () => {
    expect(encodingOf(['Tæng sè'])).toBeUndefined();
    expect(encodingOf(['Xã', 'Xã', 'Xã', 'Xã', 'Xã'])).toBeUndefined();
    expect(encodingOf(['An', 'Binh', 'Chau'])).toBeUndefined();
  });

  test('tell TCVN3 and VNI', () => {
    expect(encodingOf(['Tæng sè ®¬n', 'KiÕn nghÞ', 'Tè c¸o'])).toBe('tcvn3');
    expect(encodingOf(['Toång soá ñôn', 'Kieán nghò', 'Toá caùo'])).toBe('vni');
  });
});

test('a syllable has an onset, a rime and at most one tone', () => {
  expect(['đơn', 'nghiêng', 'gìn', 'quyết', 'Ủy', 'thuở'].filter(isSyllable)).toHaveLength(6);
  expect(['l«î', 'xyz', 'đn', 'tieáp', 'str'].filter(isSyllable)).toEqual([]);
});

test('letters that only look right are replaced, and Cyrillic words are left alone', () => {
  expect(withoutLookalikes('Ðơn khác')).toBe('Đơn khác');
  expect(withoutLookalikes('Tổng ѕố đơn')).toBe('Tổng ѕố đơn');
  expect(withoutLookalikes('хã')).toBe('xã');
  expect(withoutLookalikes('Москва')).toBe('Москва');
  expect(withoutInvisible('(1)\u200b')).toBe('(1)');
});
