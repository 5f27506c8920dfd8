// "Không phát sinh" is a statement with a reason, not an empty table: zero, blank and nothing stay three things.
import { useState } from 'react';
import { mayBeStored } from '../readiness';
import { useWords } from '../words/language';
import { useLater } from '../words/later';
import { StoredLine } from './StoredLine';

interface Props {
  readonly reason: string | null;
  readonly onSay: (reason: string | null) => void;
}

export function NothingToReport({ reason, onSay }: Props) {
  const words = useWords();
  const later = useLater();
  const [asked, setAsked] = useState(false);
  const [text, setText] = useState('');
  if (reason !== null) {
    return (
      <p className="said">
        <span className="grow">{words.nothing.declared(reason)}</span>
        <button type="button" className="link" onClick={() => onSay(null)}>
          {later.nothing.undo}
        </button>
      </p>
    );
  }
  if (!asked) {
    return (
      <button type="button" className="button small" onClick={() => setAsked(true)}>
        {later.nothing.offer}
      </button>
    );
  }
  return (
    <form
      className="nothing"
      onSubmit={(submit) => {
        submit.preventDefault();
        if (mayBeStored(text)) onSay(text.trim());
      }}
    >
      <StoredLine
        label={later.nothing.label}
        hint={later.nothing.hint}
        value={text}
        autoFocus
        onChange={setText}
      />
      <button type="submit" className="button small" disabled={!mayBeStored(text)}>
        {later.nothing.declare}
      </button>
    </form>
  );
}
