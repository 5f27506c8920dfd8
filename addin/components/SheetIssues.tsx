// What stands against a whole sheet, such as two tables that look alike: asked about, never guessed.
import type { Issue } from '../../shared/issue';
import { issueSentence } from '../../shared/words/sentences';
import { useLanguage } from '../words/language';
import { Icon } from './Icon';

export function SheetIssues({ issues }: { issues: readonly Issue[] }) {
  const language = useLanguage();
  return issues.map((issue) => (
    <p key={`${issue.sheet ?? ''} ${issue.cell ?? ''} ${issue.code}`} className="bar warning">
      <Icon name="warning" tone="warning" />
      <span>
        {issue.sheet !== null && <b>{issue.sheet}: </b>}
        {issueSentence(issue, language)}
      </span>
    </p>
  ));
}
