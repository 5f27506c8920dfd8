// Which figures are shown unit by unit. One denunciation in a small commune identifies a person (CONTRACT, `sensitive`),
// so outside the leaders' edition such a figure appears only as the sum of all units, and so does whatever would give
// it away by subtraction: the other parts of a sum it belongs to, and what is computed from it.
import type { Figure, TableDefinition, Where } from '../definition';

export type Edition = 'common' | 'leaders';

/** Keys of the figures whose single units are not shown in the edition. */
export function withheldFigures(definition: TableDefinition, edition: Edition): ReadonlySet<string> {
  if (edition === 'leaders') return new Set();
  const withheld = new Set(definition.figures.flatMap((figure) => (figure.sensitive ? [figure.key] : [])));
  const sums = sumsOf(definition);
  for (let before = -1; before !== withheld.size;) {
    before = withheld.size;
    for (const parts of sums)
      if (parts.some((key) => withheld.has(key))) parts.forEach((key) => withheld.add(key));
    for (const figure of definition.figures) {
      if (computedFrom(figure).some((key) => withheld.has(key))) withheld.add(figure.key);
    }
  }
  return withheld;
}

/** Figures that add up to another: by a rule of the form, as parts of a derived figure, or as kinds of one column. */
function sumsOf(definition: TableDefinition): string[][] {
  const { figures, rules, columns } = definition;
  const figureOfColumn = new Map(
    figures.flatMap((figure) => ('sum' in figure.value ? [[figure.value.sum.column, figure.key]] : [])),
  );
  const byRule = rules.flatMap((rule) =>
    rule.kind === 'sum' ? [rule.parts.flatMap((column) => figureOfColumn.get(column) ?? [])] : [],
  );
  const byKind = columns.map((column) =>
    figures.filter((figure) => conditionColumns(figure).includes(column.key)).map(({ key }) => key),
  );
  return [...byRule, ...byKind, ...figures.map(computedFrom)];
}

/** Columns the condition of a counted or added figure looks at. */
function conditionColumns({ value }: Figure): string[] {
  const where = 'count' in value ? value.count.where : 'sum' in value ? value.sum.where : undefined;
  return where ? columnsIn(where) : [];
}

function columnsIn(where: Where): string[] {
  if ('all' in where) return where.all.flatMap(columnsIn);
  if ('any' in where) return where.any.flatMap(columnsIn);
  if ('not' in where) return columnsIn(where.not);
  return where.column === undefined ? [] : [where.column];
}

function computedFrom(figure: Figure): string[] {
  if ('derived' in figure.value) return [...figure.value.derived.add, ...figure.value.derived.subtract];
  if ('ratio' in figure.value) return [figure.value.ratio.of, figure.value.ratio.over];
  return [];
}
