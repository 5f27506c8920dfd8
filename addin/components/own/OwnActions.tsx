// Withdraw, ask for a correction, approve, send back: a button each, and where a reason is due, one line before it goes.
import { useState } from 'react';
import { actionsFor, decide, type OwnAction } from '../../ownSubmission';
import { useSaving } from '../../province/useSaving';
import { mayBeStored } from '../../readiness';
import type { Steps } from '../../steps';
import { useLater } from '../../words/later';
import { NoticeBar } from '../NoticeBar';
import { StoredLine } from '../StoredLine';
import type { TableView } from '../TableList';

export function OwnActions({ view, steps }: { view: TableView; steps: Steps }) {
  const later = useLater();
  const { duty, place, roles } = view;
  const [asked, setAsked] = useState<{ action: OwnAction; eventId: string } | null>(null);
  const [text, setText] = useState('');
  const saving = useSaving();
  const actions = actionsFor({
    ...{ head: duty.head, gate: duty.dates.gate },
    ...{ submits: roles.includes('submitter'), approves: roles.includes('approver') },
  });
  const go = (action: OwnAction, eventId: string) =>
    saving.run(async () => {
      await steps.try(decide(duty, place, action, text, eventId));
      setAsked(null);
      setText('');
    });
  if (actions.length === 0) return saving.notice && <NoticeBar notice={saving.notice} />;
  return (
    <>
      {saving.notice && <NoticeBar notice={saving.notice} />}
      {!asked && (
        <div className="answers">
          {actions.map((action) => (
            <button
              key={action}
              type="button"
              className={action === 'approve' ? 'button small primary' : 'button small'}
              disabled={saving.busy}
              onClick={() => {
                const eventId = crypto.randomUUID();
                if (action === 'approve') go(action, eventId);
                else setAsked({ action, eventId });
              }}
            >
              {later.own[action]}
            </button>
          ))}
        </div>
      )}
      {asked && (
        <form
          className="nothing"
          onSubmit={(submit) => {
            submit.preventDefault();
            if (mayBeStored(text)) go(asked.action, asked.eventId);
          }}
        >
          <StoredLine
            label={later.own.reason(later.own[asked.action as Exclude<OwnAction, 'approve'>])}
            hint={later.own.reasonHint}
            value={text}
            autoFocus
            onChange={setText}
          />
          <div className="answers">
            <button
              type="submit"
              className="button small primary"
              disabled={saving.busy || !mayBeStored(text)}
            >
              {later.own[asked.action]}
            </button>
            <button type="button" className="link" onClick={() => setAsked(null)}>
              {later.own.cancel}
            </button>
          </div>
        </form>
      )}
    </>
  );
}
