// One refusal or fault, said in the user's language with what to do. The sentences of refusals are shared with the
// server and load with the first one.
import { useEffect, useState } from 'react';
import type { Notice, PaneFault } from '../notice';
import { useSpeech, useWords, type Speech } from '../words/language';
import { Icon } from './Icon';

export function NoticeBar({ notice, onClose }: { notice: Notice; onClose?: () => void }) {
  const words = useWords();
  return (
    <div className="bar error" role="alert">
      <Icon name="error" tone="error" />
      <NoticeText notice={notice} />
      {onClose && (
        <button type="button" className="quiet" aria-label={words.close} onClick={onClose}>
          <Icon name="close" />
        </button>
      )}
    </div>
  );
}

export function NoticeText({ notice }: { notice: Notice }) {
  const speech = useSpeech();
  const [text, setText] = useState('');
  useEffect(() => {
    let shown = true;
    void sentence(notice, speech).then((made) => {
      if (shown) setText(made);
    });
    return () => {
      shown = false;
    };
  }, [notice, speech]);
  return <span className="grow">{text}</span>;
}

async function sentence(notice: Notice, speech: Speech): Promise<string> {
  const { words, language } = speech;
  try {
    let fault: PaneFault = 'strangeAnswer';
    if (notice.kind === 'problem') {
      const { isSaid, problemSentence } = await import('../../shared/words/sentences');
      if (isSaid(notice.code)) return problemSentence(notice.code, notice.params, language);
    } else ({ fault } = notice);
    if (fault === 'unreachable') return words.notice.unreachable;
    const { laterOf } = await import('../words/later');
    return laterOf(speech).notice[fault];
  } catch {
    return words.notice.unreachable;
  }
}
