// A fix the user clicked, and our own way back: Office.js writes end Excel's undo history (OfficeDev/office-js#3788), so
// formula, number format and font of every written cell are kept, and put back where nobody has typed since.
import type { Before, Replacement } from './workbook';

/** Fonts that show Unicode wrongly; what is written is Unicode. */
const legacyFont = /^(\.Vn|VNI)/i;
const readableFont = 'Times New Roman';

/** Cells handled in one request. */
const atOnce = 1000;

export async function replaceCells(
  context: Excel.RequestContext,
  sheet: string,
  replacements: readonly Replacement[],
): Promise<Before[]> {
  const before: Before[] = [];
  for (const some of inPortions(replacements)) {
    const ranges = some.map((replacement) => ({
      replacement,
      range: rangeOf(context, sheet, replacement.cell),
    }));
    for (const { range } of ranges) {
      range.load('formulas,numberFormat');
      range.format.font.load('name');
    }
    await context.sync();
    for (const { replacement, range } of ranges) {
      const { cell, text } = replacement;
      const { name } = range.format.font;
      const font = legacyFont.test(name) ? name : null;
      const content = contentOf(range);
      before.push({ cell, ...content, font, written: text });
      const target = rangeOf(context, sheet, cell);
      // A cell formatted as text would keep the number a text.
      if (typeof text === 'number' && content.format === '@') target.numberFormat = [['General']];
      target.values = [[text]];
      if (font !== null) target.format.font.name = readableFont;
    }
    await context.sync();
  }
  return before;
}

/** The addresses of cells that were typed into since, or moved: they are left alone. */
export async function restoreCells(
  context: Excel.RequestContext,
  sheet: string,
  before: readonly Before[],
): Promise<string[]> {
  const left: string[] = [];
  for (const some of inPortions(before)) {
    const ranges = some.map((cell) => ({ cell, range: rangeOf(context, sheet, cell.cell) }));
    for (const { range } of ranges) range.load('formulas,numberFormat');
    await context.sync();
    for (const { cell, range } of ranges) {
      if (contentOf(range).formula !== cell.written) {
        left.push(cell.cell);
        continue;
      }
      const target = rangeOf(context, sheet, cell.cell);
      target.numberFormat = [[cell.format]];
      target.formulas = [[asTyped(cell)]];
      if (cell.font !== null) target.format.font.name = cell.font;
    }
    await context.sync();
  }
  return left;
}

/** Made anew for each sync: a range that waits for a later one is no longer valid then. */
function rangeOf(context: Excel.RequestContext, sheet: string, cell: string): Excel.Range {
  return context.workbook.worksheets.getItem(sheet).getRange(cell);
}

function contentOf({ formulas, numberFormat }: Excel.Range): Pick<Before, 'formula' | 'format'> {
  const formula: unknown = formulas[0]?.[0];
  const format: unknown = numberFormat[0]?.[0];
  return {
    formula: typeof formula === 'number' || typeof formula === 'boolean' ? formula : asText(formula),
    format: asText(format),
  };
}

/** What was a text before a number replaced it must not become a number again. */
function asTyped({ formula, format, written }: Before): Before['formula'] {
  const wasText = typeof written === 'number' && typeof formula === 'string' && !formula.startsWith('=');
  return wasText && format !== '@' ? `'${formula}` : formula;
}

function asText(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function inPortions<One>(all: readonly One[]): One[][] {
  return Array.from({ length: Math.ceil(all.length / atOnce) }, (_, at) =>
    all.slice(at * atOnce, (at + 1) * atOnce),
  );
}
