// The check that follows typing in Excel. After 300 ms of quiet the found tables are read again in one sync, because
// Excel tells of what was typed but not of what was recalculated; only what differs goes to the worker. Nothing is
// followed before the first Kiểm tra, and only the list changes: highlights wait for the next Kiểm tra.
import type { Merge } from '../shared/grid';
import type { Checked } from './flow';
import { noticeOf } from './notice';
import { parseCell } from './reader/cell';
import { differenceOf, patched } from './reader/patch';
import type { FoundTable } from './reader/tables';
import type { Desk } from './steps';
import type { Beside, Part, SheetChange, Workbook } from './workbook/workbook';

const quiet = 300;
const followed = new WeakSet<Workbook>();

export async function follow(desk: Desk): Promise<void> {
  const { workbook } = desk;
  const excel = workbook?.excel;
  if (!excel || followed.has(workbook)) return;
  followed.add(workbook);
  let changes: SheetChange[] = [];
  let timer = 0;
  const later = () => {
    clearTimeout(timer);
    timer = window.setTimeout(() => {
      const now = desk.state();
      if (now.step === 'checked' && now.busy !== null) return later();
      const taken = changes;
      changes = [];
      if (now.step === 'checked') void catchUp(desk, excel, now, taken).catch(failed);
    }, quiet);
  };
  const failed = (error: unknown) => {
    const notice = noticeOf(error);
    // The user is already in the next cell: Excel answers once they leave it.
    if (notice.kind === 'pane' && notice.fault === 'cellEdit') later();
    else desk.tell({ kind: 'failed', notice });
  };
  await excel.follow((change) => {
    changes.push(change);
    later();
  });
}

async function catchUp(desk: Desk, excel: Beside, before: Checked, changes: readonly SheetChange[]) {
  const { tables, grids } = before.workbook;
  if (changes.some((change) => change.moved || outside(change, tables))) return lookAgain(desk, before);
  const fresh = await excel.parts(tables.map(partOf));
  const patches = fresh.flatMap((part) => {
    const grid = grids.find(({ sheet }) => sheet === part.sheet);
    return (grid && differenceOf(grid, part)) ?? [];
  });
  if (patches.length === 0) return;
  const reply = await desk.reader.change(patches);
  if (!reply) return lookAgain(desk, before);
  const now = desk.state();
  if (now.step !== 'checked' || now.workbook !== before.workbook) return;
  const sheets = new Set(patches.map(({ sheet }) => sheet));
  const workbook = {
    ...now.workbook,
    grids: grids.map((grid) => patched(grid, patches)),
    tables: [...tables.filter(({ sheet }) => !sheets.has(sheet)), ...reply.tables],
  };
  desk.tell({ kind: 'followed', workbook, results: reply.results });
}

/** Rows came or went, or something was typed beside a table: where the tables lie is asked again. */
async function lookAgain(desk: Desk, before: Checked): Promise<void> {
  const found = await desk.lookAndCheck();
  const now = desk.state();
  if (found && now.step === 'checked' && now.workbook === before.workbook)
    desk.tell({ kind: 'followed', ...found });
}

function partOf({ sheet, found: { range } }: FoundTable): Part {
  return { sheet, ...range };
}

/** On a sheet with tables, but in none of them. A sheet without tables may still feed their formulas. */
function outside({ sheet, address }: SheetChange, tables: readonly FoundTable[]): boolean {
  const here = tables.filter((table) => table.sheet === sheet);
  const [from = '', to = from] = address.split(':');
  const [first, last] = [parseCell(from), parseCell(to)];
  if (here.length === 0) return false;
  if (!first || !last) return true;
  const inside = ({ top, left, bottom, right }: Merge) =>
    first.row >= top && last.row <= bottom && first.column >= left && last.column <= right;
  return !here.some(({ found }) => inside(found.bodyRange));
}
