// Sparklines as they stand in the file: where each is drawn, from which cells, and that those hold what the unit gave in
// the last eight periods, a period nobody reported being a gap between its neighbours.
import type { PeriodFigures } from '../../shared/book/history';
import { provinceBook } from '../../shared/book/provinceBook';
import { cellAddress } from '../../shared/grid';
import { readWorkbook } from '../../shared/xlsx/read';
import { writeXlsx } from '../../shared/xlsx/write';
import { communes, historyOf, locNinh, products } from '../shared/book/fixture';
import { partsOf } from '../shared/xlsx/parts';
import { haveSchemas, schemaFaults } from './schemaFaults';

const nobody = '2023-Q1';
const withoutOne = '2023-Q3';
const [, absent] = communes;
const shownPeriods = ['2022-Q2', '2022-Q3', '2022-Q4', nobody, '2023-Q2', withoutOne, '2023-Q4', '2024-Q1'];
/** More than eight, the oldest of which is not drawn. */
const input = locNinh();
const known = ['2021-Q4', '2022-Q1', ...shownPeriods.slice(0, -1)].filter((period) => period !== nobody);
const history = historyOf(input.totals, known).map((one, at): PeriodFigures => {
  const { [absent?.key ?? '']: _, ...others } = one.bySubject;
  const numbered = Object.entries(one.period === withoutOne ? others : one.bySubject).map(
    ([unit, figures], n) => [unit, { ...figures, recognised: at * 100 + n }] as const,
  );
  return { ...one, bySubject: Object.fromEntries(numbered) };
});

let bytes: Uint8Array;
beforeAll(async () => {
  bytes = await writeXlsx(provinceBook({ ...input, history }));
});

test('each is drawn beside its unit, from that unit’s last eight periods, with a gap where nothing was reported', async () => {
  const sheets = new Map((await readWorkbook(bytes)).map((grid) => [grid.sheet, grid.values]));
  const own = sheets.get('OCOP') ?? [];
  const trend = sheets.get('Diễn biến') ?? [];
  const column = own[4]?.indexOf('Diễn biến') ?? -1;
  expect(trend[4]?.slice(4)).toEqual([
    ...['Quý II/2022', 'Quý III/2022', 'Quý IV/2022', 'Quý I/2023'],
    ...['Quý II/2023', 'Quý III/2023', 'Quý IV/2023', 'Quý I/2024'],
  ]);
  const drawn = sparklinesOn('OCOP');
  const rows = communes.map(({ name }) => own.findIndex((values) => values[1] === name));
  expect(drawn.map(({ place }) => place)).toEqual(
    [...rows, rows.length + 5].map((row) => cellAddress(row, column)),
  );
  const ofUnit = (unit: string) =>
    shownPeriods.map((period) => {
      const past = history.find((one) => one.table === products.id && one.period === period);
      const now = input.totals[2]?.subjects.find(({ subject }) => subject.key === unit);
      return (period === '2024-Q1' ? now?.figures : past?.bySubject[unit])?.recognised ?? null;
    });
  const shown = drawn.map(({ data }) => cellsOf(trend, data));
  expect(shown.slice(0, -1)).toEqual(communes.map(({ key }) => ofUnit(key)));
  expect(shown[1]?.filter((value) => value === null)).toHaveLength(2);
  expect(groupOn('OCOP')).toContain('displayEmptyCellsAs="gap"');
});

const suite = haveSchemas ? describe : describe.skip;
suite(haveSchemas ? 'in the schema of Excel 2010' : 'skipped: the schemas are not there', () => {
  test('they are valid, and one without a place is not', async () => {
    expect(schemaFaults(bytes)).toEqual([]);
    const { Zip, pack } = await import('../../shared/xlsx/writing/zip');
    const zip = new Zip();
    for (const [name, xml] of partsOf(bytes))
      zip.add(name, await pack([xml.replace(/<xm:sqref>[A-Z]+\d+<\/xm:sqref>/, '')]));
    expect(schemaFaults(zip.bytes()).some((fault) => fault.includes('x14:sparklineGroups'))).toBe(true);
  }, 60_000);
});

function partOf(sheet: string): string {
  const parts = partsOf(bytes);
  const names = [...(parts.get('xl/workbook.xml') ?? '').matchAll(/<sheet name="([^"]*)"/g)];
  const number = names.findIndex(([, name]) => name === sheet) + 1;
  return parts.get(`xl/worksheets/sheet${number}.xml`) ?? '';
}

function groupOn(sheet: string): string {
  return /<x14:sparklineGroup .*?<\/x14:sparklineGroup>/s.exec(partOf(sheet))?.[0] ?? '';
}

function sparklinesOn(sheet: string) {
  const each = groupOn(sheet).matchAll(
    /<x14:sparkline><xm:f>([^<]*)<\/xm:f><xm:sqref>([^<]*)<\/xm:sqref><\/x14:sparkline>/g,
  );
  return [...each].map(([, data = '', place]) => ({ data, place }));
}

/** The cells of `'Diễn biến'!E12:L12`. */
function cellsOf(values: readonly (readonly unknown[])[], range: string): unknown[] {
  const [, row = '', last = ''] = /^'Diễn biến'!E(\d+):L(\d+)$/.exec(range) ?? [];
  expect([range, row]).toEqual([range, last]);
  return (values[Number(row) - 1] ?? []).slice(4, 12).map((value) => value ?? null);
}
