// One unit's table as it was submitted: its versions, figures, cells with what changed, explanations, what happened to
// it, and the decision about it.
import { useCallback, useState } from 'react';
import type { Comment, Difference, EventView, VersionPayload, Versions } from '../../../shared/api';
import type { TableDefinition } from '../../../shared/definition';
import { formatFigure } from '../../../shared/evaluate';
import type { Submitted } from '../../province/server';
import { standingOf } from '../../province/standing';
import { useLoaded } from '../../province/useLoaded';
import { useBoardWords } from '../../words/board';
import { useLanguage } from '../../words/language';
import { sayDay } from '../../words/say';
import { sayInstant } from '../../words/sayInstant';
import { Icon } from '../Icon';
import type { ProvinceProps } from '../ProvinceScreen';
import { Working } from '../Working';
import { Changes } from './Changes';
import { Decisions } from './Decisions';
import { Explained } from './Explained';
import { History } from './History';
import { Mark } from './Mark';
import { Refused } from './Refused';
import { SubmittedCells } from './SubmittedCells';

export interface Shown {
  readonly versions: Versions;
  readonly events: readonly EventView[];
  /** Absent while the unit has submitted nothing. */
  readonly payload: VersionPayload | null;
  /** Against the version before; null for the first. */
  readonly difference: Difference | null;
}

interface Props extends ProvinceProps {
  readonly of: Submitted;
  readonly definition: TableDefinition;
  readonly names: ReadonlyMap<string, string>;
  readonly onBack: () => void;
  readonly onDecided: () => void;
}

export function SubmissionView(props: Props) {
  const { account, province, of, definition, names, onBack, onDecided } = props;
  const { unit, table, period } = of;
  const say = useBoardWords();
  const language = useLanguage();
  const [version, setVersion] = useState<number | null>(null);
  const [comments, setComments] = useState<readonly Comment[]>([]);
  const load = useCallback(async (): Promise<Shown> => {
    const which = { unit, table, period };
    const [versions, events] = await Promise.all([province.versions(which), province.events(which)]);
    const wanted = version ?? versions.head.latest;
    const [payload, difference] = await Promise.all([
      wanted > 0 ? province.version(which, wanted) : null,
      wanted > 1 ? province.difference(which, wanted, wanted - 1) : null,
    ]);
    return { versions, events, payload, difference };
  }, [province, unit, table, period, version]);
  const { value, notice, again } = useLoaded(load);
  const dates = account.periods.find((one) => one.table === table && one.period === period);
  const reviews = account.me.memberships.some(
    ({ role, tables }) => role === 'reviewer' && (tables === null || tables.includes(table)),
  );
  const comment = (cell: string, column: string) =>
    setComments((before) =>
      before.some((one) => one.cell === cell) ? before : [...before, { cell, column, text: '' }],
    );
  return (
    <>
      <div className="title">
        <button type="button" className="quiet" onClick={onBack} autoFocus>
          <Icon name="back" />
          {say.state.back}
        </button>
      </div>
      <h2>
        {names.get(unit) ?? unit} · {definition.title[language]}
      </h2>
      {notice && <Refused notice={notice} onRetry={again} />}
      {!value && !notice && <Working text={say.submission.loading} />}
      {value && (
        <>
          <Standing shown={value} onVersion={setVersion} />
          {reviews && (value.payload?.version ?? 0) === value.versions.head.latest && (
            <Decisions
              {...{ province, of, comments, setComments }}
              head={value.versions.head}
              gate={dates?.gate ?? 'open'}
              onDone={() => {
                setComments([]);
                again();
                onDecided();
              }}
            />
          )}
          {value.payload && (
            <Payload {...{ definition, names }} shown={value} payload={value.payload} onComment={comment} />
          )}
          <History events={value.events} />
        </>
      )}
    </>
  );
}

function Standing({ shown, onVersion }: { shown: Shown; onVersion: (version: number) => void }) {
  const say = useBoardWords();
  const language = useLanguage();
  const { versions, payload } = shown;
  const { head } = versions;
  const standing = standingOf(head);
  return (
    <>
      <p className="inline wrap">
        <span className={`state ${standing}`}>
          <Mark standing={standing} />
          {say.review[standing]}
        </span>
        {payload && <span>{say.submission.at(sayInstant(payload.time, language))}</span>}
        {payload?.late && <span className="chip soon">{say.submission.late}</span>}
        {payload?.counted && <span className="chip">{say.submission.counted}</span>}
      </p>
      {head.asked !== undefined && <p className="bar warning">{say.submission.asked}</p>}
      {head.openUntil !== undefined && (
        <p className="hint">{say.submission.openUntil(sayDay(head.openUntil))}</p>
      )}
      {!payload && <p className="bar">{say.submission.noneYet}</p>}
      {payload && versions.versions.length > 1 && (
        <label className="field">
          <span>{say.submission.versions}</span>
          <select value={payload.version} onChange={(change) => onVersion(Number(change.target.value))}>
            {versions.versions.map(({ version, time, counted }) => (
              <option key={version} value={version}>
                {say.submission.version(version)} · {sayInstant(time, language)}
                {counted ? ` · ${say.submission.counted}` : ''}
              </option>
            ))}
          </select>
        </label>
      )}
    </>
  );
}

interface PayloadProps {
  readonly shown: Shown;
  readonly payload: VersionPayload;
  readonly definition: TableDefinition;
  readonly names: ReadonlyMap<string, string>;
  readonly onComment: (cell: string, column: string) => void;
}

function Payload({ shown, payload, definition, names, onComment }: PayloadProps) {
  const say = useBoardWords();
  const language = useLanguage();
  const { figures } = definition;
  const subjects = Object.entries(payload.figures);
  const [only] = subjects;
  return (
    <>
      {payload.nothingToReport && (
        <p className="bar">{say.submission.nothing(payload.nothingToReport.reason)}</p>
      )}
      {shown.difference && <Changes difference={shown.difference} definition={definition} names={names} />}
      {payload.explanations.length > 0 && <Explained payload={payload} />}
      {payload.sheetRows.length === 0 && definition.layout === 'register' && (
        <p className="hint">{say.submission.figuresOnly}</p>
      )}
      {payload.sheetRows.length > 0 && (
        <SubmittedCells {...{ payload, definition, names, onComment }} difference={shown.difference} />
      )}
      {subjects.length === 1 && only && (
        <details open={payload.sheetRows.length === 0}>
          <summary>{say.submission.figures}</summary>
          <dl className="figures">
            {figures.map(({ key, title, format }) => (
              <div key={key}>
                <dt>{title[language]}</dt>
                <dd>{formatFigure(only[1][key] ?? null, format, language)}</dd>
              </div>
            ))}
          </dl>
        </details>
      )}
    </>
  );
}
