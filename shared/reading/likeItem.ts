// The item a label means when it is not spelt as the definition spells it: the one clearly most alike. Longer labels
// than headings, so the bar is as high, and a label that two items fit is nobody's.
import type { Item, TableDefinition } from '../definition';
import { likeness } from './likeness';
import { wordingOf, type Wording } from './wording';

const AUTOMATIC = 0.75;
const CLEAR = 0.12;
const COMMON_WORDS = new Set(
  'số tổng tên các được đã có theo trong của và đó về lượng gồm cho xã đạt chuẩn'.split(' '),
);
const COMMON = 0.3;

interface Labels {
  readonly labels: readonly { readonly item: Item; readonly wording: Wording }[];
  readonly weightOf: (word: string) => number;
  /** The item that a word tells from every other. */
  readonly tells: (word: string) => Item | undefined;
  readonly kept: Map<string, Item | undefined>;
}

const prepared = new WeakMap<TableDefinition, Labels>();

/** Undefined when no item is clearly meant; `wholly`: or not all is said that tells it from the others. */
export function likeItem(label: string, definition: TableDefinition, wholly = false): Item | undefined {
  const known = prepared.get(definition) ?? prepare(definition);
  prepared.set(definition, known);
  if (!known.kept.has(label)) known.kept.set(label, mostAlike(label, known));
  const item = known.kept.get(label);
  return item && wholly && !saysAll(label, item, known) ? undefined : item;
}

/** Every word of one of its spellings that no other item has. */
function saysAll(label: string, item: Item, { labels, tells }: Labels): boolean {
  const said = new Set(wordingOf(label).words);
  return labels.some(
    (one) => one.item === item && one.wording.words.every((word) => !tells(word) || said.has(word)),
  );
}

function mostAlike(label: string, { labels, weightOf, tells }: Labels): Item | undefined {
  // "Phổ cập giáo dục" is the heading over all items, however much of each of them it repeats.
  const told = new Set(wordingOf(label).words.flatMap((word) => tells(word) ?? []));
  if (told.size === 0) return undefined;
  const best = new Map<Item, number>();
  for (const { item, wording } of labels) {
    const alike = likeness(wordingOf(label), wording, weightOf);
    if (alike > (best.get(item) ?? 0)) best.set(item, alike);
  }
  const [first, second] = [...best].sort(([, a], [, b]) => b - a);
  if (!first || first[1] < AUTOMATIC || first[1] - (second?.[1] ?? 0) < CLEAR) return undefined;
  // "THCS mức độ 3" says one item's name and another's level.
  return [...told].every((item) => item === first[0]) ? first[0] : undefined;
}

function prepare({ items }: TableDefinition): Labels {
  const labels = items.flatMap((item) =>
    [item.label, ...item.synonyms].map((spelling) => ({ item, wording: wordingOf(spelling) })),
  );
  const itemsWith = new Map<string, Set<Item>>();
  for (const { item, wording } of labels) {
    for (const word of wording.words) itemsWith.set(word, (itemsWith.get(word) ?? new Set()).add(item));
  }
  const weightOf = (word: string): number => {
    const weight = Math.log(1 + items.length / (itemsWith.get(word)?.size ?? 2));
    return COMMON_WORDS.has(word) ? COMMON * weight : weight;
  };
  const tells = (word: string): Item | undefined => {
    const [item, ...others] = itemsWith.get(word) ?? [];
    return others.length === 0 ? item : undefined;
  };
  return { labels, weightOf, tells, kept: new Map() };
}
