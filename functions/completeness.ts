// Completeness of a period: counted over obliged units from the status columns of the heads alone. A unit is
// complete when every table it owes is in.
import type { Completeness } from '../shared/api';
import { mayRead, type Caller } from './allowed';
import { formOn } from './forms';
import { headView, openedPeriods, placeOf } from './period';
import type { Head } from './store/rows';
import type { StoredPeriod } from './store/periods';
import { stores } from './stores';

export async function completenessOf(caller: Caller, period: string): Promise<Completeness> {
  const opened = await openedPeriods({ period });
  const boards = await Promise.all(opened.map(boardOf));
  const owing = boards.flatMap(({ heads }) => heads.filter(({ obliged }) => obliged));
  const units = new Set(owing.map(({ unit }) => unit));
  const incomplete = new Set(owing.filter((head) => !isIn(head)).map(({ unit }) => unit));
  return {
    period,
    units: { submitted: units.size - incomplete.size, total: units.size },
    tables: boards
      .filter(({ table }) => mayRead(caller, 'province', { table }))
      .map(({ table, title, heads }) => {
        const obliged = heads.filter((head) => head.obliged);
        const shown = heads.filter((head) => head.obliged || head.latest > 0);
        const visible = shown.filter(({ unit }) => mayRead(caller, 'unit', { unit, table }));
        return {
          ...{ table, title },
          reporters: { submitted: obliged.filter(isIn).length, total: obliged.length },
          heads: visible.map((head) => headView(head, table)),
        };
      }),
  };
}

async function boardOf({ table, period, cutoff }: StoredPeriod) {
  const { definition } = await formOn(table, cutoff);
  return { table, title: definition.title.vi, heads: await stores().ledger.heads(placeOf(table, period)) };
}

/** Something stands: a newer version in correction does not undo one that counts. */
function isIn({ status, counted }: Head): boolean {
  return counted > 0 || status === 'submitted' || status === 'accepted';
}
