// One check from command line to report. It runs in a process of its own, because a workbook may be made to never end.
import type { TableDefinition } from '../../shared/definition';
import { examine } from '../../shared/examine';
import { parsePeriod, periodDates, type Period } from '../../shared/period';
import { Problem, problemType } from '../../shared/problem';
import { problems } from '../../shared/problemStatus';
import { endedBefore } from '../../shared/units/former';
import { problemSentence } from '../../shared/words/sentences';
import { readWorkbook } from '../../shared/xlsx/read';
import { guardSize } from '../../shared/xlsx/size';
import { readArguments } from './arguments';
import { definitionsFor, readAnswers, readBytes, readMemories } from './files';
import { reportOf } from './report';
import { reporterFor } from './reporter';

/** What is printed, and the exit code: 0 no errors, 1 errors found, 2 a problem. */
export interface Outcome {
  readonly answer: unknown;
  readonly exit: 0 | 1 | 2;
}

/** Never throws a Problem: it is the answer. */
export async function run(args: string[], today: Date): Promise<Outcome> {
  try {
    return await check(args, today);
  } catch (error) {
    if (error instanceof Problem) return refused(error);
    throw error;
  }
}

export function refused({ code, params }: Problem): Outcome {
  const status = problems[code];
  const [title, titleEn] = [problemSentence(code, params, 'vi'), problemSentence(code, params, 'en')];
  return { answer: { type: problemType(code), title, titleEn, status, code, params }, exit: 2 };
}

async function check(args: string[], today: Date): Promise<Outcome> {
  const wanted = readArguments(args);
  const period = mustBePeriod(wanted.period ?? lastQuarter(today));
  const day = periodDates(period, 'cutoff15').cutoff;
  const definitions = await definitionsFor(wanted.definitions, day);
  const { table } = wanted;
  if (table !== undefined && !definitions.some((one) => one.id === table))
    throw new Problem('unknownTable', { table });
  const answers = await readAnswers(wanted.answers);
  const memories = await readMemories(wanted.memory);

  const grids = await readWorkbook(await readBytes(wanted.file, guardSize));
  const { unit, units } = reporterFor(grids, definitions, wanted.unit, day);
  const datesFor = ({ calendar }: TableDefinition) => ({ id: period.id, ...periodDates(period, calendar) });
  const former = endedBefore([unit, ...units]);
  const sheets = examine(
    grids,
    definitions,
    (definition) => {
      const memory = memories[definition.id];
      return { unit, units, period: datesFor(definition), ...(memory ? { memory } : {}) };
    },
    {
      answers,
      former,
      chosenFor: (definition) => ({
        units,
        former,
        ...(wanted.unit === undefined ? {} : { unit }),
        ...(wanted.period === undefined ? {} : { period: datesFor(definition) }),
      }),
    },
  );
  const report = reportOf(wanted.file, sheets, table);
  const issues = report.sheets
    .flatMap((sheet) => [sheet.issues, ...sheet.tables.map((one) => one.issues)])
    .flat();
  return { answer: report, exit: issues.some((issue) => issue.severity === 'error') ? 1 : 0 };
}

/** The quarter that ended last, when none is named. */
function lastQuarter(today: Date): string {
  const quarter = Math.floor(today.getUTCMonth() / 3);
  const year = today.getUTCFullYear();
  return quarter === 0 ? `${year - 1}-Q4` : `${year}-Q${quarter}`;
}

function mustBePeriod(id: string): Period {
  const period = parsePeriod(id);
  if (!period) throw new Problem('invalidQuery', { at: '--period' });
  return period;
}
