// For whom and for which period: one line when there is no choice, selects when there is. The deadline is counted
// from the server's clock.
import type { OpenPeriod } from '../../shared/api';
import type { Account } from '../flow';
import type { Place } from '../duty';
import { periodsInOrder, submitterUnits } from '../steps';
import { useWords } from '../words/language';
import { sayDay, sayDeadline, sayPeriod } from '../words/say';
import { Icon } from './Icon';

interface Props {
  readonly account: Account;
  readonly place: Place | null;
  readonly disabled: boolean;
  readonly onGo: (unit: string, period: string) => void;
}

export function PlaceBar({ account, place, disabled, onGo }: Props) {
  const words = useWords();
  const units = unitsOf(account);
  const periods = periodsInOrder(account.periods);
  const unit = place?.unit.key ?? units[0]?.unit ?? '';
  const period = place?.period ?? periods[0] ?? '';
  const dates = nextDue(account.periods.filter((open) => open.period === period));
  if (units.length === 0) return <h1 className="small">{words.place.noUnit}</h1>;
  if (periods.length === 0) return <h1 className="small">{words.place.noPeriod}</h1>;
  return (
    <section className="place" aria-label={words.place.unit}>
      {units.length === 1 ? (
        <h1>{units[0]?.unitName}</h1>
      ) : (
        <label className="field">
          <h1 className="small">{words.place.unit}</h1>
          <select value={unit} disabled={disabled} onChange={(change) => onGo(change.target.value, period)}>
            {units.map((one) => (
              <option key={one.unit} value={one.unit}>
                {one.unitName}
              </option>
            ))}
          </select>
        </label>
      )}
      <div className="period">
        <label className="field">
          <span className={periods.length > 1 ? '' : 'sr-only'}>{words.place.period}</span>
          {periods.length > 1 ? (
            <select value={period} disabled={disabled} onChange={(change) => onGo(unit, change.target.value)}>
              {periods.map((id) => (
                <option key={id} value={id}>
                  {sayPeriod(id, words)}
                </option>
              ))}
            </select>
          ) : (
            <b>{sayPeriod(period, words)}</b>
          )}
        </label>
        {dates && <DeadlineChip dates={dates} now={account.me.now} />}
      </div>
      {dates && (
        <p className="hint facts">
          <span>{words.place.data(sayDay(dates.from), sayDay(dates.to))}</span>
          <span>{words.deadline.due(sayDay(dates.deadline))}</span>
        </p>
      )}
    </section>
  );
}

/** Each unit once, whatever the person is there. */
function unitsOf({ me }: Account) {
  const all = submitterUnits(me.memberships);
  return all.filter(({ unit }, at) => all.findIndex((one) => one.unit === unit) === at);
}

function DeadlineChip({ dates, now }: { dates: OpenPeriod; now: string }) {
  const words = useWords();
  const { text, tone } = sayDeadline(dates, now, words);
  return (
    <span className={`chip ${tone}`}>
      <Icon name="pending" />
      {text}
    </span>
  );
}

/** The first deadline among tables that still take submissions; when none does, the last that did. */
function nextDue(dates: readonly OpenPeriod[]): OpenPeriod | undefined {
  const inOrder = [...dates].sort((a, b) => (a.deadline < b.deadline ? -1 : 1));
  return inOrder.find(({ gate }) => gate === 'open' || gate === 'late') ?? inOrder.at(-1);
}
