// The footer every sheet prints, so that a loose page still says what it belongs to.
import type { Plan } from './plan';
import { momentWords, periodName } from './calendarWords';

export function footerOf({ input }: Plan): string {
  return `${input.title} – ${input.scope.name} – ${periodName(input.period)} – số liệu trong sổ đến ${momentWords(input.asOf)}`;
}
