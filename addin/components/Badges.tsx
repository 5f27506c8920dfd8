// How many errors and warnings a checked table has, at the end of its line.
import type { CheckedTable } from '../reader/check';
import { useLanguage } from '../words/language';
import { useLater } from '../words/later';
import { sayCount } from '../words/say';
import { Icon } from './Icon';

export function Badges({ checked: { errors, warnings } }: Pick<CheckedTable, 'checked'>) {
  const later = useLater();
  const language = useLanguage();
  return (
    <span className="badges">
      {errors > 0 && (
        <span className="badge error" title={later.badge.error}>
          <Icon name="error" label={later.badge.error} />
          {sayCount(errors, language)}
        </span>
      )}
      {warnings > 0 && (
        <span className="badge warning" title={later.badge.warning}>
          <Icon name="warning" label={later.badge.warning} />
          {sayCount(warnings, language)}
        </span>
      )}
      {errors + warnings === 0 && <span className="badge done">{later.badge.ready}</span>}
    </span>
  );
}
