// The two buttons staff come for. Nộp says what it would send, or the first thing that stands in its way.
import type { InFlow } from '../flow';
import { outlook } from '../readiness';
import { useWords } from '../words/language';
import { Icon } from './Icon';
import { Stoppable } from './Working';

interface Props {
  readonly state: InFlow;
  readonly onCheck: () => void;
  readonly onSubmit: () => void;
  readonly onStop: () => void;
}

export function ActionBar({ state, onCheck, onSubmit, onStop }: Props) {
  const words = useWords();
  const results = 'results' in state ? state.results : [];
  const { ready, all, obstacle } = outlook(state.place, results, state.nothing, state.explanations);
  const tables = state.step === 'choosing' ? 0 : (state.workbook?.tables.length ?? 0);
  const busy = state.busy !== null || state.step === 'submitting';
  const done = 'outcomes' in state ? state.outcomes.length : 0;
  const says = {
    checkFirst: tables > 0 ? words.submit.checkFirst : words.submit.none,
    errors: words.submit.blocked,
    unexplained: words.submit.unexplained,
  };
  return (
    <footer>
      <p role="status">
        {state.step === 'submitting' && words.submit.busy(done, state.tables.length)}
        {state.step === 'submitting' && <Stoppable onStop={onStop} />}
        {state.step !== 'submitting' && obstacle && says[obstacle]}
        {obstacle && ready.length > 0 && ` ${words.submit.partly(ready.length, all)}`}
      </p>
      <div className="buttons">
        <button
          type="button"
          className={ready.length > 0 ? 'button' : 'button primary'}
          disabled={state.busy !== 'reading' && (busy || tables === 0)}
          onClick={onCheck}
        >
          <Icon name="check" />
          {state.busy === 'checking'
            ? words.check.busy
            : results.length > 0
              ? words.check.again
              : words.check.button}
        </button>
        <button
          type="button"
          className={ready.length > 0 ? 'button primary' : 'button'}
          disabled={busy || ready.length === 0}
          onClick={onSubmit}
        >
          <Icon name="send" />
          {words.submit.button(ready.length)}
        </button>
      </div>
    </footer>
  );
}
