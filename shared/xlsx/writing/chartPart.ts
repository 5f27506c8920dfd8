// A chart in DrawingML. Values and categories are references with what they show now beside them, so that a preview that
// computes nothing shows the chart too. Quiet on paper: no frame, hairline grid, numbers on the bars.
import type { Chart, Value } from '../../book/book';
import { cellText } from '../text';
import { DECLARATION, escaped, RELATIONS, tag } from './xml';

const CHART = 'http://schemas.openxmlformats.org/drawingml/2006/chart';
export const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/main';
const INK = '404040';
const HAIRLINE = 'D9D9D9';
const CATEGORY_AXIS = 1001;
const VALUE_AXIS = 1002;

/** The values a sheet-qualified range of one row or column shows. */
export type ValuesAt = (range: string) => readonly Value[];

export function chartPart(chart: Chart, font: string, valuesAt: ValuesAt): string {
  const text = (size: number) => textProperties(size, false, font);
  const series = chart.series
    .map((_, at) =>
      seriesOf(chart, at, textProperties(900, chart.stacked, font, chart.stacked ? 'FFFFFF' : INK), valuesAt),
    )
    .join('');
  const axes = `<c:axId val="${CATEGORY_AXIS}"/><c:axId val="${VALUE_AXIS}"/>`;
  const plot = chart.kind === 'line' ? lines(series, axes) : bars(chart, series, axes);
  const body = [
    titleOf(chart.title, font),
    '<c:autoTitleDeleted val="0"/>',
    tag(
      'c:plotArea',
      {},
      `<c:layout/>${plot}${categoryAxis(chart, text(900))}${valueAxis(chart, text(800))}${shape()}`,
    ),
    chart.series.length > 1
      ? tag('c:legend', {}, `<c:legendPos val="b"/><c:overlay val="0"/>${text(900)}`)
      : '',
    '<c:plotVisOnly val="0"/><c:dispBlanksAs val="gap"/>',
  ];
  const space = `<c:date1904 val="0"/><c:roundedCorners val="0"/>${tag('c:chart', {}, body.join(''))}${frame()}`;
  return `${DECLARATION}<c:chartSpace xmlns:c="${CHART}" xmlns:a="${DRAWING}" xmlns:r="${RELATIONS}">${space}</c:chartSpace>`;
}

function titleOf(title: string, font: string): string {
  const run = `<a:rPr lang="vi-VN" sz="1100" b="1">${fill(INK)}${typeface(font)}</a:rPr><a:t>${escaped(cellText(title))}</a:t>`;
  const paragraph = `<a:p><a:pPr><a:defRPr sz="1100" b="1"/></a:pPr><a:r>${run}</a:r></a:p>`;
  return `<c:title><c:tx><c:rich><a:bodyPr/><a:lstStyle/>${paragraph}</c:rich></c:tx><c:overlay val="0"/></c:title>`;
}

function bars({ kind, stacked, series: all }: Chart, series: string, axes: string): string {
  const gap = all.length === 1 ? 140 : 60;
  return tag(
    'c:barChart',
    {},
    `<c:barDir val="${kind === 'bar' ? 'bar' : 'col'}"/><c:grouping val="${stacked ? 'stacked' : 'clustered'}"/><c:varyColors val="0"/>` +
      `${series}<c:gapWidth val="${gap}"/><c:overlap val="${stacked ? 100 : -5}"/>${axes}`,
  );
}

function lines(series: string, axes: string): string {
  return tag(
    'c:lineChart',
    {},
    `<c:grouping val="standard"/><c:varyColors val="0"/>${series}<c:marker val="1"/>${axes}`,
  );
}

