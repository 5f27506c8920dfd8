// Shapes as signed distances in a unit square, and the brand's colours: what the icons are drawn with.
export type Colour = readonly [red: number, green: number, blue: number];
/** Negative inside. */
export type Shape = (x: number, y: number) => number;
export interface Layer {
  readonly shape: Shape;
  readonly colour: (x: number, y: number) => Colour;
}

export const white: Colour = [255, 255, 255];
export const paper: Colour = [220, 235, 250];
export const green: Colour = [16, 124, 16];

export const plain = (colour: Colour) => () => colour;
export const blue = (_x: number, y: number): Colour => [
  15 + 5 * (1 - y),
  98 + 34 * (1 - y),
  178 + 36 * (1 - y),
];

export function box(left: number, top: number, right: number, bottom: number, radius: number): Shape {
  return (x, y) => {
    const dx = Math.abs(x - (left + right) / 2) - (right - left) / 2 + radius;
    const dy = Math.abs(y - (top + bottom) / 2) - (bottom - top) / 2 + radius;
    return Math.hypot(Math.max(dx, 0), Math.max(dy, 0)) + Math.min(Math.max(dx, dy), 0) - radius;
  };
}

export function disc(cx: number, cy: number, radius: number): Shape {
  return (x, y) => Math.hypot(x - cx, y - cy) - radius;
}

export function stroke(points: readonly (readonly [number, number])[], width: number): Shape {
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

/** A shape of straight edges, corners in either direction; its edges are `radius` rounder. */
export function polygon(points: readonly (readonly [number, number])[], radius = 0): Shape {
  const edge = stroke([...points, points[0] ?? [0, 0]], 0);
  return (x, y) => (inside(points, x, y) ? -edge(x, y) : edge(x, y)) - radius;
}

function inside(points: readonly (readonly [number, number])[], x: number, y: number): boolean {
  let odd = false;
  for (const [at, [ax, ay]] of points.entries()) {
    const [bx, by] = points[(at + 1) % points.length] ?? [0, 0];
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) odd = !odd;
  }
  return odd;
}
