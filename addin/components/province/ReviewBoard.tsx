// Who has submitted what: units by tables, each cell a state one opens. Beside it, or in its place on a narrow screen,
// the submission that is looked at.
import { useCallback, useRef, useState } from 'react';
import type { HeadView } from '../../../shared/api';
import type { TableDefinition } from '../../../shared/definition';
import type { Notice } from '../../notice';
import {
  filtered,
  matrixOf,
  standingOf,
  standings,
  type Matrix,
  type MatrixRow,
  type Standing,
} from '../../province/standing';
import { useLoaded } from '../../province/useLoaded';
import { useBoardWords } from '../../words/board';
import { useLanguage } from '../../words/language';
import { sayCount } from '../../words/say';
import { Icon } from '../Icon';
import type { ProvinceProps } from '../ProvinceScreen';
import { Grid, type GridCell } from './Grid';
import { Mark } from './Mark';
import { NotYet, Refused } from './Refused';
import { SubmissionView } from './SubmissionView';

interface Board {
  readonly matrix: Matrix;
  readonly whole: { readonly submitted: number; readonly total: number };
  readonly names: ReadonlyMap<string, string>;
  readonly definitions: readonly TableDefinition[];
}

type Chosen = { readonly unit: string; readonly table: string } | null;

export function ReviewBoard(props: ProvinceProps) {
  const { account, server, province, period } = props;
  const say = useBoardWords();
  const cutoff = account.periods.find((dates) => dates.period === period)?.cutoff ?? '';
  const load = useCallback(async (): Promise<Board> => {
    const [completeness, { units }, definitions] = await Promise.all([
      province.completeness(period),
      server.units(cutoff),
      server.definitions(cutoff),
    ]);
    const names = new Map(units.map(({ key, name }) => [key, name]));
    return {
      matrix: matrixOf(completeness, names),
      whole: completeness.units,
      names,
      definitions: definitions.map(({ definition }) => definition),
    };
  }, [province, server, period, cutoff]);
  const { value, notice, loading, again } = useLoaded(load);
  const [chosen, setChosen] = useState<Chosen>(null);
  const opener = useRef<HTMLElement | null>(null);
  const back = () => {
    setChosen(null);
    requestAnimationFrame(() => opener.current?.focus());
  };
  const open = useCallback((unit: string, table: string) => {
    opener.current = document.activeElement instanceof HTMLElement ? document.activeElement : null;
    setChosen({ unit, table });
  }, []);
  if (!value) return <NotYet title={say.review.title} notice={notice} onRetry={again} />;
  const definition = value.definitions.find(({ id }) => id === chosen?.table);
  return (
    <div className={chosen ? 'review opened' : 'review'}>
      <Overview board={value} onOpen={open} onAgain={again} {...{ loading, notice, chosen }} />
      {chosen && definition && (
        <section className="submission" aria-label={say.submission.versions}>
          <SubmissionView
            {...props}
            key={`${chosen.unit} ${chosen.table} ${period}`}
            of={{ ...chosen, period }}
            definition={definition}
            names={value.names}
            onBack={back}
            onDecided={again}
          />
        </section>
      )}
    </div>
  );
}

interface OverviewProps {
  readonly board: Board;
  readonly loading: boolean;
  /** Why it could not be brought up to date. */
  readonly notice: Notice | null;
  readonly chosen: Chosen;
  readonly onOpen: (unit: string, table: string) => void;
  readonly onAgain: () => void;
}

function Overview({ board, loading, notice, chosen, onOpen, onAgain }: OverviewProps) {
  const say = useBoardWords();
  const language = useLanguage();
  const [standing, setStanding] = useState<Standing | null>(null);
  const [search, setSearch] = useState('');
  const { matrix, whole } = board;
  const rows = filtered(matrix, { standing, search });
  const count = (n: number) => sayCount(n, language);
  return (
    <section className="overview" aria-labelledby="review-title">
      <div className="title">
        <h1 id="review-title">{say.review.title}</h1>
        <button type="button" className="button" disabled={loading} onClick={onAgain}>
          <Icon name="again" />
          {say.state.refresh}
        </button>
      </div>
      {notice && <Refused notice={notice} onRetry={onAgain} />}
      <p>{say.review.whole(count(whole.submitted), count(whole.total))}</p>
      <div className="filters" role="group" aria-label={say.review.filter}>
        {standings.map((one) => (
          <button
            key={one}
            type="button"
            className="filter"
            aria-pressed={standing === one}
            onClick={() => setStanding(standing === one ? null : one)}
          >
            <Mark standing={one} />
            {say.review[one]} <b>{count(matrix.counts[one])}</b>
          </button>
        ))}
      </div>
      <label className="field">
        <span className="sr-only">{say.review.search}</span>
        <input
          type="search"
          value={search}
          placeholder={say.review.search}
          onChange={(change) => setSearch(change.target.value)}
        />
      </label>
      {matrix.rows.length === 0 && <p className="bar">{say.review.empty}</p>}
      {matrix.rows.length > 0 && rows.length === 0 && <p className="bar">{say.review.nobody}</p>}
      {rows.length > 0 && <Units {...{ board, rows, standing, chosen, onOpen }} />}
      <p className="hint" role="status">
        {say.review.shown(count(rows.length), count(matrix.rows.length))}
      </p>
    </section>
  );
}

interface UnitsProps {
  readonly board: Board;
  readonly rows: readonly MatrixRow[];
  readonly standing: Standing | null;
  readonly chosen: Chosen;
  readonly onOpen: (unit: string, table: string) => void;
}

function Units({ board, rows, standing, chosen, onOpen }: UnitsProps) {
  const say = useBoardWords();
  const language = useLanguage();
  const { matrix, definitions } = board;
  const titleOf = (table: string) => definitions.find(({ id }) => id === table);
  const cell = (row: number, column: number): GridCell => {
    const unit = rows[row];
    const table = matrix.tables[column] ?? '';
    const head = unit?.heads[column];
    const title = titleOf(table)?.title[language] ?? table;
    if (!unit || !head) return { content: null, label: `${title}: ${say.review.none}`, inert: true };
    const state = standingOf(head);
    const open = chosen?.unit === unit.unit && chosen.table === table;
    const faded = standing !== null && standing !== state;
    return {
      content: <Mark standing={state} />,
      label: `${title}: ${labelOf(head, say)}`,
      className: [open ? 'open' : '', faded ? 'faded' : '', head.asked ? 'asks' : ''].join(' ').trim(),
    };
  };
  return (
    <Grid
      className="units"
      label={say.review.grid}
      corner={say.review.unit}
      columns={matrix.tables.map((table) => (
        <span key={table} title={titleOf(table)?.title[language]}>
          {titleOf(table)?.short ?? table}
        </span>
      ))}
      rows={rows.length}
      rowHeight={36}
      rowName={(row) => <span title={rows[row]?.name}>{rows[row]?.name}</span>}
      cell={cell}
      onOpen={(row, column) => onOpen(rows[row]?.unit ?? '', matrix.tables[column] ?? '')}
    />
  );
}

function labelOf(head: HeadView, say: ReturnType<typeof useBoardWords>): string {
  const version = head.latest > 0 ? `, ${say.submission.version(head.latest)}` : '';
  const asks = head.asked === undefined ? '' : `, ${say.review.asks}`;
  return `${say.review[standingOf(head)]}${version}${asks}`;
}
