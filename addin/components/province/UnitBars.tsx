// One figure unit by unit as lying bars, largest first: who carries the total. Names and numbers are text, so a screen
// reader reads it as the list it is.
import { formatFigure } from '../../../shared/evaluate';
import type { Figure } from '../../../shared/definition';
import type { FiguresBySubject } from '../../../shared/figure';
import { size } from '../../province/compare';
import { useBoardWords } from '../../words/board';
import { useLanguage } from '../../words/language';
import { sayCount } from '../../words/say';

interface Props {
  readonly figure: Figure;
  readonly bySubject: FiguresBySubject;
  readonly names: ReadonlyMap<string, string>;
}

const most = 8;

export function UnitBars({ figure, bySubject, names }: Props) {
  const say = useBoardWords();
  const language = useLanguage();
  const bars = Object.entries(bySubject)
    .map(([unit, figures]) => ({ unit, value: figures[figure.key] ?? null }))
    .flatMap(({ unit, value }) => {
      const length = size(value);
      return length === null ? [] : [{ unit, value, length }];
    })
    .sort((a, b) => b.length - a.length);
  if (bars.length < 2) return null;
  const largest = Math.max(...bars.map(({ length }) => Math.abs(length)), Number.EPSILON);
  const title = figure.title[language] ?? figure.title.vi;
  return (
    <figure className="unit-bars">
      <figcaption>{say.leader.chart(title)}</figcaption>
      <ul>
        {bars.slice(0, most).map(({ unit, value, length }) => (
          <li key={unit}>
            <span className="name">{names.get(unit) ?? unit}</span>
            <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden>
              <rect width={(Math.abs(length) / largest) * 100} height="10" rx="1" />
            </svg>
            <b>{formatFigure(value, figure.format, language)}</b>
          </li>
        ))}
      </ul>
      {bars.length > most && (
        <p className="hint">{say.leader.others(sayCount(bars.length - most, language))}</p>
      )}
    </figure>
  );
}
