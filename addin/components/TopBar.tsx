// The narrow bar on top: what this is, which half of it, the language, and the way out.
import { useWords } from '../words/language';
import { Icon } from './Icon';

export type View = 'submit' | 'province';

interface Props {
  readonly name?: string;
  readonly view?: View;
  readonly views?: readonly View[];
  readonly onView?: (view: View) => void;
  readonly onLanguage: () => void;
  readonly onSignOut?: () => void;
}

export function TopBar({ name, view, views = [], onView, onLanguage, onSignOut }: Props) {
  const words = useWords();
  const signOut = name === undefined ? words.signIn.out : `${words.signIn.out} (${name})`;
  const labels = { submit: words.province.submitTab, province: words.province.tab };
  return (
    <header>
      <span className="brand">
        <img src="assets/icon-32.png" width="20" height="20" alt="" />
        <b>{words.product}</b>
      </span>
      <nav className="tabs grow">
        {views.length > 1 &&
          views.map((one) => (
            <button key={one} type="button" aria-pressed={one === view} onClick={() => onView?.(one)}>
              {labels[one]}
            </button>
          ))}
      </nav>
      <button
        type="button"
        className="quiet"
        lang={words.otherLanguage.code}
        title={words.otherLanguage.name}
        onClick={onLanguage}
      >
        {words.otherLanguage.short}
      </button>
      {onSignOut && (
        <button type="button" className="quiet" title={signOut} aria-label={signOut} onClick={onSignOut}>
          <Icon name="leave" />
        </button>
      )}
    </header>
  );
}
