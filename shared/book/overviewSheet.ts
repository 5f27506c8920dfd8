// The page a leader reads first, in the layout of an official paper: is it complete, the figures, who is behind, what
// to be careful about. All other sheets explain this one.
import { fillSentence } from '../evaluate';
import type { Cell, Sheet } from './book';
import { momentWords, periodName, shortDay } from './calendarWords';
import { cards } from './cards';
import { draft, section, type Draft, type Span } from './draft';
import { letterhead } from './letterhead';
import { tabColours, type StyleName } from './looks';
import { overviewFigures } from './overviewFigures';
import { cellOn } from './place';
import { sheetNames, type Plan, type TablePlan } from './plan';
import { footerOf } from './printing';
import { reportersOf } from './statusSheet';
import { supersededLine } from './tableSheet';

/** The sheet is a grid of equal columns; everything on it spans some of them. */
const GRID = 14;
const LAST = GRID - 1;
const GRID_WIDTH = 11.5;
const MOST_NAMES = 12;
/** Percent at which the grid is as wide as an A4 page across between its margins. */
const WIDTH_SCALE = 69;
/** Below this nobody reads it on paper; the first page then runs over. */
const SMALLEST_SCALE = 55;
/** Points between the margins of that page, less what a printer rounds away. */
const PAGE_HEIGHT = 462;

export interface Overview {
  readonly sheet: Sheet;
  readonly names: Readonly<Record<string, string>>;
}

export function overviewSheet(plan: Plan): Overview {
  const { tables } = plan;
  const sheet = draft(
    sheetNames.overview,
    Array.from({ length: GRID }, () => ({ width: GRID_WIDTH })),
  );
  paperHeading(sheet, plan);
  wholeLine(sheet, { ...completeness(plan) });
  sheet.blank(8);
  cards(sheet, tables, GRID);
  sentences(sheet, tables);
  section(sheet, 'II. TÌNH HÌNH NỘP BÁO CÁO');
  submissions(sheet, plan);
  section(sheet, 'III. LƯU Ý KHI SỬ DỤNG SỐ LIỆU');
  cautions(plan).forEach((value) => wholeLine(sheet, { value: `– ${value}`, style: 'paragraph' }));
  const pageEnd = sheet.next - 1;
  const scale = Math.max(
    SMALLEST_SCALE,
    Math.min(WIDTH_SCALE, Math.floor((PAGE_HEIGHT / sheet.depth) * 100)),
  );
  const figures = overviewFigures(sheet, tables, PAGE_HEIGHT / (scale / 100));
  return {
    names: figures.names,
    sheet: sheet.finish({
      tabColour: tabColours.overview,
      print: {
        scale,
        titleRows: { first: figures.head, last: figures.head },
        breaksAfter: [pageEnd, ...figures.breaksAfter],
        footer: footerOf(plan),
      },
    }),
  };
}

