// What the reader would have to guess: one sentence and its two likeliest answers, one click each. A click answers,
// reads again and is remembered.
import type { InFlow } from '../flow';
import { answer } from '../answering';
import type { Asked } from '../reader/tables';
import type { Steps } from '../steps';
import { useLanguage } from '../words/language';
import { useLater } from '../words/later';
import { Icon } from './Icon';

interface Props {
  readonly questions: readonly Asked[];
  readonly state: InFlow;
  readonly steps: Steps;
}

/** Shown as buttons; the rest are a line of links. */
const likeliest = 2;

export function Questions({ questions, state, steps }: Props) {
  const later = useLater();
  const language = useLanguage();
  const titleOf = (table: string | null) =>
    state.place?.duties.find(({ definition }) => definition.id === table)?.definition.title[language] ?? '';
  return (
    <section className="questions" aria-labelledby="questions-title">
      <h2 id="questions-title">{later.question.title(questions.length)}</h2>
      {questions.map((asked) => (
        <QuestionCard
          key={asked.id}
          asked={asked}
          title={titleOf(asked.table)}
          disabled={state.busy !== null}
          onAnswer={(value) => void steps.do(answer(asked, value))}
          onCell={(cell) => void steps.show({ sheet: asked.sheet, cell })}
        />
      ))}
      <p className="hint">{later.question.remembered}</p>
    </section>
  );
}

interface CardProps {
  readonly asked: Asked;
  readonly title: string;
  readonly disabled: boolean;
  readonly onAnswer: (value: string) => void;
  readonly onCell: (cell: string) => void;
}

function QuestionCard({ asked, title, disabled, onAnswer, onCell }: CardProps) {
  const later = useLater();
  const { about, cell, sheet, text } = asked;
  const options = [...asked.options].sort((a, b) => b.confidence - a.confidence);
  const sentence =
    about === 'column'
      ? later.question.column(text, title)
      : about === 'table'
        ? later.question.table(sheet)
        : later.question.cell(text);
  return (
    <div className="card question" role="group" aria-label={sentence}>
      <p>
        <Icon name="question" tone="brand" />
        <span className="grow">{sentence}</span>
        {cell !== null && (
          <button
            type="button"
            className="link cell"
            title={later.check.goTo(cell)}
            onClick={() => onCell(cell)}
          >
            {cell}
          </button>
        )}
      </p>
      <div className="answers">
        {options.slice(0, likeliest).map(({ value, label }) => (
          <button
            key={value}
            type="button"
            className="button small"
            disabled={disabled}
            onClick={() => onAnswer(value)}
          >
            {label}
          </button>
        ))}
        {options.slice(likeliest).map(({ value, label }) => (
          <button
            key={value}
            type="button"
            className="link"
            disabled={disabled}
            onClick={() => onAnswer(value)}
          >
            {label}
          </button>
        ))}
      </div>
    </div>
  );
}
