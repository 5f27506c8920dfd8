// Which form is in force on a date, and the fingerprint of what a form asks.
import type { TableDefinition } from './definition';
import { canonicalJson, sha256 } from './submission';

/** Hash of columns (without header spellings), items, rules and figures: a new synonym changes nothing. */
export async function revision(definition: TableDefinition): Promise<string> {
  const columns = definition.columns.map(({ header, choices, ...asked }) => ({
    ...asked,
    title: header[0],
    choices: choices?.map(({ key, label }) => ({ key, label })),
  }));
  const items = definition.items.map(({ synonyms: _, ...asked }) => asked);
  const { id, rules, figures } = definition;
  return (await sha256(canonicalJson({ id, columns, items, rules, figures }))).slice(0, 16);
}

export interface InForce {
  readonly definition: TableDefinition;
  /** Basis of the successor that is known but not loaded; the workbook says so. */
  readonly superseded?: string;
}

/**
 * The form of a table in force on the cut-off date. A form that has been superseded by one that is not loaded
 * stays in use and is marked; before the first form there is none.
 */
export function formInForce(
  definitions: readonly TableDefinition[],
  table: string,
  cutoff: string,
): InForce | undefined {
  const candidates = definitions
    .filter((form) => form.id === table && !form.draft && form.inForce.from <= cutoff)
    .sort((a, b) => (a.inForce.from < b.inForce.from ? 1 : -1));
  const definition = candidates[0];
  if (!definition) return undefined;
  const ended = definition.inForce.to !== undefined && definition.inForce.to < cutoff;
  if (!ended) return { definition };
  const { supersededBy } = definition.inForce;
  return supersededBy === undefined ? undefined : { definition, superseded: supersededBy };
}

/** Every table's form in force on a date. */
export function formsInForce(definitions: readonly TableDefinition[], cutoff: string): InForce[] {
  const ids = [...new Set(definitions.map((form) => form.id))];
  return ids.flatMap((id) => formInForce(definitions, id, cutoff) ?? []);
}
