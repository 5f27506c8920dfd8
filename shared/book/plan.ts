// What every sheet must know of the others before any is laid out: names, the order of units, and the line on which each
// counted submission is listed, so that a figure can link to its source.
import type { Entry, Totals } from '../aggregate';
import { periodDates, parsePeriod, type PeriodDates } from '../period';
import { scaleOfFormat, unscaled } from '../scale';
import type { Unit } from '../unit';
import { comparisonOf, type Comparison } from './comparison';
import { withheldFigures, type Edition } from './edition';
import { headline, type Headline } from './headline';
import type { EarlierPublication, PeriodFigures, Target } from './history';
import type { LetterheadKind } from './letterhead';
import { sheetName, tableTitles } from './names';
import { cellOn } from './place';
import { identity } from './identity';

export interface BookInput {
  /** E.g. "Tổng hợp số liệu giao ban". */
  readonly title: string;
  readonly province: Unit;
  /** Whose units are asked: the province, or a district before 2025-07-01. */
  readonly scope: Unit;
  readonly period: string;
  /** Ledger time of the newest submission covered, ISO 8601; no clock is read. */
  readonly asOf: string;
  /** One per table, in the order they are to appear. */
  readonly totals: readonly Totals[];
  /** Units that may be named, in the order they are to appear. */
  readonly units: readonly Unit[];
  /** The issuing body; that of the first table when absent. */
  readonly letterhead?: LetterheadKind;
  /** `common` when absent. */
  readonly edition?: Edition;
  /** Root of the ledger's chains the totals were read from (shared/ledgerRoot.ts), in hex. */
  readonly ledgerRoot?: string;
  /**
   * Other periods of the same tables, in any order: the one before, the same a year ago, up to 8 to draw a trend from,
   * the parts of a cumulative one. What is not there is not compared.
   */
  readonly history?: readonly PeriodFigures[];
  /** What the publication before this one said of the same period. */
  readonly replaces?: EarlierPublication;
  readonly targets?: readonly Target[];
  /** Newest submissions that were returned and not sent again. */
  readonly returned?: readonly { readonly table: string; readonly unit: string }[];
  /** How units are put together where totals of groups are asked, e.g. by former district. */
  readonly groups?: Grouping;
  /** Name of the group of units the workbook is about, when it is not the whole scope. */
  readonly group?: string;
}

export interface Grouping {
  /** Title of the column, e.g. "Huyện cũ". */
  readonly title: string;
  /** In the order they are to appear; a unit is in one at most. */
  readonly groups: readonly { readonly name: string; readonly units: readonly string[] }[];
}

/** A line of "Nguồn số liệu". */
export interface Source {
  readonly totals: Totals;
  readonly entry: Entry;
  /** 1, 2, 3 … as printed. */
  readonly number: number;
  /** Place of the line, to link to. */
  readonly link: string;
}

export interface TablePlan {
  readonly totals: Totals;
  readonly sheet: string;
  /** Absent unless the table is a list. */
  readonly detailSheet?: string;
  readonly dates: PeriodDates | undefined;
  /** Column titles of the figures, in the order of the definition. */
  readonly figureTitles: readonly string[];
  /** Figures whose single units are not shown. */
  readonly withheld: ReadonlySet<string>;
  readonly headline: Headline | undefined;
  readonly comparison: Comparison;
  /** Unit -> name of its group; absent where the table's units are not put together. */
  readonly groupOf?: ReadonlyMap<string, string>;
  /** Figure -> what was set out to be reached, in natural units. */
  readonly targets: ReadonlyMap<string, number>;
}

export interface Plan {
  readonly input: BookInput;
  /** What a total is of: "Toàn tỉnh", "Toàn huyện", or the group. */
  readonly whole: string;
  readonly group: string | undefined;
  readonly tables: readonly TablePlan[];
  readonly sources: readonly Source[];
  readonly sourceOf: (table: string, reporter: string) => Source | undefined;
  readonly unitName: (key: string) => string;
  /** Equal where names and order of units are. */
  readonly unitsKey: string;
  /** Compares unit keys by the order of the units given; unknown ones last, by key. */
  readonly inOrder: (a: string, b: string) => number;
  /** What counts of a table, in the order of units. */
  readonly entriesOf: (totals: Totals) => readonly Entry[];
}

export const sheetNames = {
  overview: 'Tổng quan',
  comparison: 'So sánh',
  status: 'Tình hình nộp',
  quality: 'Chất lượng',
  report: 'Báo cáo lời văn',
  reconciliation: 'Đối chiếu',
  trend: 'Diễn biến',
  sources: 'Nguồn số liệu',
} as const;

/** Rows of the heading every sheet but the overview begins with; the column titles follow. */
export const headingRows = 4;
const firstSourceRow = headingRows + 1;

const made = new WeakMap<BookInput, Plan>();

