// Whether the ledger of a period still is what was written: chains, versions and heads of every table, and the root of
// every publication reckoned again from the chains. Nothing is repaired, and nothing is believed that can be reckoned.
import type { Publication } from '../../shared/api';
import { sha256 } from '../digest';
import { ofPublication } from '../history';
import { openedPeriods, placeOf } from '../period';
import { noPlan, ofPlan, usedOf } from '../plan';
import { ledgerRootOf } from '../readPeriod';
import { settings } from '../settings';
import { stores } from '../stores';
import type { Fault } from './fault';
import { verifyTable, type VerifiedTable } from './verifyTable';

export interface Verified {
  readonly faults: readonly Fault[];
  readonly units: number;
  readonly events: number;
  readonly versions: number;
  readonly publications: number;
}

/** `printed`: the root that a workbook of the period prints. */
export async function verifyPeriod(period: string, printed?: string): Promise<Verified> {
  const tables = new Map<string, VerifiedTable>();
  for (const { table } of await openedPeriods({ period }))
    tables.set(table, await verifyTable(placeOf(table, period)));
  const publications = await stores().workbooks.publications(settings().province, period);
  const ofPublications = await Promise.all(publications.map((one) => faultsOf(one, tables)));
  const isUnknown = printed !== undefined && !publications.some(({ root }) => root === printed);
  const all = [...tables.values()];
  const chains = all.flatMap((table) => [...table.chains.values()]);
  return {
    faults: [
      ...all.flatMap(({ faults }) => faults),
      ...ofPublications.flat(),
      ...(isUnknown ? [{ what: 'workbookUnknown' as const, where: `${period} ${printed}` }] : []),
    ],
    units: chains.length,
    events: chains.reduce((sum, chain) => sum + chain.length, 0),
    versions: all.reduce((sum, table) => sum + table.versions, 0),
    publications: publications.length,
  };
}

async function faultsOf(
  publication: Publication,
  tables: ReadonlyMap<string, VerifiedTable>,
): Promise<Fault[]> {
  const { period, scope, number, root, digest } = publication;
  const { province } = settings();
  const where = `${period} ${scope} ${String(number)}`;
  const bytes = await stores().workbooks.read(province, publication, 'xlsx');
  const isWhole = bytes && sha256(bytes) === digest;
  const reckoned = await rootOf(publication, tables);
  return [
    ...(isWhole ? [] : [{ what: 'workbookChanged' as const, where }]),
    ...(reckoned === root ? [] : [{ what: 'rootDiffers' as const, where }]),
  ];
}

/** From the chains as far as the publication had read them, and the publications it was compared with. */
async function rootOf(
  { period, scope, number }: Publication,
  tables: ReadonlyMap<string, VerifiedTable>,
): Promise<string> {
  const { province } = settings();
  const { workbooks } = stores();
  const vector = await workbooks.vectorOf(province, { period, scope, number });
  const chains = new Map<string, { unit: string; chainHash: string }[]>();
  const read: { period: string; number: number; root: string }[] = [];
  let used = usedOf(noPlan, period, scope);
  for (const [name, count] of Object.entries(vector)) {
    const [, table = '', unit = ''] = name.split('|');
    if (table === ofPlan) {
      used = usedOf((await stores().plans.version(province, count)) ?? noPlan, period, scope);
      continue;
    }
    if (table === ofPublication) {
      const other = await workbooks.publication(province, { period: unit, scope: 'all', number: count });
      read.push({ period: unit, number: count, root: other?.root ?? '' });
      continue;
    }
    const chain = tables.get(table)?.chains.get(unit) ?? [];
    const chainHash = count === 0 ? '' : (chain.find((event) => event.number === count)?.hash ?? 'gone');
    chains.set(table, [...(chains.get(table) ?? []), { unit, chainHash }]);
  }
  return ledgerRootOf(
    period,
    [...chains].map(([table, ofTable]) => ({ table, chains: ofTable })),
    read,
    used,
  );
}
