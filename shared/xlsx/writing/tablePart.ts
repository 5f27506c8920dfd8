// An Excel table: its columns by their titles, filter buttons, and what its total row says.
import type { Table } from '../../book/book';
import { rangeAddress } from '../../grid';
import { cellText } from '../text';
import { DECLARATION, escaped, MAIN, tag } from './xml';

export function tablePart({ name, area, titles, totals }: Table, id: number): string {
  const filtered = totals ? { ...area, bottom: area.bottom - 1 } : area;
  const columns = titles.map((title, at) => {
    const total = totals?.[at] ?? {};
    const own = { id: at + 1, name: cellText(title) };
    if ('formula' in total) {
      const formula = `<totalsRowFormula>${escaped(total.formula)}</totalsRowFormula>`;
      return tag('tableColumn', { ...own, totalsRowFunction: 'custom' }, formula);
    }
    return tag('tableColumn', 'label' in total ? { ...own, totalsRowLabel: cellText(total.label) } : own);
  });
  const attributes = {
    xmlns: MAIN,
    id,
    name,
    displayName: name,
    ref: rangeAddress(area),
    ...(totals ? { totalsRowCount: 1 } : { totalsRowShown: 0 }),
  };
  return (
    DECLARATION +
    tag(
      'table',
      attributes,
      tag('autoFilter', { ref: rangeAddress(filtered) }) +
        tag('tableColumns', { count: columns.length }, columns.join('')) +
        '<tableStyleInfo name="TableStyleLight1" showFirstColumn="0" showLastColumn="0" showRowStripes="0" showColumnStripes="0"/>',
    )
  );
}
