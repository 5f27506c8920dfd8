// Text of users and administrators that looks like a formula, in every field of a workbook that shows text: what is
// written is read again part by part, and no formula may hold a word of it outside quotes.
import { provinceBook } from '../../../shared/book/provinceBook';
import { tableDefinitionSchema } from '../../../shared/definition';
import { longestText } from '../../../shared/submission';
import { writeXlsx } from '../../../shared/xlsx/write';
import { partsOf } from '../xlsx/parts';
import { communes, entryOf, locNinh, products, productEntries, totalsOf } from './fixture';

const beginnings = ['=', '+', '-', '@', '\t=', '\r=', '＝', "'=", '=cmd|', '"=', ';=', '%3D'];
const call = 'XAUXI("http://x",A1)';

/** Every field an administrator fills in a definition. */
function hostileTable(beginning: string) {
  const text = (name: string) => `${beginning}${call} ${name}`;
  const titled = (name: string) => ({ vi: text(name), en: text(name) });
  return tableDefinitionSchema.parse({
    ...products,
    ...{ title: titled('title'), basis: text('basis'), grain: titled('grain') },
    columns: products.columns.map((column) => ({
      ...column,
      header: [[text(`header ${column.key}`)]],
      ...(column.choices
        ? { choices: column.choices.map((choice) => ({ ...choice, label: text(choice.key) })) }
        : {}),
    })),
    figures: products.figures.map((figure) => ({ ...figure, title: titled(figure.key), unit: text('unit') })),
    charts: products.charts.map((chart) => ({ ...chart, title: text('chart') })),
    sentences: [{ vi: `${text('sentence')} {recognised}` }],
  });
}

async function partsWith(beginning: string): Promise<Map<string, string>> {
  const table = hostileTable(beginning);
  const said = `${beginning}${call}`;
  const [first] = communes;
  if (!first) throw new Error('The district has no communes.');
  const entries = productEntries.map((entry) => ({
    ...entry,
    columns: {
      ...entry.columns,
      product: (entry.columns.product ?? []).map((_, n) => `${said} product ${n}`),
    },
    explanations: [{ code: 'expires' as const, text: `${said} explanation` }],
    ...(entry.nothingToReport ? { nothingToReport: { reason: `${said} reason` } } : {}),
  }));
  const late = entryOf(table, first, {
    explanations: [{ code: 'unique', text: said.padEnd(longestText, '=') }],
  });
  const totals = [totalsOf(table, [...entries.filter(({ reporter }) => reporter !== first.key), late])];
  return partsOf(await writeXlsx(provinceBook({ ...locNinh([], { title: `${said} book` }), totals })));
}

/** In cells, charts, conditional formats, sparklines, validations and names. */
const formulas = /<(?:x:|c:|xm:)?(?:f|formula|formula1|formula2|definedName)\b[^>]*>([^<]*)</g;
const quoted = /'(?:[^']|'')*'|&quot;(?:(?!&quot;).)*&quot;|"(?:[^"]|"")*"/g;
const fields = ['title', 'header product', 'recognised', 'product 0', 'explanation', 'reason', 'book'];

test.each(beginnings)(
  'text that looks like a formula stays text in every field of a workbook: %j',
  async (beginning) => {
    const parts = await partsWith(beginning);
    const written = [...parts.values()].join('\n');
    for (const field of fields) expect(written).toContain(`A1) ${field}`);
    const all = [...written.matchAll(formulas)].map(([, formula = '']) => formula);
    expect(all.length).toBeGreaterThan(30);
    expect(all.filter((formula) => formula.replaceAll(quoted, '').includes('XAUXI'))).toEqual([]);
    expect(written).not.toMatch(/externalLink|ddeLink|TargetMode="External"/);
  },
);
