// The first screen. With the development issuer a person is chosen from a list; the list is searched, because a
// province has a hundred units and more.
import { useState } from 'react';
import type { SignedOut } from '../flow';
import type { Person } from '../session';
import { useWords } from '../words/language';
import { Icon } from './Icon';
import { NoticeBar } from './NoticeBar';
import { Working } from './Working';

interface Props {
  readonly state: SignedOut;
  readonly onChoose: (person: Person) => void;
  readonly onRetry: () => void;
}

export function SignInScreen({ state, onChoose, onRetry }: Props) {
  const words = useWords();
  const [search, setSearch] = useState('');
  const people = state.people?.filter((person) => matches(person, search)) ?? [];
  const busy = state.busy !== null;
  return (
    <main className="sign-in">
      <img src="assets/icon-80.png" width="56" height="56" alt="" />
      <h1>{words.product}</h1>
      <p className="lead">{words.tagline}</p>
      {state.notice && <NoticeBar notice={state.notice} />}
      {state.notice && !state.people && (
        <button type="button" className="button" onClick={onRetry}>
          <Icon name="again" />
          {words.retry}
        </button>
      )}
      {busy && <Working text={state.people ? words.signIn.busy : words.loading} />}
      {state.people && (
        <section aria-labelledby="sign-in-title" className="card">
          <h2 id="sign-in-title">{words.signIn.title}</h2>
          {!state.people[0]?.own && (
            <label className="field">
              <span>{words.signIn.lead}</span>
              <input
                type="search"
                value={search}
                placeholder={words.signIn.search}
                onChange={(change) => setSearch(change.target.value)}
              />
            </label>
          )}
          <ul className="people">
            {people.map((person) => (
              <li key={person.id}>
                <button type="button" disabled={busy} onClick={() => onChoose(person)}>
                  <Icon name="person" />
                  <span>
                    <b>{person.own ? words.signIn.own : person.name}</b>
                    <small>{person.role}</small>
                  </span>
                  {person.last && !person.own && <span className="chip">{words.signIn.goOn}</span>}
                </button>
              </li>
            ))}
          </ul>
          {people.length === 0 && <p className="hint">{words.signIn.none}</p>}
        </section>
      )}
    </main>
  );
}

function matches({ name, role }: Person, search: string): boolean {
  return plain(`${name} ${role}`).includes(plain(search));
}

/** Without accents: nothing is decided here but what the list shows. */
function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/đ/gi, 'd')
    .toLowerCase()
    .trim();
}
