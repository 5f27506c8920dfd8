// The looks of a book as styles.xml. Each look is one format of cells; fonts, fills, borders and number formats that
// several share stand there once.
import type { Book, Look } from '../../book/book';
import { DECLARATION, MAIN, tag } from './xml';

const LINE = tag('color', { rgb: 'FF8C8C8C' });
const BORDERS = {
  all: border(['left', 'right', 'top', 'bottom']),
  bottom: border(['bottom']),
} as const;
/** Excel gives these two fills meanings of its own. */
const FILLS = [pattern('none'), pattern('gray125')];
const OWN_FORMATS = 164;

export interface Styles {
  /** The number a cell names a look by; a name without a look is a mistake in the program. */
  readonly numberOf: (name: string) => number;
  readonly part: string;
}

export function stylesOf({ looks, font }: Pick<Book, 'looks' | 'font'>): Styles {
  const fonts = new Numbered([fontOf({}, font)]);
  const fills = new Numbered(FILLS);
  const borders = new Numbered([border([])]);
  const formats = new Numbered<string>([]);
  const cells = new Numbered(['<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>']);
  const numbers = new Map(
    Object.entries(looks).map(([name, look]) => {
      const ids = {
        numFmtId: look.format === undefined ? 0 : OWN_FORMATS + formats.of(look.format),
        fontId: fonts.of(fontOf(look, font)),
        fillId: look.fill === undefined ? 0 : fills.of(pattern('solid', look.fill)),
        borderId: look.border ? borders.of(BORDERS[look.border]) : 0,
      };
      return [name, cells.of(format(ids, look))];
    }),
  );
  return {
    numberOf(name) {
      const number = numbers.get(name);
      if (number === undefined) throw new Error(`no look is named ${name}`);
      return number;
    },
    part:
      `${DECLARATION}<styleSheet xmlns="${MAIN}">` +
      list(
        'numFmts',
        formats.all.map((code, at) => tag('numFmt', { numFmtId: OWN_FORMATS + at, formatCode: code })),
      ) +
      list('fonts', fonts.all) +
      list('fills', fills.all) +
      list('borders', borders.all) +
      list('cellStyleXfs', ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>']) +
      list('cellXfs', cells.all) +
      list('cellStyles', [tag('cellStyle', { name: 'Normal', xfId: 0, builtinId: 0 })]) +
      '</styleSheet>',
  };
}

/** Things in the order they were first asked for. */
class Numbered<Thing> {
  readonly #numbers = new Map<Thing, number>();

  constructor(first: readonly Thing[]) {
    for (const thing of first) this.of(thing);
  }

  of(thing: Thing): number {
    const number = this.#numbers.get(thing) ?? this.#numbers.size;
    this.#numbers.set(thing, number);
    return number;
  }

  get all(): Thing[] {
    return [...this.#numbers.keys()];
  }
}

function list(name: string, items: readonly string[]): string {
  return items.length === 0 ? '' : tag(name, { count: items.length }, items.join(''));
}

function fontOf({ bold, italic, underline, size, colour }: Look, font: Book['font']): string {
  const parts = [
    bold && '<b/>',
    italic && '<i/>',
    underline && '<u/>',
    tag('sz', { val: size ?? font.size }),
    colour !== undefined && tag('color', { rgb: `FF${colour}` }),
    tag('name', { val: font.name }),
    '<family val="1"/>',
  ];
  return tag('font', {}, parts.filter((part) => part !== false && part !== undefined).join(''));
}

function pattern(type: string, colour?: string): string {
  const inner = colour === undefined ? undefined : tag('fgColor', { rgb: `FF${colour}` });
  return tag('fill', {}, tag('patternFill', { patternType: type }, inner));
}

function border(sides: readonly string[]): string {
  const side = (name: string) => (sides.includes(name) ? tag(name, { style: 'thin' }, LINE) : `<${name}/>`);
  return tag('border', {}, ['left', 'right', 'top', 'bottom', 'diagonal'].map(side).join(''));
}

type Ids = Readonly<Record<'numFmtId' | 'fontId' | 'fillId' | 'borderId', number>>;

function format(ids: Ids, { align, vertical, wrap, indent }: Look): string {
  const alignment = tag('alignment', {
    horizontal: align,
    vertical,
    wrapText: wrap ? 1 : undefined,
    indent,
  });
  const applies = (id: number | undefined) => (id === 0 ? undefined : 1);
  const applied = {
    applyNumberFormat: applies(ids.numFmtId),
    applyFont: applies(ids.fontId),
    applyFill: applies(ids.fillId),
    applyBorder: applies(ids.borderId),
  };
  return tag('xf', { ...ids, xfId: 0, ...applied, applyAlignment: 1 }, alignment);
}
