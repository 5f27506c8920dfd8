// The port between the pane and a workbook. Excel and a file opened in the browser answer the same three questions,
// so everything behind it is written once.
import type { Grid } from '../../shared/grid';

export interface Workbook {
  /** The file's name, for the user's eyes only; it is never sent. */
  readonly name: string;
  /** `excel`: the cells lie beside the pane. `file`: the pane shows them itself. */
  readonly place: 'excel' | 'file';
  /** A snapshot of every visible sheet, taken now. */
  grids(): Promise<Grid[]>;
  /** Takes the user to a cell, e.g. `C5`. */
  select(sheet: string, cell: string): Promise<void>;
}

/** Where the pane runs. */
export interface Host {
  /** The workbook beside the pane; in a browser there is none until the user opens a file. */
  readonly workbook: Workbook | null;
  /** Shows a workbook the server made: beside this one in Excel, as a download in a browser. */
  show(name: string, content: Blob): Promise<void>;
}
