// Headings as phrases. The same few headings are compared again and again: by every definition, in every attempt at where
// a header ends, on every sheet. So what was made of a heading is kept, up to a bound.
import { barePhrase, phrase } from '../text/phrase';

export interface HeadingText {
  readonly whole: string;
  /** Without what is in brackets, unless nothing else is in it. */
  readonly bare: string;
}

const MOST_KEPT = 20_000;
const kept = new Map<string, HeadingText>();

export function headingText(text: string): HeadingText {
  const known = kept.get(text);
  if (known) return known;
  const whole = phrase(text);
  const made = { whole, bare: /[([{]/.test(text) ? barePhrase(text) || whole : whole };
  if (kept.size >= MOST_KEPT) kept.clear();
  kept.set(text, made);
  return made;
}
