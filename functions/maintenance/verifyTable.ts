// The chains of one table and period against themselves, and versions and heads against the chains. What comes in while
// it reads is left for the next time: a chain is looked at as far as its head had come.
import { hashOf, type LedgerEvent } from '../chain';
import { hashedText } from '../../shared/submission';
import { sha256 } from '../digest';
import type { CountedHead } from '../store/ledger';
import type { Kept, Place, StoredVersion } from '../store/rows';
import { stores } from '../stores';
import type { Fault } from './fault';

type Chain = readonly LedgerEvent[];
type Version = StoredVersion & { readonly kept: Kept };

/** What a head says of its chain and of what counts, without the payload. */
interface Stated {
  readonly events: number;
  readonly chainHash: string;
  readonly latest: number;
  readonly counted: number;
  readonly content: string;
}

export interface VerifiedTable {
  readonly faults: readonly Fault[];
  /** Of every unit that has a head. */
  readonly chains: ReadonlyMap<string, Chain>;
  readonly versions: number;
}

export async function verifyTable(place: Place): Promise<VerifiedTable> {
  const heads = new Map<string, Stated>();
  for await (const counted of stores().ledger.countedHeads(place))
    heads.set(counted.head.unit, statedBy(counted));
  const all = await chainsOf(place);
  const chains = new Map<string, Chain>();
  const faults: Fault[] = [];
  for (const [unit, head] of heads) {
    const chain = (all.get(unit) ?? []).filter(({ number }) => number <= head.events);
    chains.set(unit, chain);
    faults.push(...faultsOfChain(place, unit, chain, head));
  }
  for (const unit of all.keys()) if (!heads.has(unit)) faults.push(faultAt(place, 'headMissing', unit, 0));
  const versions = await verifyVersions(place, heads, chains);
  return { faults: [...faults, ...versions.faults], chains, versions: versions.count };
}

/** Every version against the hash its event names, and the one that counts against the head. */
async function verifyVersions(
  place: Place,
  heads: ReadonlyMap<string, Stated>,
  chains: ReadonlyMap<string, Chain>,
): Promise<{ readonly faults: readonly Fault[]; readonly count: number }> {
  const revisions = await stores().usedForms.revisions(place.table);
  const missing = new Map([...chains].map(([unit, chain]) => [unit, submittedIn(chain)]));
  const faults: Fault[] = [];
  let count = 0;
  for await (const version of stores().ledger.wholeVersions(place)) {
    const { unit, version: number } = version.receipt;
    const head = heads.get(unit);
    if (!head || number > head.latest) continue;
    count++;
    const stated = missing.get(unit)?.get(number);
    missing.get(unit)?.delete(number);
    if (stated === undefined) faults.push(faultAt(place, 'versionUnknown', unit, number));
    else if (!saysWhatWasSent(place, version, stated, revisions))
      faults.push(faultAt(place, 'versionChanged', unit, number));
    if (number === head.counted && contentOf(version) !== head.content)
      faults.push(faultAt(place, 'headChanged', unit, number));
  }
  for (const [unit, numbers] of missing)
    for (const number of numbers.keys()) faults.push(faultAt(place, 'versionMissing', unit, number));
  return { faults, count };
}

function faultAt({ table, period }: Place, what: Fault['what'], unit: string, number: number): Fault {
  return { what, where: `${table} ${period} ${unit} ${String(number)}` };
}

function statedBy({ head, counted }: CountedHead): Stated {
  const { events, chainHash, latest, counted: number } = head;
  return { events, chainHash, latest, counted: number, content: counted ? contentOf(counted) : '' };
}

function contentOf({ kept, figures }: Pick<Version, 'kept' | 'figures'>): string {
  return JSON.stringify([kept, figures]);
}

async function chainsOf(place: Place): Promise<Map<string, LedgerEvent[]>> {
  const chains = new Map<string, LedgerEvent[]>();
  for await (const { unit, event } of stores().ledger.allEvents(place)) {
    const chain = chains.get(unit);
    if (chain) chain.push(event);
    else chains.set(unit, [event]);
  }
  return chains;
}

function faultsOfChain(place: Place, unit: string, chain: Chain, head: Stated): Fault[] {
  const faults: Fault[] = [];
  const byNumber = new Map(chain.map((event) => [event.number, event]));
  for (let number = 1; number <= head.events; number++) {
    const event = byNumber.get(number);
    const before = number === 1 ? '' : byNumber.get(number - 1)?.hash;
    if (!event) faults.push(faultAt(place, 'eventMissing', unit, number));
    else if (hashOf(place, unit, event) !== event.hash || (before ?? event.prevHash) !== event.prevHash)
      faults.push(faultAt(place, 'eventChanged', unit, number));
  }
  const last = head.events === 0 ? '' : byNumber.get(head.events)?.hash;
  const isAnother = last !== undefined && last !== head.chainHash;
  return isAnother ? [...faults, faultAt(place, 'headChanged', unit, head.events)] : faults;
}

/** Version -> the content hash its event names. */
function submittedIn(chain: Chain): Map<number, string> {
  return new Map(
    chain.flatMap((event) => (event.type === 'submit' ? [[event.version, event.contentHash] as const] : [])),
  );
}

/** A version keeps no revision of its own: the hash must come out with one of those the table was ever used by. */
function saysWhatWasSent(
  { table, period }: Place,
  { receipt, kept, figures }: Version,
  stated: string,
  revisions: readonly string[],
): boolean {
  const { columns, explanations, nothingToReport } = kept;
  for (const revision of revisions) {
    const content = {
      table,
      revision,
      unit: receipt.unit,
      period,
      columns,
      explanations: [...explanations],
      figures,
    };
    const hash = sha256(hashedText({ ...content, ...(nothingToReport ? { nothingToReport } : {}) }));
    if (hash === stated) return true;
  }
  return false;
}
