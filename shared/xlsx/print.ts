// How sheets print: A4 landscape, margins and page numbers of NĐ 30/2020/NĐ-CP, column titles on every page.
import type { WriteOptions, WriteSheet } from 'hucre/xlsx';
import type { Sheet } from '../book/book';
import { sheetPrefix } from '../book/names';
import { columnLetters } from '../grid';
import { cellText } from './text';

type NamedRange = NonNullable<WriteOptions['namedRanges']>[number];

/** The page number stands in the middle of the top margin, from page 2 on. */
export function writePrint({ print }: Sheet): Pick<WriteSheet, 'pageSetup' | 'headerFooter' | 'rowBreaks'> {
  const { pagesWide = 1, pagesHigh = 0, scale, breaksAfter, footer } = print;
  return {
    pageSetup: {
      paperSize: 'a4',
      orientation: 'landscape',
      ...(scale === undefined
        ? { fitToPage: true, fitToWidth: pagesWide, fitToHeight: pagesHigh }
        : { scale }),
      horizontalCentered: true,
      margins: { left: 1.18, right: 0.6, top: 0.8, bottom: 0.8, header: 0.4, footer: 0.4 },
    },
    headerFooter: {
      differentFirst: true,
      oddHeader: '&C&"Times New Roman"&13&P',
      oddFooter: footerCode(footer),
      firstFooter: footerCode(footer),
    },
    ...(breaksAfter && { rowBreaks: [...breaksAfter] }),
  };
}

/** Rows and columns every page repeats. hucre's own setting leaves the sheet name unquoted, which Excel repairs. */
export function printTitles({ name, print }: Sheet): NamedRange[] {
  const { titleRows, titleColumns } = print;
  const parts: string[] = [];
  if (titleColumns) parts.push(`$${columnLetters(titleColumns.first)}:$${columnLetters(titleColumns.last)}`);
  if (titleRows) parts.push(`$${titleRows.first + 1}:$${titleRows.last + 1}`);
  if (parts.length === 0) return [];
  const range = parts.map((part) => `${sheetPrefix(name)}${part}`).join(',');
  return [{ name: '_xlnm.Print_Titles', range, scope: name }];
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
