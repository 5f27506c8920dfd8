// The footer every sheet prints, so that a loose page still says what it belongs to.
import type { Totals } from '../aggregate';
import type { Plan } from './plan';
import { momentWords, periodName } from './calendarWords';

export function footerOf({ input }: Plan): string {
  return footer(input, input.asOf);
}

/** Of a page about one table: until when its own submissions go, so that a page on which nothing changed prints the same. */
export function tableFooter({ input }: Plan, { entries }: Totals): string {
  return footer(
    input,
    entries.reduce((newest, { time }) => (time > newest ? time : newest), ''),
  );
}

function footer({ title, scope, period }: Plan['input'], until: string): string {
  const ledger = until === '' ? 'chưa có bản nộp nào' : `số liệu trong sổ đến ${momentWords(until)}`;
  return `${title} – ${scope.name} – ${periodName(period)} – ${ledger}`;
}
