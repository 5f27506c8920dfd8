// Addresses of single cells, as issues carry them.

/** `C5` is in row 5. */
export function isInRow(cell: string | null, sheetRow: number): boolean {
  return cell !== null && cell.endsWith(String(sheetRow)) && cell.replace(/^[A-Z]+/, '') === String(sheetRow);
}
