// What checking needs to know and what it answers. Findings stay integers until somebody looks at them.
import type { TableDefinition } from '../definition';
import type { FiguresBySubject } from '../figure';
import type { Issue } from '../issue';
import type { PeriodDates } from '../period';
import type { Reading } from '../reading/reading';
import type { Unit } from '../unit';
import type { Memory } from './memory';

export interface CheckContext {
  /** Who submits. */
  readonly unit: Unit;
  readonly period: PeriodDates & { readonly id: string };
  /** Units that may be named, as of the cut-off. */
  readonly units: readonly Unit[];
  /** Figures of other tables of the same unit and period, for `agreesWith`; absent tables are not compared. */
  readonly otherFigures?: Readonly<Record<string, FiguresBySubject>>;
  /** Forms of those tables, for their titles. */
  readonly otherTables?: readonly TableDefinition[];
  /** Counted figures of other periods; a rule finds nothing where it has nothing to compare with. */
  readonly memory?: Memory;
}

export interface Checked {
  readonly definition: TableDefinition;
  readonly reading: Reading;
  /** Issues of reading and of checking together, in sheet order. Built on first use. */
  readonly issues: readonly Issue[];
  readonly errors: number;
  readonly warnings: number;
  /** Figures of each subject; a figure that rests on an unreadable or refused cell is null. */
  readonly figures: FiguresBySubject;
}
