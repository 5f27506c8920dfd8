// What rests on the table as a whole: figures, and rules that look at other rows. Worked out from the changed reading by
// the very code of a full check.
import { once } from '../../once';
import type { TableDefinition } from '../../definition';
import type { FiguresBySubject } from '../../figure';
import type { Reading } from '../../reading/reading';
import type { CheckContext } from '../checked';
import { figuresOf } from '../figures';
import { Rows, type RefusedCells } from '../rows';
import { compileRule, type RunnableRule } from '../rules/compile';
import { brokenPlaces } from '../rules/rule';

/** A rule asked of the whole table. */
export interface AskedAcross {
  readonly rule: RunnableRule;
  /** Positions of the rows that break it. */
  readonly broken: readonly number[];
}

export interface WholeTable {
  readonly figures: () => FiguresBySubject;
  /** The rules at these places of the definition. */
  readonly across: () => ReadonlyMap<number, AskedAcross>;
}

export function wholeTable(
  definition: TableDefinition,
  reading: Reading,
  refused: RefusedCells,
  context: CheckContext,
  places: readonly number[],
): WholeTable {
  const rows = once(() => new Rows(definition, reading, context, refused));
  const figures = once(() => figuresOf(rows()));
  const across = once(() => {
    const asked = new Map<number, AskedAcross>();
    for (const place of places) {
      const source = definition.rules[place];
      const rule = source && compileRule(source, { rows: rows(), figures });
      if (rule) asked.set(place, { rule, broken: brokenPlaces(rule) });
    }
    return asked;
  });
  return { figures, across };
}
