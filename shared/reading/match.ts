// Which sheet column may be which column of a definition, and how surely: spelt as the definition spells it, without
// brackets, without accents, by a leaf nobody shares; only what none of these explains is compared by likeness.
// A leaf is never enough where two columns share it: "Khiếu nại" under an unknown heading is nobody's.
import type { TableDefinition } from '../definition';
import { stripAccents } from '../text/fold';
import { isUnaccented } from '../text/phrase';
import type { HeaderColumn } from './header';
import { headingText } from './headingText';
import { likeColumns, turnsMeaning } from './pathLikeness';
import { isNumberingHeading, isPartsHeading } from './rowWords';
import { pathKey, spellingsOf } from './spellings';
import { wordingOf } from './wording';

export interface Candidate {
  /** Sheet column, 0-based. */
  readonly column: number;
  readonly key: string;
  /** 0-1; 1 for a path spelt as the definition spells it. */
  readonly score: number;
  /** Not spelt as the definition spells it, only alike: the cells below have a say. */
  readonly alike?: true;
  /** Alike, but for a word that gives it another meaning: never taken without asking. */
  readonly doubtful?: true;
  /** As the user says; nothing has a say against that. */
  readonly settled?: true;
}

const EXACT = 1;
const WITHOUT_BRACKETS = 0.95;
const WITHOUT_ACCENTS = 0.9;
const WITHOUT_PARENT = 0.8;
const RUN_TOGETHER = 0.95;
const NUMBERS_RATHER = 0.5;
const NAMES_PLACES = 0.85;
const ANY_BODY = new Set('tên đơn vị cơ quan báo cáo thuộc'.split(' '));
const PLACE_WORDS = new Set(
  'tên xã phường thị trấn đặc khu đơn vị địa phương bàn huyện cơ quan báo cáo thuộc'.split(' '),
);

export function candidates(header: readonly HeaderColumn[], definition: TableDefinition): Candidate[] {
  const numbering = new Set(
    header.filter(({ path }) => isNumberingHeading(path.at(-1) ?? '')).map(({ column }) => column),
  );
  const claims = header.flatMap(({ column, path }): Candidate[] => {
    const { keys, score, alike, doubtful } = claimsOn(path, definition);
    if (keys.length > 0) return keys.map((key) => ({ column, key, score }));
    if (numbering.has(column)) return [];
    return [...alike].map(([key, likeness]) => {
      const claim = { column, key, score: likeness, alike: true } as const;
      return doubtful.has(key) ? { ...claim, doubtful: true } : claim;
    });
  });
  return numbering.size === 0 ? claims : claims.filter((one) => !numbersOnly(one, claims, numbering));
}

/** What a heading claims wherever it stands. */
interface PathClaims extends Fit {
  /** Where it is spelt as no column is: keys and how alike. */
  readonly alike: ReadonlyMap<string, number>;
  /** Those of them whose meaning a word of the heading turns. */
  readonly doubtful: ReadonlySet<string>;
}

/** Headings repeat: from one attempt at where a header ends to the next, and in the body of a large table. */
const MOST_KEPT = 5000;
const kept = new WeakMap<TableDefinition, Map<string, PathClaims>>();

function claimsOn(path: readonly string[], definition: TableDefinition): PathClaims {
  const known = kept.get(definition) ?? new Map<string, PathClaims>();
  kept.set(definition, known);
  const id = path.join('\n');
  const said = known.get(id);
  if (said) return said;
  const fit = fits(path, definition);
  const alike = fit.keys.length > 0 ? nothingAlike : alikeTo(path, definition);
  const doubtful = new Set([...alike.keys()].filter((key) => turnsMeaning(path, key, definition)));
  const fresh = { ...fit, alike, doubtful };
  if (known.size >= MOST_KEPT) known.clear();
  known.set(id, fresh);
  return fresh;
}

const nothingAlike: ReadonlyMap<string, number> = new Map();

function alikeTo(path: readonly string[], definition: TableDefinition): ReadonlyMap<string, number> {
  const like = likeColumns(path, definition);
  const places = onlyUnitColumn(definition);
  if (!places || !namesPlaces(path, definition)) return like;
  return new Map([...like, [places, Math.max(NAMES_PLACES, like.get(places) ?? 0)]]);
}

function onlyUnitColumn({ columns }: TableDefinition): string | undefined {
  const [only, ...others] = columns.filter(({ type }) => type === 'unit');
  return others.length === 0 ? only?.key : undefined;
}

/**
 * "Xã, thị trấn", "Tên địa phương": where one column holds units, such a heading can mean no other. "Đơn vị" alone may be
 * the maker of a product, unless the rows are units.
 */
function namesPlaces(path: readonly string[], { layout }: TableDefinition): boolean {
  const { words } = wordingOf(path.at(-1) ?? '');
  if (words.length === 0 || !words.every((word) => PLACE_WORDS.has(word))) return false;
  return layout === 'units'
    ? words.some((word) => word !== 'tên')
    : words.some((word) => !ANY_BODY.has(word));
}

/** "STT" may number a register's petitions; where another column does, it numbers the rows. */
function numbersOnly(one: Candidate, claims: readonly Candidate[], numbering: ReadonlySet<number>): boolean {
  if (!numbering.has(one.column)) return false;
  return claims.some(
    (other) => other.key === one.key && !numbering.has(other.column) && other.score >= NUMBERS_RATHER,
  );
}

interface Fit {
  readonly keys: readonly string[];
  readonly score: number;
}

function fits(path: readonly string[], definition: TableDefinition): Fit {
  const fit = fitsAsWritten(path, definition);
  if (fit.keys.length > 0) return fit;
  const telling = path.filter((text) => !isPartsHeading(headingText(text).whole));
  if (telling.length === 0 || telling.length === path.length) return fit;
  const { keys, score } = fitsAsWritten(telling, definition);
  return { keys, score: Math.min(score, WITHOUT_BRACKETS) };
}

function fitsAsWritten(path: readonly string[], definition: TableDefinition): Fit {
  const { exact, bare, plain, endings, together } = spellingsOf(definition);
  const exactly = exact.get(pathKey(path, 'whole'));
  if (exactly) return { keys: exactly, score: EXACT };
  const barely = pathKey(path, 'bare');
  const unbracketed = bare.get(barely);
  if (unbracketed) return { keys: unbracketed, score: WITHOUT_BRACKETS };
  const oneCell = path.length === 1 ? together.get(barely) : undefined;
  if (oneCell) return { keys: oneCell, score: RUN_TOGETHER };
  const unaccented = isUnaccented(barely) ? plain.get(stripAccents(barely)) : undefined;
  if (unaccented) return { keys: unaccented, score: WITHOUT_ACCENTS };
  const ending = endings.get(barely);
  return ending?.length === 1 ? { keys: ending, score: WITHOUT_PARENT } : { keys: [], score: 0 };
}
