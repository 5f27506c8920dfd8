// Who does what, for which unit; how newcomers get in, and how a membership ends. Accounts are shown as the issuer
// knows them, never as a person's name: the ledger has none.
import { useCallback, useState } from 'react';
import type { Member } from '../../../shared/api';
import { fold, stripAccents } from '../../../shared/text/fold';
import { isOver, keyOf, withEnded } from '../../province/membership';
import { useLoaded } from '../../province/useLoaded';
import { useSaving } from '../../province/useSaving';
import { useBoardWords } from '../../words/board';
import { useLanguage } from '../../words/language';
import { dayOf, sayCount, sayDay } from '../../words/say';
import { NoticeBar } from '../NoticeBar';
import type { ProvinceProps } from '../ProvinceScreen';
import { Invite } from './Invite';
import { NotYet, Refused } from './Refused';

export function MembersScreen({ account, server, province }: ProvinceProps) {
  const say = useBoardWords();
  const language = useLanguage();
  const today = dayOf(account.me.now);
  const load = useCallback(async () => {
    const [members, { units }] = await Promise.all([province.members(), server.units(today)]);
    return { members, names: new Map(units.map(({ key, name }) => [key, name])), units };
  }, [province, server, today]);
  const { value, notice, again } = useLoaded(load);
  const [search, setSearch] = useState('');
  const saving = useSaving();
  if (!value) return <NotYet title={say.members.title} notice={notice} onRetry={again} />;
  const nameOf = (unit: string) => value.names.get(unit) ?? unit;
  const wanted = fold(search.trim());
  const found = value.members.filter((member) => {
    const text = fold(`${nameOf(member.unit)} ${say.members.roles[member.role]} ${member.subject}`);
    return !isOver(member, today) && (text.includes(wanted) || stripAccents(text).includes(wanted));
  });
  // Read anew right before writing: the whole list is replaced, and somebody may have accepted an invitation.
  const end = (member: Member) =>
    saving.run(async () => {
      await province.putMembers(withEnded(await province.members(), member, today));
      again();
    });
  return (
    <section className="members">
      <h1>{say.members.title}</h1>
      <p className="hint">{say.members.lead}</p>
      {notice && <Refused notice={notice} onRetry={again} />}
      <Invite province={province} units={value.units} home={account.me.province} today={today} />
      {saving.notice && <NoticeBar notice={saving.notice} />}
      <label className="field">
        <span className="sr-only">{say.members.search}</span>
        <input
          type="search"
          value={search}
          placeholder={say.members.search}
          onChange={(change) => setSearch(change.target.value)}
        />
      </label>
      <p className="hint" role="status">
        {saving.busy ? say.state.saving : saving.done && `${say.members.ended} `}
        {found.length === 0 ? say.members.none : say.members.count(sayCount(found.length, language))}
      </p>
      <ul className="stack people-list">
        {found.map((member) => (
          <MemberLine
            key={keyOf(member)}
            {...{ member }}
            unit={nameOf(member.unit)}
            busy={saving.busy}
            onEnd={() => end(member)}
          />
        ))}
      </ul>
    </section>
  );
}

interface LineProps {
  readonly member: Member;
  readonly unit: string;
  readonly busy: boolean;
  readonly onEnd: () => void;
}

function MemberLine({ member, unit, busy, onEnd }: LineProps) {
  const say = useBoardWords();
  const [sure, setSure] = useState(false);
  const { role, subject, tables, validFrom, validTo } = member;
  const what = `${say.members.roles[role]}, ${unit}`;
  return (
    <li>
      <div className="grow">
        <b>{unit}</b> · {say.members.roles[role]}
        <small>
          {say.members.account} {subject} · {tables === null ? say.members.everyTable : tables.join(', ')} ·{' '}
          {sayDay(validFrom)} – {validTo === null ? say.members.always : sayDay(validTo)}
        </small>
        {sure && <p role="alert">{say.members.endSure(what)}</p>}
      </div>
      {sure ? (
        <div className="inline">
          <button type="button" className="button small" disabled={busy} autoFocus onClick={onEnd}>
            {say.members.endYes}
          </button>
          <button type="button" className="button small" onClick={() => setSure(false)}>
            {say.state.cancel}
          </button>
        </div>
      ) : (
        <button
          type="button"
          className="button small"
          disabled={busy}
          aria-label={`${say.members.end}: ${what}`}
          onClick={() => setSure(true)}
        >
          {say.members.end}
        </button>
      )}
    </li>
  );
}
