// Who has submitted what: units down, tables across. Every submitted cell leads to its line in "Nguồn số liệu".
import type { Cell, Sheet } from './book';
import { periodName } from './calendarWords';
import { draft } from './draft';
import { heading } from './heading';
import { tabColours } from './looks';
import { tableTitles } from './names';
import { area } from './place';
import { headingRows, sheetNames, type Plan, type TablePlan } from './plan';
import { footerOf } from './printing';

export function statusSheet(plan: Plan): Sheet {
  const titles = tableTitles([
    ...['STT', 'Đơn vị'],
    ...plan.tables.map(({ totals }) => totals.definition.short),
  ]);
  const columns = [{ width: 6 }, { width: 26 }, ...plan.tables.map(() => ({ width: 18 }))];
  const last = titles.length - 1;
  const sheet = draft(sheetNames.status, columns);
  const reporters = reportersOf(plan);
  heading(
    sheet,
    { from: 0, to: last },
    {
      title: 'Tình hình nộp báo cáo',
      period: periodName(plan.input.period),
      remark: 'Dấu “–”: đơn vị không phải nộp biểu này',
    },
  );
  sheet.head(titles);
  reporters.forEach((reporter, at) =>
    sheet.row(
      [
        { value: at + 1, style: 'body.centred' },
        { value: plan.unitName(reporter), style: 'body.text' },
        ...plan.tables.map((table) => statusCell(plan, table, reporter)),
      ],
      20,
    ),
  );
  return sheet.finish({
    tabColour: tabColours.trust,
    freeze: { rows: headingRows + 1, columns: 2 },
    tables:
      reporters.length === 0
        ? []
        : [
            {
              name: 'GB_tinhhinh',
              area: area(headingRows, 0, headingRows + reporters.length, last),
              titles,
            },
          ],
    print: { titleRows: { first: headingRows, last: headingRows }, footer: footerOf(plan) },
  });
}

/** Every unit that had to submit something or did, in order. */
export function reportersOf(plan: Plan): string[] {
  const keys = plan.tables.flatMap(({ totals }) => [
    ...totals.submitted,
    ...totals.notSubmitted,
    ...totals.entries.map(({ reporter }) => reporter),
  ]);
  return [...new Set(keys)].sort(plan.inOrder);
}

function statusCell(plan: Plan, { totals }: TablePlan, reporter: string): Cell {
  const source = plan.sourceOf(totals.definition.id, reporter);
  if (!source) {
    return totals.notSubmitted.includes(reporter)
      ? { value: 'Chưa nộp', style: 'notSubmitted' }
      : { value: '–', style: 'notAsked' };
  }
  const { entry, link } = source;
  if (entry.late) return { value: 'Nộp muộn', style: 'late', link };
  return { value: entry.nothingToReport ? 'Không phát sinh' : 'Đã nộp', style: 'submitted', link };
}
