// The port between the pane and a workbook. Excel and a file opened in the browser answer the same questions, so
// everything behind it is written once; what only Excel can do is optional, and asked for by its presence.
import type { Grid } from '../../shared/grid';
import type { Patch } from '../reader/patch';
import type { PublishedSheet } from '../../shared/xlsx/readPublished';
import type { Refreshed } from './refresh';

export interface Workbook {
  /** The file's name, for the user's eyes only; it is never sent. */
  readonly name: string;
  /** `excel`: the cells lie beside the pane. `file`: the pane shows them itself. */
  readonly place: 'excel' | 'file';
  /** A snapshot of every visible sheet, taken now; where reading can be stopped, the signal stops it. */
  grids(stop?: AbortSignal): Promise<Grid[]>;
  /** Takes the user to a cell, e.g. `C5`. */
  select(sheet: string, cell: string): Promise<void>;
  /** Calls after each change until the answer is called; what `changed` throws is tried again. Absent: not watched. */
  watch?(changed: () => Promise<void>): () => void;
  /** Names the file again after a reload, where the browser gives such a thing. */
  readonly handle?: FileSystemFileHandle;
  /** Absent where the pane may only read: a file belongs to its user. */
  readonly excel?: Beside;
}

/** What the pane does in the workbook it lies in. */
export interface Beside {
  /** Writes texts, or numbers where texts stood for them, into cells and answers what was there before, to be put back. */
  replace(sheet: string, replacements: readonly Replacement[]): Promise<Before[]>;
  /** Puts cells back that nobody has changed since; answers the others. */
  restore(sheet: string, before: readonly Before[]): Promise<string[]>;
  /** Lays our highlights over the cells, after taking away all of ours; answers how far that went. */
  mark(marks: readonly Mark[]): Promise<Marked>;
  /** Calls back after each change the user makes, until the workbook is closed. */
  follow(changed: (change: SheetChange) => void): Promise<void>;
  /** Reads parts of sheets in one sync. */
  parts(areas: readonly Part[]): Promise<Patch[]>;
  /** One value kept inside the workbook, under a key of ours. */
  remember(key: string, value: string): Promise<void>;
  recall(key: string): Promise<string | null>;
}

export interface Replacement {
  readonly cell: string;
  readonly text: string | number;
}

/** A cell as it was, and what was written over it. */
export interface Before {
  readonly cell: string;
  readonly formula: string | number | boolean;
  readonly format: string;
  /** null: left as it was. */
  readonly font: string | null;
  readonly written: string | number;
}

export interface Mark {
  readonly sheet: string;
  readonly cell: string;
  readonly tone: 'error' | 'warning' | 'comment';
}

/** `some`: more blocks than Excel should hold; `blocked`: a sheet that takes no formats. */
export type Marked = 'all' | 'some' | 'blocked' | 'left';

export interface SheetChange {
  readonly sheet: string;
  readonly address: string;
  /** Rows or columns came or went: addresses are no longer what they were. */
  readonly moved: boolean;
}

export interface Part {
  readonly sheet: string;
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** Where the pane runs. */
export interface Host {
  /** The workbook beside the pane; in a browser there is none until the user opens a file. */
  readonly workbook: Workbook | null;
  /** Shows a workbook the server made: beside this one in Excel, as a download in a browser. */
  show(name: string, content: Blob): Promise<void>;
  /** Writes what was published into our tables and sheets of the open workbook; absent where there is none. */
  readonly refresh?: (published: readonly PublishedSheet[]) => Promise<Refreshed>;
}
