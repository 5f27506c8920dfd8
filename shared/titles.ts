// What a column, an item or an operand of a rule is called in a sentence to the user: the words of the sheet itself.
import type { Column, Item, TableDefinition } from './definition';

/** The last cell of the official header; the whole path where another column ends in the same words. */
export function columnTitle(definition: TableDefinition, column: Column): string {
  const path = column.header[0] ?? [column.key];
  const leaf = path.at(-1) ?? column.key;
  const shared = definition.columns.some((other) => other !== column && other.header[0]?.at(-1) === leaf);
  return shared ? path.join(' – ') : leaf;
}

/** An item of a form; with the column when the form has several. */
export function itemTitle(definition: TableDefinition, item: Item, column: Column): string {
  return valueColumns(definition).length > 1
    ? `${item.label} – ${columnTitle(definition, column)}`
    : item.label;
}

/** Columns of a form that hold its figures; an operand or figure that names an item alone means the only one. */
export function valueColumns(definition: TableDefinition): readonly Column[] {
  return definition.columns.filter((column) => column.type !== 'text');
}
