// A table that was submitted, seen by its unit: what the reviewer said and about which cells, what can be done, what a
// new version would change, everything that happened, and the paper to sign.
import { useCallback, useState } from 'react';
import type { EventView } from '../../../shared/api';
import { lastComments } from '../../comments';
import { keptReceipt, type KeptReceipt } from '../../keptReceipts';
import { submittedOf } from '../../ownSubmission';
import { provinceServer } from '../../province/server';
import { useLoaded } from '../../province/useLoaded';
import type { Steps } from '../../steps';
import { useLanguage, useWords } from '../../words/language';
import { useLater } from '../../words/later';
import { sayInstant } from '../../words/sayInstant';
import { Icon } from '../Icon';
import { History } from '../province/History';
import { Refused } from '../province/Refused';
import type { TableEvents, TableView } from '../TableList';
import { Working } from '../Working';
import { OwnActions } from './OwnActions';
import { PrintButton } from './PrintButton';
import { WhatChanges } from './WhatChanges';

interface Props {
  readonly view: TableView;
  readonly steps: Steps;
  readonly events: TableEvents;
}

interface Known {
  readonly events: readonly EventView[];
  readonly kept: KeptReceipt | null;
}

export function OwnSubmission({ view, steps, events }: Props) {
  const words = useWords();
  const later = useLater();
  const { duty, place } = view;
  const { status, latest } = duty.head;
  const server = steps.server();
  const workbook = steps.workbook();
  const load = useCallback(async (): Promise<Known> => {
    const of = submittedOf(duty, place);
    const [happened, kept] = await Promise.all([
      server ? provinceServer(server).events(of) : [],
      workbook ? keptReceipt(workbook, of).catch(() => null) : null,
    ]);
    return { events: happened, kept };
  }, [server, workbook, duty, place]);
  const { value, notice, again } = useLoaded(load);
  const sheet = view.found.find(({ id }) => id === view.chosen)?.sheet;
  return (
    <section className="own" aria-label={later.own.title}>
      {notice && <Refused notice={notice} onRetry={again} />}
      {!value && !notice && <Working text={words.loading} />}
      {value && status === 'returned' && (
        <Returned
          events={value.events}
          onCell={sheet === undefined ? null : (cell) => events.onCell({ sheet, cell })}
        />
      )}
      {view.result && latest > 0 && <WhatChanges view={view} result={view.result} server={server} />}
      <OwnActions view={view} steps={steps} />
      {value?.kept && <Kept receipt={value.kept} />}
      {latest > 0 && server && <PrintButton duty={duty} place={place} server={server} />}
      {value && value.events.length > 0 && (
        <details>
          <summary>{later.own.history}</summary>
          <History events={value.events} />
        </details>
      )}
    </section>
  );
}

/** The reviewer's comments of the last return; each leads to the cell it is about. */
function Returned(props: { events: readonly EventView[]; onCell: ((cell: string) => void) | null }) {
  const later = useLater();
  const comments = lastComments(props.events);
  const { onCell } = props;
  return (
    <div className="bar warning" role="status">
      <Icon name="warning" tone="warning" />
      <div className="grow">
        <b>{later.own.returned}</b>
        <ul>
          {comments.map(({ cell, text }) => (
            <li key={`${cell ?? ''} ${text}`}>
              {cell !== null && onCell ? (
                <button
                  type="button"
                  className="link cell"
                  title={later.check.goTo(cell)}
                  onClick={() => onCell(cell)}
                >
                  {cell}
                </button>
              ) : (
                cell !== null && <b>{cell}</b>
              )}{' '}
              {text}
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}

function Kept({ receipt }: { receipt: KeptReceipt }) {
  const later = useLater();
  const language = useLanguage();
  const [open, setOpen] = useState(false);
  return (
    <details onToggle={() => setOpen(!open)}>
      <summary>{later.own.kept(receipt.version, sayInstant(receipt.time, language))}</summary>
      <p className="code">{receipt.submissionId}</p>
      <p className="code">{receipt.contentHash}</p>
    </details>
  );
}
