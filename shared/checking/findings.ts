// What a check found, as integers: a table of 100,000 rows may have thousands of findings, and only those that are
// looked at become objects. Everything is put into the order of the sheet here.
import type { TableDefinition } from '../definition';
import type { Issue } from '../issue';
import type { Reading } from '../reading/reading';

/** What found it, where it was no rule of the definition. */
export const byCell = -1;
export const byTable = -2;

export class Findings {
  /** Rows of the reading, -1 for the table as a whole. */
  readonly rows: number[] = [];
  /** Indexes into `definition.columns`, -1 for none. */
  readonly columns: number[] = [];
  /** Indexes into `definition.rules`, or `byCell`, `byTable`. */
  readonly rules: number[] = [];

  add(row: number, column: number, rule: number): void {
    this.rows.push(row);
    this.columns.push(column);
    this.rules.push(rule);
  }

  get count(): number {
    return this.rows.length;
  }
}

/** Code and parameters of finding `index`. */
export type Explain = (row: number, column: number, rule: number) => Pick<Issue, 'code' | 'params'>;

export function severityOf(definition: TableDefinition, rule: number): Issue['severity'] {
  return definition.rules[rule]?.severity ?? 'error';
}

/** Findings and the issues of reading in one list, in the order of the sheet; those of the whole table first. */
export function issuesInSheetOrder(
  definition: TableDefinition,
  reading: Reading,
  findings: Findings,
  explain: Explain,
): readonly Issue[] {
  const placed = reading.issues.map((issue) => ({ place: placeOfAddress(issue.cell), issue }));
  for (let n = 0; n < findings.count; n++) {
    const issue = issueOf(definition, reading, findings, n, explain);
    placed.push({ place: placeOfAddress(issue.cell), issue });
  }
  return placed.sort((a, b) => a.place - b.place).map(({ issue }) => issue);
}

function issueOf(
  definition: TableDefinition,
  reading: Reading,
  findings: Findings,
  n: number,
  explain: Explain,
): Issue {
  const row = findings.rows[n] ?? -1;
  const index = findings.columns[n] ?? -1;
  const rule = findings.rules[n] ?? byTable;
  const column = definition.columns[index]?.key ?? null;
  const letters = column === null ? undefined : reading.sheetLetters[column];
  const sheetRow = reading.sheetRows[row];
  return {
    ...explain(row, index, rule),
    severity: severityOf(definition, rule),
    sheet: reading.sheet,
    cell: letters === undefined || sheetRow === undefined ? null : `${letters}${sheetRow}`,
    column,
    table: reading.table,
  };
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
