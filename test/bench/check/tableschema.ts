// The same columns as a Table Schema, cast row by row by tableschema-js (frictionless data). It knows types, bounds, lists
// of choices and lengths; of rules between columns, repeated rows and personal data it knows nothing and does not look.
import { columns, communeKeys, type Columns } from './products';

interface Schema {
  castRow(row: readonly unknown[]): unknown;
}
interface TableSchema {
  Schema: { load(descriptor: object): Promise<Schema> };
}

function isTableSchema(module: unknown): module is { default: TableSchema } {
  return typeof module === 'object' && module !== null && 'default' in module;
}

export async function loadTableSchema(): Promise<Schema> {
  const module: unknown = await import(import.meta.resolve('tableschema'));
  if (!isTableSchema(module)) throw new Error('tableschema is not installed');
  return module.default.Schema.load({
    fields: Object.entries(columns).map(([key, one]) => fieldOf(key, one)),
  });
}

type ColumnInput = (typeof columns)[keyof typeof columns];

function fieldOf(name: string, column: ColumnInput): object {
  const { type } = column;
  const constraints = {
    ...('required' in column ? { required: true } : {}),
    ...('min' in column ? { minimum: column.min } : {}),
    ...('max' in column ? { maximum: column.max * 10 ** ('scale' in column ? column.scale : 0) } : {}),
    ...('choices' in column ? { enum: column.choices.map(({ key }) => key) } : {}),
    ...(type === 'unit' ? { enum: [...communeKeys] } : {}),
    ...(type === 'text' ? { minLength: 1, maxLength: 500 } : {}),
  };
  const kinds = { date: 'date', text: 'string', choice: 'string', unit: 'string' } as const;
  return { name, type: type in kinds ? kinds[type as keyof typeof kinds] : 'integer', constraints };
}

export function rowArrays(made: Columns, rows: number): unknown[][] {
  const values = Object.keys(columns).map((key) => made[key] ?? []);
  return Array.from({ length: rows }, (_, i) => values.map((column) => column[i]));
}

/** How many rows it refuses. */
export function checkByTableSchema(schema: Schema, rows: readonly (readonly unknown[])[]): number {
  let refused = 0;
  for (const row of rows) {
    try {
      schema.castRow(row);
    } catch {
      refused++;
    }
  }
  return refused;
}
