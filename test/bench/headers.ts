// Area `headers`: how many columns of the generated workbooks are taken for what they are, and how many for another, on the
// spellings the matcher was written with and on those it was not; and what react-spreadsheet-import makes of the same
// headers. Shares of 1; what is asked is neither right nor wrong.
import type { TableDefinition } from '../../shared/definition';
import { examine } from '../../shared/examine';
import type { Grid } from '../../shared/grid';
import { parsePeriod, periodDates } from '../../shared/period';
import { formsInForce } from '../../shared/revision';
import { tables } from '../../shared/tables/index';
import { provinceCodeOf } from '../../shared/unit';
import { unitsOn } from '../../shared/units/registry';
import { readWorkbook } from '../../shared/xlsx/read';
import { reportOf } from '../../scripts/check/report';
import { corpus, type Split } from '../corpus/generate';
import { scoreOf, summaryOf, type WorkbookScore } from '../corpus/score';
import type { WorkbookTruth } from '../corpus/truth';
import { loadMatcher, scoreOf as scoreOfRsi, type Score } from './headers/rsi';

export async function headers(): Promise<Record<string, number>> {
  const tuned = await opened('tuned');
  const untuned = await opened('untuned');
  const ours = [tuned, untuned].map(shares);
  const rsi = await sharesOfRsi(tuned);
  return {
    right: share(ours[0]?.columnsRight),
    wrong: share(ours[0]?.columnsWrong),
    untunedRight: share(ours[1]?.columnsRight),
    untunedWrong: share(ours[1]?.columnsWrong),
    ...rsi,
  };
}

interface Opened {
  readonly name: string;
  readonly grids: readonly Grid[];
  readonly truth: WorkbookTruth;
  readonly forms: readonly TableDefinition[];
}

async function opened(split: Split): Promise<Opened[]> {
  const workbooks: Opened[] = [];
  for (const { name, bytes, truth } of await corpus(split)) {
    const day = truth.tables[0]?.day ?? '';
    const forms = formsInForce(tables, day).map(({ definition }) => definition);
    workbooks.push({ name, truth, forms, grids: await readWorkbook(bytes) });
  }
  return workbooks;
}

function shares(workbooks: readonly Opened[]) {
  const summary = summaryOf(workbooks.map(scored));
  const { columns, tables: there, found } = summary;
  console.log(`  headers: ${found} of ${there} tables found; columns ${JSON.stringify(columns)}`);
  return summary;
}

function scored({ name, grids, truth, forms }: Opened): WorkbookScore {
  const [first] = truth.tables;
  const period = first && parsePeriod(first.period);
  if (!first || !period) throw new Error(`${name} holds no table`);
  const units = unitsOn(first.unitsOn, provinceCodeOf(first.reporter));
  const sheets = examine([...grids], [...forms], ({ calendar }) => ({
    unit: first.reporter,
    units,
    period: { id: period.id, ...periodDates(period, calendar) },
  }));
  return scoreOf(truth, reportOf(name, sheets));
}

/** It is told which table it looks at and where the header is, which ours has to find. */
async function sharesOfRsi(workbooks: readonly Opened[]): Promise<{ rsiRight: number; rsiWrong: number }> {
  const match = await loadMatcher();
  const scores = workbooks.flatMap(({ grids, truth, forms }) =>
    truth.tables.flatMap((table): Score[] => {
      const definition = forms.find(({ id }) => id === table.table);
      const grid = grids.find(({ sheet }) => sheet === table.sheet);
      if (!definition || !grid || table.transposed) return [];
      return [scoreOfRsi(match, definition, grid, table)];
    }),
  );
  const all = scores.reduce((sum, score) => sum + score.all, 0);
  return {
    rsiRight: share(scores.reduce((sum, { right }) => sum + right, 0) / all),
    rsiWrong: share(scores.reduce((sum, { wrong }) => sum + wrong, 0) / all),
  };
}

/** Four digits: one column in ten thousand still shows. */
function share(value = Number.NaN): number {
  return Math.round(value * 10_000) / 10_000;
}
