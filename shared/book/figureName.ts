// Names of cells that stay the same from one publication to the next, so that a leader's own formulas keep working.

/** Defined name of a figure's total. */
export function figureName(table: string, figure: string): string {
  return `GB_${table}_${figure}`;
}
