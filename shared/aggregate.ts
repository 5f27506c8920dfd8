// Counted submissions of all units -> the province's figures. A pure function: the order in which entries come
// changes nothing. Whose figure (subject) and from whom (reporter) are kept apart (DESIGN, principle 7).
import type { TableDefinition } from './definition';
import type { Figures, FiguresBySubject, FigureValue } from './figure';
import type { Submission } from './submission';
import type { Unit } from './unit';

/** A counted version as the ledger holds it. */
export interface Entry {
  readonly reporter: string;
  readonly version: number;
  readonly submissionId: string;
  /** Ledger time, ISO 8601. */
  readonly time: string;
  readonly late: boolean;
  readonly contentHash: string;
  readonly range: string;
  readonly role: string;
  /** Counted at the unit's own machine (register): the server saw figures only. */
  readonly countedAtUnit: boolean;
  readonly figures: FiguresBySubject;
  readonly columns: Submission['columns'];
  readonly items?: readonly string[];
  readonly sheetRows: readonly number[];
  readonly sheetLetters: Readonly<Record<string, string>>;
  readonly explanations: Submission['explanations'];
  readonly nothingToReport?: { readonly reason: string };
  /** A newer version waits for acceptance. */
  readonly newerWaits: boolean;
}

export interface SubjectRow {
  readonly subject: Unit;
  /** Entry the figures come from; undefined when nobody gave them: greyed, never zero. */
  readonly entry?: Entry;
  readonly figures: Figures;
}

/** Two reporters that disagree about one subject: shown, never added. */
export interface Disagreement {
  readonly subject: Unit;
  readonly figure: string;
  readonly counted: { readonly reporter: string; readonly value: FigureValue };
  readonly other: { readonly reporter: string; readonly value: FigureValue };
}

export interface Totals {
  readonly definition: TableDefinition;
  readonly period: string;
  readonly cutoff: string;
  readonly figures: Figures;
  /** Obliged subjects in registry order, covered or not. */
  readonly subjects: readonly SubjectRow[];
  /** Keys of obliged subjects nobody gave. */
  readonly missing: readonly string[];
  /** Obliged reporters that have and have not submitted. */
  readonly submitted: readonly string[];
  readonly notSubmitted: readonly string[];
  readonly disagreements: readonly Disagreement[];
  /** Every counted entry, in the order of its reporter's key. */
  readonly entries: readonly Entry[];
  /** The form is superseded and its successor not loaded. */
  readonly superseded?: string;
}
