// The checksum a zip wants of every part. Eight tables, eight bytes a step: a province workbook is 15 MB of XML.

const POLYNOMIAL = 0xedb88320;

const TABLES = (() => {
  const tables = Array.from({ length: 8 }, () => new Uint32Array(256));
  const [first = new Uint32Array(256)] = tables;
  for (let n = 0; n < 256; n++) {
    let value = n;
    for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ POLYNOMIAL : value >>> 1;
    first[n] = value >>> 0;
  }
  for (let n = 0; n < 256; n++) {
    let value = first[n] ?? 0;
    for (const table of tables.slice(1)) {
      value = (first[value & 255] ?? 0) ^ (value >>> 8);
      table[n] = value >>> 0;
    }
  }
  return tables;
})();

/** Goes on from `before`, the checksum of what came earlier; 0 at the start. */
export function crc32(bytes: Uint8Array, before: number): number {
  const [t0, t1, t2, t3, t4, t5, t6, t7] = TABLES as unknown as [
    ...[Uint32Array, Uint32Array, Uint32Array, Uint32Array],
    ...[Uint32Array, Uint32Array, Uint32Array, Uint32Array],
  ];
  let crc = ~before;
  let at = 0;
  for (const end = bytes.length - 7; at < end; at += 8) {
    const low =
      crc ^ (b(bytes, at) | (b(bytes, at + 1) << 8) | (b(bytes, at + 2) << 16) | (b(bytes, at + 3) << 24));
    crc =
      b(t7, low & 255) ^
      b(t6, (low >>> 8) & 255) ^
      b(t5, (low >>> 16) & 255) ^
      b(t4, low >>> 24) ^
      b(t3, b(bytes, at + 4)) ^
      b(t2, b(bytes, at + 5)) ^
      b(t1, b(bytes, at + 6)) ^
      b(t0, b(bytes, at + 7));
  }
  for (; at < bytes.length; at++) crc = (crc >>> 8) ^ b(t0, (crc ^ b(bytes, at)) & 255);
  return ~crc >>> 0;
}

/** Of two parts, the second after the first; `length`: bytes of the second. */
export function crc32Joined(first: number, second: number, length: number): number {
  return (product(powerOfX(length * 8), first) ^ second) >>> 0;
}

/** Polynomials over two elements modulo that of the checksum; the highest bit is the constant. */
const ONE = 0x80000000;
const X = 0x40000000;

function product(a: number, b: number): number {
  let sum = 0;
  for (let bit = ONE, times = b; bit !== 0; bit >>>= 1) {
    if (a & bit) sum ^= times;
    times = times & 1 ? (times >>> 1) ^ POLYNOMIAL : times >>> 1;
  }
  return sum >>> 0;
}

function powerOfX(exponent: number): number {
  let power = ONE;
  for (let left = exponent, square = X; left > 0; left = Math.floor(left / 2)) {
    if (left % 2 === 1) power = product(power, square);
    square = product(square, square);
  }
  return power;
}

function b(array: Uint8Array | Uint32Array, at: number): number {
  return array[at] ?? 0;
}
