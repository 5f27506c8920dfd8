// react-spreadsheet-import's own header matcher on the same workbooks. The package is an interface for React; only the
// function that matches columns is bundled out of it as installed. It knows one header row, which its user clicks: it
// is given each row of the true header in turn, and the lowest text of every column as if that user had tidied the header
// first, and the best of these counts. A definition's header texts are its `label` and `alternateMatches`.
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build as bundle, type Plugin } from 'esbuild';
import type { TableDefinition } from '../../../shared/definition';
import { columnLetters, type Grid } from '../../../shared/grid';
import type { TableTruth } from '../../corpus/truth';

interface Field {
  readonly key: string;
  readonly label: string;
  readonly alternateMatches: readonly string[];
  readonly fieldType: { readonly type: 'input' };
}
interface Column {
  readonly index: number;
  readonly header: string;
  /** Key of the field it was matched with. */
  readonly value?: string;
}
type MatchColumns = (
  columns: readonly Column[],
  fields: readonly Field[],
  data: readonly [],
  farthest: number,
) => readonly Column[];

/** The distance its documentation gives as the default. */
const farthest = 2;

export interface Score {
  readonly right: number;
  readonly wrong: number;
  readonly all: number;
}

export async function loadMatcher(): Promise<MatchColumns> {
  const folder = fileURLToPath(new URL('.', import.meta.resolve('react-spreadsheet-import/package.json')));
  const { outputFiles } = await bundle({
    entryPoints: [path.join(folder, 'dist/steps/MatchColumnsStep/utils/getMatchedColumns.js')],
    plugins: [withoutItsScreens],
    bundle: true,
    format: 'esm',
    write: false,
    logLevel: 'error',
  });
  const code = Buffer.from(outputFiles[0]?.contents ?? []).toString('base64');
  const module: { getMatchedColumns: MatchColumns } = await import(`data:text/javascript;base64,${code}`);
  return module.getMatchedColumns;
}

/** Lets the bundler drop every module of which the matcher uses nothing. */
const withoutItsScreens: Plugin = {
  name: 'without its screens',
  setup(build) {
    build.onResolve({ filter: /./ }, async ({ path: wanted, pluginData, ...from }) => {
      if (pluginData === 'inner' || from.kind === 'entry-point') return undefined;
      if (!/^(?:\.|js-levenshtein|lodash\/)/.test(wanted))
        return { path: wanted, external: true, sideEffects: false };
      const found = await build.resolve(wanted, { ...from, pluginData: 'inner' });
      return { ...found, sideEffects: false };
    });
  },
};

/** How many of the table's columns are taken for what they are, and how many for another, in the best case. */
export function scoreOf(
  match: MatchColumns,
  definition: TableDefinition,
  grid: Grid,
  truth: TableTruth,
): Score {
  const fields = definition.columns.map(({ key, header }): Field => {
    const texts = header.flatMap((texts) => [...texts.slice(-1), texts.join(' '), texts.join(' - ')]);
    return {
      key,
      label: texts[0] ?? key,
      alternateMatches: [...new Set(texts)],
      fieldType: { type: 'input' },
    };
  });
  const scores = headerRows(grid, truth.headerRange).map((columns) =>
    judged(match(columns, fields, [], farthest), truth),
  );
  return scores.reduce((best, one) => (one.right - one.wrong > best.right - best.wrong ? one : best));
}

function judged(columns: readonly Column[], truth: TableTruth): Score {
  const taken = new Map(
    columns.flatMap(({ value, index }) => (value === undefined ? [] : [[value, columnLetters(index)]])),
  );
  const keys = new Set([...Object.keys(truth.columns), ...taken.keys()]);
  const right = [...taken].filter(([key, at]) => truth.columns[key] === at).length;
  return { right, wrong: taken.size - right, all: keys.size };
}

/** Each row of the header, and the lowest texts of all of them together. */
function headerRows({ values, top, left }: Grid, range: string): Column[][] {
  const [, from = '', first = '', to = from, last = first] =
    /^([A-Z]+)(\d+)(?::([A-Z]+)(\d+))?$/.exec(range) ?? [];
  const cells = values
    .slice(Number(first) - 1 - top, Number(last) - top)
    .map((row) =>
      row
        .map((value, at) => ({ index: at + left, header: typeof value === 'string' ? value : '' }))
        .filter(({ index, header }) => header !== '' && isBetween(columnLetters(index), from, to)),
    );
  const lowest = new Map(cells.flat().map((column) => [column.index, column]));
  return [...cells, [...lowest.values()].sort((a, b) => a.index - b.index)];
}

function isBetween(letters: string, from: string, to: string): boolean {
  const order = (text: string) => text.padStart(3, ' ');
  return order(letters) >= order(from) && order(letters) <= order(to);
}
