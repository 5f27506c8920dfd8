// One line of text for the parts of a rule or of a figure's value: a pattern such as `{total} = {parts:sum}` says both
// how the line is written and how it is read. What stands in square brackets may be missing.
import { readCondition, readLiteral, writeCondition, writeLiteral } from './condition';
import { NotUnderstood, Scanner } from './scanner';
import { whereSchema } from '../definition';
import { z } from 'zod';

/** A kind of slot: how its value is written, and read back (throws NotUnderstood). */
interface Slot {
  write(value: unknown): string;
  read(text: string): unknown;
}

const name = /^[a-z][A-Za-z0-9]*(\.[a-z][A-Za-z0-9]*)?$/;
const names = z.array(z.string());

function nameFrom(text: string): string {
  if (!name.test(text)) throw new NotUnderstood(text);
  return text;
}

const joined = (joint: string): Slot => ({
  write: (value) => names.parse(value).join(`${joint === ';' ? '' : ' '}${joint} `),
  read: (text) => text.split(joint).map((part) => nameFrom(part.trim())),
});

const bandsSchema = z.array(
  z.strictObject({
    value: z.union([z.string(), z.number()]),
    from: z.number(),
    below: z.number().optional(),
    upTo: z.number().optional(),
  }),
);

/** `3: [50; 70), 5: [90; 100], 6: [110; …)` */
const bands: Slot = {
  write: (value) =>
    bandsSchema
      .parse(value)
      .map(({ value: one, from, below, upTo }) => {
        const end =
          below === undefined
            ? upTo === undefined
              ? '…)'
              : `${writeLiteral(upTo)}]`
            : `${writeLiteral(below)})`;
        return `${writeLiteral(one)}: [${writeLiteral(from)}; ${end}`;
      })
      .join(', '),
  read(text) {
    const scanner = new Scanner(text);
    const read: z.infer<typeof bandsSchema> = [];
    do read.push(readBand(scanner));
    while (scanner.sign(','));
    scanner.end();
    return read;
  },
};

function readBand(scanner: Scanner): z.infer<typeof bandsSchema>[number] {
  const value = readLiteral(scanner);
  scanner.must(':');
  scanner.must('[');
  const from = readNumber(scanner);
  scanner.must(';');
  if (scanner.sign('…') || scanner.sign('...')) {
    scanner.must(')');
    return { value, from };
  }
  const end = readNumber(scanner);
  if (scanner.sign(']')) return { value, from, upTo: end };
  scanner.must(')');
  return { value, from, below: end };
}

function readNumber(scanner: Scanner): number {
  const number = readLiteral(scanner);
  return typeof number === 'number' ? number : scanner.fail();
}

const sumsSchema = z.strictObject({ add: names, subtract: names.default([]) });

/** `a + b - c` */
const sums: Slot = {
  write(value) {
    const { add, subtract } = sumsSchema.parse(value);
    return [add.join(' + '), ...subtract].join(' - ');
  },
  read(text) {
    const [, ...terms] = `+ ${text}`.split(/([+-])/);
    const signed = terms.flatMap((sign, at) =>
      at % 2 === 0 ? { sign, key: nameFrom((terms[at + 1] ?? '').trim()) } : [],
    );
    const of = (wanted: string) => signed.flatMap(({ sign, key }) => (sign === wanted ? key : []));
    return { add: of('+'), subtract: of('-') };
  },
};

const slots = {
  name: { write: String, read: nameFrom },
  number: {
    write: (value) => writeLiteral(z.number().parse(value)),
    read(text) {
      const scanner = new Scanner(text);
      const number = readNumber(scanner);
      scanner.end();
      return number;
    },
  },
  sum: joined('+'),
  list: joined(';'),
  condition: { write: (value) => writeCondition(whereSchema.parse(value)), read: readCondition },
  bands,
  sums,
} satisfies Record<string, Slot>;

type Part = string | { readonly slot: Slot; readonly key: string };
export type Parts = Readonly<Record<string, unknown>>;

/** The parts of a rule or value from its line and back. */
export interface Notation {
  /** As it is shown to whoever has to write one. */
  readonly example: string;
  write(parts: Parts): string;
  /** Throws NotUnderstood. */
  read(text: string): Parts;
}

export function notation(pattern: string, example: string): Notation {
  const [main = '', tail] = pattern.split(/\[|\]$/);
  const always = partsOf(main);
  const perhaps = tail === undefined ? [] : partsOf(tail);
  return {
    example,
    write(parts) {
      const has = perhaps.some((part) => typeof part !== 'string' && parts[part.key] !== undefined);
      return [...always, ...(has ? perhaps : [])].map((part) => written(part, parts)).join('');
    },
    read: (text) => readBy([...always, ...perhaps], text) ?? readBy(always, text) ?? fail(text),
  };
}

function partsOf(pattern: string): Part[] {
  return pattern.split(/(\{[^}]+\})/).flatMap((part): Part[] => {
    const [, key, kind = 'name'] = /^\{(\w+)(?::(\w+))?\}$/.exec(part) ?? [];
    if (key === undefined) return part === '' ? [] : [part];
    if (!isSlot(kind)) throw new Error(`no slot is called ${kind}`);
    return [{ key, slot: slots[kind] }];
  });
}

function isSlot(kind: string): kind is keyof typeof slots {
  return Object.hasOwn(slots, kind);
}

function written(part: Part, parts: Parts): string {
  return typeof part === 'string' ? part : part.slot.write(parts[part.key]);
}

/** Undefined when the line is of another shape; a slot that cannot be read throws. */
function readBy(parts: readonly Part[], text: string): Parts | undefined {
  const shape = parts.map((part) => (typeof part === 'string' ? shapeOf(part) : '(.+?)')).join('');
  const found = new RegExp(`^\\s*${shape}\\s*$`, 'isu').exec(text.normalize('NFC'));
  if (!found) return undefined;
  const keyed = parts.flatMap((part) => (typeof part === 'string' ? [] : part));
  return Object.fromEntries(keyed.map(({ key, slot }, at) => [key, slot.read((found[at + 1] ?? '').trim())]));
}

/** Spaces are free, but a word does not run into its neighbour. */
function shapeOf(literal: string): string {
  const words = literal
    .trim()
    .split(/\s+/)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&'))
    .join('\\s+');
  const before = /^\p{L}/u.test(words) ? '(?<![\\p{L}\\d])' : '';
  const after = /\p{L}$/u.test(words) ? '(?![\\p{L}\\d])' : '';
  return `\\s*${before}${words}${after}\\s*`;
}

function fail(text: string): never {
  throw new NotUnderstood(text.slice(0, 30));
}
