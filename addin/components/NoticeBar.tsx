// One refusal or fault, said in the user's language with what to do. The sentences of refusals are shared with the
// server and load with the first one.
import { useEffect, useState } from 'react';
import type { Notice } from '../notice';
import { useLanguage, useWords, type Language } from '../words/language';
import type { Words } from '../words/vi';
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
  const words = useWords();
  const language = useLanguage();
  const [text, setText] = useState('');
  useEffect(() => {
    let shown = true;
    void sentence(notice, words, language).then((made) => {
      if (shown) setText(made);
    });
    return () => {
      shown = false;
    };
  }, [notice, words, language]);
  return <span className="grow">{text}</span>;
}

async function sentence(notice: Notice, words: Words, language: Language): Promise<string> {
  if (notice.kind === 'pane') {
    return notice.fault === 'unconfigured' ? words.signIn.unconfigured : words.notice[notice.fault];
  }
  try {
    const { problemSentence } = await import('../../shared/words/sentences');
    return problemSentence(notice.code, notice.params, language);
  } catch {
    return words.notice.unreachable;
  }
}
