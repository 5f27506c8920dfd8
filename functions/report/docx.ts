// The report as a Word file in the layout of NĐ 30/2020/NĐ-CP: A4, margins, Times New Roman, national heading and motto,
// number, place and date, signature and recipients; Party and Front papers differ where their letterhead does.
import {
  AlignmentType,
  BorderStyle,
  Document,
  Header,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
  type ITableCellOptions,
} from 'docx';
import type { Report, ReportTable } from '../../shared/book/report';
import { sameBytes } from './sameBytes';

const FONT = 'Times New Roman';
/** Twentieths of a point in a millimetre. */
const MM = 56.7;
const PAGE = { width: Math.round(210 * MM), height: Math.round(297 * MM) };
const MARGIN = {
  top: 20 * MM,
  bottom: 20 * MM,
  left: 30 * MM,
  right: 15 * MM,
  header: 10 * MM,
  footer: 10 * MM,
};
const TEXT_WIDTH = Math.round(PAGE.width - MARGIN.left - MARGIN.right);
/** The left part of the heading is the narrower one. */
const LEFT = Math.round(TEXT_WIDTH * 0.38);

const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const THIN = { style: BorderStyle.SINGLE, size: 4, color: '000000' } as const;
const FRAMELESS = { top: NONE, bottom: NONE, left: NONE, right: NONE } as const;
const FRAMELESS_TABLE = { ...FRAMELESS, insideHorizontal: NONE, insideVertical: NONE } as const;

/** Equal reports give equal bytes. */
export async function reportDocx(report: Report): Promise<Uint8Array> {
  const document = new Document({
    title: `${report.title} ${report.about}`,
    creator: report.letterhead.bodies.at(-1)?.text ?? '',
    styles: { default: { document: { run: { font: FONT, size: 28, language: { value: 'vi-VN' } } } } },
    sections: [
      {
        properties: {
          titlePage: true,
          page: { size: PAGE, margin: rounded(MARGIN) },
        },
        headers: { default: pageNumber(), first: new Header({ children: [new Paragraph({})] }) },
        children: [
          heading(report),
          ...title(report),
          prose(report.opening),
          ...report.sections.flatMap((section) => [
            sectionTitle(section.title),
            ...section.paragraphs.map((text) => prose(`- ${text}`)),
          ]),
          sectionTitle('III. SỐ LIỆU'),
          ...report.tables.flatMap(figures),
          new Paragraph({ spacing: { before: 240 } }),
          signature(report),
        ],
      },
    ],
  });
  return sameBytes(await Packer.toBuffer(document), report.asOf);
}

function heading({ kind, letterhead }: Report): Table {
  const { bodies, heading: national, motto, number, placeAndDate } = letterhead;
  const left = [
    ...bodies.map(({ text, bold }) => centred(text, { bold, size: 24 })),
    kind === 'party' ? centred('*', { size: 26 }) : rule(0.33, LEFT),
    centred(number, { size: 26 }),
  ];
  const right = [
    centred(national, { bold: true, size: 24 }),
    ...(motto === undefined ? [] : [centred(motto, { bold: true, size: 26 })]),
    rule(motto === undefined ? 0.5 : 0.6, TEXT_WIDTH - LEFT),
    centred(placeAndDate, { italics: true, size: 26 }),
  ];
  return sideBySide(left, right);
}

function title({ title: name, about }: Report): Paragraph[] {
  return [
    new Paragraph({
      alignment: AlignmentType.CENTER,
      spacing: { before: 240 },
      children: [new TextRun({ text: name, bold: true, size: 28 })],
    }),
    centred(about, { bold: true, size: 28 }),
    rule(0.25, TEXT_WIDTH, 240),
  ];
}

function signature({ signature: { authority, post }, recipients }: Report): Table {
  const left = [
    new Paragraph({ children: [new TextRun({ text: 'Nơi nhận:', bold: true, italics: true, size: 24 })] }),
    ...recipients.map((text) => new Paragraph({ children: [new TextRun({ text, size: 22 })] })),
  ];
  const right = [authority, post]
    .filter((text) => text !== '')
    .map((text) => centred(text, { bold: true, size: 28 }));
  return sideBySide(left, right);
}

