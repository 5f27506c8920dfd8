// A workbook not yet drawn: what a table says and how its author likes to write. Oddities change a draft; lay.ts draws it
// and knows, therefore, what is true. Mutable on purpose: each oddity is one line of the author's habits.
import { plainWriting, type Writing } from './cell';
import type { Disguise } from './disguise';
import type { Form, HeaderNode, Row } from './form';
import type { FormWords, Spelling } from './words';

export type Line =
  | { readonly kind: 'record'; readonly record: number }
  | { readonly kind: 'total'; readonly label: string }
  | { readonly kind: 'group'; readonly mark: string; readonly label: string }
  | { readonly kind: 'blank' };

/** What stands in a cell instead of its value; `fraction` alone still says the number. */
export type Spoilt = 'error' | 'formulaWithoutResult' | 'dash' | 'becameDate';

/** Texts on one line outside the table: `at` columns from its left edge, merged over `across`. */
export interface Aside {
  readonly at: number;
  readonly text: string;
  readonly across?: number;
}

interface ExtraColumn {
  readonly id: string;
  readonly header: string;
  cell(record: number): string | number | null;
}

export interface Draft {
  readonly form: Form;
  readonly rows: readonly Row[];
  /** The words of the split, and how a cell with the id is spelt in it. */
  readonly words: FormWords;
  spellingOf(id: string): Spelling;
  header: HeaderNode[];
  extras: ExtraColumn[];
  wording: 'official' | 'any' | 'short';
  /** Whether loose groups are drawn. */
  grouped: boolean;
  /** A single header row: paths are joined by this. */
  joinedBy: string | null;
  /** A group over everything but the first columns. */
  crown: string | null;
  merges: 'merged' | 'unknown' | 'repeated';
  readonly headerDisguises: ((text: string, id: string) => string)[];
  /** Over every text of the sheet, last. */
  readonly disguises: Disguise[];
  fontOf: (text: string) => string | undefined;
  defaultFont: string;
  /** What stands below the header for the column in that place; null for no such row. */
  numberRow: ((id: string, place: number) => string | number) | null;
  lines: Line[];
  sttOf: (place: number) => string | number;
  readonly above: Aside[][];
  readonly below: Aside[][];
  /** Stands to the right of the table, from its first row, two columns away. */
  readonly beside: Aside[][];
  readonly writing: Writing;
  /** "record:column" -> what spoils it. */
  readonly spoilt: Map<string, Spoilt>;
  readonly hiddenColumns: Set<string>;
  readonly hiddenRecords: Set<number>;
  itemText: (label: string, place: number) => string;
  totalsAreFormulas: boolean;
  transposed: boolean;
}

export function draftOf(
  form: Form,
  rows: readonly Row[],
  words: FormWords,
  spellingOf: Draft['spellingOf'],
): Draft {
  return {
    form,
    rows,
    words,
    spellingOf,
    header: [{ column: 'stt' }, ...form.header],
    extras: [],
    wording: 'official',
    grouped: false,
    joinedBy: null,
    crown: null,
    merges: 'merged',
    headerDisguises: [],
    disguises: [],
    fontOf: () => undefined,
    defaultFont: 'Times New Roman',
    numberRow: null,
    lines: rows.map((_, record) => ({ kind: 'record', record })),
    sttOf: (place) => place,
    above: [],
    below: [],
    beside: [],
    writing: { ...plainWriting },
    spoilt: new Map(),
    hiddenColumns: new Set(),
    hiddenRecords: new Set(),
    itemText: (label) => label,
    totalsAreFormulas: false,
    transposed: false,
  };
}

/** Ids of the columns a header draws, left to right. */
export function leavesOf(nodes: readonly HeaderNode[]): string[] {
  return nodes.flatMap((node) => ('column' in node ? [node.column] : leavesOf(node.over)));
}

/** The header without one of its columns; a group left empty goes too. */
export function without(nodes: readonly HeaderNode[], id: string): HeaderNode[] {
  return nodes.flatMap((node): HeaderNode[] => {
    if ('column' in node) return node.column === id ? [] : [node];
    const over = without(node.over, id);
    return over.length === 0 ? [] : [{ ...node, over }];
  });
}

export function depthOf(nodes: readonly HeaderNode[], grouped: boolean): number {
  return Math.max(
    ...nodes.map((node) =>
      'column' in node ? 1 : depthOf(node.over, grouped) + (node.loose && !grouped ? 0 : 1),
    ),
  );
}
