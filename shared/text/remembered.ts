// Answers about texts, kept while they are few: a sheet repeats its words, and each is asked about by every definition.

const MOST = 10_000;

/** The same function, which asks itself once about each text; a workbook of other texts pushes the old ones out. */
export function remembered<T>(answer: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    if (known.size >= MOST) known.clear();
    const fresh = answer(text);
    known.set(text, fresh);
    return fresh;
  };
}
