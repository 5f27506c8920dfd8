// Deadlines and locks of a period, table by table: for the administrator all of it, for a reviewer the tables under
// review.
import { useState } from 'react';
import type { OpenPeriod, PeriodChange } from '../../../shared/api';
import { useSaving } from '../../province/useSaving';
import { useBoardWords } from '../../words/board';
import { useWords } from '../../words/language';
import { sayDay, sayPeriod } from '../../words/say';
import { NoticeBar } from '../NoticeBar';
import type { ProvinceProps } from '../ProvinceScreen';
import { useTitles } from './useTitles';

export function PeriodsScreen({ account, server, province, period }: ProvinceProps) {
  const say = useBoardWords();
  const words = useWords();
  const administers = account.me.memberships.some(({ role }) => role === 'administrator');
  const [changed, setChanged] = useState<readonly OpenPeriod[]>([]);
  const titles = useTitles(server, account.me.now);
  const known = [...changed, ...account.periods];
  const tables = [
    ...new Set(account.periods.filter((one) => one.period === period).map(({ table }) => table)),
  ];
  const put = async (table: string, id: string, change: PeriodChange) => {
    const put = await province.putPeriod(table, id, change);
    setChanged((before) => [put, ...before]);
  };
  return (
    <section className="periods">
      <h1>{say.periods.title}</h1>
      <p className="hint">{say.periods.lead}</p>
      <ul className="stack">
        {tables.map((table) => {
          const dates = known.find((one) => one.table === table && one.period === period);
          return (
            dates && (
              <PeriodCard
                key={`${table} ${period}`}
                {...{ dates, administers }}
                title={titles.get(table) ?? table}
                onPut={(change) => put(table, period, change)}
              />
            )
          );
        })}
      </ul>
      {administers && (
        <NewPeriod
          titles={titles}
          onOpen={(table, id) => put(table, id, {})}
          say={(id) => sayPeriod(id, words)}
        />
      )}
    </section>
  );
}

interface CardProps {
  readonly dates: OpenPeriod;
  readonly title: string;
  readonly administers: boolean;
  readonly onPut: (change: PeriodChange) => Promise<void>;
}

function PeriodCard({ dates, title, administers, onPut }: CardProps) {
  const say = useBoardWords();
  const [deadline, setDeadline] = useState(dates.deadline);
  const [closes, setCloses] = useState(dates.closes);
  const [sure, setSure] = useState(false);
  const { busy, notice, done, run } = useSaving();
  const isLocked = dates.gate === 'locked';
  const reviewed = dates.review === 'required';
  const wait = busy || isLocked;
  return (
    <li className="card form">
      <h2>{title}</h2>
      <p className="hint">
        {say.periods.deadline} {sayDay(dates.deadline)} · {say.periods.closes} {sayDay(dates.closes)} ·{' '}
        {say.periods.gate[dates.gate]}
      </p>
      {notice && <NoticeBar notice={notice} />}
      <div className="inline wrap">
        <label className="field grow">
          <span>{say.periods.deadline}</span>
          <input type="date" value={deadline} disabled={wait} onChange={(e) => setDeadline(e.target.value)} />
        </label>
        <label className="field grow">
          <span>{say.periods.closes}</span>
          <input type="date" value={closes} disabled={wait} onChange={(e) => setCloses(e.target.value)} />
        </label>
      </div>
      {administers && (
        <label className="tick">
          <input
            type="checkbox"
            checked={reviewed}
            disabled={wait}
            onChange={() => run(() => onPut({ review: reviewed ? 'none' : 'required' }))}
          />
          {say.periods.review}
        </label>
      )}
      {administers && (
        <label className="tick">
          <input
            type="checkbox"
            checked={dates.unitApproval === true}
            disabled={wait}
            onChange={() => run(() => onPut({ unitApproval: dates.unitApproval !== true }))}
          />
          {say.periods.approval}
        </label>
      )}
      <p className="hint" role="status">
        {busy ? say.state.saving : done ? say.periods.saved : sure ? say.periods.lockSure : ''}
      </p>
      <div className="inline wrap">
        <button
          type="button"
          className="button"
          disabled={wait || (deadline === dates.deadline && closes === dates.closes)}
          aria-label={`${say.periods.save}: ${title}`}
          onClick={() => run(() => onPut({ deadline, closes }))}
        >
          {say.periods.save}
        </button>
        {!isLocked && !sure && (
          <button type="button" className="button" disabled={busy} onClick={() => setSure(true)}>
            {say.periods.lock}
          </button>
        )}
        {sure && !isLocked && (
          <>
            <button
              type="button"
              className="button primary"
              disabled={busy}
              autoFocus
              onClick={() => run(() => onPut({ locked: true }))}
            >
              {say.periods.lockYes}
            </button>
            <button type="button" className="button" onClick={() => setSure(false)}>
              {say.state.cancel}
            </button>
          </>
        )}
      </div>
    </li>
  );
}

interface NewProps {
  readonly titles: ReadonlyMap<string, string>;
  readonly onOpen: (table: string, period: string) => Promise<void>;
  readonly say: (period: string) => string;
}

function NewPeriod({ titles, onOpen, say: sayIt }: NewProps) {
  const say = useBoardWords();
  const [table, setTable] = useState('');
  const [period, setPeriod] = useState('');
  const { busy, notice, done, run } = useSaving();
  const chosen = table || ([...titles.keys()][0] ?? '');
  return (
    <form
      className="card form"
      onSubmit={(event) => {
        event.preventDefault();
        run(() => onOpen(chosen, period.trim()));
      }}
    >
      <h2>{say.periods.open}</h2>
      {notice && <NoticeBar notice={notice} />}
      <label className="field">
        <span>{say.periods.table}</span>
        <select value={chosen} onChange={(change) => setTable(change.target.value)}>
          {[...titles].map(([id, title]) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </select>
      </label>
      <label className="field">
        <span>{say.periods.period}</span>
        <input
          value={period}
          placeholder={say.periods.openHint}
          onChange={(change) => setPeriod(change.target.value)}
        />
      </label>
      <p className="hint" role="status">
        {busy ? say.state.saving : done ? `${sayIt(period)}: ${say.periods.saved}` : ''}
      </p>
      <button type="submit" className="button primary" disabled={busy || period.trim() === ''}>
        {say.periods.openButton}
      </button>
    </form>
  );
}
