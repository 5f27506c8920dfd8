// The submitted cells under their own sheet addresses; what changed since the version before is marked with its old
// value, and a cell that is opened is commented on.
import type { Difference, VersionPayload } from '../../../shared/api';
import type { TableDefinition } from '../../../shared/definition';
import { columnTitle } from '../../../shared/titles';
import { cellText } from '../../province/cellText';
import { useBoardWords } from '../../words/board';
import { useLanguage } from '../../words/language';
import { Grid, type GridCell } from './Grid';

interface Props {
  readonly payload: VersionPayload;
  readonly definition: TableDefinition;
  readonly names: ReadonlyMap<string, string>;
  readonly difference: Difference | null;
  readonly onComment: (cell: string, column: string) => void;
}

export function SubmittedCells({ payload, definition, names, difference, onComment }: Props) {
  const say = useBoardWords();
  const language = useLanguage();
  const { columns, items, sheetRows, sheetLetters } = payload;
  const shown = definition.columns.filter(({ key }) => columns[key] !== undefined);
  const changed = new Map(difference?.changed.map((one) => [`${one.row} ${one.column}`, one]));
  const fresh = new Set(difference?.added);
  const addressOf = (row: number, column: number) =>
    `${sheetLetters[shown[column]?.key ?? ''] ?? ''}${sheetRows[row] ?? ''}`;
  const cell = (row: number, column: number): GridCell => {
    const known = shown[column];
    const key = known?.key ?? '';
    const change = changed.get(`${sheetRows[row] ?? 0} ${key}`);
    const text = cellText(known, columns[key]?.[row] ?? null, names, language);
    const before = change && (cellText(known, change.before, names, language) || say.submission.blank);
    const isNumber = typeof columns[key]?.[row] === 'number';
    return {
      content: (
        <>
          <span className="sr-only">{addressOf(row, column)}: </span>
          {text === '' ? <span className="sr-only">{say.submission.blank}</span> : <span>{text}</span>}
          {before !== undefined && (
            <s>
              <span className="sr-only">, {say.submission.before(before)}</span>
              <span aria-hidden>{before}</span>
            </s>
          )}
        </>
      ),
      className: [isNumber ? 'number' : '', change || fresh.has(sheetRows[row] ?? 0) ? 'changed' : '']
        .join(' ')
        .trim(),
    };
  };
  const nameOf = (row: number) => {
    const item = items?.[row];
    const label = item === undefined ? undefined : definition.items.find(({ key }) => key === item)?.label;
    return (
      <span title={label}>
        <small>{sheetRows[row]}</small> {label}
      </span>
    );
  };
  return (
    <section>
      <h3>{say.submission.cells}</h3>
      <p className="hint">{say.submission.cellsHelp}</p>
      <Grid
        className={items ? 'cells-grid of-items' : 'cells-grid'}
        label={say.submission.cells}
        corner={say.submission.row}
        columns={shown.map((column) => (
          <span key={column.key} title={columnTitle(definition, column)}>
            <small>{sheetLetters[column.key]}</small> {columnTitle(definition, column)}
          </span>
        ))}
        rows={sheetRows.length}
        rowHeight={40}
        rowName={nameOf}
        cell={cell}
        onOpen={(row, column) => {
          const address = addressOf(row, column);
          if (/^[A-Z]+\d+$/.test(address)) onComment(address, shown[column]?.key ?? '');
        }}
      />
    </section>
  );
}
