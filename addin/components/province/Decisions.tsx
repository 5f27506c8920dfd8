// Accept at once; anything else opens its few fields first. One click has one event id, also when it is tried again.
import { useId, useRef, useState } from 'react';
import type { Comment, Gate, HeadView } from '../../../shared/api';
import { noticeOf, type Notice } from '../../notice';
import { decisionsFor, eventOf, isSaid, type Decision } from '../../province/decisions';
import type { ProvinceServer, Submitted } from '../../province/server';
import { useBoardWords } from '../../words/board';
import { NoticeBar } from '../NoticeBar';

interface Props {
  readonly province: ProvinceServer;
  readonly of: Submitted;
  readonly head: HeadView;
  readonly gate: Gate;
  readonly comments: readonly Comment[];
  readonly setComments: (comments: readonly Comment[]) => void;
  readonly onDone: () => void;
}

export function Decisions({ province, of, head, gate, comments, setComments, onDone }: Props) {
  const say = useBoardWords();
  const [chosen, setChosen] = useState<Decision | null>(null);
  const [reason, setReason] = useState('');
  const [until, setUntil] = useState('');
  const [busy, setBusy] = useState(false);
  const [notice, setNotice] = useState<Notice | null>(null);
  const [done, setDone] = useState<Decision | null>(null);
  const eventId = useRef(crypto.randomUUID());
  const open = chosen ?? (comments.length > 0 && head.status === 'submitted' ? 'return' : null);
  const said = { comments, reason, until };

  const send = async (decision: Decision) => {
    setBusy(true);
    setNotice(null);
    try {
      await province.decide(eventOf(decision, { ...of, base: head.latest }, said, eventId.current));
      eventId.current = crypto.randomUUID();
      setChosen(null);
      setReason('');
      setUntil('');
      setDone(decision);
      onDone();
    } catch (error) {
      setNotice(noticeOf(error));
    } finally {
      setBusy(false);
    }
  };
  const cancel = () => {
    setChosen(null);
    setComments([]);
  };
  return (
    <section className="decisions">
      {notice && <NoticeBar notice={notice} onClose={() => setNotice(null)} />}
      <p role="status">{busy ? say.state.saving : done && say.decide.done[done]}</p>
      {open === null ? (
        <div className="inline wrap">
          {decisionsFor(head, gate).map((decision) => (
            <button
              key={decision}
              type="button"
              className={decision === 'accept' ? 'button primary' : 'button'}
              disabled={busy}
              onClick={() => {
                setDone(null);
                if (decision === 'accept') void send(decision);
                else setChosen(decision);
              }}
            >
              {say.decide[decision]}
            </button>
          ))}
        </div>
      ) : (
        <form
          className="card form"
          onSubmit={(event) => {
            event.preventDefault();
            void send(open);
          }}
        >
          <h3>{say.decide[open]}</h3>
          {open === 'return' ? (
            <CommentFields comments={comments} setComments={setComments} />
          ) : (
            <>
              {open !== 'withdrawAcceptance' && (
                <Field label={say.decide.until} type="date" value={until} onChange={setUntil} />
              )}
              <Field label={say.decide.reason} value={reason} onChange={setReason} />
            </>
          )}
          <div className="buttons">
            <button type="button" className="button" disabled={busy} onClick={cancel}>
              {say.state.cancel}
            </button>
            <button type="submit" className="button primary" disabled={busy || !isSaid(open, said)}>
              {say.decide.send}
            </button>
          </div>
        </form>
      )}
    </section>
  );
}

function CommentFields({ comments, setComments }: Pick<Props, 'comments' | 'setComments'>) {
  const say = useBoardWords();
  const shown = comments.some(({ cell }) => cell === null)
    ? comments
    : [...comments, { cell: null, column: null, text: '' }];
  const write = (cell: string | null, text: string) =>
    setComments(shown.map((one) => (one.cell === cell ? { ...one, text } : one)));
  return (
    <>
      {shown.map(({ cell, text }) => (
        <div key={cell ?? ''} className="inline comment">
          <Field
            label={cell === null ? say.decide.general : say.decide.atCell(cell)}
            value={text}
            placeholder={say.decide.hint}
            onChange={(written) => write(cell, written)}
            first={cell !== null && text === ''}
          />
          {cell !== null && (
            <button
              type="button"
              className="quiet"
              aria-label={say.decide.drop(cell)}
              onClick={() => setComments(comments.filter((one) => one.cell !== cell))}
            >
              ×
            </button>
          )}
        </div>
      ))}
      <p className="hint">{say.decide.needComment}</p>
    </>
  );
}

interface FieldProps {
  readonly label: string;
  readonly value: string;
  readonly type?: 'text' | 'date';
  readonly placeholder?: string;
  readonly first?: boolean;
  readonly onChange: (value: string) => void;
}

function Field({ label, value, type = 'text', placeholder, first = false, onChange }: FieldProps) {
  const id = useId();
  return (
    <div className="field grow">
      <label htmlFor={id}>{label}</label>
      <input
        {...{ id, type, value, placeholder }}
        maxLength={type === 'text' ? 500 : undefined}
        autoFocus={first}
        onChange={(change) => onChange(change.target.value)}
      />
    </div>
  );
}
