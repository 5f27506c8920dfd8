// The figures as a kept publication said them, "như tại giao ban ngày …": nothing that was submitted since, and nothing
// of other periods, whose figures may have changed since too.
import { useCallback } from 'react';
import type { TableDefinition } from '../../../shared/definition';
import type { ProvinceServer } from '../../province/server';
import { useLoaded } from '../../province/useLoaded';
import { useBoardWords } from '../../words/board';
import { useLanguage, useWords } from '../../words/language';
import { sayCount } from '../../words/say';
import { Working } from '../Working';
import { FigureLines } from './FigureLines';
import { Refused } from './Refused';
import { UnitBars } from './UnitBars';

interface Props {
  readonly province: ProvinceServer;
  readonly period: string;
  readonly number: number;
  readonly definitions: readonly TableDefinition[];
  readonly names: ReadonlyMap<string, string>;
}

export function AsPublished({ province, period, number, definitions, names }: Props) {
  const words = useWords();
  const say = useBoardWords();
  const language = useLanguage();
  const load = useCallback(() => province.publicationFigures(period, number), [province, period, number]);
  const { value, notice, again } = useLoaded(load);
  if (notice) return <Refused notice={notice} onRetry={again} />;
  if (!value) return <Working text={words.loading} />;
  const count = (n: number) => sayCount(n, language);
  return (
    <section className="board" aria-labelledby="board-title">
      <h2 id="board-title">{say.leader.completeness}</h2>
      <ul>
        {value.tables.map(({ table, figures, bySubject, covered, asked }) => {
          const definition = definitions.find(({ id }) => id === table);
          const headline = definition?.figures.find(
            ({ key, sensitive }) => sensitive !== true && (figures[key] ?? null) !== null,
          );
          const name = definition?.title[language] ?? table;
          return (
            <li key={table} className="card">
              <h3>{name}</h3>
              <progress value={covered} max={Math.max(1, asked)} aria-label={name} />
              <p className="hint">{say.leader.covered(count(covered), count(asked))}</p>
              {definition && covered > 0 && (
                <FigureLines definition={definition} now={figures} before={undefined} lastYear={undefined} />
              )}
              {headline && <UnitBars figure={headline} bySubject={bySubject} names={names} />}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
