// Cells that take only the words of a list, as Excel's data validation; a blank cell is always allowed.
import type { List, Sheet } from '../../book/book';
import { rangeAddress } from '../../grid';
import { escaped, tag } from './xml';

const refusal = 'Chọn một giá trị trong danh sách, hoặc để trống.';

export function listRules({ lists = [] }: Sheet): string {
  if (lists.length === 0) return '';
  return tag('dataValidations', { count: lists.length }, lists.map(listRule).join(''));
}

function listRule({ area, source }: List): string {
  const formula = typeof source === 'string' ? source : `"${source.join(',')}"`;
  const asked = { type: 'list', allowBlank: 1, showErrorMessage: 1, errorTitle: 'Giao Ban', error: refusal };
  return tag(
    'dataValidation',
    { ...asked, sqref: rangeAddress(area) },
    tag('formula1', {}, escaped(formula)),
  );
}
