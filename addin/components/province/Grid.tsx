// A table one walks through with the arrow keys, one cell in the tab order (WAI-ARIA grid). Only rows in view are
// drawn, so that 168 units by 7 tables, or a list of 3,000 products, scroll alike.
import { useVirtualizer } from '@tanstack/react-virtual';
import {
  useCallback,
  useEffect,
  useRef,
  useState,
  type CSSProperties,
  type KeyboardEvent,
  type ReactNode,
} from 'react';

export interface GridCell {
  readonly content: ReactNode;
  /** What a screen reader says; the content itself when left out. */
  readonly label?: string;
  readonly className?: string;
  /** Nothing to open here. */
  readonly inert?: boolean;
}

interface Props {
  readonly label: string;
  readonly className?: string;
  readonly corner: ReactNode;
  readonly columns: readonly ReactNode[];
  readonly rows: number;
  readonly rowHeight: number;
  readonly rowName: (row: number) => ReactNode;
  readonly cell: (row: number, column: number) => GridCell;
  readonly onOpen: (row: number, column: number) => void;
}

type Place = readonly [row: number, column: number];

export function Grid(props: Props) {
  const { label, className = '', corner, columns, rows, rowHeight } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: rows,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 6,
  });
  const { active, setActive, onKeyDown } = useWalking(props, scroller, (row) =>
    virtual.scrollToIndex(row, { align: 'auto' }),
  );
  const style: CSSProperties & Record<'--columns', number> = { '--columns': columns.length };
  return (
    <div
      className={`grid ${className}`}
      ref={scroller}
      role="grid"
      aria-label={label}
      aria-rowcount={rows + 1}
      aria-colcount={columns.length + 1}
      style={style}
      onKeyDown={onKeyDown}
    >
      <div role="row" className="grid-row grid-head" aria-rowindex={1}>
        <div role="columnheader">{corner}</div>
        {columns.map((column, at) => (
          <div role="columnheader" key={at}>
            {column}
          </div>
        ))}
      </div>
      <div role="rowgroup" className="grid-body" style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, start }) => (
          <Row
            key={index}
            {...props}
            row={index}
            top={start}
            active={active[0] === index ? active[1] : null}
            onActive={(column) => setActive([index, column])}
          />
        ))}
      </div>
    </div>
  );
}

interface RowProps extends Props {
  readonly row: number;
  readonly top: number;
  readonly active: number | null;
  readonly onActive: (column: number) => void;
}

function Row({ row, top, active, columns, rowHeight, rowName, cell, onOpen, onActive }: RowProps) {
  return (
    <div
      role="row"
      className="grid-row"
      aria-rowindex={row + 2}
      style={{ transform: `translateY(${top}px)`, height: rowHeight }}
    >
      <div role="rowheader">{rowName(row)}</div>
      {columns.map((_, column) => {
        const { content, label, className = '', inert = false } = cell(row, column);
        return (
          <div
            key={column}
            role="gridcell"
            className={inert ? `${className} inert` : className}
            tabIndex={active === column ? 0 : -1}
            data-at={`${row},${column}`}
            {...(label !== undefined && { 'aria-label': label })}
            onFocus={() => onActive(column)}
            onClick={() => !inert && onOpen(row, column)}
          >
            {content}
          </div>
        );
      })}
    </div>
  );
}

/** One cell is in the tab order; keys move it, and the focus follows once its row is drawn. */
function useWalking(
  { rows, columns, cell, onOpen }: Props,
  scroller: { readonly current: HTMLDivElement | null },
  scrollTo: (row: number) => void,
) {
  const [wanted, setActive] = useState<Place>([0, 0]);
  const active: Place = [Math.min(wanted[0], Math.max(0, rows - 1)), Math.min(wanted[1], columns.length - 1)];
  const moved = useRef(false);
  useEffect(() => {
    if (!moved.current) return;
    const found = scroller.current?.querySelector<HTMLElement>(`[data-at="${active[0]},${active[1]}"]`);
    if (!found) return;
    moved.current = false;
    found.focus();
  });
  const onKeyDown = useCallback(
    (event: KeyboardEvent) => {
      if (!(event.target instanceof HTMLElement) || event.target.dataset.at === undefined) return;
      if (event.key === 'Enter' || event.key === ' ') {
        event.preventDefault();
        if (cell(...active).inert !== true) onOpen(...active);
        return;
      }
      const next = moveBy(event, active, rows - 1, columns.length - 1);
      if (!next) return;
      event.preventDefault();
      moved.current = true;
      scrollTo(next[0]);
      setActive(next);
    },
    [active, cell, columns.length, onOpen, rows, scrollTo],
  );
  return { active, setActive, onKeyDown };
}

const aPage = 10;

function moveBy(
  { key, ctrlKey }: KeyboardEvent,
  [row, column]: Place,
  lastRow: number,
  lastColumn: number,
): Place | undefined {
  const to = (r: number, c: number): Place => [
    Math.min(lastRow, Math.max(0, r)),
    Math.min(lastColumn, Math.max(0, c)),
  ];
  switch (key) {
    case 'ArrowDown':
      return to(row + 1, column);
    case 'ArrowUp':
      return to(row - 1, column);
    case 'ArrowRight':
      return to(row, column + 1);
    case 'ArrowLeft':
      return to(row, column - 1);
    case 'PageDown':
      return to(row + aPage, column);
    case 'PageUp':
      return to(row - aPage, column);
    case 'Home':
      return to(ctrlKey ? 0 : row, 0);
    case 'End':
      return to(ctrlKey ? lastRow : row, lastColumn);
    default:
      return undefined;
  }
}
