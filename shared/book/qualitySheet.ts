// Can I trust it: everything that may be wrong with the figures, one line each, leading to its table and source.
import type { Cell, Column, Sheet } from './book';
import { periodName } from './calendarWords';
import { draft } from './draft';
import { heading } from './heading';
import { tabColours, type StyleName } from './looks';
import { area, cellOn } from './place';
import { headingRows, sheetNames, type Plan } from './plan';
import { footerOf } from './printing';
import { qualityLines, type QualityLine } from './quality';
import { textHeight } from './textSize';

const COLUMNS: readonly (Column & { readonly title: string })[] = [
  { title: 'STT', width: 6 },
  { title: 'Loại', width: 20 },
  { title: 'Biểu', width: 20 },
  { title: 'Đơn vị', width: 26 },
  { title: 'Nội dung', width: 70 },
  { title: 'Nguồn', width: 10 },
];
const DETAIL = 4;
const ONE_LINE = 20;

const STYLES: Readonly<Record<string, StyleName>> = {
  'Chưa nộp': 'notSubmitted',
  'Bị trả lại': 'notSubmitted',
  'Nộp muộn': 'late',
};

export function qualitySheet(plan: Plan): Sheet {
  const lines = qualityLines(plan);
  const last = COLUMNS.length - 1;
  const titles = COLUMNS.map(({ title }) => title);
  const sheet = draft(sheetNames.quality, COLUMNS);
  heading(
    sheet,
    { from: 0, to: last },
    {
      title: 'Chất lượng số liệu',
      period: periodName(plan.input.period),
      remark:
        'Những điều cần biết trước khi dùng số liệu: chưa nộp, bị trả lại, nộp muộn, giải trình, thay đổi',
    },
  );
  sheet.head(titles);
  const heightOf = (detail: string) =>
    Math.max(ONE_LINE, textHeight(detail, (COLUMNS[DETAIL]?.width ?? 0) - 1));
  lines.forEach((line, at) => sheet.row(lineCells(line, at), heightOf(line.detail)));
  if (lines.length === 0) sheet.row(nothingCells(), heightOf(NOTHING));
  return sheet.finish({
    tabColour: tabColours.trust,
    freeze: { rows: headingRows + 1, columns: 0 },
    tables: [
      {
        name: 'GB_chatluong',
        area: area(headingRows, 0, headingRows + Math.max(1, lines.length), last),
        titles,
      },
    ],
    print: { titleRows: { first: headingRows, last: headingRows }, footer: footerOf(plan) },
  });
}

/** A table of one line that says so: a refresh finds it, and lines that come later have their place. */
function nothingCells(): Cell[] {
  return COLUMNS.map((_, at) => ({ value: at === DETAIL ? NOTHING : null, style: 'body.text' }));
}

const NOTHING =
  'Không có điểm nào cần lưu ý: các đơn vị nộp đủ, đúng hạn, không có cảnh báo phải giải trình.';

function lineCells({ kind, table, unit, detail, link }: QualityLine, at: number): Cell[] {
  return [
    { value: at + 1, style: 'body.centred' },
    { value: kind, style: STYLES[kind] ?? 'body.centred' },
    { value: table.totals.definition.short, style: 'textLink', link: cellOn(table.sheet, 0, 0) },
    { value: unit, style: 'body.text' },
    { value: detail, style: 'body.text' },
    link === undefined ? { value: null, style: 'body.centred' } : { value: 'Xem', style: 'link', link },
  ];
}
