// What leaders and reviewers come for: who has submitted, and the province workbook of the period.
import { useEffect, useState } from 'react';
import type { Completeness, Publication } from '../../shared/api';
import type { Account } from '../flow';
import { noticeOf, type Notice } from '../notice';
import type { Server } from '../server';
import { periodsInOrder } from '../steps';
import { useLanguage, useWords } from '../words/language';
import { sayCount, sayInstant, sayPeriod } from '../words/say';
import { Icon } from './Icon';
import { NoticeBar } from './NoticeBar';
import { Working } from './Working';

interface Props {
  readonly account: Account;
  readonly server: Server;
  readonly onOpen: (period: string) => Promise<void>;
}

interface Province {
  readonly publication: Publication | null;
  readonly completeness: Completeness | null;
  readonly names: ReadonlyMap<string, string>;
}

export function ProvinceScreen({ account, server, onOpen }: Props) {
  const words = useWords();
  const periods = periodsInOrder(account.periods);
  const [period, setPeriod] = useState(periods[0]);
  const [province, setProvince] = useState<Province | Notice | null>(null);
  const [round, setRound] = useState(0);
  useEffect(() => {
    if (period === undefined) return;
    let wanted = true;
    const cutoff = account.periods.find((dates) => dates.period === period)?.cutoff ?? '';
    setProvince(null);
    void load(server, period, cutoff)
      .catch(noticeOf)
      .then((result) => {
        if (wanted) setProvince(result);
      });
    return () => {
      wanted = false;
    };
  }, [server, period, round, account.periods]);
  if (period === undefined) return <p className="hint">{words.province.noPeriod}</p>;
  return (
    <>
      <section className="place">
        <h1>{words.province.title}</h1>
        <div className="period">
          <label className="field grow">
            <span>{words.place.period}</span>
            <select value={period} onChange={(change) => setPeriod(change.target.value)}>
              {periods.map((id) => (
                <option key={id} value={id}>
                  {sayPeriod(id, words)}
                </option>
              ))}
            </select>
          </label>
          <button type="button" className="button" onClick={() => setRound(round + 1)}>
            <Icon name="again" />
            {words.province.refresh}
          </button>
        </div>
      </section>
      {province === null && <Working text={words.loading} />}
      {province !== null && 'kind' in province && <NoticeBar notice={province} />}
      {province !== null && 'names' in province && (
        <>
          <Workbook publication={province.publication} onOpen={() => onOpen(period)} />
          {province.completeness && <Board completeness={province.completeness} names={province.names} />}
        </>
      )}
    </>
  );
}

async function load(server: Server, period: string, cutoff: string): Promise<Province> {
  const [publications, completeness, units] = await Promise.all([
    server.publications(period),
    // A leader of one unit sees the workbook but not the board.
    server.completeness(period).catch(() => null),
    server.units(cutoff),
  ]);
  return {
    publication: publications.find(({ scope }) => scope === 'all') ?? null,
    completeness,
    names: new Map(units.map(({ key, name }) => [key, name])),
  };
}

function Workbook({ publication, onOpen }: { publication: Publication | null; onOpen: () => Promise<void> }) {
  const words = useWords();
  const language = useLanguage();
  const [opening, setOpening] = useState(false);
  if (!publication) return <p className="bar calm">{words.province.none}</p>;
  const open = async () => {
    setOpening(true);
    await onOpen();
    setOpening(false);
  };
  return (
    <section className="card workbook">
      <Icon name="sheet" tone="brand" />
      <div className="grow">
        <b>{words.province.asOf(sayInstant(publication.asOf, language))}</b>
        <p className="hint">
          {words.province.number(publication.number)} ·{' '}
          {words.province.size(sayCount(Math.ceil(publication.bytes / 1024), language))}
        </p>
      </div>
      <button type="button" className="button primary" disabled={opening} onClick={() => void open()}>
        <Icon name="open" />
        {opening ? words.province.opening : words.province.open}
      </button>
    </section>
  );
}

function Board({ completeness, names }: { completeness: Completeness; names: ReadonlyMap<string, string> }) {
  const words = useWords();
  const language = useLanguage();
  const count = (n: number) => sayCount(n, language);
  return (
    <section className="board" aria-labelledby="board-title">
      <h2 id="board-title">{words.province.completeness}</h2>
      <ul>
        {completeness.tables.map(({ table, title, reporters, heads }) => {
          const missing = heads.filter(({ obliged, latest }) => obliged && latest === 0);
          const { submitted, total } = reporters;
          return (
            <li key={table}>
              <b>{title}</b>
              <progress value={submitted} max={Math.max(1, total)} aria-label={title} />
              <small>{words.province.units(count(submitted), count(total))}</small>
              <small>
                {missing.length === 0
                  ? words.province.complete
                  : words.province.missing(missing.map(({ unit }) => names.get(unit) ?? unit).join(', '))}
              </small>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
