// The half of those who see all units: reviewers, leaders and administrators, each with their own parts, over one
// chosen period.
import { lazy, Suspense, useMemo, useState } from 'react';
import type { Role } from '../../shared/api';
import type { Account } from '../flow';
import { provinceServer, type ProvinceServer } from '../province/server';
import type { Server } from '../server';
import { periodsInOrder } from '../steps';
import { useBoardWords } from '../words/board';
import { useWords } from '../words/language';
import { sayPeriod } from '../words/say';
import type { Host } from '../workbook/workbook';
import { Working } from './Working';

const LeaderBoard = lazy(() =>
  import('./province/LeaderBoard').then(({ LeaderBoard }) => ({ default: LeaderBoard })),
);
const ReviewBoard = lazy(() =>
  import('./province/ReviewBoard').then(({ ReviewBoard }) => ({ default: ReviewBoard })),
);
const PeriodsScreen = lazy(() =>
  import('./province/PeriodsScreen').then(({ PeriodsScreen }) => ({ default: PeriodsScreen })),
);
const MembersScreen = lazy(() =>
  import('./province/MembersScreen').then(({ MembersScreen }) => ({ default: MembersScreen })),
);
const OwnTablesScreen = lazy(() =>
  import('./province/OwnTablesScreen').then(({ OwnTablesScreen }) => ({ default: OwnTablesScreen })),
);

interface Props {
  readonly account: Account;
  readonly server: Server;
  readonly host: Host;
}

/** What every part of this half is given. */
export interface ProvinceProps {
  readonly account: Account;
  readonly server: Server;
  readonly province: ProvinceServer;
  readonly host: Host;
  readonly period: string;
}

const parts = {
  figures: { roles: ['leader', 'reviewer'], ofPeriod: true, Part: LeaderBoard },
  review: { roles: ['reviewer', 'leader'], ofPeriod: true, Part: ReviewBoard },
  periods: { roles: ['administrator', 'reviewer'], ofPeriod: true, Part: PeriodsScreen },
  members: { roles: ['administrator'], ofPeriod: false, Part: MembersScreen },
  tables: { roles: ['administrator'], ofPeriod: false, Part: OwnTablesScreen },
} as const satisfies Record<string, { roles: readonly Role[]; ofPeriod: boolean; Part: unknown }>;
type PartName = keyof typeof parts;

/** A reviewer's work comes first for a reviewer, a leader's for a leader. */
const orders: readonly (readonly [Role, readonly PartName[]])[] = [
  ['reviewer', ['review', 'figures', 'periods']],
  ['leader', ['figures', 'review']],
  ['administrator', ['periods', 'members', 'tables']],
];

export function ProvinceScreen({ account, server, host }: Props) {
  const words = useWords();
  const say = useBoardWords();
  const roles = new Set(account.me.memberships.map(({ role }) => role));
  const names = [...new Set(orders.flatMap(([role, order]) => (roles.has(role) ? order : [])))];
  const [name, setName] = useState(names[0] ?? 'figures');
  const periods = periodsInOrder(account.periods);
  const [period, setPeriod] = useState(periods[0] ?? '');
  const province = useMemo(() => provinceServer(server), [server]);
  const { ofPeriod, Part } = parts[name];
  return (
    <>
      {names.length > 1 && (
        <nav className="parts" aria-label={say.tabs.label}>
          {names.map((one) => (
            <button key={one} type="button" aria-pressed={one === name} onClick={() => setName(one)}>
              {say.tabs[one]}
            </button>
          ))}
        </nav>
      )}
      {ofPeriod && periods.length > 0 && (
        <label className="field of-period">
          <span>{words.place.period}</span>
          <select value={period} onChange={(change) => setPeriod(change.target.value)}>
            {periods.map((id) => (
              <option key={id} value={id}>
                {sayPeriod(id, words)}
              </option>
            ))}
          </select>
        </label>
      )}
      {ofPeriod && period === '' && name !== 'periods' ? (
        <p className="bar">{say.state.noPeriod}</p>
      ) : (
        <Suspense fallback={<Working text={words.loading} />}>
          <Part {...{ account, server, province, host, period }} key={name} />
        </Suspense>
      )}
    </>
  );
}
