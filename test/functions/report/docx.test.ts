// The report in words: the published sentences, the missing named, valid Word parts, the same bytes each time.
import fc from 'fast-check';
import { provinceReport } from '../../../shared/book/provinceBook';
import { reportDocx } from '../../../functions/report/docx';
import { haveSchemas, schemaFaults } from '../../ooxml/schemaFaults';
import { communes, locNinh, locNinhWithHistory } from '../../shared/book/fixture';
import { partsOf, xmlFault } from '../../shared/xlsx/parts';

const [, second] = communes;
const wordsOf = async (input: Parameters<typeof provinceReport>[0]) => {
  const xml = partsOf(await reportDocx(provinceReport(input))).get('word/document.xml') ?? '';
  return [...xml.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map(([, text = '']) => text);
};

test('the sentences of Lộc Ninh are those that were published', async () => {
  const words = (await wordsOf(locNinh())).join('\n');
  expect(words).toContain('14/15 xã đạt chuẩn nông thôn mới, 03/15 xã đạt chuẩn nông thôn mới nâng cao');
  expect(words).toContain('trong kỳ: 35 đơn thư');
});

test('a unit that is missing is named, and no sentence hides it', async () => {
  const words = await wordsOf(locNinhWithHistory(second ? [second.key] : []));
  expect(words.filter((text) => text.includes(`chưa nộp: ${second?.name}`))).toHaveLength(3);
  expect(words.filter((text) => text.includes('mới có số liệu của'))).toHaveLength(3);
});

test.each([
  ['state', ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc', 'TM. ỦY BAN NHÂN DÂN'], []],
  [
    'party',
    ['ĐẢNG CỘNG SẢN VIỆT NAM', 'HUYỆN ỦY LỘC NINH', 'T/M BAN THƯỜNG VỤ'],
    ['Độc lập - Tự do - Hạnh phúc'],
  ],
  ['front', ['ỦY BAN MẶT TRẬN TỔ QUỐC VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc'], ['TM. ỦY BAN NHÂN DÂN']],
] as const)('%s papers have their own letterhead and signature', async (letterhead, present, absent) => {
  const words = await wordsOf(locNinh([], { letterhead }));
  expect(words).toEqual(expect.arrayContaining([...present]));
  for (const text of absent) expect(words).not.toContain(text);
});

test('a report nobody submitted anything for is a report all the same', async () => {
  const nobody = locNinh(communes.map(({ key }) => key));
  const parts = partsOf(await reportDocx(provinceReport(nobody)));
  expect([...parts].filter(([, xml]) => xmlFault(xml) !== undefined)).toEqual([]);
});

test('equal reports give equal bytes, whenever they are written', async () => {
  const one = await reportDocx(provinceReport(locNinh()));
  await new Promise((resolve) => setTimeout(resolve, 2100));
  expect(Buffer.compare(one, await reportDocx(provinceReport(locNinh())))).toBe(0);
});

test('text of a unit’s name or a title can hold anything XML can', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'grapheme' }), async (title) => {
      const parts = partsOf(await reportDocx(provinceReport(locNinh([], { title: `a${title}` }))));
      expect(xmlFault(parts.get('word/document.xml') ?? '')).toBeUndefined();
    }),
    { numRuns: 5 },
  );
});

const ifSchemas = haveSchemas ? test : test.skip;
ifSchemas(
  haveSchemas
    ? 'every part is valid by ISO 29500'
    : 'skipped: the schemas (../shared/xsd/ooxml) are not there',
  async () => {
    expect(schemaFaults(await reportDocx(provinceReport(locNinhWithHistory())))).toEqual([]);
  },
  60_000,
);
