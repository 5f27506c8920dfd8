// The pane: which screen belongs to which state, and what its buttons do. Inside Excel it is a column beside the
// cells; in a browser a column beside a preview of the opened file.
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import type { Membership, Role } from '../shared/api';
import { SignInScreen } from './components/SignInScreen';
import { SubmitScreen } from './components/SubmitScreen';
import { TopBar, type View } from './components/TopBar';
import { Working } from './components/Working';
import type { Happening, InFlow } from './flow';
import type { Steps } from './steps';
import { useFlow, type Flow } from './useFlow';
import { rememberLanguage, speechIn, SpeechProvider, useWords, type Speech } from './words/language';
import type { Host } from './workbook/workbook';

const Preview = lazy(() => import('./components/Preview').then(({ Preview }) => ({ default: Preview })));
const SessionOver = lazy(() =>
  import('./components/SessionOver').then(({ SessionOver }) => ({ default: SessionOver })),
);
const ProvinceScreen = lazy(() =>
  import('./components/ProvinceScreen').then(({ ProvinceScreen }) => ({ default: ProvinceScreen })),
);

interface Props {
  readonly host: Host;
  readonly flow: Flow;
  /** Which half the ribbon's button asked for. */
  readonly firstView: View;
  /** Kiểm tra or Nộp was pressed on the ribbon: check as soon as tables are found. Nothing is sent by itself. */
  readonly checksFirst: boolean;
  readonly firstSpeech: Speech;
}

export function App({ host, flow, firstView, checksFirst, firstSpeech }: Props) {
  const [speech, setSpeech] = useState(firstSpeech);
  const { language } = speech;
  const { steps, tell } = flow;
  const state = useFlow(flow);
  useEffect(() => {
    document.documentElement.lang = language;
    rememberLanguage(language);
  }, [language]);
  const turn = () => void speechIn(language === 'vi' ? 'en' : 'vi').then(setSpeech, () => undefined);
  return (
    <SpeechProvider value={speech}>
      {state.step === 'signedOut' ? (
        <div className="app">
          <TopBar onLanguage={turn} />
          <SignInScreen
            state={state}
            onChoose={(person) => void steps.signIn(person)}
            onRetry={() => void steps.begin(false)}
          />
        </div>
      ) : (
        <Work {...{ state, steps, tell, host, firstView, checksFirst }} onLanguage={turn} />
      )}
    </SpeechProvider>
  );
}

interface WorkProps {
  readonly state: InFlow;
  readonly steps: Steps;
  readonly tell: (happening: Happening) => void;
  readonly host: Host;
  readonly firstView: View;
  readonly checksFirst: boolean;
  readonly onLanguage: () => void;
}

function Work({ state, steps, tell, host, firstView, checksFirst, onLanguage }: WorkProps) {
  const { account } = state;
  const inExcel = host.workbook !== null;
  const views = viewsFor(account.me.memberships);
  const [view, setView] = useState<View>(views.includes(firstView) ? firstView : (views[0] ?? 'submit'));
  const server = steps.server();
  const checks = useRef(checksFirst);
  useEffect(() => {
    if (!checks.current || state.step !== 'loaded' || state.busy !== null) return;
    checks.current = false;
    if (state.workbook.tables.length > 0) void steps.check();
  }, [state, steps]);
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
      {state.over && (
        <Suspense>
          <SessionOver busy={state.busy !== null} onSignIn={() => void steps.signInAgain()} />
        </Suspense>
      )}
      <div className="body">
        {view === 'submit' ? (
          <SubmitScreen state={state} steps={steps} tell={tell} inExcel={inExcel} />
        ) : (
          <main data-scroller className="province">
            <Suspense fallback={<Loading />}>
              {server && <ProvinceScreen account={account} server={server} host={host} />}
            </Suspense>
          </main>
        )}
        {preview && (
          <Suspense fallback={<Loading />}>
            <Preview
              workbook={preview}
              results={'results' in state ? state.results : []}
              place={state.place}
              server={server}
              shown={state.shown}
              focus={state.focus}
            />
          </Suspense>
        )}
      </div>
    </div>
  );
}

/** Submitters submit; those who see all units have the province's half. */
function viewsFor(memberships: readonly Membership[]): View[] {
  const has = (...roles: readonly Role[]) => memberships.some(({ role }) => roles.includes(role));
  return [
    ...(has('submitter', 'approver') ? (['submit'] as const) : []),
    ...(has('reviewer', 'leader', 'administrator') ? (['province'] as const) : []),
  ];
}

function Loading() {
  const words = useWords();
  return <Working text={words.loading} />;
}
