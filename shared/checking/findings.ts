// What a check found, as lists of row numbers, one for each column or rule that found something: a table of 100,000 rows
// may have thousands of findings, and only those that are looked at become objects. Everything is put into the order of
// the sheet here.
import type { TableDefinition } from '../definition';
import type { Issue } from '../issue';
import type { Reading } from '../reading/reading';
import { turnedAddress } from '../reading/turn';

/** What found it, where it was no rule of the definition. */
export const byCell = -1;
export const byTable = -2;

/** All that one column or one rule found. */
export interface Findings {
  /** Rows of the reading, -1 for the table as a whole. */
  readonly rows: readonly number[];
  /** Index into `definition.columns`, -1 for none. */
  readonly column: number;
  /** Index into `definition.rules`, or `byCell`, `byTable`. */
  readonly rule: number;
}

/** Code and parameters of one finding. */
export type Explain = (row: number, column: number, rule: number) => Pick<Issue, 'code' | 'params'>;

/** How many issues there are in all: those of reading, and what each rule found. */
export function countBySeverity(
  definition: TableDefinition,
  ofReading: readonly Issue[],
  found: readonly { readonly rule: number; readonly count: number }[],
): Readonly<Record<Issue['severity'], number>> {
  const counts = { error: 0, warning: 0 };
  for (const { severity } of ofReading) counts[severity]++;
  for (const { rule, count } of found) counts[severityOf(definition, rule)] += count;
  return counts;
}

function severityOf(definition: TableDefinition, rule: number): Issue['severity'] {
  return definition.rules[rule]?.severity ?? 'error';
}

/** Findings and the issues of reading in one list, in the order of the sheet; those of the whole table first. */
export function issuesInSheetOrder(
  definition: TableDefinition,
  reading: Reading,
  findings: readonly Findings[],
  explain: Explain,
): readonly Issue[] {
  const placed = reading.issues.map((issue) => ({ place: placeOfAddress(issue.cell), issue }));
  for (const { rows, column, rule } of findings) {
    for (const row of rows) {
      const issue = issueOf(definition, reading, { row, index: column, rule }, explain);
      placed.push({ place: placeOfAddress(issue.cell), issue });
    }
  }
  return placed.sort((a, b) => a.place - b.place).map(({ issue }) => issue);
}

function issueOf(
  definition: TableDefinition,
  reading: Reading,
  { row, index, rule }: { readonly row: number; readonly index: number; readonly rule: number },
  explain: Explain,
): Issue {
  const column = definition.columns[index]?.key ?? null;
  const letters = column === null ? undefined : reading.sheetLetters[column];
  const sheetRow = reading.sheetRows[row];
  return {
    ...explain(row, index, rule),
    severity: severityOf(definition, rule),
    sheet: reading.sheet,
    cell: letters === undefined || sheetRow === undefined ? null : addressOf(reading, letters, sheetRow),
    column,
    table: reading.table,
  };
}

function addressOf({ lying }: Reading, letters: string, row: number): string {
  const address = `${letters}${row}`;
  return lying ? turnedAddress(address) : address;
}

/** Sheets have at most 16,384 columns, so row x 2^14 + column orders cells as they are read. */
function placeOfAddress(address: string | null): number {
  if (address === null) return -1;
  let column = 0;
  let at = 0;
  for (; at < address.length && address.charCodeAt(at) >= 65; at++)
    column = column * 26 + address.charCodeAt(at) - 64;
  return Number.parseInt(address.slice(at), 10) * 16384 + column;
}
