// Draws the add-in's icons: a table with its last row ticked, on the brand's blue. Coverage is computed, not
// rasterised by a library, so the same pixels come out everywhere. Run after changing it: npx tsx scripts/icons.ts
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { crc32, deflateSync } from 'node:zlib';
import { root, whenCommand } from './paths';

type Colour = readonly [red: number, green: number, blue: number];
/** Signed distance to a shape in a unit square; negative inside. */
type Shape = (x: number, y: number) => number;
interface Layer {
  readonly shape: Shape;
  readonly colour: (x: number, y: number) => Colour;
}

const sizes = [16, 32, 64, 80];
const samples = 6;
const white: Colour = [255, 255, 255];
const paper: Colour = [220, 235, 250];
const green: Colour = [16, 124, 16];

const plain = (colour: Colour) => () => colour;
const blue = (_x: number, y: number): Colour => [15 + 5 * (1 - y), 98 + 34 * (1 - y), 178 + 36 * (1 - y)];

function box(left: number, top: number, right: number, bottom: number, radius: number): Shape {
  return (x, y) => {
    const dx = Math.abs(x - (left + right) / 2) - (right - left) / 2 + radius;
    const dy = Math.abs(y - (top + bottom) / 2) - (bottom - top) / 2 + radius;
    return Math.hypot(Math.max(dx, 0), Math.max(dy, 0)) + Math.min(Math.max(dx, dy), 0) - radius;
  };
}

function disc(cx: number, cy: number, radius: number): Shape {
  return (x, y) => Math.hypot(x - cx, y - cy) - radius;
}

function stroke(points: readonly (readonly [number, number])[], width: number): Shape {
  return (x, y) => {
    let least = Infinity;
    for (let at = 1; at < points.length; at++) {
      const [ax, ay] = points[at - 1] ?? [0, 0];
      const [bx, by] = points[at] ?? [0, 0];
      const along = ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / ((bx - ax) ** 2 + (by - ay) ** 2);
      const t = Math.min(1, Math.max(0, along));
      least = Math.min(least, Math.hypot(x - ax - t * (bx - ax), y - ay - t * (by - ay)));
    }
    return least - width / 2;
  };
}

/** The smallest size leaves out what a pixel cannot show. */
function layers(size: number): Layer[] {
  const small = size < 24;
  const gap = small ? 0.07 : 0.045;
  const rows = small ? 2 : 3;
  const [left, top, right, bottom] = [0.17, 0.19, 0.83, 0.81];
  const headBottom = top + 0.17;
  const height = (bottom - headBottom - gap * rows) / rows;
  const cells = Array.from({ length: rows }, (_, row) => {
    const from = headBottom + gap + row * (height + gap);
    return [
      { shape: box(left, from, left + 0.24, from + height, 0.025), colour: plain(paper) },
      { shape: box(left + 0.24 + gap, from, right, from + height, 0.025), colour: plain(paper) },
    ];
  });
  const tick: readonly (readonly [number, number])[] = [
    [0.635, 0.735],
    [0.715, 0.81],
    [0.86, 0.645],
  ];
  return [
    { shape: box(0.02, 0.02, 0.98, 0.98, 0.2), colour: blue },
    { shape: box(left, top, right, headBottom, 0.03), colour: plain(white) },
    ...cells.flat(),
    { shape: disc(0.75, 0.73, small ? 0.25 : 0.225), colour: plain(white) },
    { shape: disc(0.75, 0.73, small ? 0.21 : 0.19), colour: plain(green) },
    { shape: stroke(tick, small ? 0.085 : 0.06), colour: plain(white) },
  ];
}

function draw(size: number): Uint8Array {
  const pixels = new Uint8Array(size * size * 4);
  const drawn = layers(size);
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
  await Promise.all(
    sizes.map((size) => writeFile(path.join(folder, `icon-${size}.png`), png(size, draw(size)))),
  );
});
