// Saving a table of the province's own: every saving is a new version, and a table is switched on (no longer a draft)
// only when it reads its own sample here, whatever whoever sent it has checked.
import type { DefinitionChange } from '../shared/api';
import type { TableDefinition } from '../shared/definition';
import { flaw, type Flaw } from '../shared/definitionFlaw';
import { Problem } from '../shared/problem';
import { formInForce, revision } from '../shared/revision';
import { canonicalJson } from '../shared/submission';
import { tables } from '../shared/tables/index';
import { mustWrite, type Caller } from './allowed';
import { now } from './clock';
import { forgetOwnTables } from './ownTables';
import { openedPeriods } from './period';
import { settings } from './settings';
import type { StoredDefinition } from './store/definitions';
import { largestPayload, pack } from './store/packed';
import { stores } from './stores';

export interface Saved {
  readonly stored: StoredDefinition;
  /** False when exactly this is the current version already. */
  readonly isNew: boolean;
}

/** Refuses what is unfit (`invalidDefinition`, its place and why), and a base that is not the latest version. */
export async function saveDefinition(
  caller: Caller,
  table: string,
  { base, definition }: DefinitionChange,
): Promise<Saved> {
  mustWrite(caller, 'definitions');
  if (definition.id !== table) throw new Problem('invalidBody', { at: 'definition.id' });
  const { province } = settings();
  const current = await stores().definitions.current(province);
  const ofTable = current.filter((stored) => stored.table === table);
  const latest = Math.max(0, ...ofTable.map(({ version }) => version));
  const isSame = (stored: StoredDefinition) =>
    canonicalJson(stored.definition) === canonicalJson(definition) && stored.version === latest;
  const same = ofTable.find(isSame);
  if (same) return { stored: same, isNew: false };
  if (base !== latest) throw new Problem('staleBase', { latest });
  if (pack(definition).byteLength > largestPayload)
    throw new Problem('bodyTooLarge', { max: largestPayload / 1024 });
  await refuseUnfit(definition, current);
  const stored = {
    ...{ table, version: latest + 1, revision: await revision(definition) },
    ...{ time: now(), who: caller.id, definition },
  };
  if (!(await stores().definitions.add(province, stored)))
    throw new Problem('staleBase', { latest: latest + 1 });
  forgetOwnTables();
  return { stored, isNew: true };
}

async function refuseUnfit(definition: TableDefinition, current: readonly StoredDefinition[]): Promise<void> {
  const own = current.map((stored) => stored.definition);
  // Reading sheets is what no submission needs: it is loaded by whoever saves a table.
  const { unfitFor } = await import('../shared/ownTable');
  refuse(unfitFor(definition, { builtIn: tables, own }));
  const { id, inForce } = definition;
  const rest = own.filter((other) => other.id !== id || other.inForce.from !== inForce.from);
  const forms = [...tables, ...rest, definition];
  const without = (await openedPeriods({ table: id })).find(({ cutoff }) => !formInForce(forms, id, cutoff));
  if (without)
    refuse([flaw([definition.draft ? 'draft' : 'inForce'], 'tableInUse', { period: without.period })]);
}

/** The first flaw stands for all: whoever fills in the workbook sees every one of them there. */
function refuse([first]: readonly Flaw[]): void {
  if (first)
    throw new Problem('invalidDefinition', { ...first.params, at: first.at.join('.'), why: first.code });
}

export function definitionView({ definition, ...stored }: StoredDefinition) {
  const { title, inForce, draft } = definition;
  return { ...stored, title: title.vi, inForce, draft };
}
