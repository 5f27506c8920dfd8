// Area `read`: from a sheet to a checked table. A product list of 200 rows as the pane meets it, among all the forms in
// force, and one of 100,000 rows. Every round gets a sheet nobody has seen, so that nothing remembered helps.
import { check } from '../../shared/checking/check';
import type { CheckContext } from '../../shared/checking/checked';
import type { TableDefinition } from '../../shared/definition';
import type { CellValue, Grid } from '../../shared/grid';
import { parsePeriod, periodDates } from '../../shared/period';
import { detect } from '../../shared/reading/detect';
import { read as readTable } from '../../shared/reading/read';
import { formsInForce } from '../../shared/revision';
import { tables } from '../../shared/tables/index';
import { provinceCodeOf } from '../../shared/unit';
import { unitByKey, unitsOn } from '../../shared/units/registry';
import { medians, rounded } from './measure';

const day = '2024-03-14';
const forms = formsInForce(tables, day).map(({ definition }) => definition);
const list = mustBe(forms.find(({ id }) => id === 'ocopProducts'));
const context = contextOf(list);

export function read(): Record<string, number> {
  const times = medians([
    { name: 'detect200', prepare: () => after(sheetOf(200), (grid) => detect(grid, forms)) },
    { name: 'check200', prepare: () => after(sheetOf(200), readAndCheck) },
  ]);
  const many = medians(
    [
      { name: 'detect', prepare: () => after(sheetOf(100_000), (grid) => detect(grid, forms)) },
      { name: 'all', prepare: () => after(sheetOf(100_000), readAndCheck) },
    ],
    3,
  );
  return {
    sheet200ms: rounded(times.get('detect200') ?? Number.NaN),
    sheet200checkedMs: rounded(times.get('check200') ?? Number.NaN),
    rows100kDetectMs: rounded(many.get('detect') ?? Number.NaN),
    rows100kCheckedMs: rounded(many.get('all') ?? Number.NaN),
    rowsRead: readAndCheck(sheetOf(200)),
  };
}

/** Rows read, so that a bench of nothing shows. */
function readAndCheck(grid: Grid): number {
  const found = mustBe(detect(grid, forms).found[0]);
  const { units, period } = context;
  const reading = readTable(grid, found, { units, cutoff: period.cutoff });
  check(found.definition, reading, context);
  return reading.conservation.read;
}

/** The sample of the table with its records repeated, each under a name of its own. */
function sheetOf(rows: number): Grid {
  const { cells } = list.sample;
  const first = cells.findIndex(([number]) => number === 1);
  const records = cells.slice(first).filter(([number]) => typeof number === 'number');
  const body = Array.from({ length: rows }, (_, at): CellValue[] => {
    const [, name, ...rest] = mustBe(records[at % records.length]);
    return [at + 1, `${String(name)} ${at + 1}`, ...rest];
  });
  return { sheet: 'OCOP', top: 0, left: 0, values: [...cells.slice(0, first), ...body], merges: [] };
}

function contextOf({ sample, calendar }: TableDefinition): CheckContext {
  const unit = mustBe(unitByKey(sample.unit));
  const dates = periodDates(mustBe(parsePeriod('2024-Q1')), calendar);
  return { unit, units: unitsOn(day, provinceCodeOf(unit)), period: { id: '2024-Q1', ...dates } };
}

function after<T>(made: T, act: (made: T) => unknown): () => unknown {
  return () => act(made);
}

function mustBe<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('the bench has lost its table');
  return value;
}
