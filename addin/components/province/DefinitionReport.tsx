// What a definition workbook holds: its errors, each on its cell, or the table and what it gives from its own sample.
import type { TableDefinition } from '../../../shared/definition';
import type { DefinitionIssue } from '../../../shared/definitionWorkbook/read';
import { formatFigure } from '../../../shared/evaluate';
import type { Figures } from '../../../shared/figure';
import { definitionFlawSentence } from '../../../shared/words/definitionFlaws';
import type { Examined } from '../../definitionWorker';
import { useBoardWords } from '../../words/board';
import { useLanguage } from '../../words/language';
import { sayCount, sayDay } from '../../words/say';
import { Icon } from '../Icon';

interface Props extends Examined {
  /** Of the file. */
  readonly name: string;
  /** Number of the version it would follow; 0 for a new table. */
  readonly latest: number;
  readonly busy: boolean;
  readonly onSave: (definition: TableDefinition) => void;
}

export function DefinitionReport(props: Props) {
  const { name, definition, issues, beforeUse = [], figures, latest, busy, onSave } = props;
  const say = useBoardWords().tables;
  const language = useLanguage();
  const count = (list: readonly unknown[]) => sayCount(list.length, language);
  const isSound = issues.length === 0 && beforeUse.length === 0;
  return (
    <div className="form" role="status">
      <p className="file-name">
        <Icon name="sheet" />
        {name}
      </p>
      {definition && (
        <h3>
          {definition.title[language]}{' '}
          <small>
            {say.inForce(sayDay(definition.inForce.from))} · {latest === 0 ? say.isNew : say.follows(latest)}
          </small>
        </h3>
      )}
      {issues.length > 0 && <p className="bar error">{say.flawed(count(issues))}</p>}
      {beforeUse.length > 0 && <p className="bar warning">{say.beforeUse(count(beforeUse))}</p>}
      <Flaws issues={[...issues, ...beforeUse]} />
      {isSound && <p className="bar done">{say.sound}</p>}
      {definition && figures && issues.length === 0 && <Gives {...{ definition, figures }} />}
      {definition && issues.length === 0 && (
        <div className="inline wrap">
          {beforeUse.length === 0 && (
            <button
              type="button"
              className="button primary"
              disabled={busy}
              onClick={() => onSave({ ...definition, draft: false })}
            >
              {say.switchOn}
            </button>
          )}
          {definition.draft && (
            <button type="button" className="button" disabled={busy} onClick={() => onSave(definition)}>
              {say.keepDraft}
            </button>
          )}
        </div>
      )}
    </div>
  );
}

function Flaws({ issues }: { issues: readonly DefinitionIssue[] }) {
  const language = useLanguage();
  if (issues.length === 0) return null;
  return (
    <ul className="lines flaws">
      {issues.map((issue, at) => (
        <li key={at}>
          <b>{issue.cell === null ? issue.sheet : `${issue.sheet}!${issue.cell}`}</b>
          <span>{definitionFlawSentence(issue, language)}</span>
        </li>
      ))}
    </ul>
  );
}

function Gives({ definition, figures }: { definition: TableDefinition; figures: Figures }) {
  const say = useBoardWords().tables;
  const language = useLanguage();
  return (
    <table className="compared">
      <caption>{say.gives}</caption>
      <thead>
        <tr>
          <th scope="col">{say.figure}</th>
          <th scope="col">{say.value}</th>
        </tr>
      </thead>
      <tbody>
        {definition.figures.map(({ key, title, unit, format }) => (
          <tr key={key}>
            <th scope="row">
              {title[language]}
              {unit !== '' && format !== 'percent1' && <small> ({unit})</small>}
            </th>
            <td>
              <b>{formatFigure(figures[key] ?? null, format, language)}</b>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
