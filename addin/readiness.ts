// What still stands between a table and Nộp. Errors block; so does a warning nobody has explained.
import type { IssueCode } from '../shared/issue';
import { personalKind } from '../shared/text/personal';
import type { CheckedTable } from './reader/check';
import type { Place } from './duty';

export type Readiness = 'errors' | 'unexplained' | 'ready';

/** What Nộp would send, and if that is nothing, the first thing to do about it. */
export interface Outlook {
  readonly ready: readonly string[];
  /** Tables that were checked or said to be empty. */
  readonly all: number;
  readonly obstacle: 'checkFirst' | 'errors' | 'unexplained' | null;
}

export function outlook(
  place: Place | null,
  results: readonly CheckedTable[],
  nothing: Readonly<Record<string, string>>,
  explanations: Explanations,
): Outlook {
  const states = (place?.duties ?? []).flatMap(({ definition, dates }) => {
    if (dates.gate === 'closed' || dates.gate === 'locked') return [];
    const table = definition.id;
    if (nothing[table] !== undefined) return [{ table, readiness: 'ready' as const }];
    const result = results.find((checked) => checked.table === table);
    return result ? [{ table, readiness: readiness(result, explanations) }] : [];
  });
  const ready = states.filter((state) => state.readiness === 'ready').map(({ table }) => table);
  const blocked = states.some((state) => state.readiness === 'errors') ? 'errors' : 'unexplained';
  const obstacle = states.length === 0 ? 'checkFirst' : ready.length === states.length ? null : blocked;
  return { ready, all: states.length, obstacle };
}

/** Table -> issue code -> the line the user wrote. */
export type Explanations = Readonly<Record<string, Readonly<Record<string, string>>>>;

export interface WarningGroup {
  readonly code: IssueCode;
  readonly cells: readonly string[];
  readonly rows: readonly number[];
}

export function readiness(result: CheckedTable, explanations: Explanations): Readiness {
  if (result.checked.errors > 0) return 'errors';
  const written = explanations[result.table] ?? {};
  const open = warningGroups(result).some(({ code }) => !mayBeStored(written[code]));
  return open ? 'unexplained' : 'ready';
}

/** A line that says something, and nothing about a person: the server refuses what this refuses. */
export function mayBeStored(text: string | undefined): boolean {
  return text !== undefined && text.trim() !== '' && personalKind(text) === undefined;
}

/** The warnings of a table by cause: one explanation each. */
export function warningGroups({ checked }: CheckedTable): WarningGroup[] {
  if (checked.warnings === 0) return [];
  const groups = new Map<IssueCode, string[]>();
  for (const { severity, code, cell } of checked.issues) {
    if (severity !== 'warning') continue;
    const cells = groups.get(code) ?? [];
    groups.set(code, cells);
    if (cell !== null) cells.push(cell);
  }
  return [...groups].map(([code, cells]) => ({ code, cells, rows: rowsOf(cells) }));
}

function rowsOf(cells: readonly string[]): number[] {
  const rows = cells.map((cell) => Number(/\d+/.exec(cell)?.[0]));
  return [...new Set(rows)].filter((row) => row > 0).sort((a, b) => a - b);
}
