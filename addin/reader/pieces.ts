// What is large crosses between the pane and its workers a piece at a time: copying 140,000 cells at once would hold up
// the screen for as long as it takes. Long lists are cut out of a message, sent ahead of it, and put back on arrival.

/** Cells in a piece: a millisecond or two of copying on an old machine. Shorter lists stay where they are. */
const inOnePiece = 10_000;
const short = 1000;

export type Piece = { readonly number: number } & (
  { readonly list: number; readonly items: readonly unknown[] } | { readonly whole: unknown }
);

/** In place of a long list; no message of ours has such a member. */
interface Cut {
  readonly cutOut: number;
}

/** The pieces of a message, the one that completes it last. */
export function* piecesOf(number: number, message: unknown): Generator<Piece> {
  const lists: (readonly unknown[])[] = [];
  const whole = without(message, lists);
  for (const [list, all] of lists.entries()) {
    const step = Math.max(1, Math.floor(inOnePiece / sizeOf(all[0])));
    for (let at = 0; at < all.length; at += step) yield { number, list, items: all.slice(at, at + step) };
  }
  yield { number, whole };
}

/** Takes pieces in the order sent; answers the message with the piece that completes it. */
export function gathering(): (piece: Piece) => { readonly message: unknown } | undefined {
  const waiting = new Map<number, unknown[][]>();
  return (piece) => {
    const lists = waiting.get(piece.number) ?? [];
    if ('whole' in piece) {
      waiting.delete(piece.number);
      return { message: completed(piece.whole, lists) };
    }
    waiting.set(piece.number, lists);
    const list = (lists[piece.list] ??= []);
    for (const item of piece.items) list.push(item);
    return undefined;
  };
}

/** Lets the screen and the user have their turn. */
export function breathe(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

function without(value: unknown, lists: (readonly unknown[])[]): unknown {
  if (Array.isArray(value) && value.length * sizeOf(value[0]) > short)
    return { cutOut: lists.push(value) - 1 } satisfies Cut;
  return changed(value, (one) => without(one, lists));
}

function completed(value: unknown, lists: readonly unknown[][]): unknown {
  const at: unknown = lists.length > 0 && isObject(value) ? value.cutOut : undefined;
  return typeof at === 'number' ? lists[at] : changed(value, (one) => completed(one, lists));
}

/** The value with its members changed; itself where none has. A list of plain values has nothing to change. */
function changed(value: unknown, change: (one: unknown) => unknown): unknown {
  if (!isObject(value) || (Array.isArray(value) && !isObject(value[0]))) return value;
  const before = Object.entries(value);
  const after = before.map(([key, one]) => [key, change(one)] as const);
  if (after.every(([, one], at) => one === before[at]?.[1])) return value;
  return Array.isArray(value) ? after.map(([, one]) => one) : Object.fromEntries(after);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

/** About how many cells an element of a list is worth, told from its first. */
function sizeOf(first: unknown): number {
  if (Array.isArray(first)) return Math.max(1, first.length);
  return typeof first === 'object' && first !== null ? 10 : 1;
}
