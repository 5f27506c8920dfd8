// In Excel: the newest figures into the province workbook that lies open. It says what was written and what was left
// alone, because a leader must know which sheet still shows older figures.
import { useState } from 'react';
import { noticeOf, type Notice } from '../../notice';
import type { ProvinceServer } from '../../province/server';
import { useBoardWords, type BoardWords } from '../../words/board';
import { useLanguage } from '../../words/language';
import { sayCount } from '../../words/say';
import type { Refreshed } from '../../workbook/refresh';
import type { Host } from '../../workbook/workbook';
import { Icon } from '../Icon';
import { NoticeBar } from '../NoticeBar';

interface Props {
  readonly province: ProvinceServer;
  readonly refresh: NonNullable<Host['refresh']>;
  readonly period: string;
}

export function RefreshCard({ province, refresh, period }: Props) {
  const say = useBoardWords();
  const language = useLanguage();
  const [busy, setBusy] = useState(false);
  const [notice, setNotice] = useState<Notice | null>(null);
  const [done, setDone] = useState<Refreshed | null>(null);
  const run = async () => {
    setBusy(true);
    setNotice(null);
    setDone(null);
    try {
      const [content, { readPublished }] = await Promise.all([
        province.publication(period, 'all.xlsx'),
        import('../../../shared/xlsx/readPublished'),
      ]);
      setDone(await refresh(await readPublished(new Uint8Array(await content.arrayBuffer()))));
    } catch (error) {
      setNotice(noticeOf(error));
    } finally {
      setBusy(false);
    }
  };
  const count = (n: number) => sayCount(n, language);
  return (
    <section className="card form" aria-labelledby="refresh-title">
      <h2 id="refresh-title">{say.excel.title}</h2>
      <p className="hint">{say.excel.lead}</p>
      {notice && <NoticeBar notice={notice} onClose={() => setNotice(null)} />}
      <div role="status">
        {done && done.tables > 0 && <p>{say.excel.done(count(done.tables), count(done.rows))}</p>}
        {done?.refused.map((refusal) => (
          <p key={refusal.sheet}>{refusedLine(refusal, say)}</p>
        ))}
        {done && done.missing.length > 0 && <p>{say.excel.missing(done.missing.join(', '))}</p>}
        {done && done.still.length > 0 && <p className="hint">{say.excel.still(done.still.join(', '))}</p>}
      </div>
      <button type="button" className="button" disabled={busy} onClick={() => void run()}>
        <Icon name="again" />
        {busy ? say.excel.busy : say.excel.refresh}
      </button>
    </section>
  );
}

function refusedLine({ sheet, why, titles = [] }: Refreshed['refused'][number], say: BoardWords): string {
  return why === 'columns'
    ? say.excel.refused.columns(sheet, titles.map((title) => `“${title}”`).join(', '))
    : say.excel.refused[why](sheet);
}
