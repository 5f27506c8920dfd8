// What stands in the place of something that could not be loaded. "Not there" and "not yours" answer alike; here it
// means that the account has no such role.
import type { Notice } from '../../notice';
import { useBoardWords } from '../../words/board';
import { useWords } from '../../words/language';
import { Icon } from '../Icon';
import { NoticeBar } from '../NoticeBar';
import { Working } from '../Working';

interface Props {
  readonly title: string;
  readonly notice: Notice | null;
  readonly onRetry: () => void;
}

/** A screen nothing of which is there yet. */
export function NotYet({ title, notice, onRetry }: Props) {
  const words = useWords();
  return (
    <>
      <h1>{title}</h1>
      {notice ? <Refused notice={notice} onRetry={onRetry} /> : <Working text={words.loading} />}
    </>
  );
}

export function Refused({ notice, onRetry }: { notice: Notice; onRetry: () => void }) {
  const words = useWords();
  const say = useBoardWords();
  const notYours = notice.kind === 'problem' && (notice.code === 'notFound' || notice.code === 'forbidden');
  if (notYours) return <p className="bar">{say.state.notYours}</p>;
  return (
    <>
      <NoticeBar notice={notice} />
      <button type="button" className="button" onClick={onRetry}>
        <Icon name="again" />
        {words.retry}
      </button>
    </>
  );
}
