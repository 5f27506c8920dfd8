// The published workbook and report of a period: open, download, print.
import { useState } from 'react';
import type { Publication } from '../../../shared/api';
import { noticeOf, type Notice } from '../../notice';
import type { ProvinceServer } from '../../province/server';
import { useBoardWords } from '../../words/board';
import { useLanguage } from '../../words/language';
import { sayCount } from '../../words/say';
import { sayInstant } from '../../words/sayInstant';
import type { Host } from '../../workbook/workbook';
import { Icon } from '../Icon';
import { NoticeBar } from '../NoticeBar';

interface Props {
  readonly province: ProvinceServer;
  readonly host: Host;
  readonly period: string;
  readonly publication: Publication;
  readonly isCurrent: boolean;
}

export function WorkbookCard({ province, host, period, publication, isCurrent }: Props) {
  const say = useBoardWords();
  const language = useLanguage();
  const [opening, setOpening] = useState(false);
  const [notice, setNotice] = useState<Notice | null>(null);
  const { number, correction, asOf, bytes } = publication;
  const open = async (kind: 'xlsx' | 'docx') => {
    setOpening(true);
    setNotice(null);
    try {
      const content = await province.publication(period, `all.${kind}`, isCurrent ? undefined : number);
      const name = isCurrent ? `giao-ban-${period}` : `giao-ban-${period}-${number}`;
      await host.show(`${name}.${kind}`, content);
    } catch (error) {
      setNotice(noticeOf(error));
    } finally {
      setOpening(false);
    }
  };
  return (
    <>
      {notice && <NoticeBar notice={notice} onClose={() => setNotice(null)} />}
      <section className="card workbook">
        <Icon name="sheet" tone="brand" />
        <div className="grow">
          <h2>{say.leader.asOf(sayInstant(asOf, language))}</h2>
          <p className="hint">
            {correction === undefined ? say.leader.number(number) : say.leader.correction(correction)} ·{' '}
            {say.leader.size(sayCount(Math.ceil(bytes / 1024), language))}
          </p>
        </div>
        <button type="button" className="button primary" disabled={opening} onClick={() => void open('xlsx')}>
          <Icon name="open" />
          {opening ? say.leader.opening : say.leader.open}
        </button>
        {host.workbook === null && (
          <button type="button" className="button" disabled={opening} onClick={() => void open('docx')}>
            {say.leader.report}
          </button>
        )}
        {host.workbook === null && (
          <button type="button" className="button" onClick={() => print()}>
            {say.leader.print}
          </button>
        )}
      </section>
    </>
  );
}
