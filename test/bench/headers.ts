// Area `headers`: how many columns of the generated workbooks are taken for what they are, and how many for another, on the
// spellings the matcher was written with and on those it was not. Shares of 1; what is asked is neither right nor wrong.
import { examine } from '../../shared/examine';
import { parsePeriod, periodDates } from '../../shared/period';
import { formsInForce } from '../../shared/revision';
import { tables } from '../../shared/tables/index';
import { provinceCodeOf } from '../../shared/unit';
import { unitsOn } from '../../shared/units/registry';
import { readWorkbook } from '../../shared/xlsx/read';
import { reportOf } from '../../scripts/check/report';
import { corpus, type GeneratedWorkbook, type Split } from '../corpus/generate';
import { scoreOf, summaryOf, type WorkbookScore } from '../corpus/score';

export async function headers(): Promise<Record<string, number>> {
  const tuned = await shares('tuned');
  const untuned = await shares('untuned');
  return {
    right: tuned.columnsRight,
    wrong: tuned.columnsWrong,
    untunedRight: untuned.columnsRight,
    untunedWrong: untuned.columnsWrong,
  };
}

async function shares(split: Split): Promise<{ columnsRight: number; columnsWrong: number }> {
  const scores: WorkbookScore[] = [];
  for (const workbook of await corpus(split)) scores.push(await scored(workbook));
  const { columnsRight, columnsWrong, columns, tables: there, found } = summaryOf(scores);
  console.log(`  headers ${split}: ${found} of ${there} tables found; columns ${JSON.stringify(columns)}`);
  return { columnsRight: share(columnsRight), columnsWrong: share(columnsWrong) };
}

async function scored({ name, bytes, truth }: GeneratedWorkbook): Promise<WorkbookScore> {
  const [first] = truth.tables;
  const period = first && parsePeriod(first.period);
  if (!first || !period) throw new Error(`${name} holds no table`);
  const forms = formsInForce(tables, first.day).map(({ definition }) => definition);
  const units = unitsOn(first.unitsOn, provinceCodeOf(first.reporter));
  const sheets = examine(await readWorkbook(bytes), forms, ({ calendar }) => ({
    unit: first.reporter,
    units,
    period: { id: period.id, ...periodDates(period, calendar) },
  }));
  return scoreOf(truth, reportOf(name, sheets));
}

/** Four digits: one column in ten thousand still shows. */
function share(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}
