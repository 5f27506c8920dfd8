// The pictures of the add-in: its own (a table with its last row ticked), and one for each button of the ribbon, which
// lie on no tile, as Excel's own do.
import { blue, box, disc, green, paper, plain, polygon, stroke, white, type Layer } from './shapes';

export const drawings: Readonly<Record<string, (size: number) => Layer[]>> = {
  icon,
  check,
  submit,
  province,
};

/** The smallest size leaves out what a pixel cannot show. */
function icon(size: number): Layer[] {
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

/** A sheet with a tick. */
function check(size: number): Layer[] {
  const small = size < 24;
  return [
    ...sheet(small),
    { shape: disc(0.68, 0.68, small ? 0.32 : 0.3), colour: plain(white) },
    { shape: disc(0.68, 0.68, small ? 0.28 : 0.26), colour: plain(green) },
    {
      shape: stroke(
        [
          [0.54, 0.69],
          [0.64, 0.79],
          [0.82, 0.58],
        ],
        small ? 0.1 : 0.075,
      ),
      colour: plain(white),
    },
  ];
}

/** A paper plane: what leaves. */
function submit(size: number): Layer[] {
  const fold = size < 24 ? 0.09 : 0.06;
  return [
    {
      shape: polygon(
        [
          [0.1, 0.12],
          [0.92, 0.5],
          [0.1, 0.88],
          [0.22, 0.5],
        ],
        0.03,
      ),
      colour: blue,
    },
    {
      shape: stroke(
        [
          [0.22, 0.5],
          [0.62, 0.5],
        ],
        fold,
      ),
      colour: plain(white),
    },
  ];
}

/** Columns that rise over a line: what came together. */
function province(size: number): Layer[] {
  const bars: readonly (readonly [number, number, number])[] = [
    [0.14, 0.34, 0.55],
    [0.41, 0.61, 0.34],
    [0.68, 0.88, 0.12],
  ];
  return [
    ...bars.map(([left, right, top], at) => ({
      shape: box(left, top, right, 0.78, 0.03),
      colour: at === 2 ? plain(green) : blue,
    })),
    { shape: box(0.06, 0.84, 0.94, size < 24 ? 0.93 : 0.9, 0.02), colour: blue },
  ];
}

function sheet(small: boolean): Layer[] {
  const line = small ? 0.07 : 0.045;
  const rows = small ? [0.42] : [0.4, 0.58];
  return [
    { shape: box(0.08, 0.08, 0.8, 0.86, 0.06), colour: blue },
    { shape: box(0.08 + line, 0.26, 0.8 - line, 0.86 - line, 0.03), colour: plain(white) },
    ...rows.map((at) => ({ shape: box(0.08, at, 0.8, at + line, 0), colour: blue })),
    { shape: box(0.34, 0.2, 0.34 + line, 0.86, 0), colour: blue },
  ];
}
