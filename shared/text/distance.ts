// How many single typing slips lie between two short texts: a letter missing, added, wrong, or exchanged with its
// neighbour (optimal string alignment). For suggestions; nothing is ever accepted on a small distance alone. Every odd
// cell of a column is held against every unit of a province, so only what can stay within the limit is looked at.

/** Of the last three letters; kept between calls, which never overlap. */
let rows: [number[], number[], number[]] = [[], [], []];

/** Counts up to `limit`; anything further is `limit + 1`. */
export function editDistance(a: string, b: string, limit: number): number {
  const far = limit + 1;
  let [start, endA, endB] = [0, a.length, b.length];
  while (start < endA && start < endB && a.charCodeAt(start) === b.charCodeAt(start)) start++;
  while (endA > start && endB > start && a.charCodeAt(endA - 1) === b.charCodeAt(endB - 1)) {
    endA--;
    endB--;
  }
  const [height, width] = [endA - start, endB - start];
  if (height === 0 || width === 0) return least(height + width, far);
  if (height - width > limit || width - height > limit) return far;
  let [beforeLast, last, row] = rows;
  for (let j = 0; j <= width; j++) last[j] = j;
  for (let i = 1; i <= height; i++) {
    const letter = a.charCodeAt(start + i - 1);
    const before = i > 1 ? a.charCodeAt(start + i - 2) : -1;
    const from = i > limit ? i - limit : 1;
    const to = least(i + limit, width);
    row[from - 1] = from === 1 ? i : far;
    let best = from === 1 ? i : far;
    for (let j = from; j <= to; j++) {
      const other = b.charCodeAt(start + j - 1);
      let value = (last[j - 1] ?? far) + (letter === other ? 0 : 1);
      value = least(value, least(last[j] ?? far, row[j - 1] ?? far) + 1);
      if (j > 1 && before === other && letter === b.charCodeAt(start + j - 2))
        value = least(value, (beforeLast[j - 2] ?? far) + 1);
      row[j] = value;
      best = least(best, value);
    }
    if (best > limit) return far;
    if (to < width) row[to + 1] = far;
    [beforeLast, last, row] = [last, row, beforeLast];
  }
  rows = [beforeLast, last, row];
  return least(last[width] ?? far, far);
}

/** As `Math.min` of two, which is slow where globals are looked up. */
function least(a: number, b: number): number {
  return a < b ? a : b;
}
