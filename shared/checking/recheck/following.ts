// The live check of tables whose rows are records. Per column and per rule it keeps the rows that break it; a touched row
// is asked again by all of them, which costs a microsecond and no book-keeping of what depends on what. Only what rests
// on the whole table is worked out anew, and not before somebody looks.
import type { TableDefinition } from '../../definition';
import type { FiguresBySubject } from '../../figure';
import type { Issue } from '../../issue';
import { once } from '../../once';
import type { Reading } from '../../reading/reading';
import { acceptorOf } from '../accept';
import { cellSchemas, checkTable, explainer } from '../check';
import type { CheckContext, Checked } from '../checked';
import { byCell, countBySeverity, issuesInSheetOrder, type Explain, type Findings } from '../findings';
import { Rows } from '../rows';
import { headAfter, type Change, type Head } from './change';
import { LiveRows, type LiveValues } from './liveRows';
import { isInRow } from './place';
import { watchRules, type WatchedRule, type WatchedRules } from './watchedRules';
import { wholeTable, type WholeTable } from './wholeTable';

interface WatchedColumn {
  readonly key: string;
  /** Absent where the column is. */
  readonly said: LiveValues | undefined;
  readonly clean: LiveValues | undefined;
  readonly accept: (value: unknown) => boolean;
  readonly refused: Set<number>;
}

/** What can be seen of one state of the table. */
interface View {
  readonly reading: () => Reading;
  readonly whole: () => WholeTable;
  readonly issues: () => readonly Issue[];
  readonly counts: () => Readonly<Record<Issue['severity'], number>>;
}

export class Following implements Checked {
  readonly #rows: LiveRows;
  readonly #columns: readonly WatchedColumn[];
  readonly #rules: WatchedRules;
  readonly #explain: Explain;
  #head: Head;
  #view: View;

