// The tables owed, one row each: where it was found, how it stands, and, opened, what to do about it.
import type { CheckedTable } from '../reader/check';
import type { Fix } from '../../shared/issue';
import type { Role } from '../../shared/api';
import type { Duty, Place } from '../duty';
import type { Steps } from '../steps';
import type { CellPlace, InFlow } from '../flow';
import type { Explanations } from '../readiness';
import type { FoundTable } from '../reader/tables';
import { useWords } from '../words/language';
import { TableRow } from './TableRow';

export interface TableEvents {
  readonly onShow: (table: string) => void;
  readonly onChoose: (table: string, id: string) => void;
  readonly onNothing: (table: string, reason: string | null) => void;
  readonly onExplain: (table: string, code: string, text: string) => void;
  readonly onCell: (at: CellPlace) => void;
  /** Absent where the pane may not write. */
  readonly onFix?: (sheet: string, fixes: readonly Fix[]) => void;
}

/** Everything known about one owed table at this moment. */
export interface TableView {
  readonly duty: Duty;
  readonly place: Place;
  /** What the person is in this unit. */
  readonly roles: readonly Role[];
  readonly now: string;
  readonly opened: boolean;
  readonly found: readonly FoundTable[];
  readonly chosen: string | null;
  readonly result: CheckedTable | null;
  readonly nothing: string | null;
  readonly explanations: Explanations;
}

interface Props {
  readonly state: InFlow;
  readonly steps: Steps;
  readonly events: TableEvents;
}

export function TableList({ state, steps, events }: Props) {
  const words = useWords();
  const views = viewsOf(state);
  if (views.length === 0) return null;
  return (
    <section aria-labelledby="tables-title" className="tables">
      <h2 id="tables-title">{words.tables.title}</h2>
      <ul>
        {views.map((view) => (
          <TableRow
            key={view.duty.definition.id}
            view={view}
            expanded={state.shown === view.duty.definition.id}
            steps={steps}
            events={events}
          />
        ))}
      </ul>
    </section>
  );
}

/** Owed tables and, of the others, those the workbook holds. */
function viewsOf(state: InFlow): TableView[] {
  const workbook = state.step === 'choosing' ? null : state.workbook;
  const results = 'results' in state ? state.results : [];
  const { place } = state;
  if (!place) return [];
  const { now, memberships } = state.account.me;
  const roles = memberships.filter(({ unit }) => unit === place.unit.key).map(({ role }) => role);
  return place.duties.flatMap((duty) => {
    const table = duty.definition.id;
    const found = workbook?.tables.filter((one) => one.table === table) ?? [];
    if (!duty.head.obliged && found.length === 0) return [];
    return {
      ...{ duty, place, roles, now },
      opened: workbook !== null,
      found,
      chosen: found.length === 1 ? (found[0]?.id ?? null) : (state.choices[table] ?? null),
      result: results.find((checked) => checked.table === table) ?? null,
      nothing: state.nothing[table] ?? null,
      explanations: state.explanations,
    };
  });
}