function figures({ title: name, head, rows }: ReportTable): (Paragraph | Table)[] {
  const first = Math.round(TEXT_WIDTH * (head.length > 4 ? 0.4 : 0.5));
  const others = Math.round((TEXT_WIDTH - first) / (head.length - 1));
  const widths = head.map((_, at) => (at === 0 ? first : others));
  const row = (values: readonly string[], isHead: boolean) =>
    new TableRow({
      tableHeader: isHead,
      cantSplit: true,
      children: values.map((text, at) =>
        cell(widths[at] ?? others, [
          new Paragraph({
            alignment: at === 0 && !isHead ? AlignmentType.LEFT : AlignmentType.CENTER,
            keepNext: isHead,
            children: [new TextRun({ text, bold: isHead, size: 24 })],
          }),
        ]),
      ),
    });
  return [
    new Paragraph({
      alignment: AlignmentType.CENTER,
      keepNext: true,
      spacing: { before: 200, after: 80 },
      children: [new TextRun({ text: name, bold: true, size: 26 })],
    }),
    new Table({
      layout: TableLayoutType.FIXED,
      width: { size: TEXT_WIDTH, type: WidthType.DXA },
      columnWidths: widths,
      rows: [row(head, true), ...rows.map((values) => row(values, false))],
    }),
  ];
}

function cell(
  width: number,
  children: readonly Paragraph[],
  borders: ITableCellOptions['borders'] = { top: THIN, bottom: THIN, left: THIN, right: THIN },
): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlign.CENTER,
    margins: { left: 80, right: 80, top: 20, bottom: 20 },
    ...(borders && { borders }),
    children: [...children],
  });
}

function sideBySide(left: readonly Paragraph[], right: readonly Paragraph[]): Table {
  const half = (width: number, children: readonly Paragraph[]) =>
    new TableCell({
      width: { size: width, type: WidthType.DXA },
      borders: FRAMELESS,
      verticalAlign: VerticalAlign.TOP,
      children: [...children],
    });
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths: [LEFT, TEXT_WIDTH - LEFT],
    borders: FRAMELESS_TABLE,
    rows: [new TableRow({ cantSplit: true, children: [half(LEFT, left), half(TEXT_WIDTH - LEFT, right)] })],
  });
}

interface Type {
  readonly bold?: boolean;
  readonly italics?: boolean;
  /** In half points. */
  readonly size: number;
}

function centred(text: string, type: Type): Paragraph {
  return new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun({ text, ...type })] });
}

/** A line under a heading, that part of the width long. */
function rule(part: number, width: number, after = 60): Paragraph {
  const indent = Math.round((width * (1 - part)) / 2);
  return new Paragraph({
    indent: { left: indent, right: indent },
    spacing: { before: 0, after, line: 60, lineRule: 'exact' },
    border: { bottom: { style: BorderStyle.SINGLE, size: 6, color: '000000', space: 0 } },
    children: [new TextRun({ text: '', size: 2 })],
  });
}

function prose(text: string): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.JUSTIFIED,
    indent: { firstLine: Math.round(10 * MM) },
    spacing: { before: 60, after: 60, line: 288 },
    children: [new TextRun({ text })],
  });
}

function sectionTitle(text: string): Paragraph {
  return new Paragraph({
    keepNext: true,
    indent: { firstLine: Math.round(10 * MM) },
    spacing: { before: 120, after: 60 },
    children: [new TextRun({ text, bold: true })],
  });
}

function pageNumber(): Header {
  const number = new TextRun({ children: [PageNumber.CURRENT], size: 26 });
  return new Header({ children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [number] })] });
}

function rounded<Sizes extends Readonly<Record<string, number>>>(sizes: Sizes): Record<keyof Sizes, number> {
  return Object.fromEntries(Object.entries(sizes).map(([key, size]) => [key, Math.round(size)])) as Record<
    keyof Sizes,
    number
  >;
}
