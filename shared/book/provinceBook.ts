// The workbook leaders open, as data: overview, what changed, who is behind, what to trust, the report in words, one
// sheet a table with its details, what disagrees, how figures moved, and the source of every figure. A pure function of its input: no clock, no order of arrival, equal input equal workbook.
import type { Book, Sheet } from './book';
import { comparisonSheet } from './comparisonSheet';
import { detailSheet } from './detailSheet';
import { bookFont, looks } from './looks';
import { overviewSheet } from './overviewSheet';
import { periodName } from './calendarWords';
import { plan as planOf, type BookInput, type Plan } from './plan';
import { qualitySheet } from './qualitySheet';
import { reconciliationSheet } from './reconciliationSheet';
import { reportOf, type Report } from './report';
import { reportSheet } from './reportSheet';
import { sourcesSheet } from './sourcesSheet';
import { statusSheet } from './statusSheet';
import { tableSheet } from './tableSheet';
import { trendSheet, type Trends } from './trendSheet';

export type { BookInput } from './plan';

/** The workbook of one period for a province, a district or any other scope. */
export function provinceBook(input: BookInput): Book {
  const plan = planOf(input);
  const trends = trendSheet(plan);
  const comparison = comparisonSheet(plan);
  return {
    title: `${input.title} – ${input.group ?? input.scope.name} – ${periodName(input.period)}`,
    subject: periodName(input.period),
    author: input.scope.name,
    asOf: input.asOf,
    font: bookFont,
    looks,
    sheets: [
      overviewSheet(plan, trends),
      comparison.sheet,
      statusSheet(plan),
      qualitySheet(plan),
      reportSheet(plan),
      ...tableSheets(plan, trends),
      reconciliationSheet(plan),
      trends.sheet,
      sourcesSheet(plan),
    ],
    names: comparison.names,
  };
}

/** The report of the same input, as data: what the sheet says, for a Word file. */
export function provinceReport(input: BookInput): Report {
  return reportOf(planOf(input));
}

function tableSheets(plan: Plan, trends: Trends): Sheet[] {
  return plan.tables.flatMap((table) => [
    tableSheet(plan, table, trends),
    ...(table.detailSheet === undefined ? [] : [detailSheet(plan, table, table.detailSheet)]),
  ]);
}
