// What is rarely said of a table: that a newer form is laid down already, and, where several places look like it, which.
import { rangeAddress } from '../../shared/grid';
import { useWords } from '../words/language';
import { useLater } from '../words/later';
import type { TableView } from './TableList';

interface Props {
  readonly view: TableView;
  readonly onChoose: (id: string) => void;
}

export function WhichTable({ view, onChoose }: Props) {
  const later = useLater();
  const { superseded } = view.duty;
  return (
    <>
      {superseded !== null && <p className="hint">{later.superseded(superseded)}</p>}
      {view.found.length > 1 && <ChooseTable view={view} onChoose={onChoose} />}
    </>
  );
}

function ChooseTable({ view, onChoose }: Props) {
  const words = useWords();
  return (
    <fieldset className="choose">
      <legend>{words.tables.several}</legend>
      {view.found.map(({ id, sheet, found }) => (
        <label key={id}>
          <input
            type="radio"
            name={`choose-${found.definition.id}`}
            checked={view.chosen === id}
            onChange={() => onChoose(id)}
          />
          {words.tables.found(sheet, rangeAddress(found.range))}
        </label>
      ))}
    </fieldset>
  );
}