function paperHeading(sheet: Draft, { input, tables }: Plan): void {
  const kind = input.letterhead ?? tables[0]?.totals.definition.letterhead ?? 'state';
  const head = letterhead(kind, input.scope, input.province, input.asOf);
  const [above, own] = head.bodies;
  const pair = (left: Span['cell'], right: Span['cell']) =>
    sheet.spans({ from: 0, to: 5, cell: left }, { from: 7, to: LAST, cell: right });
  const body = (line: typeof above): Span['cell'] => ({
    value: line?.text ?? null,
    style: line?.bold ? 'ownBody' : 'parentBody',
  });
  pair(body(above), { value: head.heading, style: head.motto === undefined ? 'motto' : 'ownBody' });
  pair(body(own), { value: head.motto ?? null, style: 'motto' });
  pair({ value: head.number, style: 'number' }, { value: head.placeAndDate, style: 'placeAndDate' });
  sheet.blank(10);
  wholeLine(sheet, { value: input.title.toLocaleUpperCase('vi'), style: 'title' });
  wholeLine(sheet, { value: periodName(input.period), style: 'subtitle' });
  const cutoffs = [...new Set(tables.map(({ totals }) => totals.cutoff))].sort().map(shortDay);
  const closed = cutoffs.length === 0 ? '' : `Chốt số liệu ngày ${cutoffs.join(', ')}; `;
  wholeLine(sheet, {
    value: `(${closed}theo các bản nộp đã ghi sổ đến ${momentWords(input.asOf)})`,
    style: 'remark',
  });
  sheet.blank(8);
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

function sentences(sheet: Draft, tables: readonly TablePlan[]): void {
  section(sheet, 'I. KẾT QUẢ CHỦ YẾU');
  for (const { totals } of tables) {
    const { definition, figures, subjects, missing } = totals;
    for (const sentence of definition.sentences) {
      const text = fillSentence(sentence.vi, definition.figures, figures).replace(/\.$/, '');
      const covered = subjects.length - missing.length;
      const partial = missing.length > 0 ? ` (mới có số liệu của ${covered}/${subjects.length} đơn vị)` : '';
      wholeLine(sheet, { value: `– ${text}${partial}.`, style: 'paragraph' });
    }
  }
}

function submissions(sheet: Draft, plan: Plan): void {
  const line = (
    number: Cell,
    name: Cell,
    given: Cell,
    covered: Cell,
    late: Cell,
    behind: Cell,
    styles: Styles,
  ) =>
    sheet.spans(
      { from: 0, to: 0, cell: { ...number, style: styles.number } },
      { from: 1, to: 3, cell: { ...name, style: styles.name } },
      { from: 4, to: 4, cell: { ...given, style: styles.number } },
      { from: 5, to: 5, cell: { ...covered, style: styles.number } },
      { from: 6, to: 6, cell: { ...late, style: styles.number } },
      { from: 7, to: LAST, cell: { ...behind, style: styles.behind } },
    );
  const titles = ['STT', 'Biểu', 'Đơn vị đã nộp', 'Đơn vị có số liệu', 'Nộp muộn', 'Chưa nộp'] as const;
  const [a, b, c, d, e, f] = titles.map((value) => ({ value }));
  if (a && b && c && d && e && f) line(a, b, c, d, e, f, HEAD);
  plan.tables.forEach(({ totals, sheet: name }, at) => {
    const { submitted, notSubmitted, subjects, missing, entries, definition } = totals;
    line(
      { value: at + 1 },
      { value: definition.short, link: cellOn(name, 0, 0) },
      { value: `${submitted.length}/${submitted.length + notSubmitted.length}` },
      { value: `${subjects.length - missing.length}/${subjects.length}` },
      { value: entries.filter(({ late }) => late).length },
      { value: namesOf(plan, notSubmitted) },
      notSubmitted.length === 0 ? BODY : BEHIND,
    );
  });
}

type Styles = Readonly<Record<'number' | 'name' | 'behind', StyleName>>;
const HEAD: Styles = { number: 'head', name: 'head', behind: 'head' };
const BODY: Styles = { number: 'body.centred', name: 'textLink', behind: 'body.text' };
const BEHIND: Styles = { ...BODY, behind: 'behind' };

function namesOf(plan: Plan, keys: readonly string[]): string {
  if (keys.length === 0) return 'Không';
  const inOrder = [...keys].sort(plan.inOrder);
  const named = inOrder.slice(0, MOST_NAMES).map(plan.unitName).join(', ');
  const more = keys.length - MOST_NAMES;
  return more > 0 ? `${named} và ${more} đơn vị khác (xem trang “${sheetNames.status}”)` : named;
}

function cautions(plan: Plan): string[] {
  const all = plan.tables.map(({ totals }) => totals);
  const entries = all.flatMap((totals) => totals.entries);
  const disagreements = all.reduce((sum, totals) => sum + totals.disagreements.length, 0);
  const waiting = entries.filter(({ newerWaits }) => newerWaits).length;
  const explained = entries.filter(({ explanations }) => explanations.length > 0).length;
  const superseded = all.flatMap(({ definition, superseded: successor }) =>
    successor === undefined ? [] : [`Biểu “${definition.short}”: ${supersededLine(successor)}`],
  );
  const lines = [
    ...superseded,
    disagreements > 0 &&
      `Có ${disagreements} chỉ tiêu do hai đơn vị báo cáo khác nhau; số không được tính nêu ở trang “${sheetNames.reconciliation}”.`,
    waiting > 0 && `Có ${waiting} bản nộp mới hơn đang chờ duyệt, chưa tính vào tổng hợp.`,
    explained > 0 && `Có ${explained} bản nộp kèm giải trình cảnh báo; xem trang “${sheetNames.sources}”.`,
    `${reportersOf(plan).length} đơn vị, ${entries.length} bản nộp được tính; từng số liệu dẫn về bản nộp ở trang “${sheetNames.sources}”.`,
  ];
  return lines.filter((line) => line !== false);
}

function wholeLine(sheet: Draft, cell: Span['cell']): void {
  sheet.spans({ from: 0, to: LAST, cell });
}
