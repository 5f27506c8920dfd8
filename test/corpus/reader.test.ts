// The reader judged over the corpus: every column right or asked about, none wrong, and the figures of what would be
// submitted as it is equal to the truth. The untuned split is spelt in ways the reader's authors never saw.
import { reportOf } from '../../scripts/check/report';
import type { CheckReport } from '../../shared/checkReport';
import type { CheckContext } from '../../shared/checking/checked';
import { examine } from '../../shared/examine';
import { parsePeriod, periodDates } from '../../shared/period';
import { formsInForce } from '../../shared/revision';
import { tables } from '../../shared/tables';
import { provinceCodeOf } from '../../shared/unit';
import { unitsOn } from '../../shared/units/registry';
import { readWorkbook } from '../../shared/xlsx/read';
import { corpus, type GeneratedWorkbook, type Split } from './generate';
import { scoreOf, summaryOf } from './score';
import type { TableTruth } from './truth';

type Format = 'bytes' | 'xls';

async function scores(split: Split, format: Format) {
  const workbooks = await corpus(split);
  const all = [];
  for (const workbook of workbooks) all.push(scoreOf(workbook.truth, await reportOn(workbook, format)));
  return summaryOf(all);
}

async function reportOn({ name, truth, ...files }: GeneratedWorkbook, format: Format): Promise<CheckReport> {
  const [first] = truth.tables;
  if (!first) throw new Error(`${name} has no table`);
  const definitions = formsInForce(tables, first.day).map((form) => form.definition);
  const context = contextOf(first);
  const grids = await readWorkbook(files[format]);
  return reportOf(
    name,
    examine(grids, definitions, () => context),
  );
}

function contextOf({ reporter, unitsOn: day, period: id, day: cutoff }: TableTruth): CheckContext {
  const period = parsePeriod(id);
  if (!period) throw new Error(`${id} is no period`);
  return {
    unit: reporter,
    units: unitsOn(day, provinceCodeOf(reporter)),
    period: { id, ...periodDates(period, 'cutoff15'), cutoff },
  };
}

describe.each(['bytes', 'xls'] as const)('the reader, over the corpus as %s', (format) => {
  it('takes no column for another, asks about every one it does not take, and submits no wrong figure', async () => {
    const [tuned, untuned] = [await scores('tuned', format), await scores('untuned', format)];
    const shares = { tuned: tuned.columnsRight, untuned: untuned.columnsRight };
    process.stdout.write(`${JSON.stringify({ format, shares, tuned, untuned })}\n`);
    for (const { columns, figuresOfAccepted, strangers } of [tuned, untuned]) {
      expect(columns['wrong']).toBe(0);
      expect(strangers).toBe(0);
      expect(columns['missing']).toBe(0);
      expect(figuresOfAccepted['wrong'] ?? 0).toBe(0);
      expect(figuresOfAccepted['missing'] ?? 0).toBe(0);
    }
    expect(tuned.columnsRight).toBeGreaterThanOrEqual(0.99);
    expect(untuned.columnsRight).toBeGreaterThanOrEqual(0.8);
  }, 240_000);
});
