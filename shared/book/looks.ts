// The style sheet of every workbook we write: Times New Roman as NĐ 30/2020/NĐ-CP asks of official papers, thin
// borders as in printed tables, colour only where it means something (grey: nothing submitted; amber: late; red: act).
import type { FigureFormat } from '../definition';
import type { Look } from './book';

export const bookFont = { name: 'Times New Roman', size: 12 };

const INK = { grey: '7F7F7F', red: 'C00000', amber: '9C5700', green: '1E6B34', blue: '1F4E78' };
const FILL = { head: 'D9E2F3', total: 'EEF2F9', missing: 'EDEDED', card: 'F5F8FD', warning: 'FFF1DC' };
export const barColour = 'A9C4EB';
export const chartColours = {
  series: ['1F4E78', '5B9BD5', 'C55A11', '7F7F7F', '548235', 'BF9000'],
  /** With figures; without: the colour of what is missing everywhere. */
  completeness: ['548235', 'C00000'],
};
export const tabColours = { overview: 'C00000', table: '1F4E78', detail: '5B9BD5', trust: '7F7F7F' };

export type CellFormat =
  | FigureFormat
  | ('text' | 'centred' | 'date' | 'time' | 'stars' | 'year' | 'plain')
  | ('changed' | 'changedDecimal' | 'changedPoints' | 'changedShare');
type Surface = 'body' | 'missing' | 'total' | 'different' | 'card';

const left = { align: 'left', vertical: 'center', wrap: true } as const;
const right = { align: 'right', vertical: 'center', indent: 1 } as const;
const centre = { align: 'center', vertical: 'center' } as const;
const wrapped = { ...centre, wrap: true } as const;
const boxed = { border: 'all' } as const;

/** Number formats; Excel shows them with the separators of the reader's own computer. */
const formats: Readonly<Record<CellFormat, Look>> = {
  text: { ...left, indent: 1 },
  centred: wrapped,
  integer: { ...right, format: '#,##0' },
  padded2: { ...right, format: '00' },
  percent1: { ...right, format: '0.0%' },
  decimal1: { ...right, format: '#,##0.0' },
  decimal2: { ...right, format: '#,##0.00' },
  decimal3: { ...right, format: '#,##0.000' },
  date: { ...centre, format: 'dd/mm/yyyy' },
  time: { ...centre, format: 'dd/mm/yyyy hh:mm' },
  stars: { ...centre, format: '0" sao"' },
  year: { ...centre, format: '0' },
  plain: right,
  changed: { ...right, format: '+#,##0;-#,##0;"–"' },
  changedDecimal: { ...right, format: '+#,##0.0;-#,##0.0;"–"' },
  changedPoints: { ...right, format: '+0.0%;-0.0%;"–"' },
  changedShare: { ...right, format: '+0.0%;-0.0%;"–"' },
};

const surfaces: Readonly<Record<Surface, Look>> = {
  body: boxed,
  missing: { ...boxed, fill: FILL.missing, colour: INK.grey, italic: true },
  total: { ...boxed, fill: FILL.total, bold: true },
  different: { ...boxed, colour: INK.red, bold: true },
  card: { ...boxed, ...centre, indent: 0, size: 22, bold: true, colour: INK.blue, fill: FILL.card },
};

const single = {
  parentBody: { ...wrapped, size: 13 },
  ownBody: { ...wrapped, size: 13, bold: true },
  motto: { ...centre, size: 13, bold: true, underline: true },
  placeAndDate: { ...centre, size: 13, italic: true },
  number: { ...centre, size: 13 },
  title: { ...wrapped, size: 16, bold: true },
  subtitle: { ...wrapped, size: 14, bold: true },
  remark: { ...wrapped, italic: true },
  warning: { ...wrapped, italic: true, bold: true, colour: INK.red },
  section: { align: 'left', vertical: 'bottom', size: 13, bold: true, colour: INK.blue },
  paragraph: { ...left, vertical: 'top' },
  note: { ...left, italic: true, colour: INK.grey },
  back: { align: 'left', vertical: 'center', colour: INK.blue, underline: true },

  complete: { ...wrapped, ...boxed, size: 13, bold: true, colour: INK.green },
  incomplete: { ...wrapped, ...boxed, size: 13, bold: true, colour: INK.red, fill: FILL.warning },
  cardName: { ...wrapped, ...boxed, bold: true, fill: FILL.head },
  cardValue: { ...centre, ...boxed, size: 22, bold: true, colour: INK.blue, fill: FILL.card },
  cardText: { ...wrapped, ...boxed, size: 11, fill: FILL.card },
  cardChange: { ...wrapped, ...boxed, size: 10, fill: FILL.card },
  cardCovered: { ...wrapped, ...boxed, size: 10, colour: INK.green, fill: FILL.card },
  cardUncovered: { ...wrapped, ...boxed, size: 10, bold: true, colour: INK.red, fill: FILL.warning },

  head: { ...wrapped, ...boxed, bold: true, fill: FILL.head },
  group: { ...left, ...boxed, indent: 1, bold: true, fill: FILL.total },
  link: { ...wrapped, ...boxed, colour: INK.blue, underline: true },
  textLink: { ...left, ...boxed, indent: 1, colour: INK.blue, underline: true },
  hash: { ...left, ...boxed, size: 9 },
  submitted: { ...centre, ...boxed, colour: INK.green },
  late: { ...centre, ...boxed, bold: true, colour: INK.amber, fill: FILL.warning },
  notSubmitted: { ...centre, ...boxed, bold: true, colour: INK.red, fill: FILL.missing },
  notAsked: { ...centre, ...boxed, colour: INK.grey },
  soon: { ...wrapped, ...boxed, bold: true, colour: INK.amber, fill: FILL.warning },
  expired: { ...wrapped, ...boxed, bold: true, colour: INK.red, fill: FILL.missing },
  recipientsHead: { align: 'left', vertical: 'center', bold: true, italic: true, size: 12 },
  recipients: { align: 'left', vertical: 'center', size: 11 },
  behind: { ...left, ...boxed, indent: 1, colour: INK.red },
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
