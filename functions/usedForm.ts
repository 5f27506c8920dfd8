// The form a submission was made by: the one in force, or for fourteen days an older revision of it, because a sheet
// filled in yesterday is not wrong today. Every revision somebody submits by is kept for ever.
import type { TableDefinition } from '../shared/definition';
import { addDays } from '../shared/period';
import { Problem } from '../shared/problem';
import { today } from './clock';
import type { Form } from './forms';
import { stores } from './stores';

const graceDays = 14;

/** `since`: the first day the newer revision was in use. */
export function isInGrace(since: string, day: string): boolean {
  return day <= addDays(since, graceDays);
}

/** Refuses a revision that is not the one in force, nor one that was until lately. */
export async function formOfSubmission(form: Form, revision: string): Promise<TableDefinition> {
  await keep(form);
  if (revision === form.revision) return form.definition;
  const { usedForms } = stores();
  const [older, current] = await Promise.all([
    usedForms.get(form.definition.id, revision),
    usedForms.get(form.definition.id, form.revision),
  ]);
  // Another form of the table, for other periods, is not an older revision of this one.
  const isSameForm = older?.definition.inForce.from === form.definition.inForce.from;
  if (!older || !current || !isSameForm || !isInGrace(current.since, today()))
    throw new Problem('definitionChanged', { current: form.revision });
  return older.definition;
}

const kept = new Set<string>();

async function keep({ definition, revision }: Form): Promise<void> {
  const name = `${definition.id}|${revision}`;
  if (kept.has(name)) return;
  await stores().usedForms.keep(revision, { definition, since: today() });
  kept.add(name);
}
