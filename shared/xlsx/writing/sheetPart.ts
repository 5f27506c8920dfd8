// One sheet as a worksheet part. Rows come out one after another and are compressed as they come; what stands after
// them (merges, links, bars, drawing, tables) follows in the order the standard lays down.
import type { Cell, Content, RowBlock, Sheet, Value } from '../../book/book';
import { columnLetters, rangeAddress } from '../../grid';
import type { Kept } from '../kept';
import { cellText } from '../text';
import { barRules, extensions } from './extensions';
import { afterData, sheetSettings } from './print';
import { listRules } from './lists';
import type { Strings } from './strings';
import type { Styles } from './styles';
import type { Piece } from './zip';
import { DECLARATION, escaped, MAIN, RELATIONS, tag } from './xml';

/** Relations of the sheet to its other parts. */
export interface SheetLinks {
  readonly drawing?: string;
  readonly tables: readonly string[];
}

export function* sheetPart(
  sheet: Sheet,
  links: SheetLinks,
  strings: Strings,
  styles: Styles,
  /** Of the sheet in the file, from 1. */
  number: number,
  kept?: Kept,
): Generator<Piece> {
  yield `${DECLARATION}<worksheet xmlns="${MAIN}" xmlns:r="${RELATIONS}">`;
  yield sheetSettings(sheet, number === 1);
  yield columnsOf(sheet);
  yield '<sheetData>';
  const cells = new CellWriter(sheet, strings, styles);
  let r = 0;
  if (kept) {
    for (const block of sheet.blocks ?? []) {
      for (; r < block.first; r++) yield cells.row(r);
      yield cells.block(block, kept);
      r = block.last + 1;
    }
  }
  for (; r < sheet.rows.length; r++) yield cells.row(r);
  yield '</sheetData>';
  yield listOf(
    'mergeCells',
    sheet.merges.map((area) => tag('mergeCell', { ref: rangeAddress(area) })),
  );
  yield barRules(sheet, number);
  yield listRules(sheet);
  yield hyperlinks(sheet);
  yield afterData(sheet);
  if (links.drawing !== undefined) yield tag('drawing', { 'r:id': links.drawing });
  yield listOf(
    'tableParts',
    links.tables.map((id) => tag('tablePart', { 'r:id': id })),
  );
  yield extensions(sheet, number);
  yield '</worksheet>';
}

function columnsOf({ columns }: Sheet): string {
  if (columns.length === 0) return '';
  const each = columns.map(({ width }, at) =>
    tag('col', { min: at + 1, max: at + 1, width, customWidth: 1 }),
  );
  return tag('cols', {}, each.join(''));
}

/** Plain values take the style of their column; its attribute is made once, not once a cell. */
class CellWriter {
  readonly #letters: string[];
  readonly #columnStyles: string[];

  constructor(
    private readonly sheet: Sheet,
    private readonly strings: Strings,
    private readonly styles: Styles,
  ) {
    const widest = sheet.rows.reduce((most, row) => Math.max(most, row.length), 0);
    this.#letters = Array.from({ length: widest }, (_, column) => columnLetters(column));
    this.#columnStyles = this.#letters.map((_, column) => this.#style(sheet.columns[column]?.style));
  }

  row(r: number): string {
    const row = this.sheet.rows[r] ?? [];
    const height = this.sheet.heights[r];
    const number = r + 1;
    let text = `<row r="${number}"${height === undefined ? '' : ` ht="${height}" customHeight="1"`}>`;
    for (let c = 0; c < row.length; c++) text += this.#cell(row[c] ?? null, c, number);
    return `${text}</row>`;
  }

  /** As it was packed before, or to be packed apart so that it can be the next time. */
  block({ first, last, key }: RowBlock, kept: Kept): Piece {
    const name = `${first} ${this.#columnStyles.join()} ${key}`;
    const known = kept.rows.get(name);
    if (known && this.strings.takes(known.texts, known.uses)) return known.packed;
    const { made: text, ...named } = this.strings.naming(() => {
      let rows = '';
      for (let r = first; r <= last; r++) rows += this.row(r);
      return rows;
    });
    return { text, keep: (packed) => kept.rows.keep(name, { packed, ...named }) };
  }

  #cell(content: Content, column: number, row: number): string {
    const place = `<c r="${this.#letters[column] ?? ''}${row}"`;
    if (typeof content === 'object' && content !== null) return this.#own(content, place);
    const style = this.#columnStyles[column] ?? '';
    if (content === null) return style === '' ? '' : `${place}${style}/>`;
    return this.#value(content, `${place}${style}`);
  }

  #own({ value, style, formula }: Cell, place: string): string {
    const start = place + this.#style(style);
    if (formula !== undefined) return `${start}${result(formula, value)}</c>`;
    return value === null ? `${start}/>` : this.#value(value, start);
  }

  #value(value: string | number | boolean, start: string): string {
    if (typeof value === 'number') return `${start}><v>${value}</v></c>`;
    if (typeof value === 'string') return `${start} t="s"><v>${this.strings.numberOf(value)}</v></c>`;
    return `${start} t="b"><v>${value ? 1 : 0}</v></c>`;
  }

  #style(name: string | undefined): string {
    return name === undefined ? '' : ` s="${this.styles.numberOf(name)}"`;
  }
}

/** A formula with its cached result, after the place of its cell. */
function result(formula: string, value: Value): string {
  const asked = `<f>${escaped(formula)}</f>`;
  if (typeof value === 'number') return `>${asked}<v>${value}</v>`;
  if (typeof value === 'boolean') return ` t="b">${asked}<v>${value ? 1 : 0}</v>`;
  return ` t="str">${asked}<v>${escaped(cellText(value ?? ''))}</v>`;
}

function hyperlinks({ rows }: Sheet): string {
  const links: string[] = [];
  rows.forEach((row, r) => {
    row.forEach((content, c) => {
      if (typeof content !== 'object' || content?.link === undefined) return;
      links.push(tag('hyperlink', { ref: `${columnLetters(c)}${r + 1}`, location: content.link }));
    });
  });
  return links.length === 0 ? '' : tag('hyperlinks', {}, links.join(''));
}

function listOf(name: string, items: readonly string[]): string {
  return items.length === 0 ? '' : tag(name, { count: items.length }, items.join(''));
}
