// The workbook leaders open, as data: overview, one sheet a table with its details, who submitted, what disagrees, and
// the source of every figure. A pure function of its input: no clock, no order of arrival, equal input equal workbook.
import type { Book, Sheet } from './book';
import { detailSheet } from './detailSheet';
import { bookFont, looks } from './looks';
import { overviewSheet } from './overviewSheet';
import { periodName } from './calendarWords';
import { plan as planOf, type BookInput, type Plan } from './plan';
import { reconciliationSheet } from './reconciliationSheet';
import { sourcesSheet } from './sourcesSheet';
import { statusSheet } from './statusSheet';
import { tableSheet } from './tableSheet';

export type { BookInput } from './plan';

/** The workbook of one period for a province, a district or any other scope. */
export function provinceBook(input: BookInput): Book {
  const plan = planOf(input);
  const overview = overviewSheet(plan);
  return {
    title: `${input.title} – ${input.scope.name} – ${periodName(input.period)}`,
    subject: periodName(input.period),
    author: input.scope.name,
    asOf: input.asOf,
    font: bookFont,
    looks,
    sheets: [
      overview.sheet,
      statusSheet(plan),
      ...tableSheets(plan),
      reconciliationSheet(plan),
      sourcesSheet(plan),
    ],
    names: overview.names,
  };
}

function tableSheets(plan: Plan): Sheet[] {
  return plan.tables.flatMap((table) => [
    tableSheet(plan, table),
    ...(table.detailSheet === undefined ? [] : [detailSheet(plan, table, table.detailSheet)]),
  ]);
}
