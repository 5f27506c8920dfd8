// The page a leader reads first and prints, one A4 lying, in the layout of an official paper: is it complete, the key
// figures and how they moved, charts, who is behind, what to be careful about. All other sheets explain this one.
import type { Cell, Sheet } from './book';
import { momentWords, periodName, shortDay } from './calendarWords';
import { cards } from './cards';
import { cautions } from './cautions';
import { draft, type Draft, type Span } from './draft';
import { letterhead } from './letterhead';
import { tabColours, type StyleName } from './looks';
import { chartRows, overviewCharts, placedCharts } from './overviewCharts';
import { sheetNames, type Plan } from './plan';
import { footerOf } from './printing';
import type { Trends } from './trendSheet';

/** A grid of equal columns that two, three, six and seven things divide evenly; everything spans some of them. */
const GRID = 42;
const LAST = GRID - 1;
const HALF = GRID / 2;
const GRID_WIDTH = 4;
const CHART_ROWS = 9;
const CHART_ROW_HEIGHT = 17;
const MOST_NAMES = 12;

export function overviewSheet(plan: Plan, trends: Trends): Sheet {
  const sheet = draft(
    sheetNames.overview,
    Array.from({ length: GRID }, () => ({ width: GRID_WIDTH })),
  );
  paperHeading(sheet, plan);
  wholeLine(sheet, completeness(plan));
  sheet.blank(8);
  cards(sheet, plan.tables, GRID);
  const drawn = overviewCharts(plan, trends);
  const charts = placedCharts(drawn, sheet.next, { columns: GRID, rowsHigh: CHART_ROWS });
  for (let row = 0; row < chartRows(drawn.length) * CHART_ROWS; row++) sheet.blank(CHART_ROW_HEIGHT);
  sheet.blank(6);
  sideBySide(
    sheet,
    { title: 'ĐƠN VỊ CHƯA NỘP', lines: behindLines(plan) },
    { title: 'LƯU Ý KHI SỬ DỤNG SỐ LIỆU', lines: cautions(plan).map((value) => `– ${value}`) },
  );
  return sheet.finish({
    tabColour: tabColours.overview,
    charts,
    print: { pagesHigh: 1, footer: footerOf(plan) },
  });
}

function paperHeading(sheet: Draft, { input, tables, group }: Plan): void {
  const kind = input.letterhead ?? tables[0]?.totals.definition.letterhead ?? 'state';
  const head = letterhead(kind, input.scope, input.province, input.asOf);
  const [above, own] = head.bodies;
  const pair = (left: Span['cell'], right: Span['cell']) =>
    sheet.spans({ from: 0, to: 17, cell: left }, { from: 21, to: LAST, cell: right });
  const body = (line: typeof above): Span['cell'] => ({
    value: line?.text ?? null,
    style: line?.bold ? 'ownBody' : 'parentBody',
  });
  pair(body(above), { value: head.heading, style: head.motto === undefined ? 'motto' : 'ownBody' });
  pair(body(own), { value: head.motto ?? null, style: 'motto' });
  pair({ value: head.number, style: 'number' }, { value: head.placeAndDate, style: 'placeAndDate' });
  sheet.blank(8);
  wholeLine(sheet, { value: input.title.toLocaleUpperCase('vi'), style: 'title' });
  const where = group === undefined ? '' : ` – ${group}`;
  wholeLine(sheet, { value: `${periodName(input.period)}${where}`, style: 'subtitle' });
  const cutoffs = [...new Set(tables.map(({ totals }) => totals.cutoff))].sort().map(shortDay);
  const closed = cutoffs.length === 0 ? '' : `Chốt số liệu ngày ${cutoffs.join(', ')}; `;
  const until =
    input.asOf === '' ? 'chưa có bản nộp nào' : `theo các bản nộp đã ghi sổ đến ${momentWords(input.asOf)}`;
  wholeLine(sheet, { value: `(${closed}${until})`, style: 'remark' });
  sheet.blank(6);
}

function completeness(plan: Plan): Cell & { style: StyleName } {
  const behind = new Set(plan.tables.flatMap(({ totals }) => totals.notSubmitted));
  const asked = new Set([...behind, ...plan.tables.flatMap(({ totals }) => totals.submitted)]);
  const uncovered = plan.tables.filter(({ totals }) => totals.missing.length > 0);
  const done = `${asked.size - behind.size}/${asked.size} đơn vị đã nộp đủ các biểu`;
  if (asked.size === 0) return { value: 'Chưa có đơn vị nào phải nộp báo cáo trong kỳ', style: 'incomplete' };
  if (behind.size === 0 && uncovered.length === 0) return { value: `ĐẦY ĐỦ: ${done}`, style: 'complete' };
  const lacking = uncovered.map(({ totals }) => totals.definition.short).join(', ');
  const partial = uncovered.length === 0 ? '' : `; số tổng hợp còn thiếu ở biểu: ${lacking}`;
  return { value: `CHƯA ĐẦY ĐỦ: ${done}${partial}`, style: 'incomplete' };
}

/** One line a table, tables that lack the same units on one line. */
function behindLines(plan: Plan): string[] {
  const byUnits = new Map<string, { tables: string[]; keys: readonly string[] }>();
  for (const { totals } of plan.tables) {
    if (totals.notSubmitted.length === 0) continue;
    const keys = [...totals.notSubmitted].sort(plan.inOrder);
    const same = byUnits.get(keys.join());
    if (same) same.tables.push(totals.definition.short);
    else byUnits.set(keys.join(), { tables: [totals.definition.short], keys });
  }
  if (byUnits.size === 0) return ['– Không có: các đơn vị đã nộp đủ các biểu phải nộp.'];
  return [...byUnits.values()].map(
    ({ tables, keys }) => `– ${tables.join(', ')}: ${keys.length} đơn vị (${namesOf(plan, keys)}).`,
  );
}

function namesOf(plan: Plan, keys: readonly string[]): string {
  const named = keys.slice(0, MOST_NAMES).map(plan.unitName).join(', ');
  const more = keys.length - MOST_NAMES;
  return more > 0 ? `${named} và ${more} đơn vị khác, xem trang “${sheetNames.status}”` : named;
}

interface Half {
  readonly title: string;
  readonly lines: readonly string[];
}

function sideBySide(sheet: Draft, left: Half, right: Half): void {
  const pair = (one: Span['cell'], other: Span['cell']) =>
    sheet.spans({ from: 0, to: HALF - 2, cell: one }, { from: HALF, to: LAST, cell: other });
  pair({ value: left.title, style: 'section' }, { value: right.title, style: 'section' });
  for (let at = 0; at < Math.max(left.lines.length, right.lines.length); at++) {
    pair(
      { value: left.lines[at] ?? null, style: 'paragraph' },
      { value: right.lines[at] ?? null, style: 'paragraph' },
    );
  }
}

function wholeLine(sheet: Draft, cell: Span['cell']): void {
  sheet.spans({ from: 0, to: LAST, cell });
}
