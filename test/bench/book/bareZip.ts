// The least a workbook of the same cells can cost: XML put together by hand and zlib, nothing else. No styles, no heights,
// no tables, charts or checksums; texts in one list, as Excel keeps them.
import { deflateRawSync } from 'node:zlib';
import type { Book, Content } from '../../../shared/book/book';
import { columnLetters } from '../../../shared/grid';

/** Returns the size of the packed parts. */
export function writeBare(book: Book): number {
  const texts = new Map<string, number>();
  const numberOf = (text: string) => {
    const known = texts.get(text);
    if (known !== undefined) return known;
    texts.set(text, texts.size);
    return texts.size - 1;
  };
  let size = 0;
  for (const { rows } of book.sheets) {
    const letters = Array.from({ length: Math.max(0, ...rows.map((row) => row.length)) }, (_, at) =>
      columnLetters(at),
    );
    let xml = '<worksheet><sheetData>';
    rows.forEach((row, r) => {
      xml += `<row r="${r + 1}">`;
      row.forEach((content, c) => {
        xml += cellXml(content, `${letters[c] ?? ''}${r + 1}`, numberOf);
      });
      xml += '</row>';
    });
    size += deflateRawSync(Buffer.from(`${xml}</sheetData></worksheet>`)).length;
  }
  const list = [...texts.keys()].map((text) => `<si><t>${escaped(text)}</t></si>`).join('');
  return size + deflateRawSync(Buffer.from(`<sst>${list}</sst>`)).length;
}

function cellXml(content: Content, place: string, numberOf: (text: string) => number): string {
  const cell = typeof content === 'object' ? content : { value: content };
  if (!cell || cell.value === null) return '';
  const formula = 'formula' in cell && cell.formula !== undefined ? `<f>${escaped(cell.formula)}</f>` : '';
  if (typeof cell.value === 'number') return `<c r="${place}">${formula}<v>${cell.value}</v></c>`;
  return formula === ''
    ? `<c r="${place}" t="s"><v>${numberOf(String(cell.value))}</v></c>`
    : `<c r="${place}" t="str">${formula}<v>${escaped(String(cell.value))}</v></c>`;
}

function escaped(text: string): string {
  return /[&<>]/.test(text)
    ? text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
    : text;
}
