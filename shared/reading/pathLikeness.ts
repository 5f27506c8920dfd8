// How well a header path fits each column of a definition when it is not spelt as the definition spells it. The leaf and
// what stands over it are compared apart: a leaf that several columns share says nothing without its parents, and parents
// nobody knows ("Kế hoạch") make another column of it.
import type { TableDefinition } from '../definition';
import { stripAccents } from '../text/fold';
import { expansionsOf } from './abbreviations';
import { likeness, type WeightOf } from './likeness';
import { isPartsHeading } from './rowWords';
import { headingText } from './headingText';
import { Vocabulary } from './vocabulary';
import { wordingOf, wordingOfWords, type Wording } from './wording';

const LEAF = 0.55;
/** Neither leaf nor parents make up for more than this of the other. */
const MADE_UP = 0.3;
const WITHOUT_PARENT = 0.9;
const SHARED_LEAF = 0.55;
const MORE_PARENTS = 0.95;
const STRANGE_PARENTS = 0.6;
/** As alike as this, a parent is that of the other column. */
const ANOTHERS = 0.5;
/** A level left out may be the one that matters; one more is often a caption. */
const LEVEL_MISSING = 0.7;
const LEVEL_MORE = 0.85;
const HARDLY_ALIKE = 0.15;
const RUN_TOGETHER = 0.95;
const LEVELS = /\s+[-–—/|]\s+|:\s+/;
const COMMON_WORDS = new Set(
  'số tổng tên các được đã có theo trong của và đó về lượng gồm thuộc kết quả'.split(' '),
);
const COMMON = 0.3;
const NEUTRAL_WORDS = new Set(
  'kết quả nội dung thông tin số liệu các chỉ tiêu chung về thực hiện trong kỳ của'.split(' '),
);

interface SpeltPath {
  readonly key: string;
  readonly leaf: Wording;
  readonly parents: Wording | undefined;
  /** The parents one by one, outermost first. */
  readonly above: readonly Wording[];
  readonly whole: Wording;
  /** Another column has the same leaf. */
  readonly sharesLeaf: boolean;
}

interface Prepared {
  readonly paths: readonly SpeltPath[];
  readonly vocabulary: Vocabulary;
  readonly knows: (word: string) => boolean;
  /** Every parent cell, and the columns below it. */
  readonly parents: readonly { readonly wording: Wording; readonly keys: ReadonlySet<string> }[];
  readonly likenessOf: (heading: Wording, spelling: Wording) => number;
}

const prepared = new WeakMap<TableDefinition, Prepared>();

/** Column key -> likeness of its best spelling, for those that are alike at all. */
export function likeColumns(
  path: readonly string[],
  definition: TableDefinition,
): ReadonlyMap<string, number> {
  const known = preparedFor(definition);
  const best = new Map<string, number>();
  for (const levels of waysToSay(path)) {
    const leaf = wordingOf(levels.at(-1) ?? '');
    const above = levels.slice(0, -1).map(wordingOf);
    const whole = joined(levels.map(wordingOf));
    if (leaf.words.length === 0 || !known.vocabulary.mayShare(whole)) continue;
    for (const spelt of known.paths) {
      const score = Math.max(
        byLevels(leaf, above, spelt, known),
        runTogether(whole, above.length, spelt, known),
      );
      if (score > (best.get(spelt.key) ?? 0.2)) best.set(spelt.key, score);
    }
  }
  return best;
}

/** Column key -> likeness of the innermost heading alone, for when nothing over it is known. */
export function leafLikeness(
  path: readonly string[],
  definition: TableDefinition,
): ReadonlyMap<string, number> {
  const known = preparedFor(definition);
  const leaf = wordingOf(path.at(-1) ?? '');
  const best = new Map<string, number>();
  for (const spelt of known.paths) {
    const alike = known.likenessOf(leaf, spelt.leaf);
    if (alike > (best.get(spelt.key) ?? 0)) best.set(spelt.key, alike);
  }
  return best;
}

/**
 * What was planned, applied for, judged by the unit itself, gained since, or done in another period is no figure of the
 * table's own. "Nông thôn mới" is a name, and what was newly received was received.
 */
