// The rows of a reading as rules and figures see them: a cell that was refused is as unreadable (undefined) as one that
// could not be read, an absent optional column is blank, and operands of rules are columns or, in a form, single cells.
import type { Column, TableDefinition } from '../definition';
import type { ColumnValues, Reading } from '../reading/reading';
import { scaleOf } from '../scale';
import { columnTitle, itemTitle, valueColumns } from '../titles';
import type { Unit } from '../unit';
import type { CheckContext } from './checked';
import { subjectKeysOf, subjectOfRow } from './subjects';

/** Values a rule works on, one for each row it looks at. */
export interface Operand {
  readonly values: ColumnValues;
  readonly column: Column;
  /** Place of the column in the definition. */
  readonly index: number;
  readonly scale: number;
  readonly title: string;
  /** An item of a form: the one row its value stands in (-1 when the form lacks the item). */
  readonly itemRow: number | undefined;
}

/** Rows of refused cells by column key. */
export type RefusedCells = ReadonlyMap<string, readonly number[]>;

export class Rows {
  readonly count: number;
  readonly subjectKeys: ReadonlySet<string>;
  readonly subjectOf: (row: number) => string | undefined;
  readonly #units: ReadonlyMap<string, Unit>;
  readonly #clean = new Map<string, ColumnValues>();

  constructor(
    readonly definition: TableDefinition,
    readonly reading: Reading,
    readonly context: CheckContext,
    private readonly refused: RefusedCells = new Map(),
  ) {
    this.count = reading.sheetRows.length;
    this.#units = new Map([context.unit, ...context.units].map((unit) => [unit.key, unit]));
    this.subjectKeys = subjectKeysOf(context.unit, context.units);
    const column = this.has(definition.subject) ? this.values(definition.subject) : undefined;
    this.subjectOf = subjectOfRow(definition, context.unit, this.subjectKeys, column);
  }

  unit(key: string): Unit | undefined {
    return this.#units.get(key);
  }

  /** One value per row; `undefined` where it could not be read or was refused. */
  values(key: string): ColumnValues {
    let values = this.#clean.get(key);
    if (!values) {
      values = this.#cleaned(key);
      this.#clean.set(key, values);
    }
    return values;
  }

  /** Whether the sheet has the column at all. */
  has(key: string): boolean {
    return Object.hasOwn(this.reading.columns, key);
  }

  column(key: string): Column | undefined {
    return this.definition.columns.find((column) => column.key === key);
  }

  /** `column`, or in a form `item.column` or `item`. */
  operand(name: string): Operand {
    const [key = name, columnKey] = name.split('.');
    const item = this.definition.items.find((one) => one.key === key);
    if (item && (columnKey !== undefined || !this.column(key))) {
      const column = this.#itemColumn(columnKey);
      const itemRow = this.itemRow(item.key);
      const absent = item.optional ? null : undefined;
      return {
        ...this.#operandOf(column, [itemRow < 0 ? absent : this.values(column.key)[itemRow]]),
        title: itemTitle(this.definition, item, column),
        itemRow,
      };
    }
    const column = this.column(key);
    if (!column)
      throw new Error(`${this.definition.id}: rule names "${name}", which is neither column nor item`);
    return this.#operandOf(column, this.values(key));
  }

  /** Row of an item of a form, -1 when it is not there. */
  itemRow(item: string): number {
    return this.reading.items?.indexOf(item) ?? -1;
  }

  #itemColumn(key: string | undefined): Column {
    const column = key === undefined ? valueColumns(this.definition)[0] : this.column(key);
    if (!column) throw new Error(`${this.definition.id}: no column ${key ?? ''} for an item`);
    return column;
  }

  #operandOf(column: Column, values: ColumnValues): Operand {
    return {
      values,
      column,
      index: this.definition.columns.indexOf(column),
      scale: scaleOf(column),
      title: columnTitle(this.definition, column),
      itemRow: undefined,
    };
  }

  #cleaned(key: string): ColumnValues {
    const values = this.reading.columns[key];
    if (!values)
      return new Array<null | undefined>(this.count).fill(
        blankWhenAbsent(this.definition, key) ? null : undefined,
      );
    const refused = this.refused.get(key);
    if (!refused?.length) return values;
    const clean = values.slice();
    for (const row of refused) clean[row] = undefined;
    return clean;
  }
}

/** Whether an absent column is blank. The server never sees columns that stay in the workbook: that one is not there
 * says nothing. */
export function blankWhenAbsent({ columns, layout }: TableDefinition, key: string): boolean {
  const column = columns.find((one) => one.key === key);
  if (!column?.optional) return false;
  return layout === 'register' || (column.leaves && !column.personal);
}
