// The figures of a period, out of the ledger: every table's heads in one query each, aggregated by the one pure
// function. What is asked twice is answered the same, because nothing but the heads is read.
import { aggregate, type Entry, type Totals } from '../shared/aggregate';
import type { FiguresAnswer } from '../shared/api';
import { withheldFigures } from '../shared/book/edition';
import type { TableDefinition } from '../shared/definition';
import type { FiguresBySubject } from '../shared/figure';
import type { InForce } from '../shared/revision';
import { mayRead, type Caller } from './allowed';
import { formOn } from './forms';
import { placeOf } from './period';
import { readHeads } from './readHeads';
import type { CountedHead } from './store/ledger';
import type { Head } from './store/rows';
import type { StoredPeriod } from './store/periods';
import { unitsInScope } from './units';

/** A table's totals, and which state of which heads they were read from. */
export interface TableTotals {
  readonly totals: Totals;
  readonly heads: readonly ReadHead[];
  /** Ledger time of the newest change of what is shown; empty when nothing was ever submitted. */
  readonly asOf: string;
  /** Units whose newest submission was returned and not sent again. */
  readonly returned: readonly string[];
  /** Submissions that came to count after the period was locked. */
  readonly corrections: number;
}

/** As far as a head's chain had come when it was read. */
export type ReadHead = Pick<Head, 'unit' | 'events' | 'chainHash'>;

/**
 * `isAnnounced`: something is known to have changed since this process last read the table. Nothing changed: the very
 * totals of the last time, so that what was made from them need not be made again.
 */
export async function totalsOf(opened: StoredPeriod, isAnnounced = false): Promise<TableTotals> {
  const { table, period, cutoff } = opened;
  const form = await formOn(table, cutoff);
  const heads = await readHeads(placeOf(table, period), isAnnounced);
  const known = reckoned.get(heads);
  if (known && isOf(known, opened, form)) return known;
  const made = reckon(opened, form, heads);
  reckoned.set(heads, made);
  return made;
}

/** By the heads they were reckoned from, which stay the same object while nothing changes (functions/readHeads.ts). */
const reckoned = new WeakMap<readonly CountedHead[], TableTotals & { readonly opened: StoredPeriod }>();

/** The heads are not all: a form may have been replaced, or the dates of the period moved. */
function isOf(
  { totals, opened }: TableTotals & { readonly opened: StoredPeriod },
  { from, to, cutoff }: StoredPeriod,
  { definition, superseded }: InForce,
): boolean {
  const sameForm = totals.definition === definition && totals.superseded === superseded;
  return sameForm && opened.from === from && opened.to === to && opened.cutoff === cutoff;
}

function reckon(
  opened: StoredPeriod,
  { definition, superseded }: InForce,
  counted: readonly CountedHead[],
): TableTotals & { readonly opened: StoredPeriod } {
  const { period, from, to, cutoff } = opened;
  const heads = counted.map(({ head }) => head);
  const totals = aggregate(definition, counted.flatMap(entryOf), unitsInScope(cutoff), {
    id: period,
    from,
    to,
    cutoff,
  });
  return {
    ...{ opened, heads },
    totals: superseded === undefined ? totals : { ...totals, superseded },
    returned: counted.flatMap(({ head }) => (head.status === 'returned' ? [head.unit] : [])),
    asOf: counted.reduce((newest, { head: { time } }) => (time > newest ? time : newest), ''),
    corrections: counted.reduce((sum, { head: { corrections } }) => sum + corrections, 0),
  };
}

/** The same entry for the same head. */
function entryOf(counted: CountedHead): readonly Entry[] {
  const known = entries.get(counted) ?? entryFrom(counted);
  entries.set(counted, known);
  return known;
}

const entries = new WeakMap<CountedHead, readonly Entry[]>();

function entryFrom({ head, counted }: CountedHead): Entry[] {
  if (!counted) return [];
  const { conservation: _, clientTime: __, ...kept } = counted.kept;
  return [{ ...kept, figures: counted.figures, newerWaits: head.latest > head.counted && isWaiting(head) }];
}

/** A version that was returned or withdrawn waits for nobody. */
function isWaiting({ status }: CountedHead['head']): boolean {
  return status === 'submitted' || status === 'waiting';
}

/** Figures of single units that the caller may not see. */
export function withheldFrom(caller: Caller, definition: TableDefinition): ReadonlySet<string> {
  const leaders = mayRead(caller, 'sensitive', { table: definition.id });
  return withheldFigures(definition, leaders ? 'leaders' : 'common');
}

type TableFigures = FiguresAnswer['tables'][number];

/** What a caller may see of a table's totals: sums, and of single units those that are theirs to read. */
export function figuresFor(
  caller: Caller,
  { definition, figures, subjects, missing, ...rest }: Totals,
): TableFigures {
  const table = definition.id;
  const withheld = withheldFrom(caller, definition);
  const readable = subjects.filter(({ subject }) => mayRead(caller, 'unit', { unit: subject.key, table }));
  const bySubject = readable.map(({ subject, figures: own }) => {
    const ownUnit = caller.memberships.some(({ unit }) => unit === subject.key);
    const shown = Object.entries(own).filter(([key]) => ownUnit || !withheld.has(key));
    return [subject.key, Object.fromEntries(shown)] as const;
  });
  const { submitted, notSubmitted } = rest;
  return {
    table,
    figures,
    bySubject: Object.fromEntries(bySubject) satisfies FiguresBySubject,
    subjects: { covered: subjects.length - missing.length, total: subjects.length },
    reporters: { submitted: submitted.length, total: submitted.length + notSubmitted.length },
    missing: [...missing],
  };
}
