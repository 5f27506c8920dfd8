// Figures over the rows of one table, by subject: whose figures, not who sent them. A figure that rests on a cell that
// could not be read is missing (null), never an estimate.
import { NO, rowTest, UNKNOWN, type RowTest } from './where';
import type { Rows } from './rows';
import type { Figure } from '../definition';
import { isDefinedFor, recomputed } from '../evaluate';
import type { Figures, FiguresBySubject, FigureValue } from '../figure';
import type { Value } from '../reading/reading';
import { rescaled, scaleOf, scaleOfFormat } from '../scale';
import { valueColumns } from '../titles';

/** Evaluates a figure over the rows of one subject. */
type Evaluate = (rows: readonly number[]) => FigureValue;

/**
 * Figures of each subject named in the table. A figure not defined for a subject (`subjects`) is absent. A row whose
 * subject cannot be read could be anybody's: then counts and sums of all are missing, but where each row is one unit.
 */
export function figuresOf(rows: Rows): FiguresBySubject {
  const { definition, context } = rows;
  const { bySubject, unattributed } = groupBySubject(rows);
  const counted = unattributed && definition.layout !== 'units';
  const evaluators = definition.figures.map((figure) => ({ figure, evaluate: evaluatorOf(figure, rows) }));
  const result: FiguresBySubject = {};
  for (const [subject, own] of bySubject) {
    const unit = rows.unit(subject);
    const figures: Figures = {};
    for (const { figure, evaluate } of evaluators) {
      if (!evaluate || !isDefinedFor(figure, unit, context.period.cutoff)) continue;
      const acrossRows = 'count' in figure.value || 'sum' in figure.value;
      figures[figure.key] = counted && acrossRows ? null : evaluate(own);
    }
    result[subject] = recomputed(definition, figures, (figure) =>
      isDefinedFor(figure, unit, context.period.cutoff),
    );
  }
  return result;
}

function groupBySubject(rows: Rows): { bySubject: Map<string, number[]>; unattributed: boolean } {
  const bySubject = new Map<string, number[]>();
  let unattributed = false;
  for (let row = 0; row < rows.count; row++) {
    const subject = rows.subjectOf(row);
    if (subject === undefined) {
      unattributed = true;
      continue;
    }
    const own = bySubject.get(subject);
    if (own) own.push(row);
    else bySubject.set(subject, [row]);
  }
  return { bySubject, unattributed };
}

/** `undefined` for figures made from other figures. */
function evaluatorOf(figure: Figure, rows: Rows): Evaluate | undefined {
  const source = figure.value;
  if ('count' in source) return counting(source.count.where ? rowTest(source.count.where, rows) : undefined);
  if ('sum' in source) {
    const { column, where } = source.sum;
    return summing(figure, column, where ? rowTest(where, rows) : undefined, rows);
  }
  if ('item' in source) {
    const column = source.column ?? valueColumns(rows.definition)[0]?.key ?? '';
    const row = rows.itemRow(source.item);
    return () => (row < 0 ? null : figureOfCell(figure, rows, column, row));
  }
  if ('column' in source) {
    return (own) => (own.length === 1 ? figureOfCell(figure, rows, source.column, own[0] ?? -1) : null);
  }
  return undefined;
}

function counting(test: RowTest | undefined): Evaluate {
  return (own) => {
    if (!test) return own.length;
    let count = 0;
    for (const row of own) {
      const verdict = test(row);
      if (verdict === UNKNOWN) return null;
      if (verdict !== NO) count++;
    }
    return count;
  };
}

/** Blank cells add nothing; where every cell is blank nobody stated a number, and the sum is missing. */
function summing(figure: Figure, key: string, test: RowTest | undefined, rows: Rows): Evaluate {
  const values = rows.values(key);
  const column = rows.column(key);
  const scale = column ? scaleOf(column) : 0;
  return (own) => {
    let sum = 0;
    let blanks = 0;
    let stated = 0;
    for (const row of own) {
      const verdict = test?.(row);
      if (verdict === NO) continue;
      const value = values[row];
      if (verdict === UNKNOWN || value === undefined) return null;
      if (typeof value === 'number') {
        sum += value;
        stated++;
      } else blanks++;
    }
    return stated === 0 && blanks > 0 ? null : rescaled(sum, scale, scaleOfFormat(figure.format));
  };
}

function figureOfCell(figure: Figure, rows: Rows, key: string, row: number): FigureValue {
  const column = rows.column(key);
  const value: Value | undefined = rows.values(key)[row];
  if (!column || value === undefined || value === null || typeof value === 'string') return null;
  if (typeof value !== 'number') return { num: value.num, den: value.den };
  const scale = scaleOf(column);
  if (column.type === 'percent') return { num: value, den: 10 ** (scale + 2) };
  return rescaled(value, scale, scaleOfFormat(figure.format));
}
