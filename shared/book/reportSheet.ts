// The report in words as a sheet, standing, for those who copy a sentence or print it from Excel; the Word file beside
// the workbook is laid out from the same report.
import type { Sheet } from './book';
import { draft, type Draft, type Span } from './draft';
import { tabColours, type StyleName } from './looks';
import { cellOn } from './place';
import { sheetNames, type Plan } from './plan';
import { footerOf } from './printing';
import { reportOf, type ReportTable } from './report';

const GRID = 12;
const LAST = GRID - 1;
const WIDTH = 8;

export function reportSheet(plan: Plan): Sheet {
  const report = reportOf(plan);
  const { letterhead: head, signature } = report;
  const sheet = draft(
    sheetNames.report,
    Array.from({ length: GRID }, () => ({ width: WIDTH })),
  );
  const [above, own] = head.bodies;
  const body = (line: typeof above): Span['cell'] => ({
    value: line?.text ?? null,
    style: line?.bold ? 'ownBody' : 'parentBody',
  });
  const pair = (left: Span['cell'], right: Span['cell']) =>
    sheet.spans({ from: 0, to: 4, cell: left }, { from: 5, to: LAST, cell: right });
  sheet.row([{ value: '← Tổng quan', style: 'back', link: cellOn(sheetNames.overview, 0, 0) }], 18);
  pair(body(above), { value: head.heading, style: head.motto === undefined ? 'motto' : 'ownBody' });
  pair(body(own), { value: head.motto ?? null, style: 'motto' });
  pair({ value: head.number, style: 'number' }, { value: head.placeAndDate, style: 'placeAndDate' });
  sheet.blank(10);
  line(sheet, report.title, 'title');
  line(sheet, report.about, 'subtitle');
  sheet.blank(8);
  line(sheet, report.opening, 'paragraph');
  for (const { title, paragraphs } of report.sections) {
    line(sheet, title, 'section');
    for (const paragraph of paragraphs) line(sheet, `– ${paragraph}`, 'paragraph');
  }
  line(sheet, 'III. SỐ LIỆU', 'section');
  for (const table of report.tables) figures(sheet, table);
  sheet.blank(10);
  pair({ value: 'Nơi nhận:', style: 'recipientsHead' }, { value: signature.authority, style: 'ownBody' });
  report.recipients.forEach((value, at) =>
    pair(
      { value, style: 'recipients' },
      { value: at === 0 ? signature.post : null, style: at === 0 ? 'ownBody' : 'number' },
    ),
  );
  return sheet.finish({
    tabColour: tabColours.overview,
    print: { portrait: true, footer: footerOf(plan) },
  });
}

function line(sheet: Draft, value: string, style: StyleName): void {
  sheet.spans({ from: 0, to: LAST, cell: { value, style } });
}

function figures(sheet: Draft, { title, head, rows }: ReportTable): void {
  sheet.blank(4);
  line(sheet, title, 'subtitle');
  const places = placesOf(head.length);
  const spread = (values: readonly string[], style: (column: number) => StyleName) =>
    sheet.spans(
      ...values.map((value, column) => ({
        ...(places[column] ?? { from: LAST, to: LAST }),
        cell: { value, style: style(column) },
      })),
    );
  spread(head, () => 'head');
  for (const row of rows) spread(row, (column) => (column === 0 ? 'body.text' : 'body.centred'));
}

/** Words take what numbers leave: two grid columns each. */
function placesOf(count: number): { from: number; to: number }[] {
  const words = GRID - (count - 1) * 2;
  return Array.from({ length: count }, (_, at) =>
    at === 0 ? { from: 0, to: words - 1 } : { from: words + (at - 1) * 2, to: words + at * 2 - 1 },
  );
}
