// NCRONTAB, the schedule of Azure timer triggers: {second} {minute} {hour} {day} {month} {day of week}, in UTC.
// Only what the format documents: *, lists, ranges, steps, and English three-letter names.

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const DAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
const YEARS_SEARCHED = 8;

interface Field {
  readonly name: string;
  readonly min: number;
  readonly max: number;
  readonly names?: readonly string[];
}

const FIELDS: readonly [Field, Field, Field, Field, Field, Field] = [
  { name: 'second', min: 0, max: 59 },
  { name: 'minute', min: 0, max: 59 },
  { name: 'hour', min: 0, max: 23 },
  { name: 'day', min: 1, max: 31 },
  { name: 'month', min: 1, max: 12, names: MONTHS },
  { name: 'day of week', min: 0, max: 6, names: DAYS },
];

export interface Schedule {
  /** The first instant after `instant` that the schedule names. */
  next(instant: Date): Date;
}

/** Reads a schedule; throws with the part that is not understood, or when it names no instant at all. */
export function parseSchedule(text: string): Schedule {
  const parts = text.trim().split(/\s+/);
  const sets = FIELDS.map((field, index) => parseField(field, parts[index]));
  const [seconds, minutes, hours, days, months, weekdays] = sets;
  if (parts.length !== 6 || !seconds || !minutes || !hours || !days || !months || !weekdays)
    throw new Error(`The schedule "${text}" needs six fields: second minute hour day month day-of-week.`);

  const next = (instant: Date): Date => {
    const at = new Date(Math.floor(instant.getTime() / 1000) * 1000 + 1000);
    const lastYear = at.getUTCFullYear() + YEARS_SEARCHED;
    while (at.getUTCFullYear() <= lastYear) {
      if (!months.has(at.getUTCMonth() + 1)) {
        at.setUTCMonth(at.getUTCMonth() + 1, 1);
        at.setUTCHours(0, 0, 0);
      } else if (!days.has(at.getUTCDate()) || !weekdays.has(at.getUTCDay())) at.setUTCHours(24, 0, 0);
      else if (!hours.has(at.getUTCHours())) at.setUTCMinutes(60, 0);
      else if (!minutes.has(at.getUTCMinutes())) at.setUTCSeconds(60);
      else if (!seconds.has(at.getUTCSeconds())) at.setUTCSeconds(at.getUTCSeconds() + 1);
      else return at;
    }
    throw new Error(`The schedule "${text}" names no instant.`);
  };
  next(new Date(Date.UTC(2024, 0, 1)));
  return { next };
}

function parseField(field: Field, text: string | undefined): ReadonlySet<number> | undefined {
  if (text === undefined) return undefined;
  return new Set(text.split(',').flatMap((part) => parsePart(field, part)));
}

function parsePart(field: Field, text: string): number[] {
  const [, range = '', step] = /^([^/]+)(?:\/(\d+))?$/.exec(text) ?? [];
  const [from, to = step === undefined ? from : field.max] =
    range === '*' ? [field.min, field.max] : range.split('-').map((end) => parseEnd(field, end));
  const stride = Number(step ?? 1);
  if (from === undefined || to === undefined || from > to || stride < 1)
    throw new Error(`"${text}" is no ${field.name} of a schedule.`);
  return Array.from({ length: Math.floor((to - from) / stride) + 1 }, (_, index) => from + index * stride);
}

function parseEnd({ name, min, max, names }: Field, text: string): number {
  const named = names?.indexOf(text.toLowerCase()) ?? -1;
  const value = named >= 0 ? named + min : /^\d+$/.test(text) ? Number(text) : NaN;
  if (!(value >= min && value <= max)) throw new Error(`"${text}" is no ${name} of a schedule.`);
  return value;
}
