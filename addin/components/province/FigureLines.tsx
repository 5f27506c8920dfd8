// The figures of one table for the whole province: the sentence of the report, then figure by figure beside the period
// before and the same period last year.
import type { TableDefinition } from '../../../shared/definition';
import { fillSentence, formatFigure } from '../../../shared/evaluate';
import type { Figures, FigureValue } from '../../../shared/figure';
import { changeOf, size, type Change } from '../../province/compare';
import { useBoardWords, type BoardWords } from '../../words/board';
import { useLanguage } from '../../words/language';
import { Trend } from './Trend';

interface Props {
  readonly definition: TableDefinition;
  readonly now: Figures;
  readonly before: Figures | undefined;
  readonly lastYear: Figures | undefined;
}

export function FigureLines({ definition, now, before, lastYear }: Props) {
  const say = useBoardWords();
  const language = useLanguage();
  const { figures, sentences } = definition;
  const known = figures.filter(({ key }) => (now[key] ?? null) !== null);
  const complete = sentences.filter((sentence) =>
    figuresIn(sentence.vi).every((key) => (now[key] ?? null) !== null),
  );
  const compares = known.some(({ key }) => (before?.[key] ?? lastYear?.[key] ?? null) !== null);
  return (
    <>
      {complete.map((sentence) => (
        <p key={sentence.vi}>{fillSentence(sentence[language] ?? sentence.vi, figures, now, language)}</p>
      ))}
      <details open>
        <summary>{say.leader.figures}</summary>
        <table className="compared">
          <thead>
            <tr>
              <th scope="col">
                <span className="sr-only">{say.leader.figures}</span>
              </th>
              <th scope="col">{say.leader.now}</th>
              {compares && <th scope="col">{say.leader.before}</th>}
              {compares && <th scope="col">{say.leader.lastYear}</th>}
            </tr>
          </thead>
          <tbody>
            {known.map(({ key, title, unit, format }) => {
              const [value, earlier, year] = [now[key], before?.[key], lastYear?.[key]].map(
                (one): FigureValue => one ?? null,
              );
              const told = (one: FigureValue = null) =>
                one === null ? say.leader.noEarlier : formatFigure(one, format, language);
              const change = (one: FigureValue = null) => changeOf(value ?? null, one, format, language);
              return (
                <tr key={key}>
                  <th scope="row">
                    {title[language]}
                    {unit !== '' && format !== 'percent1' && <small> ({unit})</small>}
                  </th>
                  <td>
                    <b>{told(value)}</b>
                    <Trend sizes={[year, earlier, value].map((one) => size(one ?? null))} />
                  </td>
                  {compares && <Earlier text={told(earlier)} change={change(earlier)} say={say} />}
                  {compares && <Earlier text={told(year)} change={change(year)} say={say} />}
                </tr>
              );
            })}
          </tbody>
        </table>
      </details>
    </>
  );
}

function Earlier({ text, change, say }: { text: string; change: Change | null; say: BoardWords }) {
  const by = change && (change.inPoints ? say.leader.points(change.by) : change.by);
  return (
    <td className="earlier">
      {text}
      {change && (
        <small className={change.direction}>
          {change.direction === 'same' ? say.leader.same : say.leader[change.direction](by ?? '')}
        </small>
      )}
    </td>
  );
}

function figuresIn(sentence: string): string[] {
  return [...sentence.matchAll(/\{(\w+)/g)].map(([, key]) => key ?? '');
}