const OTHER_MEANING =
  /kế hoạch|dự kiến|mục tiêu|phấn đấu|cùng kỳ|năm trước|năm sau|chênh lệch|so với|đăng ký|đề nghị|tự chấm|tự đánh giá|tăng thêm|(?<=^| )(?:ước|rớt|cũ|(?<!thôn |nhận )mới(?! nhận| tiếp nhận))(?= |$)/;

/** The headings say something of another meaning, and no spelling of the column says it too. */
export function turnsMeaning(path: readonly string[], key: string, definition: TableDefinition): boolean {
  const said = OTHER_MEANING.exec(path.map((text) => wordingOf(text).words.join(' ')).join(' '))?.[0];
  if (said === undefined) return false;
  const own = preparedFor(definition).paths.filter((spelt) => spelt.key === key);
  return !own.some(({ whole }) => whole.words.join(' ').includes(said));
}

/** True of a text made of words that the definition's headings use. */
export function resemblesHeading(text: string, definition: TableDefinition): boolean {
  const known = preparedFor(definition);
  const { knows } = known;
  const { words } = wordingOf(text);
  return words.length > 0 && words.every(knows) && words.some((word) => !COMMON_WORDS.has(word));
}

/** As it stands, without "Trong đó", and with one cell's "Nhóm - Cột" taken apart. */
function waysToSay(path: readonly string[]): (readonly string[])[] {
  const telling = path.filter((text) => !isPartsHeading(headingText(text).whole));
  const apart = path.flatMap((text) => text.split(LEVELS)).filter((text) => headingText(text).whole !== '');
  const ways = [path];
  if (telling.length > 0 && telling.length < path.length) ways.push(telling);
  if (apart.length > path.length) ways.push(apart);
  return ways;
}

function byLevels(leaf: Wording, above: readonly Wording[], spelt: SpeltPath, known: Prepared): number {
  const ofLeaf = known.likenessOf(leaf, spelt.leaf);
  if (ofLeaf < HARDLY_ALIKE) return 0;
  if (above.length === 0) {
    if (!spelt.parents) return ofLeaf;
    return ofLeaf * (spelt.sharesLeaf ? SHARED_LEAF : WITHOUT_PARENT);
  }
  if (!spelt.parents) return ofLeaf * (isHarmless(above, spelt.key, known) ? MORE_PARENTS : STRANGE_PARENTS);
  const ofParents = parentsLikeness(above, spelt.parents, spelt.above, known);
  const weighed = LEAF * ofLeaf + (1 - LEAF) * ofParents;
  return Math.min(weighed, ofLeaf + MADE_UP, ofParents + MADE_UP);
}

/** Level by level where there are as many: one level that differs ("Ủy quyền tiếp") decides. */
function parentsLikeness(
  above: readonly Wording[],
  parents: Wording,
  levels: readonly Wording[],
  known: Prepared,
): number {
  if (above.length !== levels.length) {
    const depth = above.length < levels.length ? LEVEL_MISSING : LEVEL_MORE;
    return depth * known.likenessOf(joined(above), parents);
  }
  const each = above.map((level, at) => known.likenessOf(level, levels[at] ?? level));
  return each.reduce((sum, one) => sum + one, 0) / (2 * each.length) + Math.min(...each) / 2;
}

/** One side says in one cell what the other says in several. */
function runTogether(whole: Wording, above: number, spelt: SpeltPath, known: Prepared): number {
  if (above > 0 === Boolean(spelt.parents)) return 0;
  return RUN_TOGETHER * known.likenessOf(whole, spelt.whole);
}

/** Parents in the definition's own words that are no other column's parents, or in words that say nothing. */
function isHarmless(above: readonly Wording[], key: string, known: Prepared): boolean {
  return above.every((level) => {
    if (level.words.every((word) => NEUTRAL_WORDS.has(word))) return true;
    if (!level.words.every(known.knows)) return false;
    return known.parents.every(
      ({ keys, wording }) => keys.has(key) || known.likenessOf(level, wording) < ANOTHERS,
    );
  });
}

function preparedFor(definition: TableDefinition): Prepared {
  const known = prepared.get(definition) ?? prepare(definition);
  prepared.set(definition, known);
  return known;
}

