// Texts that people write and the ledger keeps for ever: explanations, reasons, comments. They pass the same guard
// as the cells of a sheet.
import type { Issue } from '../shared/issue';
import { Problem } from '../shared/problem';
import { personalKind } from '../shared/text/personal';

/** An error for each text that seems to hold personal data; the text itself is not repeated. */
export function personalTexts(table: string, texts: readonly string[]): Issue[] {
  const found = texts.filter((text) => personalKind(text) !== undefined);
  return found.map(() => ({
    code: 'personalText',
    severity: 'error',
    ...{ sheet: null, cell: null, column: null, table, params: {} },
  }));
}

export function refusePersonal(table: string, texts: readonly string[]): void {
  const issues = personalTexts(table, texts);
  if (issues.length > 0) throw new Problem('hasIssues', { errors: issues.length, unexplained: 0 }, issues);
}
