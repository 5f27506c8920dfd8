// The style sheet of every workbook we write: Times New Roman as NĐ 30/2020/NĐ-CP asks of official papers, thin
// borders as in printed tables, colour only where it means something (grey: nothing submitted; amber: late; red: act).
import type { FigureFormat } from '../definition';
import type { Look } from './book';

export const bookFont = { name: 'Times New Roman', size: 12 };

const INK = { grey: '7F7F7F', red: 'C00000', amber: '9C5700', green: '1E6B34', blue: '1F4E78' };
const FILL = { head: 'D9E2F3', total: 'EEF2F9', missing: 'EDEDED', card: 'F5F8FD', warning: 'FFF4E5' };
export const barColour = 'A9C4EB';
export const tabColours = { overview: 'C00000', table: '1F4E78', detail: '5B9BD5', trust: '7F7F7F' };

export type CellFormat = FigureFormat | 'text' | 'centred' | 'date' | 'time' | 'stars' | 'year' | 'plain';
type Surface = 'body' | 'missing' | 'total' | 'different' | 'card';

/** Number formats; Excel shows them with the separators of the reader's own computer. */
const formats: Readonly<Record<CellFormat, Look>> = {
  text: { align: 'left', wrap: true },
  centred: { align: 'center', wrap: true },
  integer: { align: 'right', format: '#,##0' },
  padded2: { align: 'right', format: '00' },
  percent1: { align: 'right', format: '0.0%' },
  decimal1: { align: 'right', format: '#,##0.0' },
  decimal2: { align: 'right', format: '#,##0.00' },
  decimal3: { align: 'right', format: '#,##0.000' },
  date: { align: 'center', format: 'dd/mm/yyyy' },
  time: { align: 'center', format: 'dd/mm/yyyy hh:mm' },
  stars: { align: 'center', format: '0" sao"' },
  year: { align: 'center', format: '0' },
  plain: { align: 'right' },
};

const surfaces: Readonly<Record<Surface, Look>> = {
  body: { border: 'all', vertical: 'center' },
  missing: { border: 'all', vertical: 'center', fill: FILL.missing, colour: INK.grey, italic: true },
  total: { border: 'all', vertical: 'center', fill: FILL.total, bold: true },
  different: { border: 'all', vertical: 'center', colour: INK.red, bold: true },
  card: {
    size: 22,
    align: 'center',
    bold: true,
    vertical: 'center',
    colour: INK.blue,
    fill: FILL.card,
    border: 'all',
  },
};

const single = {
  parentBody: { size: 13, align: 'center', vertical: 'center', wrap: true },
  ownBody: { size: 13, bold: true, align: 'center', vertical: 'center', wrap: true },
  motto: { size: 13, bold: true, underline: true, align: 'center', vertical: 'center' },
  placeAndDate: { size: 13, italic: true, align: 'center', vertical: 'center' },
  number: { size: 13, align: 'center', vertical: 'center' },
  title: { size: 16, bold: true, align: 'center', vertical: 'center', wrap: true },
  subtitle: { size: 14, bold: true, align: 'center', vertical: 'center', wrap: true },
  remark: { italic: true, align: 'center', vertical: 'center', wrap: true },
  section: { size: 13, bold: true, align: 'left', vertical: 'bottom', colour: INK.blue },
  group: { bold: true, align: 'left', vertical: 'center', border: 'all', fill: FILL.total, wrap: true },
  paragraph: { align: 'left', vertical: 'center', wrap: true },
  note: { italic: true, align: 'left', vertical: 'center', wrap: true, colour: INK.grey },
  complete: {
    size: 13,
    bold: true,
    align: 'center',
    vertical: 'center',
    wrap: true,
    colour: INK.green,
    border: 'all',
  },
  incomplete: {
    size: 13,
    bold: true,
    align: 'center',
    vertical: 'center',
    wrap: true,
    colour: INK.red,
    fill: FILL.warning,
    border: 'all',
  },
  cardName: { bold: true, align: 'center', vertical: 'center', wrap: true, fill: FILL.head, border: 'all' },
  cardValue: {
    size: 22,
    bold: true,
    align: 'center',
    vertical: 'center',
    colour: INK.blue,
    fill: FILL.card,
    border: 'all',
  },
  cardText: { size: 11, align: 'center', vertical: 'center', wrap: true, fill: FILL.card, border: 'all' },
  cardCovered: {
    size: 10,
    align: 'center',
    vertical: 'center',
    colour: INK.green,
    fill: FILL.card,
    border: 'all',
  },
  cardUncovered: {
    size: 10,
    bold: true,
    align: 'center',
    vertical: 'center',
    colour: INK.red,
    fill: FILL.warning,
    border: 'all',
  },
  head: { bold: true, align: 'center', vertical: 'center', wrap: true, fill: FILL.head, border: 'all' },
  link: { align: 'center', vertical: 'center', colour: INK.blue, underline: true, border: 'all', wrap: true },
  textLink: {
    align: 'left',
    vertical: 'center',
    colour: INK.blue,
    underline: true,
    border: 'all',
    wrap: true,
  },
  back: { align: 'left', vertical: 'center', colour: INK.blue, underline: true },
  hash: { size: 9, align: 'left', vertical: 'center', border: 'all', wrap: true },
  submitted: { align: 'center', vertical: 'center', colour: INK.green, border: 'all' },
  late: { align: 'center', vertical: 'center', colour: INK.amber, bold: true, border: 'all' },
  notSubmitted: {
    align: 'center',
    vertical: 'center',
    colour: INK.red,
    bold: true,
    fill: FILL.missing,
    border: 'all',
  },
  behind: { align: 'left', vertical: 'center', wrap: true, colour: INK.red, border: 'all' },
  notAsked: { align: 'center', vertical: 'center', colour: INK.grey, border: 'all' },
} as const satisfies Readonly<Record<string, Look>>;

export type StyleName = keyof typeof single | `${Surface}.${CellFormat}`;

/** Every style by its name, e.g. `head`, `body.integer`, `missing.text`, `total.percent1`. */
export const looks: Readonly<Record<string, Look>> = {
  ...single,
  ...Object.fromEntries(
    Object.entries(surfaces).flatMap(([surface, ground]) =>
      Object.entries(formats).map(([format, look]) => [`${surface}.${format}`, { ...look, ...ground }]),
    ),
  ),
};