function prepare({ columns, title, names }: TableDefinition): Prepared {
  const columnsWith = new Map<string, Set<string>>();
  const leaves = new Map<string, Set<string>>();
  const put = (map: Map<string, Set<string>>, at: string, key: string): void => {
    map.set(at, (map.get(at) ?? new Set()).add(key));
  };
  const drafts = columns.flatMap(({ key, header }) =>
    header.map((path) => {
      const levels = path.map((text) => speltOut(wordingOf(text)));
      const leaf = levels.at(-1) ?? joined([]);
      for (const { words } of levels) for (const word of words) put(columnsWith, word, key);
      put(leaves, leaf.words.join(' '), key);
      const parents = levels.length > 1 ? joined(levels.slice(0, -1)) : undefined;
      return { key, leaf, parents, above: levels.slice(0, -1), whole: joined(levels) };
    }),
  );
  const weights = new Map<string, number>();
  for (const [word, keys] of columnsWith) {
    weights.set(word, Math.log(1 + columns.length / keys.size) * (COMMON_WORDS.has(word) ? COMMON : 1));
  }
  const unknown = Math.log(1 + columns.length / 2);
  // What the title says of the whole table, a heading may say again.
  const ofTitle = new Set([title.vi, ...names].flatMap((name) => wordingOf(name).words));
  const saysNothing = (word: string): boolean => COMMON_WORDS.has(word) || ofTitle.has(word);
  const weightOf = remembered((word) => {
    const known = weights.get(word);
    if (known !== undefined) return known;
    const isCommon = saysNothing(word) || meaningsOf(word).some((words) => words.every(saysNothing));
    return isCommon ? COMMON * unknown : unknown;
  });
  const plain = new Set([...weights.keys()].map(stripAccents));
  const knows = (word: string): boolean =>
    weights.has(word) ||
    plain.has(word) ||
    meaningsOf(word).some((words) => words.every((one) => weights.has(one)));
  const paths = drafts.map((draft) => ({
    ...draft,
    sharesLeaf: (leaves.get(draft.leaf.words.join(' '))?.size ?? 0) > 1,
  }));
  const parents = parentsOf(drafts);
  const vocabulary = new Vocabulary(paths.map(({ whole }) => whole));
  return { knows, paths, vocabulary, parents, likenessOf: rememberedLikeness(weightOf) };
}

function meaningsOf(word: string): string[][] {
  return expansionsOf(word).map((meaning) => meaning.split(' '));
}

function remembered(weigh: WeightOf): WeightOf {
  const kept = new Map<string, number>();
  return (word) => {
    const known = kept.get(word) ?? weigh(word);
    kept.set(word, known);
    return known;
  };
}

function parentsOf(
  paths: readonly { readonly key: string; readonly above: readonly Wording[] }[],
): Prepared['parents'] {
  const keysUnder = new Map<Wording, Set<string>>();
  for (const { key, above } of paths) {
    for (const level of above) keysUnder.set(level, (keysUnder.get(level) ?? new Set()).add(key));
  }
  return [...keysUnder].map(([wording, keys]) => ({ wording, keys }));
}

/** The same leaves and parents meet again and again. */
function rememberedLikeness(weightOf: WeightOf): Prepared['likenessOf'] {
  const kept = new WeakMap<Wording, Map<Wording, number>>();
  return (heading, spelling) => {
    const known = kept.get(heading) ?? new Map<Wording, number>();
    kept.set(heading, known);
    const alike = known.get(spelling) ?? likeness(heading, spelling, weightOf);
    known.set(spelling, alike);
    return alike;
  };
}

/** A definition's own abbreviations, where they can mean one thing only. */
function speltOut({ words }: Wording): Wording {
  const spelt = words.flatMap((word) => {
    const [meaning, ...others] = expansionsOf(word);
    return meaning !== undefined && others.length === 0 ? meaning.split(' ') : [word];
  });
  return wordingOfWords(spelt);
}

function joined(levels: readonly Wording[]): Wording {
  const [only, ...others] = levels;
  if (only && others.length === 0) return only;
  return wordingOfWords(levels.flatMap(({ words }) => words));
}
