// What the unit said about its warnings, each beside the warning it answers.
import type { VersionPayload } from '../../../shared/api';
import { useBoardWords } from '../../words/board';

export function Explained({ payload: { explanations } }: { payload: VersionPayload }) {
  const say = useBoardWords();
  return (
    <section>
      <h3>{say.submission.explanations}</h3>
      <ul className="lines">
        {explanations.map(({ code, text, rows = [] }) => (
          <li key={`${code} ${text}`}>
            {text}
            {rows.length > 0 && (
              <small>
                {say.submission.row} {rows.join(', ')}
              </small>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
