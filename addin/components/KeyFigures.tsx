// The figures of one table for the whole province: the sentence of the report, then figure by figure.
import type { TableDefinition } from '../../shared/definition';
import { fillSentence, formatFigure } from '../../shared/evaluate';
import type { Figures } from '../../shared/figure';
import { useLanguage, useWords } from '../words/language';

interface Props {
  readonly definition: TableDefinition;
  readonly values: Figures;
}

export function KeyFigures({ definition, values }: Props) {
  const words = useWords();
  const language = useLanguage();
  const { figures, sentences } = definition;
  const known = figures.filter(({ key }) => (values[key] ?? null) !== null);
  const complete = sentences.filter((sentence) =>
    figuresIn(sentence.vi).every((key) => (values[key] ?? null) !== null),
  );
  return (
    <>
      {complete.map((sentence) => (
        <p key={sentence.vi}>{fillSentence(sentence[language] ?? sentence.vi, figures, values, language)}</p>
      ))}
      <details open={complete.length === 0}>
        <summary>{words.province.figures}</summary>
        <dl className="figures">
          {known.map(({ key, title, unit, format }) => (
            <div key={key}>
              <dt>{title[language]}</dt>
              <dd>
                {formatFigure(values[key] ?? null, format, language)} {format === 'percent1' ? '' : unit}
              </dd>
            </div>
          ))}
        </dl>
      </details>
    </>
  );
}

function figuresIn(sentence: string): string[] {
  return [...sentence.matchAll(/\{(\w+)/g)].map(([, key]) => key ?? '');
}
