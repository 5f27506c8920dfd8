// The judge's arithmetic: what a reader said about a generated workbook (as `npm run check` prints it) against what is
// true of it. A question is no mistake; a silent error is.
import type { CheckReport } from '../../shared/checkReport';
import { sameFigure, type FiguresBySubject } from '../../shared/figure';
import type { TableTruth, WorkbookTruth } from './truth';

type SheetReport = CheckReport['sheets'][number];
type TableReport = SheetReport['tables'][number];

interface ColumnScore {
  readonly right: number;
  /** Taken for another column, without a question. */
  readonly wrong: number;
  /** Not found, without a question. */
  readonly missing: number;
  readonly asked: number;
}

interface FigureScore {
  readonly equal: number;
  /** A number where there is none to be had, or another number. */
  readonly wrong: number;
  /** No number where one could be read with certainty. */
  readonly missing: number;
  /** No number, and a cell in doubt is the reason. */
  readonly doubted: number;
}

interface TableScore {
  readonly table: string;
  readonly form: string;
  readonly found: boolean;
  /** Found, nothing asked, no error: what would be submitted as it is. */
  readonly accepted: boolean;
  readonly columns: ColumnScore;
  readonly figures: FigureScore;
  /** Every row of the truth is accounted for as what it is, and seen = read + totals + ignored. */
  readonly rowsRight: boolean;
}

export interface WorkbookScore {
  readonly tables: readonly TableScore[];
  /** Tables reported where the workbook has none of ours. */
  readonly strangers: number;
}

export function scoreOf(truth: WorkbookTruth, report: CheckReport): WorkbookScore {
  const found = truth.tables.map((table) => ({ table, report: reportOf(table, report) }));
  const known = new Set(found.map((one) => one.report));
  const reported = report.sheets.flatMap(({ tables }) => tables);
  return {
    tables: found.map(({ table, report: own }) => tableScore(table, own, isAsked(table, report))),
    strangers: reported.filter((table) => !known.has(table)).length,
  };
}

/** Sums over workbooks, with the shares issue 3 prints. */
export function summaryOf(scores: readonly WorkbookScore[]) {
  const tables = scores.flatMap((score) => score.tables);
  const accepted = tables.filter((table) => table.accepted);
  const columns = added(tables.map((table) => ({ ...table.columns })));
  const all = Object.values(columns).reduce((sum, count) => sum + count, 0);
  return {
    tables: tables.length,
    found: tables.filter((table) => table.found).length,
    accepted: accepted.length,
    strangers: scores.reduce((sum, { strangers }) => sum + strangers, 0),
    rowsRight: tables.filter((table) => table.rowsRight).length,
    columns,
    columnsRight: (columns['right'] ?? 0) / all,
    columnsWrong: (columns['wrong'] ?? 0) / all,
    figures: added(tables.map((table) => ({ ...table.figures }))),
    figuresOfAccepted: added(accepted.map((table) => ({ ...table.figures }))),
  };
}

function added(counts: readonly Readonly<Record<string, number>>[]): Record<string, number> {
  const sums: Record<string, number> = {};
  for (const count of counts) {
    for (const [name, value] of Object.entries(count)) sums[name] = (sums[name] ?? 0) + value;
  }
  return sums;
}

/** The table of that name whose header lies on the true header's; side by side, both may be of the sheet. */
function reportOf(truth: TableTruth, report: CheckReport): TableReport | undefined {
  return sheetOf(truth, report)?.tables.find(
    (table) => table.table === truth.table && overlap(table.range, truth.headerRange),
  );
}

function sheetOf(truth: TableTruth, report: CheckReport): SheetReport | undefined {
  return report.sheets.find(({ name }) => name === truth.sheet);
}

/** A question on its header offers the table. */
function isAsked({ table, headerRange, ...truth }: TableTruth, report: CheckReport): boolean {
  const questions = sheetOf({ table, headerRange, ...truth }, report)?.questions ?? [];
  return questions.some(
    ({ about, cell, options }) =>
      about === 'table' &&
      (cell === null || overlap(cell, headerRange)) &&
      options.some(({ value }) => value === table || overlap(value, headerRange)),
  );
}

