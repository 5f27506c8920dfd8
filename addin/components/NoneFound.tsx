// The workbook holds none of the unit's tables, as far as anybody can tell.
import { useLater } from '../words/later';

export function NoneFound() {
  const later = useLater();
  return (
    <p className="bar warning" role="status">
      <span>
        <b>{later.noneFound.said}</b> {later.noneFound.help}
      </span>
    </p>
  );
}
