// The column shapes that tables repeat. Spellings are written "outer > inner | other spelling": the official one first,
// then those that units really use.
import type { TableDefinitionInput } from '../../definition';

type Column = TableDefinitionInput['columns'][number];
type Choice = NonNullable<Column['choices']>[number];
type Rest = Omit<Column, 'key' | 'header' | 'type'>;

export function column(key: string, type: Column['type'], headers: string, rest: Rest = {}): Column {
  return { key, header: spellings(headers).map((path) => path.split(' > ')), type, ...rest };
}

/** A whole number that cannot be negative. */
export function count(key: string, unit: string, headers: string, rest: Rest = {}): Column {
  return column(key, 'integer', headers, { unit, min: 0, ...rest });
}

/** "Ghi chú": read, never sent; people write names and telephone numbers there. */
export function note(): Column {
  return column('note', 'text', 'Ghi chú', { optional: true, leaves: false });
}

export function choice(key: string, labels: string): Choice {
  const [label = key, ...synonyms] = spellings(labels);
  return { key, label, synonyms };
}

function spellings(text: string): string[] {
  return text.split('|').map((spelling) => spelling.trim());
}
