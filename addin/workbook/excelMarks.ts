// Our highlights: conditional formats, because they change nothing of the user's. They have no name and no lasting id, so
// a formula that is always true and says whose it is finds them again, copies the user made included (PLATFORM §10).
import { parseCell } from '../reader/cell';
import { rangeAddress, type Merge } from '../../shared/grid';
import type { Mark, Marked } from './workbook';

const signature = 'giaoban:1';
const formula = `=AND(TRUE,"${signature}"="${signature}")`;
const fills = { error: '#FDE7E9', warning: '#FFF4CE', comment: '#DEECF9' };
/** Each block is a rule of the user's workbook: beyond this the pane's list has to do. */
const mostBlocks = 200;
/** Where our marks were put, for the day on which Excel cannot list them. */
const remembered = 'giaoban.marks';

interface Block extends Merge {
  readonly sheet: string;
  readonly tone: Mark['tone'];
}

export async function markCells(context: Excel.RequestContext, marks: readonly Mark[]): Promise<Marked> {
  const cleared = await clearMarks(context);
  const blocks = blocksOf(marks);
  const shown = blocks.slice(0, mostBlocks);
  try {
    for (const { sheet, tone, ...area } of shown) {
      const rule = context.workbook.worksheets
        .getItem(sheet)
        .getRange(rangeAddress(area))
        .conditionalFormats.add(Excel.ConditionalFormatType.custom);
      rule.custom.rule.formula = formula;
      rule.custom.format.fill.color = fills[tone];
    }
    const places = shown.map(({ sheet, tone: _, ...area }) => [sheet, rangeAddress(area)]);
    if (shown.length > 0 || cleared !== 'none')
      context.workbook.settings.add(remembered, JSON.stringify(places));
    await context.sync();
  } catch (error) {
    if (error instanceof OfficeExtension.Error && error.code === 'AccessDenied') return 'blocked';
    throw error;
  }
  if (cleared === 'left') return 'left';
  return shown.length < blocks.length ? 'some' : 'all';
}

/** Takes all of ours away; `left`: Excel could list neither the sheet's rules nor those where ours were put. */
async function clearMarks(context: Excel.RequestContext): Promise<'none' | 'cleared' | 'left'> {
  const { worksheets } = context.workbook;
  worksheets.load('items/name,items/visibility');
  const kept = context.workbook.settings.getItemOrNullObject(remembered);
  kept.load('value');
  await context.sync();
  const places = kept.isNullObject ? [] : placesIn(kept.value);
  let result: 'none' | 'cleared' | 'left' = 'none';
  for (const sheet of worksheets.items) {
    const whole = await clearIn(context, sheet.getRange().conditionalFormats);
    if (whole > 0) result = 'cleared';
    if (whole >= 0) continue;
    for (const [, address] of places.filter(([name]) => name === sheet.name)) {
      const part = await clearIn(context, sheet.getRange(address).conditionalFormats);
      if (part < 0) return 'left';
    }
    result = 'cleared';
  }
  return result;
}

/** How many of ours were there; -1: they cannot be listed here. */
async function clearIn(
  context: Excel.RequestContext,
  formats: Excel.ConditionalFormatCollection,
): Promise<number> {
  try {
    const ours = await oursIn(context, formats);
    // From the last on: the ids are places in the list.
    for (const format of ours.reverse()) format.delete();
    if (ours.length > 0) await context.sync();
    return ours.length;
  } catch (error) {
    // Several rules made in Excel's own dialog: OfficeDev/office-js#5222, #6827, #6835.
    if (error instanceof OfficeExtension.Error && error.code !== 'AccessDenied') return -1;
    throw error;
  }
}

async function oursIn(
  context: Excel.RequestContext,
  formats: Excel.ConditionalFormatCollection,
): Promise<Excel.ConditionalFormat[]> {
  // `custom` would fail beside rules of other kinds: OfficeDev/office-js#2180.
  formats.load('items/id,items/type,items/customOrNullObject/rule/formula');
  await context.sync();
  return formats.items.filter(
    ({ type, customOrNullObject: custom }) =>
      type === Excel.ConditionalFormatType.custom &&
      !custom.isNullObject &&
      custom.rule.formula.includes(signature),
  );
}

function placesIn(value: unknown): string[][] {
  const places: unknown = typeof value === 'string' ? JSON.parse(value) : [];
  return Array.isArray(places) ? places.filter((place): place is string[] => Array.isArray(place)) : [];
}

/** Cells of one tone that lie under each other are one block; the worst tone of a cell wins. */
function blocksOf(marks: readonly Mark[]): Block[] {
  const worst = ['error', 'warning', 'comment'] as const;
  const tones = new Map<string, Mark>();
  for (const mark of marks) {
    const place = `${mark.cell} ${mark.sheet}`;
    const known = tones.get(place);
    if (!known || worst.indexOf(mark.tone) < worst.indexOf(known.tone)) tones.set(place, mark);
  }
  const cells = [...tones.values()].flatMap(({ sheet, cell, tone }) => {
    const at = parseCell(cell);
    return at ? [{ sheet, tone, ...at }] : [];
  });
  cells.sort((a, b) =>
    a.sheet < b.sheet ? -1 : a.sheet > b.sheet ? 1 : a.column - b.column || a.row - b.row,
  );
  const blocks: Block[] = [];
  for (const { sheet, tone, row, column } of cells) {
    const last = blocks.at(-1);
    const joins =
      last?.sheet === sheet && last.tone === tone && last.left === column && last.bottom === row - 1;
    if (joins) blocks[blocks.length - 1] = { ...last, bottom: row };
    else blocks.push({ sheet, tone, top: row, left: column, bottom: row, right: column });
  }
  return blocks;
}
