// Where every figure comes from: one line per counted submission, with its id, version, ledger time and content hash.
// Names of files, sheets and people are not in the ledger and so not here.
import type { Entry } from '../aggregate';
import type { Cell, Column, RowBlock, Sheet } from './book';
import { momentSerial, periodName } from './calendarWords';
import { draft } from './draft';
import { heading } from './heading';
import { tabColours } from './looks';
import { area, cellOn } from './place';
import { headingRows, sheetNames, type Plan, type Source, type TablePlan } from './plan';
import { footerOf } from './printing';
import { rootLine } from './rootLine';
import { sourcesBlockKey } from './sheetKeys';
import { textHeight } from './textSize';

const COLUMNS: readonly (Column & { readonly title: string })[] = [
  { title: 'STT', width: 6 },
  { title: 'Biểu', width: 19 },
  { title: 'Đơn vị báo cáo', width: 22 },
  { title: 'Lần nộp', width: 7 },
  { title: 'Thời điểm ghi sổ (giờ Việt Nam)', width: 18 },
  { title: 'Tình trạng', width: 12 },
  { title: 'Vùng số liệu trong tệp', width: 11 },
  { title: 'Vai trò', width: 13 },
  { title: 'Mã bản nộp', width: 20 },
  { title: 'Mã băm nội dung (SHA-256)', width: 29 },
  { title: 'Ghi chú', width: 30 },
];

const REPORTER = 2;

/** Ids and hashes take two lines of small print. */
const TWO_SMALL_LINES = 29;

/** Lines that are packed together. */
const LINES_IN_A_BLOCK = 64;

const ROLES: Readonly<Record<string, string>> = {
  submitter: 'Người nộp',
  approver: 'Người duyệt',
  reviewer: 'Cơ quan thẩm định',
  leader: 'Lãnh đạo',
  administrator: 'Quản trị',
};

export function sourcesSheet(plan: Plan): Sheet {
  const last = COLUMNS.length - 1;
  const sheet = draft(sheetNames.sources, COLUMNS);
  heading(
    sheet,
    { from: 0, to: last },
    {
      title: 'Nguồn số liệu',
      period: periodName(plan.input.period),
      remark:
        'Mỗi dòng là một bản nộp đã ghi sổ và được tính; mã băm cho phép kiểm tra nội dung bản nộp không bị sửa',
    },
  );
  sheet.head(COLUMNS.map(({ title }) => title));
  const sheetOf = new Map(plan.tables.map((table) => [table.totals.definition.id, table]));
  for (const source of plan.sources) {
    sheet.row(sourceRow(plan, source, sheetOf.get(source.totals.definition.id)), rowHeight(source.entry));
  }
  if (plan.sources.length === 0) sheet.row(nothingCells(), TWO_SMALL_LINES);
  const { ledgerRoot } = plan.input;
  if (ledgerRoot !== undefined) {
    sheet.blank();
    sheet.spans({ from: 0, to: last, cell: { value: rootLine(ledgerRoot), style: 'note' } });
  }
  return sheet.finish({
    tabColour: tabColours.trust,
    freeze: { rows: headingRows + 1, columns: 3 },
    blocks: blocksOf(plan),
    tables: [
      {
        name: 'GB_nguon',
        area: area(headingRows, 0, headingRows + Math.max(1, plan.sources.length), last),
        titles: COLUMNS.map(({ title }) => title),
      },
    ],
    print: { titleRows: { first: headingRows, last: headingRows }, footer: footerOf(plan) },
  });
}

/** A table of one line that says so: a refresh finds it, and lines that come later have their place. */
function nothingCells(): Cell[] {
  const value = 'Chưa có bản nộp nào được tính.';
  return COLUMNS.map((_, at) => ({ value: at === REPORTER ? value : null, style: 'body.text' }));
}

function blocksOf(plan: Plan): RowBlock[] {
  const count = Math.ceil(plan.sources.length / LINES_IN_A_BLOCK);
  return Array.from({ length: count }, (_, at) => {
    const some = plan.sources.slice(at * LINES_IN_A_BLOCK, (at + 1) * LINES_IN_A_BLOCK);
    const first = headingRows + 1 + at * LINES_IN_A_BLOCK;
    return { first, last: first + some.length - 1, key: sourcesBlockKey(plan, some) };
  });
}

function sourceRow(plan: Plan, { entry, totals, number }: Source, table: TablePlan | undefined): Cell[] {
  const name = totals.definition.short;
  return [
    { value: number, style: 'body.centred' },
    table
      ? { value: name, style: 'textLink', link: cellOn(table.sheet, 0, 0) }
      : { value: name, style: 'body.text' },
    { value: plan.unitName(entry.reporter), style: 'body.text' },
    { value: entry.version, style: 'body.centred' },
    { value: momentSerial(entry.time), style: 'body.time' },
    { value: entry.late ? 'Nộp muộn' : 'Đúng hạn', style: entry.late ? 'late' : 'submitted' },
    { value: entry.range, style: 'body.centred' },
    { value: ROLES[entry.role] ?? entry.role, style: 'body.text' },
    { value: entry.submissionId, style: 'hash' },
    { value: entry.contentHash, style: 'hash' },
    { value: remarkOf(entry), style: 'body.text' },
  ];
}

function remarkOf(entry: Entry): string {
  const remarks: string[] = [];
  if (entry.countedAtUnit) remarks.push('đếm tại máy đơn vị');
  if (entry.nothingToReport) remarks.push(`không phát sinh: ${entry.nothingToReport.reason}`);
  if (entry.explanations.length > 0) remarks.push(`${entry.explanations.length} cảnh báo đã giải trình`);
  if (entry.newerWaits) remarks.push('có bản mới hơn đang chờ duyệt, chưa tính');
  return remarks.join('; ');
}

function rowHeight(entry: Entry): number {
  return Math.max(TWO_SMALL_LINES, textHeight(remarkOf(entry), (COLUMNS.at(-1)?.width ?? 0) - 1));
}
