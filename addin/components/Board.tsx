// Table by table: how many have submitted, what the province's figures say so far, and who is missing. A figure stands
// beside "n/m đơn vị đã nộp", so an incomplete one is never read as the whole.
import { lazy, Suspense } from 'react';
import type { Completeness } from '../../shared/api';
import { useLanguage, useWords } from '../words/language';
import { sayCount } from '../words/say';
import type { Province } from './ProvinceScreen';

const KeyFigures = lazy(() => import('./KeyFigures').then(({ KeyFigures }) => ({ default: KeyFigures })));

export function Board({ province }: { province: Province }) {
  const words = useWords();
  const { completeness, definitions, figures, names } = province;
  if (!completeness) return null;
  return (
    <section className="board" aria-labelledby="board-title">
      <h2 id="board-title">{words.province.completeness}</h2>
      <ul>
        {completeness.tables.map((table) => {
          const definition = definitions.find(({ id }) => id === table.table);
          const values = figures?.tables.find((one) => one.table === table.table)?.figures;
          return (
            <li key={table.table} className="card">
              <Progress table={table} names={names} title={definition?.title} />
              {definition && values && table.reporters.submitted > 0 && (
                <Suspense>
                  <KeyFigures definition={definition} values={values} />
                </Suspense>
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
  const words = useWords();
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
        {words.province.units(count(submitted), count(total))}
        {missing.length === 0 && ` · ${words.province.complete}`}
      </p>
      {missing.length > 0 && (
        <details>
          <summary>{words.province.missing(count(missing.length))}</summary>
          <p className="hint">{missing.map(({ unit }) => names.get(unit) ?? unit).join(' · ')}</p>
        </details>
      )}
    </>
  );
}
