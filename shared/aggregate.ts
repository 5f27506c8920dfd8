// Counted submissions of all units -> the province's figures. A pure function: the order in which entries come
// changes nothing. Whose figure (subject) and from whom (reporter) are kept apart (DESIGN, principle 7).
import { holdsForUnit } from './checking/where';
import type { Figure, TableDefinition } from './definition';
import { isDefinedFor, recomputed } from './evaluate';
import { isRatio, sameFigure, type Figures, type FiguresBySubject, type FigureValue } from './figure';
import type { PeriodDates } from './period';
import type { Submission } from './submission';
import type { Unit, UnitKind } from './unit';

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
  /** The table lies across the page: `sheetRows` are its sheet columns. */
  readonly lying?: true;
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

/** A total of sensitive figures is shown from this many units on: fewer could identify a person. */
const fewestForSensitive = 3;

/**
 * The figures of all units of a scope. `units` are those of the scope on the cut-off date, in registry order; the order
 * of `entries` changes nothing. Who must be covered comes from the definition, so a unit that is not obliged (a thị
 * trấn in a table of communes) is never added, whoever named it.
 */
export function aggregate(
  definition: TableDefinition,
  entries: readonly Entry[],
  units: readonly Unit[],
  period: PeriodDates & { readonly id: string },
): Totals {
  const { cutoff } = period;
  const counted = newestOfEachReporter(entries);
  const obliged = units.filter((unit) => holdsForUnit(definition.obliged, unit, cutoff));
  const rankOf = officialRank(definition, units);
  const sources = sourcesBySubject(counted, rankOf);
  const mayCount = ({ reporter }: Entry) => rankOf(reporter) < definition.official.length;
  const covered = obliged.map((subject) => {
    const given = sources.get(subject.key) ?? [];
    const entry = given.find(mayCount);
    return { subject, entry, others: given.filter((other) => other !== entry) };
  });
  const subjects = covered.map(({ subject, entry }): SubjectRow => {
    if (!entry) return { subject, figures: {} };
    return { subject, entry, figures: figuresFrom(definition, entry, subject, cutoff) };
  });
  const reporters = obliged.filter((unit) => definition.reporter.includes(unit.kind));
  const submitters = new Set(counted.map((entry) => entry.reporter));
  return {
    definition,
    period: period.id,
    cutoff,
    figures: totalFigures(
      definition,
      subjects.flatMap(({ entry, figures }) => (entry ? [figures] : [])),
    ),
    subjects,
    missing: subjects.filter((row) => !row.entry).map((row) => row.subject.key),
    submitted: reporters.filter((unit) => submitters.has(unit.key)).map((unit) => unit.key),
    notSubmitted: reporters.filter((unit) => !submitters.has(unit.key)).map((unit) => unit.key),
    disagreements: covered.flatMap(({ subject, entry, others }) =>
      entry ? disagreementsOn(definition, subject, entry, others, cutoff) : [],
    ),
    entries: counted,
  };
}

/** Totals of several units' figures; a figure nobody gave is missing. Ratios come from the totals of their two numbers. */
export function totalFigures(definition: TableDefinition, ofUnits: readonly Figures[]): Figures {
  const mayShow = (figure: Figure, given: readonly unknown[]) =>
    !figure.sensitive || given.length >= fewestForSensitive;
  return addedFigures(definition, ofUnits, mayShow);
}

/** The same whatever is sensitive: what the former parts of one unit gave is its own to see. */
export function addedFigures(
  definition: TableDefinition,
  ofUnits: readonly Figures[],
  mayShow: (figure: Figure, given: readonly unknown[]) => boolean = () => true,
): Figures {
  const totals: Figures = {};
  for (const figure of definition.figures) {
    const given = ofUnits.flatMap((figures) => figures[figure.key] ?? []);
    totals[figure.key] = figure.overUnits === 'sum' && mayShow(figure, given) ? sumOf(given) : null;
  }
  const fromTotals = recomputed(definition, totals);
  for (const figure of definition.figures) {
    const given = ofUnits.flatMap((figures) => figures[figure.key] ?? []);
    if (figure.overUnits === 'recompute' && mayShow(figure, given)) {
      totals[figure.key] = fromTotals[figure.key] ?? null;
    }
  }
  return totals;
}