function tableScore(truth: TableTruth, report: TableReport | undefined, asked: boolean): TableScore {
  const noError = report?.issues.every(({ severity }) => severity !== 'error') ?? false;
  return {
    table: truth.table,
    form: truth.form,
    found: report !== undefined,
    accepted: report !== undefined && noError && report.questions.length === 0 && !asked,
    columns: columnScore(truth, report, asked),
    figures: figureScore(truth, report?.figures ?? {}),
    rowsRight: truth.transposed || (report !== undefined && areRowsRight(truth, report)),
  };
}

function columnScore(truth: TableTruth, report: TableReport | undefined, asked: boolean): ColumnScore {
  const score = { right: 0, wrong: 0, missing: 0, asked: 0 };
  const keys = new Set([...Object.keys(truth.columns), ...Object.keys(report?.columns ?? {})]);
  const placeOf = truth.transposed ? rowTextOf : lettersOf;
  for (const key of keys) score[verdictOn(key, truth.columns[key], report, asked, placeOf)]++;
  return score;
}

/** `at` is where the column truly stands; undefined when the sheet has no such column. */
function verdictOn(
  key: string,
  at: string | undefined,
  report: TableReport | undefined,
  asked: boolean,
  placeOf: (cell: string) => string,
): keyof ColumnScore {
  const taken = report?.columns[key]?.column;
  const questions = report?.questions.filter(({ about }) => about === 'column') ?? [];
  const itself = questions.some(({ cell }) => cell !== null && [at, taken].includes(placeOf(cell)));
  if (itself || asked) return 'asked';
  if (taken !== undefined && taken === at) return 'right';
  if (questions.some(({ options }) => options.some(({ value }) => value === key))) return 'asked';
  return taken === undefined ? 'missing' : 'wrong';
}

function figureScore(truth: TableTruth, reported: FiguresBySubject): FigureScore {
  const score = { equal: 0, wrong: 0, missing: 0, doubted: 0 };
  for (const [subject, figures] of Object.entries(truth.figures)) {
    for (const [figure, value] of Object.entries(figures)) {
      const said = reported[subject]?.[figure] ?? null;
      if (sameFigure(said, value)) score.equal++;
      else if (said !== null) score.wrong++;
      else if (truth.mayBeMissing.includes(`${subject} ${figure}`)) score.doubted++;
      else score.missing++;
    }
  }
  return { ...score, wrong: score.wrong + inventedFigures(truth, reported) };
}

/** Figures of units the table does not speak of. */
function inventedFigures(truth: TableTruth, reported: FiguresBySubject): number {
  return Object.entries(reported)
    .filter(([subject]) => !(subject in truth.figures))
    .flatMap(([, figures]) => Object.values(figures))
    .filter((value) => value !== null).length;
}

function areRowsRight({ rows }: TableTruth, { conservation }: TableReport): boolean {
  const { seen, read, totals, ignored } = conservation;
  const isWhole = seen === read + totals + ignored;
  return isWhole && read === rows.records.length && totals === rows.totals.length + rows.groups.length;
}

function overlap(a: string, b: string): boolean {
  const [one, other] = [edgesOf(a), edgesOf(b)];
  return (
    one.left <= other.right && other.left <= one.right && one.top <= other.bottom && other.top <= one.bottom
  );
}

function edgesOf(range: string) {
  const [from = '', to = from] = range.split(':');
  return { left: columnOf(from), top: rowOf(from), right: columnOf(to), bottom: rowOf(to) };
}

function lettersOf(cell: string): string {
  return cell.replace(/\d+.*$/, '');
}

function rowTextOf(cell: string): string {
  return cell.replace(/^[A-Z]+/, '');
}

function columnOf(cell: string): number {
  return [...lettersOf(cell)].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0);
}

function rowOf(cell: string): number {
  return Number(cell.replace(/^[A-Z]+/, ''));
}
