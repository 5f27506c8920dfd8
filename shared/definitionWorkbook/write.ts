// A definition -> the workbook in which an administrator reads and changes it. Equal definitions give equal bytes.
import type { Book, Content, Sheet } from '../book/book';
import { bookFont, looks as bookLooks, tabColours } from '../book/looks';
import type { TableDefinition } from '../definition';
import { writeValue } from './figureNotation';
import { guideSheet, listSheet, listSource } from './guide';
import { heightsOf } from './heights';
import { ruleNotations } from './ruleNotation';
import { sampleSheetOf } from './sampleSheet';
import { helpMark, remarks, sheetLayouts, type Field, type SheetLayout } from './sheets';
import { writeStated } from './stated';

/** Rows left to be filled in below the written ones. */
const spareRows = 12;
/** Lists are offered in this many rows. */
const listedRows = 300;
const headingRows = 2;

const looks = {
  ...bookLooks,
  help: {
    align: 'left',
    vertical: 'top',
    indent: 1,
    wrap: true,
    italic: true,
    size: 10,
    colour: '7F7F7F',
    border: 'all',
  },
  entry: { align: 'left', vertical: 'top', indent: 1, wrap: true, border: 'all', format: '@' },
  entryNumber: { align: 'left', vertical: 'top', indent: 1, border: 'all' },
  sample: { align: 'left', vertical: 'center', wrap: true, border: 'all' },
  sampleHead: { align: 'center', vertical: 'center', wrap: true, bold: true, border: 'all' },
  sampleTitle: { align: 'left', vertical: 'center', bold: true },
  sampleHeading: { align: 'center', vertical: 'center', bold: true, wrap: true },
} as const satisfies Book['looks'];

/** The workbook of a definition, or an empty one to fill in. */
export function definitionBook(definition?: TableDefinition): Book {
  const title = definition?.title.vi ?? 'Biểu mới';
  return {
    title: `Định nghĩa biểu: ${title}`,
    subject: 'Định nghĩa biểu',
    author: 'Giao Ban',
    asOf: `${definition?.inForce.from ?? '2024-01-01'}T00:00:00Z`,
    font: bookFont,
    looks,
    sheets: [
      guideSheet(),
      ...sheetLayouts.map((layout) => sheetOf(layout, definition)),
      sampleSheetOf(definition?.sample),
      listSheet(),
    ],
    names: {},
  };
}

function sheetOf(layout: SheetLayout, definition: TableDefinition | undefined): Sheet {
  const { fields, name, list } = layout;
  const rows = definition ? rowsOf(list, definition) : [];
  const spare = list === '' ? Math.max(0, 1 - rows.length) : spareRows;
  const lines = [...rows, ...Array.from({ length: spare }, () => ({}))];
  const columns = [...fields.map(({ width }) => ({ width })), { width: 40 }];
  const cells: Content[][] = [
    [...fields.map(headingOf), { value: remarks, style: 'head' }],
    [...fields.map(helpOf), { value: 'không được đọc', style: 'help' }],
    ...lines.map((row) => [...fields.map((field) => entry(row, field)), { value: null, style: 'entry' }]),
  ];
  return {
    name,
    tabColour: list === '' ? tabColours.overview : tabColours.table,
    ...{ columns, rows: cells, heights: heightsOf(cells, columns) },
    merges: [],
    freeze: { rows: headingRows, columns: 1 },
    tables: [],
    dataBars: [],
    charts: [],
    sparklines: [],
    lists: fields.flatMap((field, column) => {
      const source = listSource(field);
      const area = { top: headingRows, left: column, bottom: headingRows + listedRows, right: column };
      return source === undefined ? [] : [{ area, source }];
    }),
    print: { titleRows: { first: 0, last: 0 }, footer: `Định nghĩa biểu – ${name}` },
  };
}

/** A heading with an asterisk must be filled in. */
function headingOf({ heading, required }: Field): Content {
  return { value: required ? `${heading} *` : heading, style: 'head' };
}

function helpOf({ help }: Field, at: number): Content {
  return { value: at === 0 ? `${helpMark} ${help}` : help === '' ? null : help, style: 'help' };
}

function entry(row: object, { key, kind }: Field): Content {
  const value = kind.write(valueAt(row, key));
  return { value, style: typeof value === 'number' ? 'entryNumber' : 'entry' };
}

function rowsOf(list: string, definition: TableDefinition): object[] {
  const { columns, items, rules, figures, sentences, charts, sample } = definition;
  switch (list) {
    case '':
      return [definition];
    case 'columns':
      return columns;
    case '$choices':
      return columns.flatMap(({ key, choices = [] }) =>
        choices.map((choice) => ({ column: key, ...choice })),
      );
    case 'items':
      return items;
    case 'rules':
      return rules.map((rule) => ({ ...rule, $content: ruleNotations[rule.kind].write(rule) || undefined }));
    case 'figures':
      return figures.map((figure) => ({
        ...figure,
        $value: writeValue(figure.value),
        $stated: writeStated(sample.figures[figure.key], figure.format),
      }));
    case 'sentences':
      return sentences;
    case 'charts':
      return charts;
    default:
      throw new Error(`no rows are called ${list}`);
  }
}

/** The value at a path such as `title.vi`; an English text that repeats the Vietnamese one is left out. */
function valueAt(row: object, path: string): unknown {
  const value = path.split('.').reduce<unknown>(within, row);
  const isRepeated =
    path.endsWith('.en') && value === path.replace(/en$/, 'vi').split('.').reduce<unknown>(within, row);
  return isRepeated ? undefined : value;
}

function within(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  return Object.entries(value).find(([key]) => key === name)?.[1];
}
