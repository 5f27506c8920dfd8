// The little XML the parts of a workbook need: escaped text, attributes in the order given.

const SPECIAL = /[&<>"]/;
const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

export const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
export const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
export const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
export const X14 = 'http://schemas.microsoft.com/office/spreadsheetml/2009/9/main';
export const XM = 'http://schemas.microsoft.com/office/excel/2006/main';

export function escaped(text: string): string {
  return SPECIAL.test(text) ? text.replace(/[&<>"]/g, (letter) => ESCAPES[letter] ?? letter) : text;
}

type Attributes = Readonly<Record<string, string | number | undefined>>;

/** `<name a="1">body</name>`, or `<name a="1"/>` without a body; attributes that are undefined are left out. */
export function tag(name: string, attributes: Attributes = {}, body?: string): string {
  let text = `<${name}`;
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== undefined) text += ` ${key}="${escaped(String(value))}"`;
  }
  return body === undefined ? `${text}/>` : `${text}>${body}</${name}>`;
}

/** White space at the ends of a text is dropped by readers unless the element says otherwise. */
export function textElement(name: string, text: string): string {
  const keep = /^\s|\s$/.test(text) ? ' xml:space="preserve"' : '';
  return `<${name}${keep}>${escaped(text)}</${name}>`;
}
