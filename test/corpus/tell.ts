// Tells what is true of a table that was drawn: where its columns and rows went and which figures it comes to.
import { cellAddress, columnLetters, rangeAddress, type Merge } from '../../shared/grid';
import type { FiguresBySubject } from '../../shared/figure';
import { sameFigure } from '../../shared/figure';
import type { Draft, Line } from './draft';
import type { Form, FormColumn, Row } from './form';
import type { Header } from './header';
import type { Placed } from './cell';
import { isDoubtful } from './spoil';
import type { TableTruth } from './truth';

export interface Drawn {
  readonly header: Header;
  readonly cells: readonly Placed[];
  readonly merges: readonly Merge[];
  readonly lines: readonly { readonly line: Line; readonly row: number }[];
  /** Sheet position of the header's first cell, and first row of the body; before any transposing. */
  readonly top: number;
  readonly left: number;
  readonly body: number;
  readonly numberRow: number | null;
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
}

export function truthOf(draft: Draft, drawn: Drawn, sheet: string): TableTruth {
  const { form } = draft;
  const ids = drawn.header.columns.map(({ id }) => id);
  const columns = form.columns.filter(({ key }) => ids.includes(key));
  const records = drawn.lines.flatMap(({ line, row }) => (line.kind === 'record' ? [{ ...line, row }] : []));
  const unreadable = cellsWhere(draft, drawn, (column, record) =>
    draft.spoilt.has(`${record}:${column.key}`),
  );
  const doubtful = cellsWhere(
    draft,
    drawn,
    (column, record) =>
      !draft.spoilt.has(`${record}:${column.key}`) &&
      isDoubtful(column, draft.rows[record]?.[column.key] ?? null, draft.writing),
  );
  const values = records.map(({ record }) =>
    told(draft.rows[record] ?? {}, columns, form, record, unreadable),
  );
  const sure = records.map(({ record }) =>
    told(draft.rows[record] ?? {}, columns, form, record, [...unreadable, ...doubtful]),
  );
  const figures = form.figures(values);
  const rowsOf = (...kinds: Line['kind'][]): number[] =>
    draft.transposed
      ? []
      : drawn.lines.flatMap(({ line, row }) => (kinds.includes(line.kind) ? [row + 1] : []));
  return {
    table: form.table,
    form: form.id,
    sheet,
    reporter: form.reporter,
    period: form.period,
    day: form.day,
    unitsOn: form.day < '2024-01-01' ? '2024-01-01' : form.day,
    ...rangesOf(draft, drawn),
    transposed: draft.transposed,
    columns: Object.fromEntries(columns.map(({ key }) => [key, nameOf(draft, drawn, ids.indexOf(key))])),
    otherColumns: ids.flatMap((id, at) =>
      columns.some(({ key }) => key === id) ? [] : [nameOf(draft, drawn, at)],
    ),
    rows: {
      records: rowsOf('record'),
      totals: rowsOf('total'),
      groups: rowsOf('group'),
      blanks: rowsOf('blank'),
      columnNumbers: drawn.numberRow === null || draft.transposed ? [] : [drawn.numberRow + 1],
    },
    values,
    unreadableCells: unreadable.map(({ address }) => address),
    doubtfulCells: doubtful.map(({ address }) => address),
    figures,
    mayBeMissing: missingWithout(figures, form.figures(sure)),
  };
}

/** A column by its letters; lying across the page, by the number of its row. */
function nameOf({ transposed }: Draft, { top, left }: Drawn, at: number): string {
  return transposed ? String(top + at + 1) : columnLetters(left + at);
}

interface NamedCell {
  readonly record: number;
  readonly key: string;
  readonly address: string;
}

function cellsWhere(
  draft: Draft,
  drawn: Drawn,
  is: (column: FormColumn, record: number) => boolean,
): NamedCell[] {
  return drawn.lines.flatMap(({ line, row }) => {
    if (line.kind !== 'record') return [];
    return drawn.header.columns.flatMap(({ id }, at) => {
      const column = draft.form.columns.find(({ key }) => key === id);
      if (!column || !is(column, line.record)) return [];
      const address = draft.transposed
        ? cellAddress(drawn.top + at, drawn.left + (row - drawn.top))
        : cellAddress(row, drawn.left + at);
      return [{ record: line.record, key: id, address }];
    });
  });
}

/** A row as it can be told from the sheet: only columns that are drawn, nothing for cells that say nothing. */
function told(
  row: Row,
  columns: readonly FormColumn[],
  form: Form,
  record: number,
  silent: readonly NamedCell[],
): Row {
  const item = form.items === undefined ? {} : { item: row['item'] };
  const cells = columns.map(({ key }) => {
    const isSilent = silent.some((cell) => cell.record === record && cell.key === key);
    return [key, isSilent ? undefined : (row[key] ?? null)] as const;
  });
  return { ...item, ...Object.fromEntries(cells) };
}

function rangesOf(draft: Draft, { top, left, body, header, lines }: Drawn) {
  const bottom = body + lines.length - 1;
  const right = left + header.columns.length - 1;
  if (!draft.transposed) {
    return {
      headerRange: rangeAddress({ top, left, bottom: top + header.height - 1, right }),
      bodyRange: rangeAddress({ top: body, left, bottom, right }),
    };
  }
  const last = { bottom: top + (right - left), right: left + (bottom - top) };
  return {
    headerRange: rangeAddress({ top, left, bottom: last.bottom, right: left + header.height - 1 }),
    bodyRange: rangeAddress({ top, left: left + (body - top), ...last }),
  };
}

/** "subject figure" of what is known only if doubtful cells are taken. */
function missingWithout(all: FiguresBySubject, sure: FiguresBySubject): string[] {
  return Object.entries(all).flatMap(([subject, figures]) =>
    Object.entries(figures).flatMap(([figure, value]) =>
      sameFigure(value, sure[subject]?.[figure] ?? null) ? [] : [`${subject} ${figure}`],
    ),
  );
}
