// What a version changed against the one before: figures first, because they are what the province adds up.
import type { Difference } from '../../../shared/api';
import type { TableDefinition } from '../../../shared/definition';
import { formatFigure } from '../../../shared/evaluate';
import { useBoardWords } from '../../words/board';
import { useLanguage } from '../../words/language';
import { sayCount } from '../../words/say';

interface Props {
  readonly difference: Difference;
  readonly definition: TableDefinition;
  readonly names: ReadonlyMap<string, string>;
}

export function Changes({ difference, definition, names }: Props) {
  const say = useBoardWords();
  const language = useLanguage();
  const { from, figures, changed, added, removed } = difference;
  const total = changed.length + added.length + removed.length;
  if (total + figures.length === 0) return <p className="hint">{say.submission.noChange(from)}</p>;
  const several = new Set(figures.map(({ subject }) => subject)).size > 1;
  return (
    <section className="changes">
      <h3>{say.submission.changes(sayCount(Math.max(total, figures.length), language), from)}</h3>
      <dl className="figures">
        {figures.map(({ subject, figure, before, after }) => {
          const known = definition.figures.find(({ key }) => key === figure);
          const format = known?.format ?? 'integer';
          return (
            <div key={`${subject} ${figure}`}>
              <dt>
                {several && `${names.get(subject) ?? subject}: `}
                {known?.title[language] ?? figure}
              </dt>
              <dd>
                <s>{formatFigure(before, format, language)}</s> → {formatFigure(after, format, language)}
              </dd>
            </div>
          );
        })}
      </dl>
      {removed.length > 0 && <p className="hint">{say.submission.removed(removed.join(', '))}</p>}
    </section>
  );
}
