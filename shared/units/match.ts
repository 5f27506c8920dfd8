// Which unit a cell names. Accepted: its code or key, or its name with every accent right, when that leaves one unit.
// Anything weaker (no accents, a slip, another kind, an unknown place above) only suggests: Lộc Thành is not Lộc Thạnh.
import { editDistance } from '../text/distance';
import { fold, stripAccents } from '../text/fold';
import type { Unit, UnitKind } from '../unit';
import { KIND_WORDS } from './file';

export type UnitMatch = { readonly unit: Unit } | { readonly suggestions: readonly Unit[] };

/** Folded words and abbreviations with which people begin a unit's name, and the kinds each can mean. */
const OPENINGS: readonly (readonly [pattern: RegExp, kinds: readonly UnitKind[]])[] = [
  [opening('tỉnh', 't'), ['tinh']],
  [opening('thành phố', 'tp'), ['thanhPho', 'thanhPhoTrungUong']],
  [opening('huyện', 'h'), ['huyen']],
  [opening('quận', 'q'), ['quan']],
  [opening('thị xã', 'tx'), ['thiXa']],
  [opening('thị trấn', 'tt'), ['thiTran']],
  [opening('đặc khu', 'đk'), ['dacKhu']],
  [opening('phường', 'p', 'f'), ['phuong']],
  [opening('xã', 'x'), ['xa']],
];
/** "Lộc Thành, huyện Lộc Ninh", "Lộc Thành (Lộc Ninh)", "Lộc Thành - H. Lộc Ninh"; not "Văn Miếu - Quốc Tử Giám". */
const PLACE_ABOVE = /[,;()]| [-–] (?=(?:huyện|quận|thị xã|thành phố|tỉnh|[hqt]\.|tp|tx)[\s.])/;
const COMMITTEE = /^(?:ubnd|ủy ban nhân dân)[\s.]+/;
const MOST_SUGGESTIONS = 5;

/** `around`: units that a text may name as the place above ("xã Lộc Thành, huyện Lộc Ninh"). */
export function matchUnit(
  text: string,
  candidates: readonly Unit[],
  around: readonly Unit[] = candidates,
): UnitMatch {
  const { unit, place, nearly } = named(text, candidates, around);
  return unit ? { unit } : { suggestions: place === '' ? [] : suggest(place, nearly, candidates) };
}

/** The unit a cell names, as `matchUnit` accepts it; without looking for what else it may mean, so that many can be tried. */
export function unitNamed(text: string, candidates: readonly Unit[]): Unit | undefined {
  return named(text, candidates, candidates).unit;
}

function named(
  text: string,
  candidates: readonly Unit[],
  around: readonly Unit[],
): { unit?: Unit; place: string; nearly: readonly Unit[] } {
  const index = indexOf(candidates);
  const written = fold(text);
  if (written === '') return { place: '', nearly: [] };
  const coded = index.byCode.get(text.trim()) ?? [];
  const [place = '', ...above] = written.split(PLACE_ABOVE).map((part) => part.trim());
  const [only] = coded;
  if (only && coded.length === 1) return { unit: only, place, nearly: [] };
  const { exact, otherKind } = unitsNamed(place, index);
  const accepted = within(exact, above.filter(Boolean), around);
  const [unit] = accepted;
  const nearly = [...coded, ...accepted, ...exact, ...otherKind];
  return unit && accepted.length === 1 ? { unit, place, nearly } : { place, nearly };
}

interface Index {
  readonly byCode: ReadonlyMap<string, readonly Unit[]>;
  readonly byName: ReadonlyMap<string, readonly Unit[]>;
  /** Every unit by its name without accents, for suggestions. */
  readonly plain: readonly { readonly unit: Unit; readonly name: string }[];
}

/** A column asks thousands of times with the same list. */
const indexes = new WeakMap<readonly Unit[], Index>();

