// What can be set right by itself, by column: one click for the column, or one for a single text. A file in the browser
// belongs to its user: there the pane says what to change, and changes nothing.
import type { TableDefinition } from '../../shared/definition';
import type { Fix } from '../../shared/issue';
import { fixesByColumn } from '../fixing';
import type { CellPlace } from '../flow';
import { useLanguage } from '../words/language';
import { useLater } from '../words/later';
import { sayCount } from '../words/say';

export interface FixProps {
  readonly sheet: string;
  readonly fixes: readonly Fix[];
  readonly letters: Readonly<Record<string, string>>;
  readonly definition: TableDefinition;
  /** Absent where the pane may not write. */
  readonly onFix?: ((sheet: string, fixes: readonly Fix[]) => void) | undefined;
  readonly onCell: (at: CellPlace) => void;
}

/** Texts shown under a column before "…". */
const shown = 5;

export function FixList({ sheet, fixes, letters, definition, onFix, onCell }: FixProps) {
  const later = useLater();
  const language = useLanguage();
  const titleOf = (column: string) => {
    const key = Object.keys(letters).find((one) => letters[one] === column);
    return definition.columns.find((one) => one.key === key)?.header[0]?.at(-1);
  };
  return (
    <section className="fixes" aria-label={later.fix.title}>
      <h3>{later.fix.title}</h3>
      {!onFix && <p className="hint">{later.fix.byHand}</p>}
      {fixesByColumn(fixes).map((column) => (
        <div key={column.letters} className="fix">
          <p>
            <span className="grow">
              {later.fix.column(column.letters, titleOf(column.letters) ?? '')}
              <small>{column.fixes[0]?.why}</small>
            </span>
            {onFix && (
              <button type="button" className="button small" onClick={() => onFix(sheet, column.fixes)}>
                {later.fix.all(column.cells, sayCount(column.cells, language))}
              </button>
            )}
          </p>
          <ul>
            {column.fixes.slice(0, shown).map((fix) => (
              <li key={fix.id + (fix.cells[0] ?? '')}>
                <button
                  type="button"
                  className="link cell"
                  title={later.check.goTo(fix.cells[0] ?? '')}
                  onClick={() => onCell({ sheet, cell: fix.cells[0] ?? '' })}
                >
                  {fix.cells[0]}
                </button>
                <span className="grow">
                  <del>{fix.before}</del> → <ins>{fix.after}</ins>
                </span>
                {onFix && column.fixes.length > 1 && (
                  <button type="button" className="link" onClick={() => onFix(sheet, [fix])}>
                    {later.fix.one}
                  </button>
                )}
              </li>
            ))}
            {column.fixes.length > shown && (
              <li>{later.fix.more(sayCount(column.fixes.length - shown, language))}</li>
            )}
          </ul>
        </div>
      ))}
    </section>
  );
}