function seriesOf(chart: Chart, at: number, text: string, valuesAt: ValuesAt): string {
  const one = chart.series[at];
  if (!one) return '';
  const { name, values, categories, colour } = one;
  const own =
    chart.kind === 'line' ? line(colour) : `<c:spPr>${fill(colour)}</c:spPr><c:invertIfNegative val="0"/>`;
  const shows = (what: string, on: boolean) => `<c:${what} val="${on ? 1 : 0}"/>`;
  const place = chart.kind === 'line' ? 't' : chart.stacked ? 'ctr' : 'outEnd';
  const labels =
    `<c:dLbls><c:numFmt formatCode="#,##0;-#,##0;" sourceLinked="0"/><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>${text}<c:dLblPos val="${place}"/>` +
    shows('showLegendKey', false) +
    shows('showVal', true) +
    ['showCatName', 'showSerName', 'showPercent', 'showBubbleSize']
      .map((what) => shows(what, false))
      .join('') +
    '</c:dLbls>';
  return tag(
    'c:ser',
    {},
    `<c:idx val="${at}"/><c:order val="${at}"/>` +
      `<c:tx>${texts(name, valuesAt(name))}</c:tx>${own}${labels}` +
      `<c:cat>${texts(categories, valuesAt(categories))}</c:cat><c:val>${numbers(values, valuesAt(values))}</c:val>` +
      (chart.kind === 'line' ? '<c:smooth val="0"/>' : ''),
  );
}

function texts(range: string, values: readonly Value[]): string {
  const points = values.map(
    (value, at) => `<c:pt idx="${at}"><c:v>${escaped(cellText(String(value ?? '')))}</c:v></c:pt>`,
  );
  return `<c:strRef><c:f>${escaped(range)}</c:f><c:strCache><c:ptCount val="${values.length}"/>${points.join('')}</c:strCache></c:strRef>`;
}

function numbers(range: string, values: readonly Value[]): string {
  const points = values.map((value, at) =>
    typeof value === 'number' ? `<c:pt idx="${at}"><c:v>${value}</c:v></c:pt>` : '',
  );
  return `<c:numRef><c:f>${escaped(range)}</c:f><c:numCache><c:formatCode>General</c:formatCode><c:ptCount val="${values.length}"/>${points.join('')}</c:numCache></c:numRef>`;
}

function categoryAxis({ kind }: Chart, text: string): string {
  const isBar = kind === 'bar';
  return tag(
    'c:catAx',
    {},
    `<c:axId val="${CATEGORY_AXIS}"/><c:scaling><c:orientation val="${isBar ? 'maxMin' : 'minMax'}"/></c:scaling><c:delete val="0"/>` +
      `<c:axPos val="${isBar ? 'l' : 'b'}"/><c:numFmt formatCode="General" sourceLinked="0"/>` +
      '<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>' +
      `<c:spPr><a:ln w="6350">${fill('8C8C8C')}</a:ln></c:spPr>${text}<c:crossAx val="${VALUE_AXIS}"/>` +
      '<c:crosses val="autoZero"/><c:auto val="1"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:tickLblSkip val="1"/><c:noMultiLvlLbl val="0"/>',
  );
}

/** Counts have no halves: labels are whole, and the numbers stand on the bars anyway, so the axis itself is not drawn. */
function valueAxis({ kind }: Chart, text: string): string {
  return tag(
    'c:valAx',
    {},
    `<c:axId val="${VALUE_AXIS}"/><c:scaling><c:orientation val="minMax"/><c:min val="0"/></c:scaling><c:delete val="1"/>` +
      `<c:axPos val="${kind === 'bar' ? 'b' : 'l'}"/>` +
      '<c:numFmt formatCode="#,##0" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>' +
      `${text}<c:crossAx val="${CATEGORY_AXIS}"/><c:crosses val="autoZero"/><c:crossBetween val="between"/>`,
  );
}

function line(colour: string): string {
  return (
    `<c:spPr><a:ln w="22225" cap="rnd">${fill(colour)}<a:round/></a:ln></c:spPr>` +
    `<c:marker><c:symbol val="circle"/><c:size val="5"/><c:spPr>${fill(colour)}</c:spPr></c:marker>`
  );
}

function textProperties(size: number, bold: boolean, font: string, ink = INK): string {
  return `<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="${size}" b="${bold ? 1 : 0}">${fill(ink)}${typeface(font)}</a:defRPr></a:pPr><a:endParaRPr lang="vi-VN"/></a:p></c:txPr>`;
}

function fill(colour: string): string {
  return `<a:solidFill><a:srgbClr val="${colour}"/></a:solidFill>`;
}

function typeface(font: string): string {
  return `<a:latin typeface="${escaped(font)}"/><a:cs typeface="${escaped(font)}"/>`;
}

function shape(): string {
  return '<c:spPr><a:noFill/></c:spPr>';
}

function frame(): string {
  return `<c:spPr><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill><a:ln w="6350">${fill(HAIRLINE)}</a:ln></c:spPr>`;
}