  constructor(
    readonly definition: TableDefinition,
    { columns, sheetRows, ...head }: Reading,
    private readonly context: CheckContext,
  ) {
    this.#head = head;
    this.#rows = new LiveRows(definition, { ...head, columns, sheetRows });
    const { clean, said } = this.#rows;
    const live = new Rows(definition, { ...head, columns: clean, sheetRows: this.#rows.sheetRows }, context);
    const schemas = cellSchemas(definition, context);
    this.#columns = definition.columns.map(({ key }, at) => {
      const schema = schemas[at];
      const accept = schema ? acceptorOf(schema).accept : () => true;
      return { key, said: said[key], clean: clean[key], accept, refused: new Set() };
    });
    this.#rules = watchRules(live);
    const byPlace = new Map(this.#rules.byRow.map(({ place, rule }) => [place, rule]));
    const rules = definition.rules.map((_, place) => byPlace.get(place));
    this.#explain = this.#explainFound(explainer(live, { columns: said }, schemas, rules));
    for (const id of this.#rows.order) this.#checkRow(id);
    this.#view = this.#look();
  }

  get reading(): Reading {
    return this.#view.reading();
  }
  get issues(): readonly Issue[] {
    return this.#view.issues();
  }
  get errors(): number {
    return this.#view.counts().error;
  }
  get warnings(): number {
    return this.#view.counts().warning;
  }
  get figures(): FiguresBySubject {
    return this.#view.whole().figures();
  }

  apply(change: Change): void {
    const rows = this.#rows;
    const touched = new Set<number>();
    if (change.moved) for (const id of rows.move(change.moved)) this.#forget(id);
    const gone = (change.removed ?? []).flatMap((row) => rows.at(row) ?? []);
    rows.remove(gone);
    for (const id of gone) this.#forget(id);
    for (const id of rows.add(change.added ?? [])) touched.add(id);
    for (const edit of change.edited ?? []) {
      const id = rows.put(edit);
      if (id !== undefined) touched.add(id);
    }
    for (const id of touched) this.#checkRow(id);
    this.#head = headAfter(this.#head, change);
    this.#view = this.#look();
  }

  issuesInRow(sheetRow: number): readonly Issue[] {
    const id = this.#rows.at(sheetRow);
    const findings = this.#findings((broken) => (id !== undefined && broken.has(id) ? [id] : []));
    const issues = this.#head.issues.filter(({ cell }) => isInRow(cell, sheetRow));
    return this.#issuesOf(findings, issues).filter(({ cell }) => cell !== null);
  }

  #checkRow(id: number): void {
    for (const { said, clean, accept, refused } of this.#columns) {
      if (!said || !clean) continue;
      const value = said[id];
      const accepted = value === undefined || accept(value);
      clean[id] = accepted ? value : undefined;
      if (accepted) refused.delete(id);
      else refused.add(id);
    }
    this.#rules.ask(id);
  }

  #forget(id: number): void {
    for (const { refused } of this.#columns) refused.delete(id);
    this.#rules.forget(id);
  }

  /** Each part is made when it is first looked at. */
  #look(): View {
    const reading = once(() => this.#reading());
    const whole = once(() =>
      wholeTable(this.definition, reading(), this.#refusedPositions(), this.context, this.#rules.across),
    );
    const findings = once(() => this.#findings((broken) => this.#rows.inSheetOrder(broken)));
    const issues = once(() => this.#issuesOf(findings(), this.#head.issues));
    return { reading, whole, issues, counts: once(() => this.#counts()) };
  }

  #reading(): Reading {
    const { said, order, sheetRows } = this.#rows;
    const inOrder = Object.entries(said).map(([key, values]): [string, LiveValues] => [
      key,
      order.map((id) => values[id]),
    ]);
    return {
      ...this.#head,
      columns: Object.fromEntries(inOrder),
      sheetRows: order.map((id) => sheetRows[id] ?? 0),
    };
  }

  #refusedPositions(): ReadonlyMap<string, readonly number[]> {
    const { order } = this.#rows;
    const positions = new Map(order.map((id, at) => [id, at]));
    return new Map(
      this.#columns.map(({ key, refused }) => [key, [...refused].map((id) => positions.get(id) ?? -1)]),
    );
  }

  /** In the order in which a full check finds them. */
  #findings(select: (broken: ReadonlySet<number>) => readonly number[]): readonly Findings[] {
    const ofCells = this.#columns.map(({ refused }, column): Findings => ({
      rows: select(refused),
      column,
      rule: byCell,
    }));
    const ofRules = [...this.#rules.byRow, ...this.#acrossRows()]
      .sort((a, b) => a.place - b.place)
      .map(({ rule, place, broken }): Findings => ({
        rows: select(broken),
        column: rule.at.index,
        rule: place,
      }));
    return [...ofCells, ...ofRules, ...checkTable(this.definition, this.#outline())];
  }

  #counts(): Readonly<Record<Issue['severity'], number>> {
    const ofCells = this.#columns.map(({ refused }) => ({ rule: byCell, count: refused.size }));
    const ofRules = [...this.#rules.byRow, ...this.#acrossRows()].map(({ place, broken }) => ({
      rule: place,
      count: broken.size,
    }));
    const ofTable = checkTable(this.definition, this.#outline()).map(({ rule }) => ({ rule, count: 1 }));
    return countBySeverity(this.definition, this.#head.issues, [...ofCells, ...ofRules, ...ofTable]);
  }

  #acrossRows(): WatchedRule[] {
    if (this.#rules.across.length === 0) return [];
    const { order } = this.#rows;
    return [...this.#view.whole().across()].map(([place, { rule, broken }]) => ({
      rule,
      place,
      broken: new Set(broken.map((at) => order[at] ?? -1)),
    }));
  }

  /** A row found by a rule that looks at the whole table is explained by the rule that found it. */
  #explainFound(explain: Explain): Explain {
    return (id, column, place) => {
      const asked = this.#rules.across.includes(place) ? this.#view.whole().across().get(place) : undefined;
      if (!asked) return explain(id, column, place);
      const position = this.#rows.position(this.#rows.sheetRows[id] ?? 0);
      return { code: asked.rule.code, params: asked.rule.explain(position) };
    };
  }

  #issuesOf(findings: readonly Findings[], ofReading: readonly Issue[]): readonly Issue[] {
    const reading = { ...this.#outline(), sheetRows: this.#rows.sheetRows, issues: ofReading };
    return issuesInSheetOrder(this.definition, reading, findings, this.#explain);
  }

  /** The reading as far as a look at the whole table needs it. */
  #outline(): Reading {
    const { said, order } = this.#rows;
    return { ...this.#head, columns: said, sheetRows: order };
  }
}
