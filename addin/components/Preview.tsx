// The opened file beside the pane, read-only: the found tables outlined, cells with issues marked, the chosen cell in
// view. Only the rows on screen are drawn.
import { useVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { columnLetters, type Grid } from '../../shared/grid';
import type { Issue } from '../../shared/issue';
import type { CheckedTable } from '../reader/check';
import type { Place } from '../duty';
import type { CellPlace } from '../flow';
import { useLoaded } from '../province/useLoaded';
import { columnCount, inside, mergedBoxes, placeOf, sizesOf, text, type Sizes } from '../sheetView';
import type { Opened } from '../opened';
import { returnedCells, type ReturnedCell } from '../returned';
import type { Server } from '../server';
import type { FoundTable } from '../reader/tables';
import { useLater } from '../words/later';

interface Props {
  readonly workbook: Opened;
  readonly results: readonly CheckedTable[];
  readonly place: Place | null;
  readonly server: Server | null;
  readonly shown: string | null;
  readonly focus: CellPlace | null;
}

export function Preview({ workbook, results, place, server, shown, focus }: Props) {
  const later = useLater();
  const [picked, setPicked] = useState<string | null>(null);
  const wanted = workbook.tables.find(({ table }) => table === shown)?.sheet;
  useEffect(() => setPicked(null), [focus, shown]);
  const sheet = picked ?? focus?.sheet ?? wanted ?? workbook.grids[0]?.sheet;
  const grid = workbook.grids.find((one) => one.sheet === sheet);
  const load = useCallback(
    async () => (server && place ? returnedCells(server, place) : []),
    [server, place],
  );
  const returned = useLoaded(load).value;
  const marks = useMemo(
    () => marksOf(workbook, results, returned ?? [], sheet ?? ''),
    [workbook, results, returned, sheet],
  );
  const tables = workbook.tables.filter((found) => found.sheet === sheet);
  return (
    <section className={focus ? 'preview following' : 'preview'} aria-label={later.preview.title}>
      {grid && grid.values.length > 0 ? (
        <Sheet
          key={grid.sheet}
          grid={grid}
          tables={tables}
          marks={marks}
          cell={focus?.sheet === sheet ? (focus?.cell ?? null) : null}
        />
      ) : (
        <p className="hint">{later.preview.empty}</p>
      )}
      <div className="sheets" role="group" aria-label={later.preview.sheet}>
        {workbook.grids.map((one) => (
          <button
            key={one.sheet}
            type="button"
            aria-pressed={one.sheet === sheet}
            onClick={() => setPicked(one.sheet)}
          >
            {one.sheet}
          </button>
        ))}
      </div>
    </section>
  );
}

interface CellMark {
  readonly tone: Issue['severity'] | 'comment';
  /** What the reviewer said about it. */
  readonly said?: string;
}
type Marks = ReadonlyMap<string, CellMark>;

/** Cell -> the worst that was found in it, and what it was returned with. */
function marksOf(
  { tables }: Opened,
  results: readonly CheckedTable[],
  returned: readonly ReturnedCell[],
  sheet: string,
): Marks {
  const here = new Set(tables.filter((found) => found.sheet === sheet).map(({ table }) => table));
  const marks = new Map<string, CellMark>(
    returned.flatMap(({ table, cell, text }) =>
      here.has(table) ? [[cell, { tone: 'comment', said: text }]] : [],
    ),
  );
  for (const { checked } of results) {
    for (const issue of checked.issues) {
      if (issue.sheet !== sheet || issue.cell === null) continue;
      const before = marks.get(issue.cell);
      if (issue.severity === 'error' || before?.tone !== 'error')
        marks.set(issue.cell, { ...before, tone: issue.severity });
    }
  }
  return marks;
}

interface SheetProps {
  readonly grid: Grid;
  readonly tables: readonly FoundTable[];
  readonly marks: Marks;
  readonly cell: string | null;
}

const gutter = 44;
const head = 26;

function Sheet({ grid, tables, marks, cell }: SheetProps) {
  const later = useLater();
  const scroller = useRef<HTMLDivElement>(null);
  const sizes = useMemo(() => sizesOf(grid), [grid]);
  const covered = useMemo(() => coveredCells(grid), [grid]);
  const { lefts, tops } = sizes;
  const columns = columnCount(grid);
  const rows = useVirtualizer({
    count: grid.values.length,
    getScrollElement: () => scroller.current,
    estimateSize: (row) => (tops[row + 1] ?? 0) - (tops[row] ?? 0),
    overscan: 12,
    paddingStart: head,
  });
  const focus = cell === null ? null : placeOf(grid, cell);
  const [row, column] = [focus?.row, focus?.column];
  useEffect(() => {
    if (row === undefined || column === undefined) return;
    const room = scroller.current;
    room?.scrollTo({
      top: (tops[row] ?? 0) - room.clientHeight / 2,
      left: (lefts[column] ?? 0) - room.clientWidth / 2,
      behavior: 'smooth',
    });
  }, [row, column, tops, lefts]);
  const boxes = rows.getVirtualItems().flatMap(({ index }) => cellsOf(grid, index, columns, covered));
  const width = gutter + (lefts.at(-1) ?? 0);
  return (
    // The area scrolls, so the keyboard must be able to reach it.
    <div className="sheet" ref={scroller} tabIndex={0} role="region" aria-label={grid.sheet}>
      <div className="cells" style={{ width, height: head + (tops.at(-1) ?? 0) }}>
        <div className="letters" style={{ width }}>
          {Array.from({ length: columns }, (_, at) => (
            <span
              key={at}
              style={{ left: gutter + (lefts[at] ?? 0), width: (lefts[at + 1] ?? 0) - (lefts[at] ?? 0) }}
            >
              {columnLetters(grid.left + at)}
            </span>
          ))}
        </div>
        <div className="numbers">
          {rows.getVirtualItems().map(({ index }) => (
            <span
              key={index}
              style={{ top: head + (tops[index] ?? 0), height: (tops[index + 1] ?? 0) - (tops[index] ?? 0) }}
            >
              {grid.top + index + 1}
            </span>
          ))}
        </div>
        {boxes.map((box) => (
          <Cell
            key={`${box.row},${box.column}`}
            grid={grid}
            box={box}
            sizes={sizes}
            tables={tables}
            mark={marks.get(`${columnLetters(grid.left + box.column)}${grid.top + box.row + 1}`)}
            focused={box.row === row && box.column === column}
          />
        ))}
        {tables.map(({ id, found }) => (
          <div
            key={id}
            className="outline"
            title={later.preview.table(found.definition.title.vi)}
            style={frame(sizes, {
              row: found.range.top - grid.top,
              column: found.range.left - grid.left,
              rows: found.range.bottom - found.range.top + 1,
              columns: found.range.right - found.range.left + 1,
            })}
          />
        ))}
      </div>
    </div>
  );
}

type Box = ReturnType<typeof mergedBoxes>[number];

function Cell(props: {
  grid: Grid;
  box: Box;
  sizes: Sizes;
  tables: readonly FoundTable[];
  mark: CellMark | undefined;
  focused: boolean;
}) {
  const { grid, box, sizes, tables, mark, focused } = props;
  const [sheetRow, sheetColumn] = [grid.top + box.row, grid.left + box.column];
  const header = tables.some(({ found }) => inside(found.headerRange, sheetRow, sheetColumn));
  const value = grid.values[box.row]?.[box.column];
  const names = [
    'box',
    header ? 'header' : '',
    typeof value === 'number' ? 'number' : '',
    mark?.tone ?? '',
    focused ? 'focused' : '',
  ];
  return (
    <div className={names.filter(Boolean).join(' ')} style={frame(sizes, box)} title={mark?.said}>
      {text(grid, box.row, box.column)}
    </div>
  );
}

function frame({ lefts, tops }: Sizes, { row, column, rows, columns }: Box) {
  const [left, right] = [lefts[column] ?? 0, lefts[column + columns] ?? lefts.at(-1) ?? 0];
  const [top, bottom] = [tops[row] ?? 0, tops[row + rows] ?? tops.at(-1) ?? 0];
  return { left: gutter + left, top: head + top, width: right - left + 1, height: bottom - top + 1 };
}

/** Cell -> the merged area it lies in. */
function coveredCells(grid: Grid): ReadonlyMap<string, Box> {
  const cells = new Map<string, Box>();
  for (const box of mergedBoxes(grid)) {
    for (let row = box.row; row < box.row + box.rows; row++) {
      for (let column = box.column; column < box.column + box.columns; column++) {
        cells.set(`${row},${column}`, box);
      }
    }
  }
  return cells;
}

/** The boxes that begin in a row; a merged area is one box, at its first row. */
function cellsOf(grid: Grid, row: number, columns: number, covered: ReadonlyMap<string, Box>): Box[] {
  const boxes: Box[] = [];
  for (let column = 0; column < columns; column++) {
    const merged = covered.get(`${row},${column}`);
    if (!merged) boxes.push({ row, column, rows: 1, columns: 1 });
    else if (merged.row === row && merged.column === column) boxes.push(merged);
  }
  return boxes;
}
