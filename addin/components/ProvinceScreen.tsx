// What leaders and reviewers come for: who has submitted, and the province workbook of the period.
import { useEffect, useState } from 'react';
import type { Completeness, FiguresAnswer, Publication } from '../../shared/api';
import type { TableDefinition } from '../../shared/definition';
import type { Account } from '../flow';
import { noticeOf, type Notice } from '../notice';
import type { Server } from '../server';
import { periodsInOrder } from '../steps';
import { useLanguage, useWords } from '../words/language';
import { sayCount, sayInstant, sayPeriod } from '../words/say';
import { Board } from './Board';
import { Icon } from './Icon';
import { NoticeBar } from './NoticeBar';
import { Working } from './Working';

interface Props {
  readonly account: Account;
  readonly server: Server;
  readonly onOpen: (period: string) => Promise<void>;
}

export interface Province {
  readonly publication: Publication | null;
  readonly completeness: Completeness | null;
  readonly figures: FiguresAnswer | null;
  readonly definitions: readonly TableDefinition[];
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
      {province !== null && 'kind' in province && <Refusal notice={province} />}
      {province !== null && 'names' in province && (
        <>
          <Workbook publication={province.publication} onOpen={() => onOpen(period)} />
          <Board province={province} />
        </>
      )}
    </>
  );
}

async function load(server: Server, period: string, cutoff: string): Promise<Province> {
  const [publications, units, definitions, completeness, figures] = await Promise.all([
    server.publications(period),
    server.units(cutoff),
    server.definitions(cutoff),
    // Who may open the workbook may still be refused the board, or single tables.
    server.completeness(period).catch(() => null),
    server.figures(period).catch(() => null),
  ]);
  return {
    publication: publications.find(({ scope }) => scope === 'all') ?? null,
    completeness,
    figures,
    definitions: definitions.map(({ definition }) => definition),
    names: new Map(units.map(({ key, name }) => [key, name])),
  };
}

/** "Not there" and "not yours" answer alike; here it means that the account has no such role. */
function Refusal({ notice }: { notice: Notice }) {
  const words = useWords();
  const notYours = notice.kind === 'problem' && (notice.code === 'notFound' || notice.code === 'forbidden');
  return notYours ? <p className="bar calm">{words.province.notYours}</p> : <NoticeBar notice={notice} />;
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
        <h2>{words.province.asOf(sayInstant(publication.asOf, language))}</h2>
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
