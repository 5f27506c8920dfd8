// An instant as the user reads it, in the time of Việt Nam. Apart from say.ts, because no first screen says one.
import type { Language } from './language';

/** An instant -> `14/03/2024, 08:05`. */
export function sayInstant(instant: string, language: Language): string {
  const parts = new Intl.DateTimeFormat(language === 'vi' ? 'vi-VN' : 'en-GB', {
    timeZone: 'Asia/Ho_Chi_Minh',
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(new Date(instant));
  const part = (type: string) => parts.find((found) => found.type === type)?.value ?? '';
  return `${part('hour')}:${part('minute')} ${part('day')}/${part('month')}/${part('year')}`;
}
