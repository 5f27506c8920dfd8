// Somebody signed in who is nobody's member yet: whom to ask, what to tell them, and where the code goes.
import { useState } from 'react';
import { acceptInvitation } from '../../invitation';
import { useSaving } from '../../province/useSaving';
import type { Steps } from '../../steps';
import { useLater } from '../../words/later';
import { NoticeBar } from '../NoticeBar';

interface Props {
  readonly name: string;
  readonly steps: Steps;
}

export function FirstDay({ name, steps }: Props) {
  const later = useLater();
  const [code, setCode] = useState('');
  const saving = useSaving();
  return (
    <main className="first-day">
      <h1>{later.firstDay.title}</h1>
      <p>{later.firstDay.lead(name)}</p>
      <ol>
        <li>{later.firstDay.ask}</li>
        <li>{later.firstDay.enter}</li>
      </ol>
      {saving.notice && <NoticeBar notice={saving.notice} />}
      <form
        className="nothing"
        onSubmit={(submit) => {
          submit.preventDefault();
          saving.run(() => steps.try(acceptInvitation(code)));
        }}
      >
        <label className="field">
          <span>{later.firstDay.code}</span>
          <input
            value={code}
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
            maxLength={60}
            onChange={(change) => setCode(change.target.value)}
          />
        </label>
        <button type="submit" className="button primary" disabled={saving.busy || code.trim() === ''}>
          {later.firstDay.join}
        </button>
      </form>
    </main>
  );
}
