// Where the charts of a sheet stand: each over the cells it covers, moving with them.
import type { Chart } from '../../book/book';
import { cellText } from '../text';
import { DRAWING } from './chartPart';
import { DECLARATION, RELATIONS, tag } from './xml';

const SHEET_DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing';
const CHART = 'http://schemas.openxmlformats.org/drawingml/2006/chart';

/** `relations[n]` is the id of the n-th chart's part. */
export function drawingPart(charts: readonly Chart[], relations: readonly string[]): string {
  const anchors = charts.map(({ area, title, altText }, at) => {
    const corner = (column: number, row: number) =>
      `<xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff>`;
    const named = tag('xdr:cNvPr', { id: at + 2, name: cellText(title), descr: cellText(altText) });
    const chart = tag('c:chart', { 'xmlns:c': CHART, 'r:id': relations[at] });
    return (
      `<xdr:twoCellAnchor><xdr:from>${corner(area.left, area.top)}</xdr:from><xdr:to>${corner(area.right + 1, area.bottom + 1)}</xdr:to>` +
      `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr>${named}<xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>` +
      '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>' +
      `<a:graphic>${tag('a:graphicData', { uri: CHART }, chart)}</a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>`
    );
  });
  return `${DECLARATION}<xdr:wsDr xmlns:xdr="${SHEET_DRAWING}" xmlns:a="${DRAWING}" xmlns:r="${RELATIONS}">${anchors.join('')}</xdr:wsDr>`;
}
