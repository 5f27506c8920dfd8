// A definition's header spellings, prepared once for comparing: every path of every column as phrases, with brackets,
// without, and without accents. Definitions do not change while the program runs, so each is prepared once.
import type { TableDefinition } from '../definition';
import { stripAccents } from '../text/fold';
import { headingText, type HeadingText } from './headingText';

/** Paths of phrases, joined so that they compare as text. */
const STEP = ' > ';

export interface Spellings {
  /** Path -> keys of the columns spelt so; three ways of writing it, strictest first. */
  readonly exact: ReadonlyMap<string, readonly string[]>;
  readonly bare: ReadonlyMap<string, readonly string[]>;
  readonly plain: ReadonlyMap<string, readonly string[]>;
  /** Bare paths of several cells, run together in one: "Đã giải quyết lần đầu". */
  readonly together: ReadonlyMap<string, readonly string[]>;
  /** Every ending of a longer bare path -> keys of all columns with a path that ends so. */
  readonly endings: ReadonlyMap<string, readonly string[]>;
  /** Every single phrase that stands anywhere in a path. */
  readonly words: ReadonlySet<string>;
}

const prepared = new WeakMap<TableDefinition, Spellings>();

export function spellingsOf(definition: TableDefinition): Spellings {
  const known = prepared.get(definition);
  if (known) return known;
  const fresh = prepare(definition);
  prepared.set(definition, fresh);
  return fresh;
}

export function pathKey(path: readonly string[], spelt: keyof HeadingText): string {
  return path
    .map((text) => headingText(text)[spelt])
    .filter(Boolean)
    .join(STEP);
}

function prepare(definition: TableDefinition): Spellings {
  const exact = new Map<string, string[]>();
  const bare = new Map<string, string[]>();
  const plain = new Map<string, string[]>();
  const endings = new Map<string, string[]>();
  const together = new Map<string, string[]>();
  const words = new Set<string>();
  for (const { key, header } of definition.columns) {
    for (const path of header) {
      put(exact, pathKey(path, 'whole'), key);
      const barely = path.map((text) => headingText(text).bare);
      put(bare, barely.join(STEP), key);
      if (path.length > 1) put(together, barely.join(' '), key);
      put(plain, stripAccents(barely.join(STEP)), key);
      barely.forEach((_, from) => put(endings, barely.slice(from).join(STEP), key));
      for (const text of path.map(headingText)) words.add(text.whole).add(text.bare);
    }
  }
  return { exact, bare, plain, endings, together, words };
}

function put(map: Map<string, string[]>, path: string, key: string): void {
  const keys = map.get(path);
  if (!keys) map.set(path, [key]);
  else if (!keys.includes(key)) keys.push(key);
}
