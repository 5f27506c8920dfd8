// The assignment problem: rows to columns, one to one, at the least total cost (Kuhn's Hungarian method with
// potentials, O(rows² · columns)). Written here because it loads with the pane's first screen, where a package of
// three times the size would not fit.

/** The column of each row. Costs are finite; there are at least as many columns as rows. */
export function leastCost(costs: readonly (readonly number[])[]): number[] {
  const width = costs[0]?.length ?? 0;
  // Index 0 stands for "nobody yet" on both sides; real rows and columns count from 1.
  const ofRow = new Float64Array(costs.length + 1);
  const ofColumn = new Float64Array(width + 1);
  const rowOf = new Int32Array(width + 1);
  for (let start = 1; start <= costs.length; start++) {
    const from = new Int32Array(width + 1);
    const slack = new Float64Array(width + 1).fill(Infinity);
    const visited = new Uint8Array(width + 1);
    rowOf[0] = start;
    let column = 0;
    while (rowOf[column] !== 0) {
      visited[column] = 1;
      const row = rowOf[column] ?? 0;
      let next = 0;
      let step = Infinity;
      for (let j = 1; j <= width; j++) {
        if (visited[j]) continue;
        const cost = (costs[row - 1]?.[j - 1] ?? Infinity) - (ofRow[row] ?? 0) - (ofColumn[j] ?? 0);
        if (cost < (slack[j] ?? 0)) {
          slack[j] = cost;
          from[j] = column;
        }
        if ((slack[j] ?? 0) < step) {
          step = slack[j] ?? 0;
          next = j;
        }
      }
      for (let j = 0; j <= width; j++) {
        if (visited[j]) {
          const settled = rowOf[j] ?? 0;
          ofRow[settled] = (ofRow[settled] ?? 0) + step;
          ofColumn[j] = (ofColumn[j] ?? 0) - step;
        } else slack[j] = (slack[j] ?? 0) - step;
      }
      column = next;
    }
    while (column !== 0) {
      const before = from[column] ?? 0;
      rowOf[column] = rowOf[before] ?? 0;
      column = before;
    }
  }
  const answer = new Array<number>(costs.length).fill(-1);
  for (let j = 1; j <= width; j++) if (rowOf[j]) answer[(rowOf[j] ?? 0) - 1] = j - 1;
  return answer;
}