/** The same plan for the same input: the workbook and the report are laid out from one. */
export function plan(input: BookInput): Plan {
  const known = made.get(input) ?? planOf(input);
  made.set(input, known);
  return known;
}

function planOf(input: BookInput): Plan {
  const order = new Map(input.units.map((unit, at) => [unit.key, at]));
  const names = new Map(input.units.map((unit) => [unit.key, unit.name]));
  for (const unit of [input.province, input.scope]) names.set(unit.key, unit.name);
  const others: [key: string, name: string][] = [];
  for (const { subjects } of input.totals) {
    for (const { subject } of subjects) {
      if (names.has(subject.key)) continue;
      names.set(subject.key, subject.name);
      others.push([subject.key, subject.name]);
    }
  }
  const inOrder = (a: string, b: string) =>
    (order.get(a) ?? order.size) - (order.get(b) ?? order.size) || (a < b ? -1 : a > b ? 1 : 0);
  const entriesOf = (totals: Totals) => entriesInOrder(totals, input.units, inOrder);
  const sources = sourceLines(input.totals, entriesOf);
  const bySource = new Map(
    sources.map((source) => [sourceKey(source.totals.definition.id, source.entry.reporter), source]),
  );
  return {
    input,
    whole: input.group ?? wholeOf(input.scope),
    group: input.group,
    tables: tablePlans(input),
    sources,
    sourceOf: (table, reporter) => bySource.get(sourceKey(table, reporter)),
    unitsKey: JSON.stringify([[input.units, input.province, input.scope].map(identity), others]),
    unitName: (key) => names.get(key) ?? key,
    ...{ inOrder, entriesOf },
  };
}

/** By the totals, and the units whose order it is. */
const ordered = new WeakMap<
  Totals,
  { readonly units: readonly Unit[]; readonly entries: readonly Entry[] }
>();

function entriesInOrder(totals: Totals, units: readonly Unit[], inOrder: Plan['inOrder']): readonly Entry[] {
  const known = ordered.get(totals);
  if (known?.units === units) return known.entries;
  const entries = [...totals.entries].sort((a, b) => inOrder(a.reporter, b.reporter));
  ordered.set(totals, { units, entries });
  return entries;
}

function wholeOf({ kind, name }: Unit): string {
  if (kind === 'tinh') return 'Toàn tỉnh';
  if (kind === 'thanhPhoTrungUong' || kind === 'thanhPho') return 'Toàn thành phố';
  return kind === 'huyen' ? 'Toàn huyện' : name;
}

/** Putting together says something only where there are two groups at least. */
function groupsOf({ groups }: BookInput, { subjects }: Totals): Pick<TablePlan, 'groupOf'> {
  const asked = new Set(subjects.map(({ subject }) => subject.key));
  const present = (groups?.groups ?? []).filter(({ units }) => units.some((key) => asked.has(key)));
  if (present.length < 2) return {};
  return { groupOf: new Map(present.flatMap(({ name, units }) => units.map((key) => [key, name]))) };
}

function targetsOf({ targets = [] }: BookInput, { id, figures }: Totals['definition']): Map<string, number> {
  return new Map(
    targets
      .filter(({ table }) => table === id)
      .flatMap(({ figure: key, value }) => {
        const figure = figures.find((one) => one.key === key);
        return figure ? [[key, unscaled(value, scaleOfFormat(figure.format))] as const] : [];
      }),
  );
}

function tablePlans(input: BookInput): TablePlan[] {
  const taken = new Set(Object.values(sheetNames).map((name) => name.toLowerCase()));
  const period = parsePeriod(input.period);
  const edition = input.edition ?? 'common';
  const withSheets = input.totals.map((totals) => ({
    totals,
    sheet: sheetName(totals.definition.short, taken),
  }));
  return withSheets.map(({ totals, sheet }) => {
    const { definition } = totals;
    return {
      totals,
      sheet,
      ...(definition.layout === 'list' && { detailSheet: sheetName(`Chi tiết ${sheet}`, taken) }),
      dates: period && periodDates(period, definition.calendar),
      figureTitles: tableTitles(definition.figures.map(({ title, unit }) => `${title.vi} (${unit})`)),
      withheld: withheldFigures(definition, edition),
      headline: headline(definition),
      comparison: comparisonOf(input, totals),
      targets: targetsOf(input, definition),
      ...groupsOf(input, totals),
    };
  });
}

function sourceLines(all: readonly Totals[], entriesOf: (totals: Totals) => readonly Entry[]): Source[] {
  const lines = all.flatMap((totals) => entriesOf(totals).map((entry) => ({ totals, entry })));
  return lines.map((line, at) => ({
    ...line,
    number: at + 1,
    link: cellOn(sheetNames.sources, firstSourceRow + at, 0),
  }));
}

function sourceKey(table: string, reporter: string): string {
  return `${table}|${reporter}`;
}
