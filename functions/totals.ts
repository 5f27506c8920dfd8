// The figures of a period, out of the ledger: every table's heads in one query each, aggregated by the one pure
// function. What is asked twice is answered the same, because nothing but the heads is read.
import { aggregate, type Entry, type Totals } from '../shared/aggregate';
import type { FiguresAnswer } from '../shared/api';
import { withheldFigures } from '../shared/book/edition';
import type { TableDefinition } from '../shared/definition';
import type { FiguresBySubject } from '../shared/figure';
import { mayRead, type Caller } from './allowed';
import { formOn } from './forms';
import { placeOf } from './period';
import type { CountedHead } from './store/ledger';
import type { Head } from './store/rows';
import type { StoredPeriod } from './store/periods';
import { stores } from './stores';
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

export async function totalsOf(opened: StoredPeriod): Promise<TableTotals> {
  const { table, period, from, to, cutoff } = opened;
  const { definition, superseded } = await formOn(table, cutoff);
  const entries: Entry[] = [];
  const heads: ReadHead[] = [];
  const returned: string[] = [];
  let asOf = '';
  let corrections = 0;
  for await (const counted of stores().ledger.countedHeads(placeOf(table, period))) {
    const { unit, events, chainHash, time } = counted.head;
    heads.push({ unit, events, chainHash });
    if (counted.head.status === 'returned') returned.push(unit);
    corrections += counted.head.corrections;
    if (time > asOf) asOf = time;
    entries.push(...entryOf(counted));
  }
  const totals = aggregate(definition, entries, unitsInScope(cutoff), { id: period, from, to, cutoff });
  const told = superseded === undefined ? totals : { ...totals, superseded };
  return { totals: told, heads, asOf, returned, corrections };
}

function entryOf({ head, counted }: CountedHead): Entry[] {
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
