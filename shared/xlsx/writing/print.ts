// How a sheet opens and prints: A4, margins and page numbers of NĐ 30/2020/NĐ-CP, column titles on every page.
import type { Book, Sheet } from '../../book/book';
import { sheetPrefix } from '../../book/names';
import { columnLetters } from '../../grid';
import { cellText } from '../text';
import { escaped, tag } from './xml';

const A4 = 9;
/** Inches. Lying, the left margin of the paper is at its top. */
const LANDSCAPE = { left: 0.79, right: 0.6, top: 0.8, bottom: 0.7, header: 0.4, footer: 0.35 };
const PORTRAIT = { left: 1.18, right: 0.6, top: 0.8, bottom: 0.8, header: 0.4, footer: 0.35 };

/** What stands before the columns of a worksheet. */
export function sheetSettings(sheet: Sheet, isFirst: boolean): string {
  const { tabColour, freeze, print } = sheet;
  const inner =
    (tabColour === undefined ? '' : tag('tabColor', { rgb: `FF${tabColour}` })) +
    (print.scale === undefined ? '<pageSetUpPr fitToPage="1"/>' : '');
  const pane = freeze ? frozen(freeze) : '';
  const view = tag(
    'sheetView',
    { showGridLines: 0, tabSelected: isFirst ? 1 : undefined, workbookViewId: 0 },
    pane === '' ? undefined : pane,
  );
  return (
    (inner === '' ? '' : tag('sheetPr', {}, inner)) +
    tag('sheetViews', {}, view) +
    '<sheetFormatPr defaultRowHeight="15.75"/>'
  );
}

function frozen({ rows, columns }: NonNullable<Sheet['freeze']>): string {
  const pane = rows === 0 ? 'topRight' : columns === 0 ? 'bottomLeft' : 'bottomRight';
  return (
    tag('pane', {
      xSplit: columns === 0 ? undefined : columns,
      ySplit: rows === 0 ? undefined : rows,
      topLeftCell: `${columnLetters(columns)}${rows + 1}`,
      activePane: pane,
      state: 'frozen',
    }) + tag('selection', { pane })
  );
}

/** From the print options to the page breaks. The page number stands in the middle of the top margin, from page 2 on. */
export function afterData({ print }: Sheet): string {
  const { pagesWide = 1, pagesHigh = 0, scale, breaksAfter = [], footer, portrait } = print;
  const fit = scale === undefined ? { fitToWidth: pagesWide, fitToHeight: pagesHigh } : { scale };
  const code = escaped(footerCode(footer));
  return [
    '<printOptions horizontalCentered="1"/>',
    tag('pageMargins', portrait ? PORTRAIT : LANDSCAPE),
    tag('pageSetup', { paperSize: A4, ...fit, orientation: portrait ? 'portrait' : 'landscape' }),
    tag(
      'headerFooter',
      { differentFirst: 1 },
      `<oddHeader>&amp;C&amp;"Times New Roman"&amp;13&amp;P</oddHeader><oddFooter>${code}</oddFooter><firstFooter>${code}</firstFooter>`,
    ),
    breaksAfter.length === 0
      ? ''
      : tag(
          'rowBreaks',
          { count: breaksAfter.length, manualBreakCount: breaksAfter.length },
          breaksAfter.map((row) => tag('brk', { id: row + 1, max: 16383, man: 1 })).join(''),
        ),
  ].join('');
}

/** Names of the book, and what every page of each sheet repeats. */
export function definedNames(names: Book['names'], printTitles: readonly string[]): string {
  const own = Object.entries(names).map(([name, range]) => tag('definedName', { name }, escaped(range)));
  const titles = printTitles.flatMap((range, localSheetId) =>
    range === '' ? [] : tag('definedName', { name: '_xlnm.Print_Titles', localSheetId }, escaped(range)),
  );
  const all = [...titles, ...own];
  return all.length === 0 ? '' : tag('definedNames', {}, all.join(''));
}

/** The rows and columns every page of a sheet repeats, as Excel names them; empty when there are none. */
export function printTitles({ name, print: { titleRows, titleColumns } }: Sheet): string {
  const parts: string[] = [];
  if (titleColumns) parts.push(`$${columnLetters(titleColumns.first)}:$${columnLetters(titleColumns.last)}`);
  if (titleRows) parts.push(`$${titleRows.first + 1}:$${titleRows.last + 1}`);
  return parts.map((part) => `${sheetPrefix(name)}${part}`).join(',');
}

/** `&` begins a code in a footer, and a digit after the font size would belong to it; Excel takes 255 characters. */
function footerCode(text: string): string {
  const code = '&L&"Times New Roman,Italic"&9 ';
  return (
    code +
    cellText(text)
      .replaceAll('&', '+')
      .slice(0, 255 - code.length)
  );
}
