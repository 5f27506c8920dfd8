// Draws the add-in's icons into addin/assets. Coverage is computed, not rasterised by a library, so the same pixels come
// out everywhere. Run after changing a drawing: npx tsx scripts/icons.ts
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { crc32, deflateSync } from 'node:zlib';
import { drawings } from './icons/drawings';
import type { Layer } from './icons/shapes';
import { root, whenCommand } from './paths';

/** 64 is the add-in's own picture in Excel's lists only. */
const sizesOf = (name: string) => (name === 'icon' ? [16, 32, 64, 80] : [16, 32, 80]);
const samples = 6;

function draw(drawn: readonly Layer[], size: number): Uint8Array {
  const pixels = new Uint8Array(size * size * 4);
  for (let py = 0; py < size; py++) {
    for (let px = 0; px < size; px++) pixels.set(pixel(drawn, size, px, py), (py * size + px) * 4);
  }
  return pixels;
}

/** The mean of the samples of one pixel, red, green, blue, alpha. */
function pixel(drawn: readonly Layer[], size: number, px: number, py: number): number[] {
  const sum = [0, 0, 0, 0];
  for (let at = 0; at < samples * samples; at++) {
    const x = (px + ((at % samples) + 0.5) / samples) / size;
    const y = (py + (Math.floor(at / samples) + 0.5) / samples) / size;
    const top = drawn.findLast(({ shape }) => shape(x, y) <= 0);
    if (!top) continue;
    top.colour(x, y).forEach((value, channel) => (sum[channel] = (sum[channel] ?? 0) + value));
    sum[3] = (sum[3] ?? 0) + 1;
  }
  const [red = 0, green = 0, blue = 0, hits = 0] = sum;
  const mean = (value: number) => (hits === 0 ? 0 : Math.round(value / hits));
  return [mean(red), mean(green), mean(blue), Math.round((hits / samples ** 2) * 255)];
}

function png(size: number, pixels: Uint8Array): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  header.set([8, 6, 0, 0, 0], 8);
  const rows = Array.from({ length: size }, (_, y) =>
    Buffer.concat([Buffer.from([0]), pixels.subarray(y * size * 4, (y + 1) * size * 4)]),
  );
  const data = deflateSync(Buffer.concat(rows), { level: 9 });
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', data),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(body) >>> 0);
  return Buffer.concat([length, body, check]);
}

whenCommand(import.meta.url, async () => {
  const folder = path.join(root, 'addin/assets');
  await mkdir(folder, { recursive: true });
  const files = Object.entries(drawings).flatMap(([name, layers]) =>
    sizesOf(name).map((size) => ({
      file: `${name}-${size}.png`,
      bytes: png(size, draw(layers(size), size)),
    })),
  );
  await Promise.all(files.map(({ file, bytes }) => writeFile(path.join(folder, file), bytes)));
});
