// What a unit wrote to its warnings, as it goes with a submission.
import type { Explanation } from '../shared/submission';
import type { CheckedTable } from './reader/check';
import { warningGroups, type Explanations } from './readiness';

export function explanationsOf(result: CheckedTable, explanations: Explanations): Explanation[] {
  const written = explanations[result.table] ?? {};
  return warningGroups(result).flatMap(({ code, rows }) => {
    const text = (written[code] ?? '').trim();
    return text === '' ? [] : [{ code, text, ...(rows.length > 0 && { rows: [...rows] }) }];
  });
}
