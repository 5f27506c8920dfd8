// The charts of the first page: how complete the tables are, then those the definitions name. Which figures belong
// together is data of a table; nothing here knows one.
import type { TableChart } from '../definition';
import type { Merge } from '../grid';
import type { Chart } from './book';
import { chartColours } from './looks';
import type { Plan, TablePlan } from './plan';
import type { SeriesPlace, Trends } from './trendSheet';

/** A chart without its place on the page. */
export type Drawn = Omit<Chart, 'area'>;

export const MOST_CHARTS = 6;

export function overviewCharts(plan: Plan, trends: Trends): Drawn[] {
  const named = plan.tables.flatMap((table) =>
    table.totals.definition.charts.flatMap((chart) => tableChart(table, chart, trends) ?? []),
  );
  return [...completeness(trends), ...named].slice(0, MOST_CHARTS);
}

function completeness(trends: Trends): Drawn[] {
  const series = trends.completeness();
  if (series.length === 0) return [];
  return [
    {
      kind: 'bar',
      title: 'Số đơn vị có số liệu theo biểu',
      stacked: true,
      series: series.map((one, at) => ({ ...one, colour: chartColours.completeness[at] ?? '' })),
      altText: 'Biểu đồ thanh: mỗi biểu có bao nhiêu đơn vị đã có số liệu và bao nhiêu đơn vị chưa có',
    },
  ];
}

/** Over one period only there is nothing to draw a line through, but bars still say how large things are. */
function tableChart(table: TablePlan, chart: TableChart, trends: Trends): Drawn | undefined {
  const { id, figures, title } = table.totals.definition;
  const known = chart.figures.filter((key) => figures.some((figure) => figure.key === key));
  const places: (SeriesPlace | undefined)[] =
    chart.over === 'periods'
      ? known.map((key) => trends.seriesOf(id, key))
      : [trends.figuresOf(id, chart.figures)];
  const series = places.filter((place) => place !== undefined);
  if (series.length === 0) return undefined;
  return {
    kind: chart.kind,
    title: chart.title,
    stacked: chart.stacked,
    series: series.map((one, at) => ({
      ...one,
      colour: chartColours.series[at % chartColours.series.length] ?? '',
    })),
    altText: `Biểu đồ: ${chart.title}, theo ${title.vi}`,
  };
}

/** Side by side in rows of three over the grid; `rowsHigh` rows each. */
export function placedCharts(
  drawn: readonly Drawn[],
  top: number,
  { columns, rowsHigh }: { columns: number; rowsHigh: number },
): Chart[] {
  const perRow = drawn.length === 4 || drawn.length < 3 ? 2 : 3;
  const width = Math.floor(columns / perRow);
  return drawn.map((chart, at) => {
    const row = top + Math.floor(at / perRow) * rowsHigh;
    const left = (at % perRow) * width;
    const area: Merge = { top: row, left, bottom: row + rowsHigh - 1, right: left + width - 1 };
    return { ...chart, area };
  });
}

export function chartRows(count: number): number {
  return Math.ceil(count / (count === 4 || count < 3 ? 2 : 3));
}
