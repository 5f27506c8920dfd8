// What came out beside what was published: the demo's proof, printed as a table.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import type { FiguresAnswer } from '../../shared/api';
import type { TableDefinition } from '../../shared/definition';
import { toNumber } from '../../shared/evaluate';
import { figureValueSchema, isRatio, sameFigure, type FigureValue } from '../../shared/figure';

const publishedSchema = z.record(z.string(), figureValueSchema);
export type NamedFigures = z.infer<typeof publishedSchema>;

/** The figures the source report published, by `table.figure`. */
export async function readPublished(): Promise<NamedFigures> {
  return publishedSchema.parse(
    JSON.parse(await readFile(path.join('test', 'samples', 'published.json'), 'utf8')),
  );
}

/** Every figure of the answer by `table.figure`, decimals as plain numbers. */
export function named(answer: FiguresAnswer, definitions: readonly TableDefinition[]): NamedFigures {
  const all: NamedFigures = {};
  for (const { table, figures } of answer.tables) {
    const definition = definitions.find((one) => one.id === table);
    for (const figure of definition?.figures ?? []) {
      all[`${table}.${figure.key}`] = toNumber(figures[figure.key] ?? null, figure.format);
    }
  }
  return all;
}

export interface Comparison {
  readonly lines: readonly string[];
  readonly differences: number;
}

export function compare(obtained: NamedFigures, published: NamedFigures): Comparison {
  const rows = Object.entries(published).map(([name, expected]) => {
    const value = obtained[name] ?? null;
    return { name, expected, value, same: sameFigure(value, expected) };
  });
  const width = Math.max(...rows.map((row) => row.name.length));
  const line = (name: string, a: string, b: string, c: string) =>
    `${name.padEnd(width)}  ${a.padStart(12)}  ${b.padStart(12)}  ${c}`;
  return {
    lines: [
      line('figure', 'published', 'obtained', ''),
      ...rows.map((row) => line(row.name, shown(row.expected), shown(row.value), row.same ? '=' : 'DIFFERS')),
    ],
    differences: rows.filter((row) => !row.same).length,
  };
}

function shown(value: FigureValue): string {
  if (value === null) return '-';
  return isRatio(value) ? `${value.num}/${value.den}` : String(value);
}
