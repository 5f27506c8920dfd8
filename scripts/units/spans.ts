// Two snapshots and a list of later changes become units with a first and a last day. A unit keeps its key through the
// reform when its code, name, kind, province and territory stay; standing under a district that ended changes nothing.
import { fold } from '../../shared/text/fold';
import { KIND_WORDS, type TerritoryKind } from '../../shared/units/file';
import type { Source } from './source';

/** Known from: units founded earlier, on a day we do not know, begin here, and their keys say so for good. */
export const HORIZON = '2024-01-01';
/** Districts ended; provinces and communes were merged (NQ 202/2025/QH15 and 34 resolutions on communes). */
export const REFORM = '2025-07-01';

/** From day `on` the unit with this code is called `is`; the day before, `was`. The source may show either. */
export interface Change {
  on: string;
  code: string;
  was: string;
  is: string;
}

export interface Span {
  code: string;
  kind: TerritoryKind;
  /** Without the word for its kind. */
  name: string;
  /** Code of the unit directly above, '' for a province. */
  above: string;
  from: string;
  to?: string;
  /** Units that followed it. */
  into: Span[];
}

export function spansOf(source: Source): Span[] {
  const successors = successorsOf(source);
  const predecessors = invert(successors);
  const now = new Map(source.after.map((unit) => [unit.code, span(unit, REFORM)]));
  const province = provinceFinder(source);

  const before = source.before.map((unit) => {
    const old = span(unit, HORIZON);
    const into = [...(successors.get(unit.code) ?? [])];
    const same = now.get(unit.code);
    const alone = into.join() === unit.code && [...(predecessors.get(unit.code) ?? [])].join() === unit.code;
    if (
      alone &&
      same?.kind === old.kind &&
      fold(same.name) === fold(old.name) &&
      province(old) === province(same)
    ) {
      now.set(unit.code, old);
      return { old, into: [] };
    }
    old.to = dayBefore(REFORM);
    return { old, into };
  });
  for (const { old, into } of before) old.into = into.map((code) => existing(now, code));

  const spans = [...new Set([...before.map(({ old }) => old), ...now.values()])];
  return source.changes.reduce(withChange, spans);
}

function span(unit: { code: string; name: string; above: string }, from: string): Span {
  return { ...splitName(unit.code, unit.name), code: unit.code, above: unit.above, from, into: [] };
}

/** A code's length is its level: a "Thành phố" of two digits is centrally run, one of three was a district. */
const LEVELS: Readonly<Record<number, readonly TerritoryKind[]>> = {
  2: ['tinh', 'thanhPhoTrungUong'],
  3: ['huyen', 'quan', 'thiXa', 'thanhPho'],
  5: ['xa', 'phuong', 'thiTran', 'dacKhu'],
};

function splitName(code: string, name: string): { kind: TerritoryKind; name: string } {
  const kind = LEVELS[code.length]?.find((one) => name.startsWith(`${KIND_WORDS[one]} `));
  if (!kind) throw new Error(`${code} ${name}: no kind of this level begins so`);
  return { kind, name: name.slice(KIND_WORDS[kind].length + 1) };
}

/** Provinces have no rows of their own: they went where their communes went. */
function successorsOf(source: Source): Map<string, Set<string>> {
  const old = new Map(source.before.map((unit) => [unit.code, unit]));
  const now = new Map(source.after.map((unit) => [unit.code, unit]));
  const successors = new Map(source.before.map((unit) => [unit.code, new Set(unit.into)]));
  for (const commune of source.before) {
    const province = old.get(commune.above)?.above;
    if (!province) continue;
    for (const code of commune.into) successors.get(province)?.add(existing(now, code).above);
  }
  return successors;
}

function invert(successors: ReadonlyMap<string, ReadonlySet<string>>): Map<string, Set<string>> {
  const predecessors = new Map<string, Set<string>>();
  for (const [old, into] of successors) {
    for (const code of into) predecessors.set(code, (predecessors.get(code) ?? new Set()).add(old));
  }
  return predecessors;
}

function provinceFinder(source: Source): (unit: Span | undefined) => string | undefined {
  const above = new Map(source.before.map((unit) => [unit.code, unit.above]));
  return (unit) => (unit?.above.length === 3 ? above.get(unit.above) : unit?.above);
}

function withChange(spans: readonly Span[], { on, code, was, is }: Change): Span[] {
  const at = spans.findIndex(
    (one) => one.code === code && one.from < on && (one.to === undefined || on <= one.to),
  );
  const old = spans[at];
  const shown = old && `${KIND_WORDS[old.kind]} ${old.name}`;
  if (!old || (shown !== was && shown !== is))
    throw new Error(`On ${on} ${code} is ${shown}, neither ${was} nor ${is}`);
  const next: Span = { ...old, ...splitName(code, is), from: on };
  Object.assign(old, splitName(code, was), { to: dayBefore(on), into: [next] });
  return spans.toSpliced(at + 1, 0, next);
}

function dayBefore(day: string): string {
  return new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);
}

function existing<T>(units: ReadonlyMap<string, T>, code: string): T {
  const unit = units.get(code);
  if (unit === undefined) throw new Error(`${code} does not exist on ${REFORM}`);
  return unit;
}
