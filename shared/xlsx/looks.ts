// Our looks in hucre's terms. Each look becomes one object, shared by all its cells.
import type { CellStyle } from 'hucre/xlsx';
import type { Book, Look } from '../book/book';

const BORDER = { style: 'thin', color: { rgb: '8C8C8C' } } as const;
const BORDERS = {
  all: { top: BORDER, bottom: BORDER, left: BORDER, right: BORDER },
  bottom: { bottom: BORDER },
} as const;

/** Finds a book's styles by name; a name without a look is a mistake in the program. */
export function stylesOf(book: Book): (name: string | undefined) => CellStyle | undefined {
  const styles = new Map(
    Object.entries(book.looks).map(([name, look]) => [name, cellStyle(look, book.font)]),
  );
  return (name) => {
    if (name === undefined) return undefined;
    const style = styles.get(name);
    if (!style) throw new Error(`no look is named ${name}`);
    return style;
  };
}

function cellStyle(look: Look, font: Book['font']): CellStyle {
  const { size, bold, italic, underline, colour, fill, border, format } = look;
  const ownFont = size ?? bold ?? italic ?? underline ?? colour;
  return {
    ...(ownFont !== undefined && {
      font: {
        name: font.name,
        size: size ?? font.size,
        ...(bold && { bold }),
        ...(italic && { italic }),
        ...(underline && { underline }),
        ...(colour !== undefined && { color: { rgb: colour } }),
      },
    }),
    ...(fill !== undefined && { fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: fill } } }),
    ...(border && { border: BORDERS[border] }),
    ...(format !== undefined && { numFmt: format }),
    alignment: {
      ...(look.align && { horizontal: look.align }),
      ...(look.vertical && { vertical: look.vertical }),
      ...(look.wrap && { wrapText: true }),
      ...(look.indent !== undefined && { indent: look.indent }),
    },
  };
}
