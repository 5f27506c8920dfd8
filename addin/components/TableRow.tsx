// One owed table: a line that says how it stands, and under it, when opened, its panel.
import { lazy, Suspense, useEffect, useRef } from 'react';
import type { Gate, HeadView } from '../../shared/api';
import { rangeAddress } from '../../shared/grid';
import { readiness } from '../readiness';
import { useLanguage, useWords, type Language } from '../words/language';
import { sayCount } from '../words/say';
import type { Words } from '../words/vi';
import { Icon, type IconName } from './Icon';
import type { Steps } from '../steps';
import type { TableEvents, TableView } from './TableList';
import { Working } from './Working';

const NothingToReport = lazy(() =>
  import('./NothingToReport').then(({ NothingToReport }) => ({ default: NothingToReport })),
);
const OwnSubmission = lazy(() =>
  import('./own/OwnSubmission').then(({ OwnSubmission }) => ({ default: OwnSubmission })),
);
const Badges = lazy(() => import('./Badges').then(({ Badges }) => ({ default: Badges })));
const WhichTable = lazy(() => import('./WhichTable').then(({ WhichTable }) => ({ default: WhichTable })));
const Findings = lazy(() => import('./Findings').then(({ Findings }) => ({ default: Findings })));

interface Props {
  readonly view: TableView;
  readonly expanded: boolean;
  readonly steps: Steps;
  readonly events: TableEvents;
}

export function TableRow({ view, expanded, steps, events }: Props) {
  const words = useWords();
  const language = useLanguage();
  const { definition } = view.duty;
  const { icon, tone } = look(view);
  const panel = `table-${definition.id}`;
  const item = useRef<HTMLLIElement>(null);
  // A check opens the table that needs work, which may lie below what is in view.
  useEffect(() => {
    if (expanded && view.result) item.current?.scrollIntoView({ block: 'nearest' });
  }, [expanded, view.result]);
  return (
    <li ref={item} className={expanded ? 'table expanded' : 'table'}>
      <button
        type="button"
        className="row"
        aria-expanded={expanded}
        aria-controls={panel}
        onClick={() => events.onShow(definition.id)}
      >
        <Icon name={icon} tone={tone} />
        <span className="grow">
          <b>{definition.title[language]}</b>
          <small>{where(view, words, language)}</small>
          {view.duty.head.latest > 0 && <small>{statusText(view.duty.head, words)}</small>}
          {closedText(view.duty.dates.gate, words) && (
            <small>{closedText(view.duty.dates.gate, words)}</small>
          )}
        </span>
        {view.result && view.nothing === null && (
          <Suspense>
            <Badges checked={view.result.checked} />
          </Suspense>
        )}
      </button>
      {expanded && (
        <div id={panel} className="panel">
          <Panel view={view} steps={steps} events={events} />
        </div>
      )}
    </li>
  );
}

/** The bar above names the next deadline; a table that takes nothing more says so itself. */
function closedText(gate: Gate, words: Words): string | undefined {
  if (gate === 'closed') return words.deadline.closed;
  return gate === 'locked' ? words.deadline.locked : undefined;
}

function Panel({ view, steps, events }: Omit<Props, 'expanded'>) {
  const words = useWords();
  const { duty, found, result, nothing, opened } = view;
  const table = duty.definition.id;
  const empty = found.length === 0 || result?.checked.reading.sheetRows.length === 0;
  return (
    <>
      {duty.head.latest > 0 && (
        <Suspense fallback={<Working text={words.loading} />}>
          <OwnSubmission view={view} steps={steps} events={events} />
        </Suspense>
      )}
      {(duty.superseded !== null || found.length > 1) && (
        <Suspense>
          <WhichTable view={view} onChoose={(id) => events.onChoose(table, id)} />
        </Suspense>
      )}
      {nothing === null && result && (
        <Suspense fallback={<Working text={words.loading} />}>
          <Findings
            result={result}
            explanations={view.explanations[table] ?? {}}
            onCell={events.onCell}
            onFix={events.onFix}
            onExplain={(code, text) => events.onExplain(table, code, text)}
          />
        </Suspense>
      )}
      {(nothing !== null || (empty && (opened || found.length === 0))) && (
        <Suspense>
          <NothingToReport reason={nothing} onSay={(reason) => events.onNothing(table, reason)} />
        </Suspense>
      )}
    </>
  );
}

function look({ duty, found, result, nothing, explanations }: TableView): { icon: IconName; tone: string } {
  if (nothing !== null) return { icon: 'done', tone: 'done' };
  if (result) {
    const state = readiness(result, explanations);
    if (state === 'errors') return { icon: 'error', tone: 'error' };
    return state === 'unexplained' ? { icon: 'warning', tone: 'warning' } : { icon: 'done', tone: 'done' };
  }
  const { status } = duty.head;
  if (status === 'submitted' || status === 'accepted') return { icon: 'done', tone: 'done' };
  if (status === 'returned') return { icon: 'warning', tone: 'warning' };
  return found.length > 0 ? { icon: 'sheet', tone: 'brand' } : { icon: 'missing', tone: 'muted' };
}

function where(
  { duty, found, chosen, nothing, opened }: TableView,
  words: Words,
  language: Language,
): string {
  if (nothing !== null) return words.nothing.declared(nothing);
  const one = found.find(({ id }) => id === chosen);
  if (!one) {
    if (found.length > 1) return words.tables.several;
    return opened ? words.tables.missing : duty.head.latest > 0 ? '' : words.status.due;
  }
  const records = one.found.rows.filter(({ kind }) => kind === 'record').length;
  const place = words.tables.found(one.sheet, rangeAddress(one.found.range));
  return `${place}, ${words.tables.rows(sayCount(records, language))}`;
}

function statusText({ status, latest }: HeadView, words: Words): string {
  switch (status) {
    case 'submitted':
    case 'accepted':
    case 'returned':
      return words.status[status](latest);
    default:
      return words.status[status];
  }
}
