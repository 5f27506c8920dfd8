// What staff come for, from top to bottom: unit and period, the workbook, the tables, and the two buttons; after Nộp
// the receipts.
import { lazy, Suspense } from 'react';
import type { Happening, InFlow } from '../flow';
import type { Asked } from '../reader/tables';
import type { Steps } from '../steps';
import { useWords } from '../words/language';
import { ActionBar } from './ActionBar';
import { Icon } from './Icon';
import { NoticeBar } from './NoticeBar';
import { PlaceBar } from './PlaceBar';
import { TableList, type TableEvents } from './TableList';
import { Working } from './Working';

const SheetIssues = lazy(() => import('./SheetIssues').then(({ SheetIssues }) => ({ default: SheetIssues })));
const NoneFound = lazy(() => import('./NoneFound').then(({ NoneFound }) => ({ default: NoneFound })));
const Questions = lazy(() => import('./Questions').then(({ Questions }) => ({ default: Questions })));
const BesideBar = lazy(() => import('./BesideBar').then(({ BesideBar }) => ({ default: BesideBar })));
const FirstDay = lazy(() => import('./own/FirstDay').then(({ FirstDay }) => ({ default: FirstDay })));
const QueueBar = lazy(() => import('./own/QueueBar').then(({ QueueBar }) => ({ default: QueueBar })));
const OpenWorkbook = lazy(() =>
  import('./OpenWorkbook').then(({ OpenWorkbook }) => ({ default: OpenWorkbook })),
);
const ReceiptScreen = lazy(() =>
  import('./ReceiptScreen').then(({ ReceiptScreen }) => ({ default: ReceiptScreen })),
);

interface Props {
  readonly state: InFlow;
  readonly steps: Steps;
  readonly tell: (happening: Happening) => void;
  readonly inExcel: boolean;
}

export function SubmitScreen({ state, steps, tell, inExcel }: Props) {
  const words = useWords();
  const { busy, place, notice } = state;
  const workbook = state.step === 'choosing' ? null : state.workbook;
  const questions = questionsIn(state);
  if (state.step === 'receipt') {
    return (
      <main data-scroller>
        <Suspense fallback={<Working text={words.loading} />}>
          <ReceiptScreen state={state} onBack={() => tell({ kind: 'returned' })} />
        </Suspense>
      </main>
    );
  }
  if (state.account.me.memberships.length === 0) {
    return (
      <Suspense fallback={<Working text={words.loading} />}>
        <FirstDay name={state.account.name} steps={steps} />
      </Suspense>
    );
  }
  const events: TableEvents = {
    onShow: (table) => tell({ kind: 'tableShown', table }),
    onChoose: (table, id) => tell({ kind: 'chose', table, id }),
    onNothing: (table, reason) => tell({ kind: 'nothingSaid', table, reason }),
    onExplain: (table, code, text) => tell({ kind: 'explained', table, code, text }),
    onCell: (at) => void steps.show(at),
    ...(inExcel && {
      onFix: (sheet, fixes) =>
        void import('../fixing').then(({ applyFixes }) => steps.do(applyFixes(sheet, fixes))),
    }),
  };
  return (
    <div className="column">
      <main data-scroller>
        <PlaceBar
          account={state.account}
          place={place}
          disabled={busy !== null}
          onGo={(unit, period) => void steps.goTo(unit, period)}
        />
        {notice && <NoticeBar notice={notice} onClose={() => tell({ kind: 'dismissed' })} />}
        {notice && !place && busy === null && (
          <button type="button" className="button" onClick={() => void steps.arrive()}>
            <Icon name="again" />
            {words.retry}
          </button>
        )}
        {busy === 'place' && <Working text={words.place.loading} />}
        {!inExcel && place && (
          <Suspense>
            <OpenWorkbook
              account={state.account.person}
              name={workbook?.name ?? null}
              watched={workbook?.watched ?? false}
              disabled={busy !== null}
              onOpen={(opened) => void steps.open(opened)}
            />
          </Suspense>
        )}
        {inExcel && workbook && (
          <div className="file">
            <Icon name="sheet" />
            <span className="grow name">{workbook.name}</span>
            <button
              type="button"
              className="link"
              disabled={busy !== null}
              onClick={() => void steps.readAgain()}
            >
              {words.open.readAgain}
            </button>
          </div>
        )}
        {busy === 'reading' && <Working text={words.open.reading} onStop={steps.stop} />}
        {busy === 'checking' && <Working text={words.check.busy} onStop={steps.stop} />}
        {workbook && busy === null && workbook.tables.length === 0 && (
          <Suspense>
            <NoneFound />
          </Suspense>
        )}
        {(state.away || state.queue.length > 0) && (
          <Suspense>
            <QueueBar state={state} steps={steps} />
          </Suspense>
        )}
        {(state.applied.length > 0 || state.kept.length > 0 || state.marked !== null) && (
          <Suspense>
            <BesideBar state={state} steps={steps} />
          </Suspense>
        )}
        {questions.length > 0 && (
          <Suspense>
            <Questions questions={questions} state={state} steps={steps} />
          </Suspense>
        )}
        {workbook && workbook.issues.length > 0 && (
          <Suspense>
            <SheetIssues issues={workbook.issues} questions={questions} />
          </Suspense>
        )}
        {place && <TableList state={state} steps={steps} events={events} />}
      </main>
      {place && (
        <ActionBar
          state={state}
          onCheck={() => void steps.check()}
          onSubmit={() => void steps.submit()}
          onStop={steps.stop}
        />
      )}
    </div>
  );
}

/** What nobody may guess, about the workbook and about what was checked in it. */
function questionsIn(state: InFlow): readonly Asked[] {
  if (state.step === 'choosing' || !state.workbook) return [];
  const ofResults = 'results' in state ? state.results.flatMap((result) => result.questions) : [];
  return [...state.workbook.questions, ...ofResults];
}
