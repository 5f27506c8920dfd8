// The workbook the pane lies in. The only file that says Excel.run: it reads every visible sheet in three syncs
// however many rows there are (names; sizes, merges and hidden parts; cells). Looking writes nothing at all; what writes
// (excelEdits.ts, excelMarks.ts) loads when the user asks for it.
// Cells are asked for in portions, because a reply above 5 MB fails in Excel on the web. Who reads asks without Excel.run,
// which has Excel keep every range for later and asks once more to let them go.
import type { Grid, Merge } from '../../shared/grid';
import { cellsInOneReply, cellsOf, formatsOf, inTurns, readParts } from './excelCells';
import type { Beside, Host, Workbook } from './workbook';

export function excel(): Host {
  return {
    workbook: excelWorkbook(),
    refresh: async (published) => {
      const { refreshWorkbook } = await import('./refresh');
      return Excel.run((context) => refreshWorkbook(context, published));
    },
    show: async (_name, content) => Excel.createWorkbook(base64(new Uint8Array(await content.arrayBuffer()))),
  };
}

function excelWorkbook(): Workbook {
  return {
    name: fileName(Office.context.document.url),
    place: 'excel',
    grids: () => readSheets(new Excel.RequestContext()),
    select: (sheet, cell) =>
      Excel.run(async (context) => {
        const worksheet = context.workbook.worksheets.getItem(sheet);
        worksheet.activate();
        worksheet.getRange(cell).select();
        await context.sync();
      }),
    excel: beside,
  };
}

const beside: Beside = {
  replace: async (sheet, replacements) => {
    const { replaceCells } = await import('./excelEdits');
    return Excel.run((context) => replaceCells(context, sheet, replacements));
  },
  restore: async (sheet, before) => {
    const { restoreCells } = await import('./excelEdits');
    return Excel.run((context) => restoreCells(context, sheet, before));
  },
  mark: async (marks) => {
    const { markCells } = await import('./excelMarks');
    return Excel.run((context) => markCells(context, marks));
  },
  parts: (parts) => readParts(new Excel.RequestContext(), parts),
  follow: (changed) =>
    Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.load('items/id,items/name');
      await context.sync();
      const names = new Map(worksheets.items.map(({ id, name }) => [id, name]));
      worksheets.onChanged.add(({ worksheetId, address, changeType }) => {
        const moved = changeType !== 'RangeEdited' && changeType !== 'Unknown';
        changed({ sheet: names.get(worksheetId) ?? '', address, moved });
        return Promise.resolve();
      });
      await context.sync();
    }),
  remember: (key, value) =>
    Excel.run(async (context) => {
      context.workbook.settings.add(key, value);
      await context.sync();
    }),
  recall: (key) =>
    Excel.run(async (context) => {
      const kept = context.workbook.settings.getItemOrNullObject(key);
      kept.load('value');
      await context.sync();
      return kept.isNullObject || typeof kept.value !== 'string' ? null : kept.value;
    }),
};

interface Sheet {
  readonly worksheet: Excel.Worksheet;
  readonly used: Excel.Range;
  /** Absent where Excel could not say. */
  readonly merged?: Excel.RangeAreas;
  readonly visible?: Excel.RangeAreas;
}

interface Portion {
  readonly sheet: Sheet;
  /** First row within the used range. */
  readonly top: number;
  readonly rows: number;
}

async function readSheets(context: Excel.RequestContext): Promise<Grid[]> {
  const { worksheets } = context.workbook;
  worksheets.load('items/name,items/visibility');
  await context.sync();
  const sheets = await measureAll(
    context,
    worksheets.items.filter((sheet) => sheet.visibility === 'Visible'),
  );
  const filled = sheets.filter(({ used }) => !used.isNullObject);
  const read = new Map<Sheet, Excel.Range[]>(filled.map((sheet) => [sheet, []]));
  for (const batch of batches(filled.flatMap(inPortions))) {
    for (const portion of batch) read.get(portion.sheet)?.push(rangeOf(portion));
    await context.sync();
  }
  const grids: Grid[] = [];
  for (const sheet of filled) grids.push(await gridOf(sheet, read.get(sheet) ?? []));
  return grids;
}

