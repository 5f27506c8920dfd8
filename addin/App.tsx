// The pane: which screen belongs to which state, and what its buttons do. Inside Excel it is a column beside the
// cells; in a browser a column beside a preview of the opened file.
import { lazy, Suspense, useEffect, useMemo, useReducer, useRef, useState } from 'react';
import type { Membership, Role } from '../shared/api';
import { ActionBar } from './components/ActionBar';
import { Icon } from './components/Icon';
import { NoticeBar } from './components/NoticeBar';
import { OpenWorkbook } from './components/OpenWorkbook';
import { PlaceBar } from './components/PlaceBar';
import { SignInScreen } from './components/SignInScreen';
import { TableList, type TableEvents } from './components/TableList';
import { TopBar, type View } from './components/TopBar';
import { Working } from './components/Working';
import { reduce, start, type Happening, type InFlow, type State } from './flow';
import type { SignIn } from './session';
import { createSteps, type Steps } from './steps';
import { LanguageProvider, rememberedLanguage, rememberLanguage, useWords } from './words/language';
import type { Host } from './workbook/workbook';

const Preview = lazy(() => import('./components/Preview').then(({ Preview }) => ({ default: Preview })));
const ReceiptScreen = lazy(() =>
  import('./components/ReceiptScreen').then(({ ReceiptScreen }) => ({ default: ReceiptScreen })),
);
const ProvinceScreen = lazy(() =>
  import('./components/ProvinceScreen').then(({ ProvinceScreen }) => ({ default: ProvinceScreen })),
);

interface Props {
  readonly host: Host;
  readonly signIn: SignIn;
  /** Which half the ribbon's button asked for. */
  readonly firstView: View;
}

export function App({ host, signIn, firstView }: Props) {
  const [language, setLanguage] = useState(rememberedLanguage);
  const { state, steps, tell } = useFlow(host, signIn);
  useEffect(() => {
    document.documentElement.lang = language;
    rememberLanguage(language);
  }, [language]);
  const turn = () => setLanguage(language === 'vi' ? 'en' : 'vi');
  return (
    <LanguageProvider value={language}>
      {state.step === 'signedOut' ? (
        <div className="app">
          <TopBar onLanguage={turn} />
          <SignInScreen
            state={state}
            onChoose={(person) => void steps.signIn(person)}
            onRetry={() => void steps.begin()}
          />
        </div>
      ) : (
        <Work
          state={state}
          steps={steps}
          tell={tell}
          inExcel={host.workbook !== null}
          firstView={firstView}
          onLanguage={turn}
        />
      )}
    </LanguageProvider>
  );
}

interface WorkProps {
  readonly state: InFlow;
  readonly steps: Steps;
  readonly tell: (happening: Happening) => void;
  readonly inExcel: boolean;
  readonly firstView: View;
  readonly onLanguage: () => void;
}

function Work({ state, steps, tell, inExcel, firstView, onLanguage }: WorkProps) {
  const { account } = state;
  const views = viewsFor(account.me.memberships);
  const [view, setView] = useState<View>(views.includes(firstView) ? firstView : (views[0] ?? 'submit'));
  const server = steps.server();
  const showsCells = !inExcel && view === 'submit' && state.step !== 'choosing' && state.step !== 'receipt';
  const preview = showsCells ? state.workbook : null;
  return (
    <div className={preview ? 'app wide' : 'app'}>
      <TopBar
        name={account.name}
        view={view}
        views={views}
        onView={setView}
        onLanguage={onLanguage}
        onSignOut={() => void steps.signOut()}
      />
      <div className="body">
        {view === 'submit' ? (
          <SubmitPane state={state} steps={steps} tell={tell} inExcel={inExcel} />
        ) : (
          <main data-scroller>
            {state.notice && <NoticeBar notice={state.notice} onClose={() => tell({ kind: 'dismissed' })} />}
            <Suspense fallback={<Loading />}>
              {server && (
                <ProvinceScreen
                  account={account}
                  server={server}
                  onOpen={(period) => steps.openProvinceWorkbook(period)}
                />
              )}
            </Suspense>
          </main>
        )}
        {preview && (
          <Suspense fallback={<Loading />}>
            <Preview
              workbook={preview}
              results={'results' in state ? state.results : []}
              shown={state.shown}
              focus={state.focus}
            />
          </Suspense>
        )}
      </div>
    </div>
  );
}

function SubmitPane({ state, steps, tell, inExcel }: Omit<WorkProps, 'onLanguage' | 'firstView'>) {
  const words = useWords();
  const { busy, place, notice } = state;
  const workbook = state.step === 'choosing' ? null : state.workbook;
  if (state.step === 'receipt') {
    return (
      <main data-scroller>
        <Suspense fallback={<Loading />}>
          <ReceiptScreen state={state} onBack={() => tell({ kind: 'returned' })} />
        </Suspense>
      </main>
    );
  }
  const events: TableEvents = {
    onShow: (table) => tell({ kind: 'tableShown', table }),
    onChoose: (table, id) => tell({ kind: 'chose', table, id }),
    onNothing: (table, reason) => tell({ kind: 'nothingSaid', table, reason }),
    onExplain: (table, code, text) => tell({ kind: 'explained', table, code, text }),
    onCell: (at) => void steps.show(at),
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
        {busy === 'place' && <Working text={words.place.loading} />}
        {!inExcel && place && (
          <OpenWorkbook
            name={workbook?.name ?? null}
            disabled={busy !== null}
            onOpen={(opened) => void steps.open(opened)}
          />
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
        {busy === 'reading' && <Working text={words.open.reading} />}
        {busy === 'checking' && <Working text={words.check.busy} />}
        {workbook && busy === null && workbook.tables.length === 0 && (
          <p className="bar warning" role="status">
            <span>
              <b>{words.tables.noneFound}</b> {words.tables.noneFoundHelp}
            </span>
          </p>
        )}
        {place && <TableList state={state} events={events} />}
      </main>
      {place && (
        <ActionBar state={state} onCheck={() => void steps.check()} onSubmit={() => void steps.submit()} />
      )}
    </div>
  );
}

/** Submitters submit; those who see all units have the province's half. */
function viewsFor(memberships: readonly Membership[]): View[] {
  const has = (...roles: readonly Role[]) => memberships.some(({ role }) => roles.includes(role));
  return [
    ...(has('submitter') ? (['submit'] as const) : []),
    ...(has('reviewer', 'leader', 'administrator') ? (['province'] as const) : []),
  ];
}

function Loading() {
  const words = useWords();
  return <Working text={words.loading} />;
}

interface Flow {
  readonly state: State;
  readonly steps: Steps;
  readonly tell: (happening: Happening) => void;
}

/** The reducer, and steps that always see its newest state. */
function useFlow(host: Host, signIn: SignIn): Flow {
  const [state, setState] = useReducer((_: State, next: State) => next, start);
  const newest = useRef<State>(start);
  const { steps, tell } = useMemo(() => {
    const tell = (happening: Happening) => {
      newest.current = reduce(newest.current, happening);
      setState(newest.current);
    };
    return { tell, steps: createSteps({ host, signIn, tell, state: () => newest.current }) };
  }, [host, signIn]);
  useEffect(() => void steps.begin(), [steps]);
  return { state, steps, tell };
}
