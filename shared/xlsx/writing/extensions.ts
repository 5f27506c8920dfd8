// What Excel 2010 added: sparklines, and bars that are plain and begin at zero. They live in extension lists, which
// older programs pass over; a bar is written the old way too.
import type { Sheet } from '../../book/book';
import { cellAddress, rangeAddress } from '../../grid';
import { escaped, tag, X14, XM } from './xml';

const BAR_EXTENSION = '{B025F937-C7B1-47D3-B67F-A62EFF666E3E}';
const BARS_EXTENSION = '{78C0D931-6437-407d-A8EE-F0AAD7539E65}';
const SPARKLINES_EXTENSION = '{05C60535-1F16-4fd2-B633-F4F36F0B64E0}';

/** Bars as Excel 2007 reads them, each naming its newer form. */
export function barRules({ dataBars }: Sheet, number: number): string {
  return dataBars
    .map(({ area, full, colour }, at) => {
      const ends = `<cfvo type="num" val="0"/>${full === 'most' ? '<cfvo type="max"/>' : `<cfvo type="num" val="${full}"/>`}`;
      const bar = tag('dataBar', {}, ends + tag('color', { rgb: `FF${colour}` }));
      const newer = tag(
        'extLst',
        {},
        tag('ext', { uri: BAR_EXTENSION, 'xmlns:x14': X14 }, `<x14:id>${barId(number, at)}</x14:id>`),
      );
      const rule = tag('cfRule', { type: 'dataBar', priority: at + 1 }, bar + newer);
      return tag('conditionalFormatting', { sqref: rangeAddress(area) }, rule);
    })
    .join('');
}

export function extensions(sheet: Sheet, number: number): string {
  const all = [bars(sheet, number), sparklines(sheet)].join('');
  return all === '' ? '' : tag('extLst', {}, all);
}

function bars({ dataBars }: Sheet, number: number): string {
  if (dataBars.length === 0) return '';
  const each = dataBars.map(({ area, full, colour }, at) => {
    const end = (value: string | undefined) =>
      value === undefined
        ? '<x14:cfvo type="max"/>'
        : `<x14:cfvo type="num"><xm:f>${value}</xm:f></x14:cfvo>`;
    const inner = [
      end('0'),
      end(full === 'most' ? undefined : String(full)),
      tag('x14:negativeFillColor', { rgb: `FF${colour}` }),
      tag('x14:axisColor', { rgb: 'FF8C8C8C' }),
    ].join('');
    const bar = tag('x14:dataBar', { minLength: 0, maxLength: 100, gradient: 0 }, inner);
    const rule = tag('x14:cfRule', { type: 'dataBar', id: barId(number, at) }, bar);
    return `<x14:conditionalFormatting xmlns:xm="${XM}">${rule}<xm:sqref>${rangeAddress(area)}</xm:sqref></x14:conditionalFormatting>`;
  });
  const all = tag('x14:conditionalFormattings', {}, each.join(''));
  return tag('ext', { uri: BARS_EXTENSION, 'xmlns:x14': X14 }, all);
}

function sparklines({ sparklines: lines }: Sheet): string {
  if (lines.length === 0) return '';
  const colours = [
    ['colorSeries', 'FF1F4E78'],
    ['colorNegative', 'FFC00000'],
    ['colorAxis', 'FF8C8C8C'],
    ['colorMarkers', 'FF1F4E78'],
    ['colorFirst', 'FF1F4E78'],
    ['colorLast', 'FFC00000'],
    ['colorHigh', 'FF1F4E78'],
    ['colorLow', 'FF1F4E78'],
  ].map(([name = '', rgb]) => tag(`x14:${name}`, { rgb }));
  const each = lines.map(
    ({ row, column, data }) =>
      `<x14:sparkline><xm:f>${escaped(data)}</xm:f><xm:sqref>${cellAddress(row, column)}</xm:sqref></x14:sparkline>`,
  );
  const group = tag(
    'x14:sparklineGroup',
    { lineWeight: 1.25, displayEmptyCellsAs: 'gap', last: 1 },
    colours.join('') + tag('x14:sparklines', {}, each.join('')),
  );
  const all = `<x14:sparklineGroups xmlns:xm="${XM}">${group}</x14:sparklineGroups>`;
  return tag('ext', { uri: SPARKLINES_EXTENSION, 'xmlns:x14': X14 }, all);
}

/** A rule and its newer form know each other by a GUID: any that no other rule has and that is the same every time. */
function barId(number: number, at: number): string {
  return `{00000000-0000-4000-8${String(number).padStart(3, '0')}-${String(at + 1).padStart(12, '0')}}`;
}
