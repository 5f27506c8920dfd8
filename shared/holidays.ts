// Days on which Vietnamese offices are closed, and Saturdays on which they work instead. Data: the Ministry announces
// each year's days, and the lunar ones move; what is set for a deployment (DAYS_OFF) goes before what stands here.
// Sources: Bộ luật Lao động 2019, Đ112; yearly notices of the Ministry of Labour (from 2025 Home Affairs). 2027 is
// reckoned from the calendar and not yet announced.

export interface WorkCalendar {
  /** Closed, beside Saturdays and Sundays. */
  readonly off: readonly string[];
  /** Worked although a Saturday: made up for a day off between holidays. */
  readonly worked: readonly string[];
}

export const publicHolidays: WorkCalendar = {
  off: [
    ...['2024-01-01', '2024-02-08', '2024-02-09', '2024-02-12', '2024-02-13', '2024-02-14'],
    ...['2024-04-18', '2024-04-29', '2024-04-30', '2024-05-01', '2024-09-02', '2024-09-03'],
    ...['2025-01-01', '2025-01-27', '2025-01-28', '2025-01-29', '2025-01-30', '2025-01-31'],
    ...['2025-04-07', '2025-04-30', '2025-05-01', '2025-05-02', '2025-09-01', '2025-09-02'],
    ...['2026-01-01', '2026-01-02', '2026-02-16', '2026-02-17', '2026-02-18', '2026-02-19', '2026-02-20'],
    ...['2026-04-27', '2026-04-30', '2026-05-01', '2026-08-31', '2026-09-01', '2026-09-02'],
    ...['2027-01-01', '2027-02-05', '2027-02-08', '2027-02-09', '2027-02-10', '2027-02-11'],
    ...['2027-04-16', '2027-04-30', '2027-05-03', '2027-09-02', '2027-09-03'],
  ],
  worked: ['2024-05-04', '2025-04-26', '2026-01-10', '2026-08-22'],
};

/** The days of `own` in place of what `calendar` says of them. */
export function withOwnDays(calendar: WorkCalendar, own: WorkCalendar): WorkCalendar {
  const said = new Set([...own.off, ...own.worked]);
  const others = (days: readonly string[]) => days.filter((day) => !said.has(day));
  return { off: [...others(calendar.off), ...own.off], worked: [...others(calendar.worked), ...own.worked] };
}

/** The day `count` working days after `day`. */
export function addWorkingDays(day: string, count: number, calendar: WorkCalendar): string {
  let date = new Date(`${day}T00:00:00Z`);
  for (let left = count; left > 0;) {
    date = new Date(date.getTime() + 86_400_000);
    if (isWorked(date, calendar)) left--;
  }
  return date.toISOString().slice(0, 10);
}

function isWorked(date: Date, { off, worked }: WorkCalendar): boolean {
  const day = date.toISOString().slice(0, 10);
  if (worked.includes(day)) return true;
  const weekday = date.getUTCDay();
  return weekday !== 0 && weekday !== 6 && !off.includes(day);
}