function sumOf(values: readonly (number | { num: number; den: number })[]): FigureValue {
  if (values.length === 0) return null;
  const ratios = values.filter((value) => isRatio(value));
  if (ratios.length === 0) return values.reduce<number>((sum, value) => sum + Number(value), 0);
  if (ratios.length < values.length) return null;
  return ratios.reduce((sum, { num, den }) => ({ num: sum.num + num, den: sum.den + den }), {
    num: 0,
    den: 0,
  });
}

/** One entry a reporter, the newest: a submission replaces the one before. In the order of the reporter's key. */
function newestOfEachReporter(entries: readonly Entry[]): readonly Entry[] {
  const newest = new Map<string, Entry>();
  for (const entry of entries) {
    const other = newest.get(entry.reporter);
    if (!other || other.version < entry.version) newest.set(entry.reporter, entry);
  }
  return [...newest.values()].sort((a, b) => (a.reporter < b.reporter ? -1 : 1));
}

/** Entries that give figures for each subject, the one that counts first. Ties: the unit itself, then the smaller key. */
function sourcesBySubject(
  counted: readonly Entry[],
  rankOf: (reporter: string) => number,
): ReadonlyMap<string, readonly Entry[]> {
  const sources = new Map<string, Entry[]>();
  for (const entry of counted) {
    for (const subject of Object.keys(entry.figures)) {
      const known = sources.get(subject);
      if (known) known.push(entry);
      else sources.set(subject, [entry]);
    }
  }
  for (const [subject, entries] of sources) {
    const rank = ({ reporter }: Entry) => rankOf(reporter) * 2 + (reporter === subject ? 0 : 1);
    entries.sort((a, b) => rank(a) - rank(b));
  }
  return sources;
}

/** Place of a reporter's kind in `official`; a kind not named there comes last: compared, never counted. */
function officialRank(definition: TableDefinition, units: readonly Unit[]): (reporter: string) => number {
  const kinds = new Map<string, UnitKind>(units.map((unit) => [unit.key, unit.kind]));
  return (reporter) => {
    const kind = kinds.get(reporter);
    const place = kind === undefined ? -1 : definition.official.indexOf(kind);
    return place < 0 ? definition.official.length : place;
  };
}

/** What an entry says of a subject, in the definition's order; figures not defined for the subject are left out. */
function figuresFrom(definition: TableDefinition, entry: Entry, subject: Unit, cutoff: string): Figures {
  const given = entry.figures[subject.key] ?? {};
  const defined = definition.figures.filter((figure) => isDefinedFor(figure, subject, cutoff));
  return Object.fromEntries(defined.map((figure) => [figure.key, given[figure.key] ?? null]));
}

/** Only figures that were counted or stated: a ratio that differs follows from its numbers and says nothing new. */
function disagreementsOn(
  definition: TableDefinition,
  subject: Unit,
  entry: Entry,
  others: readonly Entry[],
  cutoff: string,
): Disagreement[] {
  const figures = definition.figures.filter(
    (figure) => isStated(figure) && isDefinedFor(figure, subject, cutoff),
  );
  return others.flatMap((other) =>
    figures.flatMap(({ key }) => {
      const value = entry.figures[subject.key]?.[key] ?? null;
      const otherValue = other.figures[subject.key]?.[key] ?? null;
      if (otherValue === null || sameFigure(value, otherValue)) return [];
      return {
        subject,
        figure: key,
        counted: { reporter: entry.reporter, value },
        other: { reporter: other.reporter, value: otherValue },
      };
    }),
  );
}

function isStated(figure: Figure): boolean {
  return !('derived' in figure.value) && !('ratio' in figure.value);
}
