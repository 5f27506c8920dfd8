// What the network has to do with it: that it is away, what waits to be sent, and what came back to be looked at again.
import { drop } from '../../offline/postman';
import type { Waiting } from '../../offline/store';
import type { InFlow } from '../../flow';
import type { Steps } from '../../steps';
import { useLanguage } from '../../words/language';
import { useLater } from '../../words/later';
import { sayInstant } from '../../words/sayInstant';
import { Icon } from '../Icon';
import { NoticeText } from '../NoticeBar';

export function QueueBar({ state, steps }: { state: InFlow; steps: Steps }) {
  const later = useLater();
  const language = useLanguage();
  const { place, queue, away } = state;
  const waiting = queue.filter(({ refused }) => refused === null);
  // What rules with memory compare with: the oldest of what was last heard from the server.
  const known = place?.duties.map(({ memory }) => memory.asOf).sort()[0];
  const titleOf = ({ submission: { table } }: Waiting) =>
    place?.duties.find(({ definition }) => definition.id === table)?.definition.title[language] ?? table;
  return (
    <>
      {away && (
        <p className="bar" role="status">
          <Icon name="pending" />
          <span>
            {later.offline.away}
            {known !== undefined && <small>{later.offline.known(sayInstant(known, language))}</small>}
          </span>
        </p>
      )}
      {waiting.length > 0 && (
        <p className="bar" role="status">
          <Icon name="send" />
          <span>{later.offline.waiting(waiting.map(titleOf).join(', '))}</span>
        </p>
      )}
      {queue.map((item) =>
        item.refused === null ? null : (
          <div key={item.submissionId} className="bar warning" role="status">
            <Icon name="warning" tone="warning" />
            <span className="grow">
              <b>{later.offline.review(titleOf(item), sayInstant(item.submission.clientTime, language))}</b>{' '}
              <NoticeText notice={item.refused} />
              <span className="answers">
                <button type="button" className="link" onClick={() => save(item)}>
                  {later.offline.export}
                </button>
                <button type="button" className="link" onClick={() => void steps.do(drop(item.submissionId))}>
                  {later.offline.drop}
                </button>
              </span>
            </span>
          </div>
        ),
      )}
    </>
  );
}

/** The whole payload, so that nothing typed is lost even if it is never taken. */
function save({ submission }: Waiting): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(
    new Blob([JSON.stringify(submission, null, 2)], { type: 'application/json' }),
  );
  link.download = `giao-ban-${submission.table}-${submission.period}.json`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
