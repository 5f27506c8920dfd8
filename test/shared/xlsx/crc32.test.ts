import { crc32 as zlibCrc32 } from 'node:zlib';
import fc from 'fast-check';
import { crc32, crc32Joined } from '../../../shared/xlsx/writing/crc32';

test('the checksum is that of zlib, however the bytes are cut', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 100 }), fc.nat(100), (bytes, cut) => {
      const [first, second] = [bytes.subarray(0, cut), bytes.subarray(cut)];
      expect(crc32(second, crc32(first, 0))).toBe(zlibCrc32(bytes));
    }),
  );
});

test('the checksums of two parts make that of both', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 5000 }), fc.nat(5000), (bytes, cut) => {
      const [first, second] = [bytes.subarray(0, cut), bytes.subarray(cut)];
      const joined = crc32Joined(crc32(first, 0), crc32(second, 0), second.length);
      expect(joined).toBe(zlibCrc32(bytes));
    }),
  );
});
