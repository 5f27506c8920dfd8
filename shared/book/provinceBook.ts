// The workbook leaders open, as data: overview, what changed, who is behind, what to trust, the report in words, one
// sheet a table with its details, what disagrees, how figures moved, and the source of every figure. A pure function of its input: no clock, no order of arrival, equal input equal workbook.
import type { Book, LaterBook, LaterSheet } from './book';
import { comparedNames, comparisonSheet } from './comparisonSheet';
import { detailSheet } from './detailSheet';
import { bookFont, looks } from './looks';
import { overviewSheet } from './overviewSheet';
import { periodName } from './calendarWords';
import { plan as planOf, sheetNames, type BookInput, type Plan } from './plan';
import { qualitySheet } from './qualitySheet';
import { reconciliationSheet } from './reconciliationSheet';
import { reportOf, type Report } from './report';
import { reportSheet } from './reportSheet';
import { detailKey, tableKey, wholeKeys } from './sheetKeys';
import { sourcesSheet } from './sourcesSheet';
import { statusSheet } from './statusSheet';
import { tableSheet } from './tableSheet';
import { trendSheet, type Trends } from './trendSheet';

export type { BookInput } from './plan';

/** The workbook of one period for a province, a district or any other scope. */
export function provinceBook(input: BookInput): Book {
  const book = laterBook(input);
  return { ...book, sheets: book.sheets.map(({ lay }) => lay()) };
}

/** The same, each sheet to be laid out when it is needed. */
export function laterBook(input: BookInput): LaterBook {
  const plan = planOf(input);
  const trends = trendSheet(plan);
  const keys = wholeKeys(plan);
  return {
    title: `${input.title} – ${input.group ?? input.scope.name} – ${periodName(input.period)}`,
    subject: periodName(input.period),
    author: input.scope.name,
    asOf: input.asOf,
    font: bookFont,
    looks,
    sheets: [
      { name: sheetNames.overview, key: keys.overview, lay: () => overviewSheet(plan, trends) },
      { name: sheetNames.comparison, key: keys.comparison, lay: () => comparisonSheet(plan) },
      { name: sheetNames.status, key: keys.status, lay: () => statusSheet(plan) },
      { name: sheetNames.quality, key: keys.quality, lay: () => qualitySheet(plan) },
      { name: sheetNames.report, key: keys.report, lay: () => reportSheet(plan) },
      ...tableSheets(plan, trends),
      { name: sheetNames.reconciliation, key: keys.reconciliation, lay: () => reconciliationSheet(plan) },
      { name: sheetNames.trend, key: keys.trend, lay: trends.lay },
      { name: sheetNames.sources, key: keys.sources, lay: () => sourcesSheet(plan) },
    ],
    names: comparedNames(plan),
  };
}

/** The report of the same input, as data: what the sheet says, for a Word file. */
export function provinceReport(input: BookInput): Report {
  return reportOf(planOf(input));
}

function tableSheets(plan: Plan, trends: Trends): LaterSheet[] {
  return plan.tables.flatMap((table): LaterSheet[] => {
    const { sheet, detailSheet: details } = table;
    const figures = {
      name: sheet,
      key: tableKey(plan, table, trends),
      lay: () => tableSheet(plan, table, trends),
    };
    if (details === undefined) return [figures];
    const rows = { name: details, key: detailKey(plan, table), lay: () => detailSheet(plan, table, details) };
    return [figures, rows];
  });
}
