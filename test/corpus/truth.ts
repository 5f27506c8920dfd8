// What is true of a generated workbook, because the generator made it: the judge's half of the corpus.
import type { FiguresBySubject } from '../../shared/figure';
import type { Unit } from '../../shared/unit';
import type { Row } from './form';

export interface TableTruth {
  readonly table: string;
  /** The form (edition and layout) it was drawn from, e.g. petitions2021. */
  readonly form: string;
  readonly sheet: string;
  readonly reporter: Unit;
  readonly period: string;
  /** Cut-off date, and a day on which the units named exist (the registry begins on 2024-01-01). */
  readonly day: string;
  readonly unitsOn: string;
  readonly headerRange: string;
  readonly bodyRange: string;
  /** Indicators across, columns down: then `columns` and `otherColumns` are sheet rows, and `rows` is empty. */
  readonly transposed: boolean;
  /** Column key -> sheet column. */
  readonly columns: Readonly<Record<string, string>>;
  /** Sheet columns that are nobody's: STT, labels, columns the definition does not know. */
  readonly otherColumns: readonly string[];
  /** Sheet rows, from 1. */
  readonly rows: {
    readonly records: readonly number[];
    readonly totals: readonly number[];
    readonly groups: readonly number[];
    readonly blanks: readonly number[];
    readonly columnNumbers: readonly number[];
  };
  /** As meant, one for each of `rows.records`; `undefined` where the cell says nothing that may be taken. */
  readonly values: readonly Row[];
  /** No figure may come from these. */
  readonly unreadableCells: readonly string[];
  /** May be asked about or refused; taken, they must be taken as `values` says. */
  readonly doubtfulCells: readonly string[];
  readonly figures: FiguresBySubject;
  /** "subject figure" of figures resting on a doubtful cell: missing is right too. */
  readonly mayBeMissing: readonly string[];
}

export interface WorkbookTruth {
  readonly tables: readonly TableTruth[];
  readonly oddities: readonly string[];
}
