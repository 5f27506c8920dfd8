// Everything that happened to a unit's table, newest first: what, when, why.
import type { EventView } from '../../../shared/api';
import { useBoardWords, type BoardWords } from '../../words/board';
import { useLanguage } from '../../words/language';
import { sayDay } from '../../words/say';
import { sayInstant } from '../../words/sayInstant';

export function History({ events }: { events: readonly EventView[] }) {
  const say = useBoardWords();
  const language = useLanguage();
  if (events.length === 0) return null;
  return (
    <section>
      <h3>{say.submission.history}</h3>
      <ol className="lines" reversed>
        {[...events].reverse().map((event) => (
          <li key={event.number}>
            <b>{titleOf(event, say)}</b>
            {event.until !== null && ` ${say.event.until(sayDay(event.until))}`}
            <small>{sayInstant(event.time, language)}</small>
            {event.reason !== null && <p>{event.reason}</p>}
            {event.comments.map(({ cell, text }) => (
              <p key={`${cell ?? ''} ${text}`}>
                {cell !== null && <b>{cell}: </b>}
                {text}
              </p>
            ))}
          </li>
        ))}
      </ol>
    </section>
  );
}

function titleOf({ type, version }: EventView, say: BoardWords): string {
  const title = say.event[type];
  return typeof title === 'string' ? title : title(version);
}