/** Above 512 merged areas, or 8192 visible parts, Excel fails the whole request: then sizes alone have to do. */
async function measureAll(
  context: Excel.RequestContext,
  worksheets: readonly Excel.Worksheet[],
): Promise<Sheet[]> {
  try {
    const sheets = worksheets.map((worksheet) => measure(worksheet, true));
    await context.sync();
    return sheets;
  } catch (error) {
    if (!(error instanceof OfficeExtension.Error) || error.code === 'ItemNotFound') throw error;
    const sheets = worksheets.map((worksheet) => measure(worksheet, false));
    await context.sync();
    return sheets;
  }
}

function measure(worksheet: Excel.Worksheet, closely: boolean): Sheet {
  const used = worksheet.getUsedRangeOrNullObject(true);
  used.load('rowIndex,columnIndex,rowCount,columnCount');
  if (!closely) return { worksheet, used };
  const merged = used.getMergedAreasOrNullObject();
  const visible = used.getSpecialCellsOrNullObject('Visible');
  for (const { areas } of [merged, visible]) {
    areas.load('items/rowIndex,items/columnIndex,items/rowCount,items/columnCount');
  }
  return { worksheet, used, merged, visible };
}

function inPortions(sheet: Sheet): Portion[] {
  const { rowCount, columnCount } = sheet.used;
  const height = Math.max(1, Math.floor(cellsInOneReply / columnCount));
  const portions: Portion[] = [];
  for (let top = 0; top < rowCount; top += height) {
    portions.push({ sheet, top, rows: Math.min(height, rowCount - top) });
  }
  return portions;
}

/** Portions that fit into one reply together. */
function batches(portions: readonly Portion[]): Portion[][] {
  const result: Portion[][] = [];
  let room = 0;
  for (const portion of portions) {
    const cells = portion.rows * portion.sheet.used.columnCount;
    const last = result.at(-1);
    if (last && cells <= room) last.push(portion);
    else {
      result.push([portion]);
      room = cellsInOneReply;
    }
    room -= cells;
  }
  return result;
}

/** Made right before its sync: a range that waits for a later one is no longer valid then. */
function rangeOf({ sheet: { worksheet, used }, top, rows }: Portion): Excel.Range {
  const range = worksheet.getRangeByIndexes(used.rowIndex + top, used.columnIndex, rows, used.columnCount);
  range.load('values,numberFormat');
  return range;
}

async function gridOf(
  { worksheet, used, merged, visible }: Sheet,
  ranges: readonly Excel.Range[],
): Promise<Grid> {
  const { rowIndex, columnIndex, rowCount, columnCount } = used;
  const shown = visible && !visible.isNullObject ? visible.areas.items.map(areaOf) : undefined;
  return {
    sheet: worksheet.name,
    top: rowIndex,
    left: columnIndex,
    values: await inTurns(
      ranges.flatMap(({ values }) => values as unknown[][]),
      cellsOf,
    ),
    formats: await inTurns(
      ranges.flatMap(({ numberFormat }) => numberFormat as unknown[][]),
      formatsOf,
    ),
    ...(merged && { merges: merged.isNullObject ? [] : merged.areas.items.map(areaOf) }),
    ...(shown && {
      hiddenRows: uncovered(
        shown.map(({ top, bottom }) => [top, bottom]),
        rowIndex,
        rowCount,
      ),
      hiddenColumns: uncovered(
        shown.map(({ left, right }) => [left, right]),
        columnIndex,
        columnCount,
      ),
    }),
  };
}

function areaOf(range: Excel.Range): Merge {
  const { rowIndex: top, columnIndex: left, rowCount, columnCount } = range;
  return { top, left, bottom: top + rowCount - 1, right: left + columnCount - 1 };
}

/** Which of `count` positions from `first` on no interval covers. */
function uncovered(intervals: readonly (readonly number[])[], first: number, count: number): number[] {
  const covered = new Set<number>();
  for (const [from = 0, to = -1] of intervals) for (let at = from; at <= to; at++) covered.add(at);
  return Array.from({ length: count }, (_, index) => first + index).filter((at) => !covered.has(at));
}

function fileName(url: string | null): string {
  const name = (url ?? '').split(/[\\/]/).at(-1) ?? '';
  return name === '' ? 'Excel' : name;
}

function base64(bytes: Uint8Array): string {
  let binary = '';
  for (let at = 0; at < bytes.length; at += 8192) {
    binary += String.fromCharCode(...bytes.subarray(at, at + 8192));
  }
  return btoa(binary);
}
