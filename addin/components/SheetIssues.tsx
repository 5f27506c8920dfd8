// What stands against a whole sheet, such as two tables that look alike: asked about, never guessed.
import type { Issue } from '../../shared/issue';
import type { Asked } from '../reader/tables';
import { issueSentence } from '../../shared/words/sentences';
import { useLanguage } from '../words/language';
import { Icon } from './Icon';

interface Props {
  readonly issues: readonly Issue[];
  /** What is asked about is not said a second time. */
  readonly questions: readonly Asked[];
}

export function SheetIssues({ issues, questions }: Props) {
  const language = useLanguage();
  const unasked = issues.filter(
    ({ sheet, cell }) => !questions.some((asked) => asked.sheet === sheet && asked.cell === cell),
  );
  return unasked.map((issue) => (
    <p key={`${issue.sheet ?? ''} ${issue.cell ?? ''} ${issue.code}`} className="bar warning">
      <Icon name="warning" tone="warning" />
      <span>
        {issue.sheet !== null && <b>{issue.sheet}: </b>}
        {issueSentence(issue, language)}
      </span>
    </p>
  ));
}
