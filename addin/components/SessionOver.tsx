// The session has ended and cannot be renewed unseen. On every screen, above what the user was at, which stays.
import { useLater } from '../words/later';
import { Icon } from './Icon';

export function SessionOver({ busy, onSignIn }: { busy: boolean; onSignIn: () => void }) {
  const later = useLater();
  return (
    <div className="bar warning session-over" role="alert">
      <Icon name="warning" tone="warning" />
      <span className="grow">{later.session.over}</span>
      <button type="button" className="button small primary" disabled={busy} onClick={onSignIn}>
        {later.session.again}
      </button>
    </div>
  );
}
