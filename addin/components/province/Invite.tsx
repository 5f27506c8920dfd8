// Makes an invitation; its code is shown once, because only its hash is kept.
import { useState } from 'react';
import type { Role } from '../../../shared/api';
import { addDays } from '../../../shared/period';
import type { Unit } from '../../../shared/unit';
import type { ProvinceServer } from '../../province/server';
import { useSaving } from '../../province/useSaving';
import { useBoardWords } from '../../words/board';
import { sayDay } from '../../words/say';
import { NoticeBar } from '../NoticeBar';

const roles = [
  'submitter',
  'approver',
  'reviewer',
  'leader',
  'administrator',
] as const satisfies readonly Role[];
/** A code that lies about for months is a door left open. */
const daysGood = 14;

interface Props {
  readonly province: ProvinceServer;
  readonly units: readonly Unit[];
  /** The province's own unit key: reviewers, leaders and administrators stand for it. */
  readonly home: string;
  readonly today: string;
}

export function Invite({ province, units, home, today }: Props) {
  const say = useBoardWords();
  const [role, setRole] = useState<Role>('submitter');
  const [unit, setUnit] = useState('');
  const [expires, setExpires] = useState(addDays(today, daysGood));
  const [code, setCode] = useState<{ readonly code: string; readonly expires: string } | null>(null);
  const [copied, setCopied] = useState(false);
  const { busy, notice, run } = useSaving();
  const ofUnit = role === 'submitter' || role === 'approver';
  const inVietnamese = new Intl.Collator('vi').compare;
  const choices = [...units].sort((a, b) => inVietnamese(a.name, b.name));
  const chosen = ofUnit ? unit || (choices[0]?.key ?? '') : home;
  const invite = () =>
    run(async () => {
      setCode(null);
      setCopied(false);
      setCode(await province.invite({ role, unit: chosen, tables: null, validTo: null, expires }));
    });
  if (code)
    return (
      <section className="card form" aria-labelledby="code-title">
        <h2 id="code-title">{say.members.code}</h2>
        <output className="code big-code">{code.code}</output>
        <p>{say.members.once}</p>
        <p className="hint">
          {say.members.expires} {sayDay(code.expires)}
        </p>
        <div className="inline wrap">
          <button
            type="button"
            className="button"
            onClick={() =>
              void navigator.clipboard.writeText(code.code).then(
                () => setCopied(true),
                () => undefined,
              )
            }
          >
            {copied ? say.members.copied : say.members.copy}
          </button>
          <button type="button" className="button primary" onClick={() => setCode(null)}>
            {say.members.done}
          </button>
        </div>
      </section>
    );
  return (
    <details className="card form">
      <summary>{say.members.invite}</summary>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          invite();
        }}
      >
        {notice && <NoticeBar notice={notice} />}
        <label className="field">
          <span>{say.members.role}</span>
          <select
            value={role}
            onChange={(change) => setRole(roles.find((one) => one === change.target.value) ?? role)}
          >
            {roles.map((one) => (
              <option key={one} value={one}>
                {say.members.roles[one]}
              </option>
            ))}
          </select>
        </label>
        {ofUnit && (
          <label className="field">
            <span>{say.members.unit}</span>
            <select value={chosen} onChange={(change) => setUnit(change.target.value)}>
              {choices.map(({ key, name }) => (
                <option key={key} value={key}>
                  {name}
                </option>
              ))}
            </select>
          </label>
        )}
        <label className="field">
          <span>{say.members.expires}</span>
          <input
            type="date"
            value={expires}
            min={today}
            onChange={(change) => setExpires(change.target.value)}
          />
        </label>
        <button type="submit" className="button primary" disabled={busy || expires === ''}>
          {busy ? say.state.saving : say.members.inviteButton}
        </button>
      </form>
    </details>
  );
}
