// "Sửa": texts the reader has mended are written into their cells when, and only when, the user says so; "Hoàn tác" puts
// formula, value and format back.
import type { Fix } from '../shared/issue';
import type { Task } from './steps';
import type { Before } from './workbook/workbook';

/** A fix that was applied and can be taken back. */
export interface Applied {
  readonly sheet: string;
  readonly before: readonly Before[];
}

/** The fixes of one column of a table, the same text in many cells being one of them. */
export interface FixedColumn {
  readonly letters: string;
  readonly fixes: readonly Fix[];
  readonly cells: number;
}

export function fixesByColumn(fixes: readonly Fix[]): FixedColumn[] {
  const columns = new Map<string, Fix[]>();
  for (const fix of fixes) {
    for (const letters of new Set(fix.cells.map(lettersOf))) {
      const cells = fix.cells.filter((cell) => lettersOf(cell) === letters);
      columns.set(letters, [...(columns.get(letters) ?? []), { ...fix, cells }]);
    }
  }
  return [...columns].map(([letters, ofColumn]) => ({
    ...{ letters, fixes: ofColumn },
    cells: ofColumn.reduce((sum, { cells }) => sum + cells.length, 0),
  }));
}

function lettersOf(cell: string): string {
  return /^[A-Z]+/.exec(cell)?.[0] ?? '';
}

export function applyFixes(sheet: string, fixes: readonly Fix[]): Task {
  return async ({ workbook, tell }) => {
    const replacements = fixes.flatMap(({ cells, after }) => cells.map((cell) => ({ cell, text: after })));
    const before = await workbook?.excel?.replace(sheet, replacements);
    if (before) tell({ kind: 'fixed', applied: { sheet, before } });
  };
}

/** Takes the last fix back. Cells that were typed into since stay as they are, and are named. */
export const undoFix: Task = async ({ workbook, state, tell }) => {
  const now = state();
  const last = now.step === 'signedOut' ? undefined : now.applied.at(-1);
  if (!last) return;
  const kept = await workbook?.excel?.restore(last.sheet, last.before);
  if (kept) tell({ kind: 'undone', kept });
};
