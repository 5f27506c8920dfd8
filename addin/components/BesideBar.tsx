// What the pane has done in the workbook, and the way back: a fix that can be undone, highlights that can be taken away.
import { undoFix } from '../fixing';
import type { InFlow } from '../flow';
import { removeMarks } from '../marking';
import type { Steps } from '../steps';
import { useLanguage } from '../words/language';
import { useLater } from '../words/later';
import { sayCount } from '../words/say';
import { Icon } from './Icon';

export function BesideBar({ state, steps }: { state: InFlow; steps: Steps }) {
  const later = useLater();
  const language = useLanguage();
  const last = state.applied.at(-1);
  return (
    <>
      {last && (
        <div className="bar done" role="status">
          <Icon name="done" tone="done" />
          <span className="grow">
            {later.fix.done(sayCount(last.before.length, language), last.sheet)}
            {state.applied.length === 1 && <small>{later.fix.undoHistory}</small>}
          </span>
          <button type="button" className="link" onClick={() => void steps.do(undoFix)}>
            {later.fix.undo}
          </button>
        </div>
      )}
      {state.kept.length > 0 && (
        <p className="bar warning" role="status">
          <Icon name="warning" tone="warning" />
          <span>{later.fix.kept(state.kept.join(', '))}</span>
        </p>
      )}
      {state.marked !== null && (
        <div className="marks" role="status">
          <span className="grow hint">{later.marks[state.marked]}</span>
          <button type="button" className="link" onClick={() => void steps.do(removeMarks)}>
            {later.marks.remove}
          </button>
        </div>
      )}
    </>
  );
}
