// "Không phát sinh" is a statement with a reason, not an empty table: zero, blank and nothing stay three things.
import { useId, useState } from 'react';
import { useWords } from '../words/language';

interface Props {
  readonly reason: string | null;
  readonly onSay: (reason: string | null) => void;
}

const longest = 500;

export function NothingToReport({ reason, onSay }: Props) {
  const words = useWords();
  const [asked, setAsked] = useState(false);
  const [text, setText] = useState('');
  const id = useId();
  if (reason !== null) {
    return (
      <p className="said">
        <span className="grow">{words.nothing.declared(reason)}</span>
        <button type="button" className="link" onClick={() => onSay(null)}>
          {words.nothing.undo}
        </button>
      </p>
    );
  }
  if (!asked) {
    return (
      <button type="button" className="button small" onClick={() => setAsked(true)}>
        {words.nothing.offer}
      </button>
    );
  }
  return (
    <form
      className="field"
      onSubmit={(submit) => {
        submit.preventDefault();
        if (text.trim() !== '') onSay(text.trim());
      }}
    >
      <label htmlFor={id}>{words.nothing.label}</label>
      <span className="inline">
        <input
          id={id}
          autoFocus
          required
          maxLength={longest}
          value={text}
          placeholder={words.nothing.hint}
          onChange={(change) => setText(change.target.value)}
        />
        <button type="submit" className="button small">
          {words.nothing.declare}
        </button>
      </span>
    </form>
  );
}
