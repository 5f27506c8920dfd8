// What Kiểm tra found in one table: the verdict in one line, the findings, and a line of explanation per kind of
// warning. Loaded with the first check, together with the sentences.
import { useState } from 'react';
import { issueSentence } from '../../shared/words/sentences';
import type { CheckedTable } from '../reader/check';
import type { CellPlace } from '../flow';
import { mayBeStored, warningGroups } from '../readiness';
import { useLanguage } from '../words/language';
import { useLater } from '../words/later';
import { sayCount } from '../words/say';
import { FixList, type FixProps } from './FixList';
import { Icon } from './Icon';
import { IssueList } from './IssueList';
import { StoredLine } from './StoredLine';

interface Props {
  readonly result: CheckedTable;
  /** Issue code -> what the user wrote. */
  readonly explanations: Readonly<Record<string, string>>;
  readonly onCell: (at: CellPlace) => void;
  readonly onFix?: FixProps['onFix'];
  readonly onExplain: (code: string, text: string) => void;
}

type Filter = 'all' | 'error' | 'warning';

export function Findings({ result, explanations, onCell, onFix, onExplain }: Props) {
  const later = useLater();
  const language = useLanguage();
  const [filter, setFilter] = useState<Filter>('all');
  const { checked } = result;
  const { errors, warnings, issues } = checked;
  const shown = filter === 'all' ? issues : issues.filter(({ severity }) => severity === filter);
  const count = (n: number) => sayCount(n, language);
  const { seen, read, totals, ignored } = checked.reading.conservation;
  const { fixes, sheet, sheetLetters } = checked.reading;
  return (
    <>
      <Verdict result={result} explanations={explanations} />
      {errors > 0 && warnings > 0 && (
        <div className="tabs" role="group" aria-label={later.check.list}>
          {(
            [
              ['all', later.check.all(count(errors + warnings))],
              ['error', later.check.onlyErrors(count(errors))],
              ['warning', later.check.onlyWarnings(count(warnings))],
            ] as const
          ).map(([key, label]) => (
            <button key={key} type="button" aria-pressed={filter === key} onClick={() => setFilter(key)}>
              {label}
            </button>
          ))}
        </div>
      )}
      {fixes.length > 0 && sheet !== null && (
        <FixList
          {...{ sheet, fixes, onFix, onCell }}
          letters={sheetLetters}
          definition={checked.definition}
        />
      )}
      {shown.length > 0 && <IssueList issues={shown} definition={checked.definition} onCell={onCell} />}
      {warnings > 0 && <Explain result={result} explanations={explanations} onExplain={onExplain} />}
      <p className="hint">{later.check.conserved(count(seen), count(read), count(totals), count(ignored))}</p>
    </>
  );
}

function Verdict({ result, explanations }: Pick<Props, 'result' | 'explanations'>) {
  const later = useLater();
  const language = useLanguage();
  const { errors, warnings } = result.checked;
  const [e, w] = [sayCount(errors, language), sayCount(warnings, language)];
  if (errors > 0) {
    return (
      <p className="bar error" role="status">
        <Icon name="error" tone="error" />
        <span>
          <b>{warnings > 0 ? later.check.verdict(e, w) : later.check.errors(e)}</b> {later.check.fixErrors}
        </span>
      </p>
    );
  }
  const explained = warningGroups(result).every(({ code }) => mayBeStored(explanations[code]));
  if (warnings > 0 && !explained) {
    return (
      <p className="bar warning" role="status">
        <Icon name="warning" tone="warning" />
        <span>
          <b>{later.check.warnings(w)}</b> {later.check.explainWarnings}
        </span>
      </p>
    );
  }
  return (
    <p className="bar done" role="status">
      <Icon name="done" tone="done" />
      <span>{warnings > 0 ? later.check.explained : later.check.clean}</span>
    </p>
  );
}

const cellsNamed = 3;

function Explain({ result, explanations, onExplain }: Omit<Props, 'onCell' | 'onFix'>) {
  const later = useLater();
  const language = useLanguage();
  const groups = warningGroups(result);
  const first = (code: string) =>
    result.checked.issues.find((issue) => issue.severity === 'warning' && issue.code === code);
  return (
    <section className="explain" aria-label={later.explain.title}>
      <h3>{later.explain.title}</h3>
      <p className="hint">{later.explain.lead}</p>
      {groups.map(({ code, cells }) => {
        const issue = first(code);
        const named = cells.slice(0, cellsNamed).join(', ');
        return (
          <StoredLine
            key={code}
            label={issue ? issueSentence(issue, language) : code}
            {...(cells.length > 0 && {
              note: later.explain.at(named, Math.max(0, cells.length - cellsNamed)),
            })}
            hint={later.explain.hint}
            value={explanations[code] ?? ''}
            onChange={(text) => onExplain(code, text)}
          />
        );
      })}
    </section>
  );
}