function indexOf(candidates: readonly Unit[]): Index {
  const known = indexes.get(candidates);
  if (known) return known;
  const byCode = new Map<string, Unit[]>();
  const byName = new Map<string, Unit[]>();
  const put = (map: Map<string, Unit[]>, key: string, unit: Unit): void => {
    map.set(key, [...(map.get(key) ?? []), unit]);
  };
  for (const unit of candidates) {
    put(byCode, unit.code, unit);
    put(byCode, unit.key, unit);
    put(byName, bareName(unit), unit);
  }
  const plain = candidates.map((unit) => ({ unit, name: stripAccents(bareName(unit)) }));
  const index = { byCode, byName, plain };
  indexes.set(candidates, index);
  return index;
}

/** Both readings are tried: "phường đúc" is Phường Đúc without its kind, or a ward called Đúc. */
function unitsNamed(
  place: string,
  { byName }: Index,
): { exact: readonly Unit[]; otherKind: readonly Unit[] } {
  const { name, kinds } = withoutOpening(place);
  const whole = byName.get(comparable(place)) ?? [];
  if (!kinds) return { exact: byName.get(comparable(name)) ?? whole, otherKind: [] };
  const bare = byName.get(comparable(name)) ?? [];
  return {
    exact: [...bare.filter((unit) => kinds.includes(unit.kind)), ...whole],
    otherKind: bare.filter((unit) => !kinds.includes(unit.kind)),
  };
}

function withoutOpening(place: string): { name: string; kinds?: readonly UnitKind[] } {
  const text = place.replace(COMMITTEE, '');
  const found = OPENINGS.find(([pattern]) => pattern.test(text));
  return found ? { name: text.replace(found[0], ''), kinds: found[1] } : { name: text };
}

/** Units that lie in every place named above them; a place nobody knows leaves none, so that it is asked. */
function within(named: readonly Unit[], above: readonly string[], around: readonly Unit[]): readonly Unit[] {
  if (above.length === 0) return named;
  const places = above.map((place) => unitsNamed(place, indexOf(around)).exact.map((unit) => unit.code));
  return named.filter((unit) => places.every((codes) => codes.some((code) => unit.within.includes(code))));
}

function suggest(place: string, first: readonly Unit[], candidates: readonly Unit[]): Unit[] {
  const wanted = stripAccents(comparable(withoutOpening(place).name));
  const slips = wanted.length >= 8 ? 2 : wanted.length >= 4 ? 1 : 0;
  const near = indexOf(candidates)
    .plain.map(({ unit, name }) => ({ unit, distance: editDistance(name, wanted, slips) }))
    .filter(({ unit, distance }) => distance <= slips || isPaddedCode(unit, place))
    .sort((a, b) => a.distance - b.distance);
  return [...new Set([...first, ...near.map(({ unit }) => unit)])].slice(0, MOST_SUGGESTIONS);
}

/** Excel drops the zeros of 00745 when it takes the code for a number. */
function isPaddedCode(unit: Unit, place: string): boolean {
  return /^\d+$/.test(place) && place.padStart(unit.code.length, '0') === unit.code;
}

function bareName(unit: Unit): string {
  const word = unit.kind === 'agency' ? '' : KIND_WORDS[unit.kind];
  return comparable(fold(unit.name.startsWith(`${word} `) ? unit.name.slice(word.length) : unit.name));
}

/** Hyphens, apostrophes and the zero of "Phường 01" are typed as one likes. */
function comparable(folded: string): string {
  return folded
    .replace(/[’‘`´]/g, "'")
    .replace(/[\s.\-–—]+/g, ' ')
    .replace(/(^| )0+(?=\d)/g, '$1')
    .trim();
}

function opening(word: string, ...abbreviations: readonly string[]): RegExp {
  return new RegExp(`^(?:${word}[\\s.]+|(?:${abbreviations.join('|')})(?:[\\s.]+|(?=\\d)))`);
}
