// The paper: what lies in the ledger, on A4, with signature blocks and what ties it to the ledger. It prints what was
// submitted, not what the sheet says by now.
import { useState } from 'react';
import { createPortal, flushSync } from 'react-dom';
import type { Version, VersionPayload } from '../../../shared/api';
import type { Duty, Place } from '../../duty';
import { submittedOf } from '../../ownSubmission';
import { provinceServer } from '../../province/server';
import { useSaving } from '../../province/useSaving';
import type { Server } from '../../server';
import { useLater } from '../../words/later';
import { NoticeBar } from '../NoticeBar';
import { Paper } from './Paper';

interface Props {
  readonly duty: Duty;
  readonly place: Place;
  readonly server: Server;
}

export function PrintButton({ duty, place, server }: Props) {
  const later = useLater();
  const saving = useSaving();
  const [payload, setPayload] = useState<(VersionPayload & Version) | null>(null);
  const print = () =>
    saving.run(async () => {
      const submitted = await provinceServer(server).version(submittedOf(duty, place), duty.head.latest);
      flushSync(() => setPayload(submitted));
      window.print();
    });
  return (
    <>
      <button type="button" className="link" disabled={saving.busy} onClick={print}>
        {later.own.print}
      </button>
      {saving.notice && <NoticeBar notice={saving.notice} />}
      {payload && createPortal(<Paper {...{ duty, place, payload }} />, document.body)}
    </>
  );
}
