// A line of the user's own words that is stored with the submission: short, and free of personal data, which is said
// while typing and not after the server refused it.
import { useId } from 'react';
import { personalKind } from '../../shared/text/personal';
import { useLater } from '../words/later';

interface Props {
  readonly label: string;
  readonly note?: string;
  readonly hint: string;
  readonly value: string;
  readonly autoFocus?: boolean;
  readonly onChange: (text: string) => void;
}

/** shared/submission.ts, which the first screen does not load. */
const longest = 500;

export function StoredLine({ label, note, hint, value, autoFocus = false, onChange }: Props) {
  const later = useLater();
  const id = useId();
  const personal = personalKind(value) !== undefined;
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {note !== undefined && <small>{note}</small>}
      <input
        id={id}
        autoFocus={autoFocus}
        maxLength={longest}
        value={value}
        placeholder={hint}
        aria-invalid={personal}
        aria-describedby={`${id}-problem`}
        onChange={(change) => onChange(change.target.value)}
      />
      <small id={`${id}-problem`} className="problem" role="status">
        {personal && later.explain.personal}
      </small>
    </div>
  );
}
