// What leaders come for: the workbook and report of the period, and the figures table by table. A figure stands beside
// "n/m đơn vị đã nộp", so an incomplete one is never read as the whole. It prints on one A4 page.
import { useCallback, useState } from 'react';
import type { Completeness, Publication } from '../../../shared/api';
import { leaderFigures, type LeaderFigures } from '../../province/leaderBoard';
import { useLoaded } from '../../province/useLoaded';
import { useBoardWords } from '../../words/board';
import { useLanguage, useWords } from '../../words/language';
import { dayOf, sayCount, sayDay, sayPeriod } from '../../words/say';
import { sayInstant } from '../../words/sayInstant';
import { Icon } from '../Icon';
import type { ProvinceProps } from '../ProvinceScreen';
import { Working } from '../Working';
import { AsPublished } from './AsPublished';
import { FigureLines } from './FigureLines';
import { RefreshCard } from './RefreshCard';
import { Refused } from './Refused';
import { UnitBars } from './UnitBars';
import { WorkbookCard } from './WorkbookCard';

export function LeaderBoard({ account, server, province, host, period }: ProvinceProps) {
  const words = useWords();
  const say = useBoardWords();
  const language = useLanguage();
  const cutoff = account.periods.find((dates) => dates.period === period)?.cutoff ?? '';
  const load = useCallback(
    () => leaderFigures(server, province, period, cutoff),
    [server, province, period, cutoff],
  );
  const { value, notice, loading, again } = useLoaded(load);
  const [edition, setEdition] = useState<number | null>(null);
  const current = value?.publications.publications.find(({ scope }) => scope === 'all') ?? null;
  const earlier = value?.publications.earlier.filter(({ scope }) => scope === 'all') ?? [];
  const shown = earlier.find(({ number }) => number === edition) ?? current;
  return (
    <div className="leader">
      <div className="title">
        <h1>{say.leader.title}</h1>
        <button type="button" className="button" disabled={loading} onClick={again}>
          <Icon name="again" />
          {say.state.refresh}
        </button>
      </div>
      <p className="print-only">{sayPeriod(period, words)}</p>
      {notice && <Refused notice={notice} onRetry={again} />}
      {!value && !notice && <Working text={words.loading} />}
      {value && !current && <p className="bar">{say.leader.none}</p>}
      {shown && (
        <WorkbookCard {...{ province, host, period }} publication={shown} isCurrent={shown === current} />
      )}
      {current && host.refresh && <RefreshCard province={province} refresh={host.refresh} period={period} />}
      {earlier.length > 0 && (
        <label className="field">
          <span>{say.leader.edition}</span>
          <select
            value={shown === current ? '' : String(shown?.number ?? '')}
            onChange={(change) => setEdition(change.target.value === '' ? null : Number(change.target.value))}
          >
            <option value="">{say.leader.current}</option>
            {earlier.map((one) => (
              <option key={one.number} value={one.number}>
                {editionTitle(one, say)}
              </option>
            ))}
          </select>
        </label>
      )}
      {/* Figures of now would contradict an earlier edition: that one is shown as it was said. */}
      {value?.completeness && shown === current && <Tables value={value} completeness={value.completeness} />}
      {value && shown && shown !== current && (
        <AsPublished
          {...{ province, period }}
          number={shown.number}
          definitions={value.definitions}
          names={value.names}
        />
      )}
      <p className="print-only hint">{shown && say.leader.asOf(sayInstant(shown.asOf, language))}</p>
    </div>
  );
}

function editionTitle(
  { asOf, number, correction }: Publication,
  say: ReturnType<typeof useBoardWords>,
): string {
  const title = say.leader.earlier(sayDay(dayOf(asOf)), number);
  return correction === undefined ? title : `${title} · ${say.leader.correction(correction)}`;
}

function Tables({ value, completeness }: { value: LeaderFigures; completeness: Completeness }) {
  const say = useBoardWords();
  const { definitions, now, before, lastYear, names } = value;
  const of = (answer: typeof now, table: string) => answer?.tables.find((one) => one.table === table);
  return (
    <section className="board" aria-labelledby="board-title">
      <h2 id="board-title">{say.leader.completeness}</h2>
      <ul>
        {completeness.tables.map((table) => {
          const definition = definitions.find(({ id }) => id === table.table);
          const values = of(now, table.table);
          const headline = definition?.figures.find(
            ({ key, sensitive }) => sensitive !== true && (values?.figures[key] ?? null) !== null,
          );
          return (
            <li key={table.table} className="card">
              <Progress table={table} names={names} title={definition?.title} />
              {definition && values && table.reporters.submitted > 0 && (
                <>
                  <FigureLines
                    definition={definition}
                    now={values.figures}
                    before={of(before, table.table)?.figures}
                    lastYear={of(lastYear, table.table)?.figures}
                  />
                  {headline && <UnitBars figure={headline} bySubject={values.bySubject} names={names} />}
                </>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

interface ProgressProps {
  readonly table: Completeness['tables'][number];
  readonly names: ReadonlyMap<string, string>;
  readonly title: { readonly vi: string; readonly en: string } | undefined;
}

function Progress({ table: { title, reporters, heads }, names, title: titles }: ProgressProps) {
  const say = useBoardWords();
  const language = useLanguage();
  const count = (n: number) => sayCount(n, language);
  const { submitted, total } = reporters;
  const missing = heads.filter(({ obliged, latest }) => obliged && latest === 0);
  const name = titles?.[language] ?? title;
  return (
    <>
      <h3>{name}</h3>
      <progress value={submitted} max={Math.max(1, total)} aria-label={name} />
      <p className="hint">
        {say.leader.units(count(submitted), count(total))}
        {missing.length === 0 && ` · ${say.leader.complete}`}
      </p>
      {missing.length > 0 && (
        <details className="no-print">
          <summary>{say.leader.missing(count(missing.length))}</summary>
          <p className="hint">{missing.map(({ unit }) => names.get(unit) ?? unit).join(' · ')}</p>
        </details>
      )}
    </>
  );
}
