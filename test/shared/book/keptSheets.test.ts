// Sheets that were written before are used again only where nothing on them changed: a workbook made after any sequence
// of changes has the bytes of one made by a process that remembers nothing.
import fc from 'fast-check';
import { deflate } from '../../../functions/deflate';
import type { Totals } from '../../../shared/aggregate';
import type { LaterBook } from '../../../shared/book/book';
import type { BookInput } from '../../../shared/book/plan';
import { laterBook, provinceBook } from '../../../shared/book/provinceBook';
import { Kept } from '../../../shared/xlsx/kept';
import { writeLater, writeXlsx } from '../../../shared/xlsx/write';
import { partsOf } from '../xlsx/parts';
import { communes, locNinhWithHistory, petitions, products, totalsOf } from './fixture';

const MB = 1024 * 1024;
const keeping = (bytes: number) => new Kept(deflate, bytes);
/** As a process writes it that remembers nothing. */
const writtenCold = (input: BookInput) => writeLater(laterBook(input), keeping(0));
const start = locNinhWithHistory();

type Change = (input: BookInput, pick: number) => BookInput;

/** The totals of one table, reckoned anew from what `entries` makes of its entries. */
function withEntries(
  input: BookInput,
  pick: number,
  entries: (all: Totals['entries'], pick: number) => Totals['entries'],
): BookInput {
  const at = pick % input.totals.length;
  return {
    ...input,
    totals: input.totals.map((one, n) => {
      if (n !== at) return one;
      const { superseded } = one;
      const now = totalsOf(one.definition, entries(one.entries, pick));
      return superseded === undefined ? now : { ...now, superseded };
    }),
  };
}

function replaced<Thing>(all: readonly Thing[], at: number, by: (one: Thing) => Thing): Thing[] {
  return all.map((one, n) => (n === at % all.length ? by(one) : one));
}

const unitAt = (pick: number) => communes[pick % communes.length] ?? communes[0]!;

/** Everything a workbook is made from, and what may become of it from one publication to the next. */
const changes: Readonly<Record<string, Change>> = {
  'a unit submits anew': (input, pick) =>
    withEntries(input, pick, (all) =>
      replaced(all, pick, (entry) => ({
        ...entry,
        version: entry.version + 1,
        time: `2024-03-19T0${pick % 10}:00:00Z`,
        range: `A5:K${pick % 90}`,
        columns: Object.fromEntries(
          Object.entries(entry.columns).map(([key, values]) => [
            key,
            values.map((value) => (key === 'score' ? 600 + (pick % 90) : value)),
          ]),
        ),
      })),
    ),
  'a product gets another name': (input, pick) =>
    withEntries(input, 2, (all) =>
      replaced(all, pick, (entry) => ({
        ...entry,
        columns: { ...entry.columns, product: (entry.columns.product ?? []).map(() => `Tên mới ${pick}`) },
      })),
    ),
  'a submission no longer counts': (input, pick) =>
    withEntries(input, pick, (all) => all.filter((_, at) => all.length < 8 || at !== pick % all.length)),
  'a newer version waits': (input, pick) =>
    withEntries(input, pick, (all) =>
      replaced(all, pick, (entry) => ({ ...entry, newerWaits: !entry.newerWaits })),
    ),
  'a submission counts as late': (input, pick) =>
    withEntries(input, pick, (all) => replaced(all, pick, (entry) => ({ ...entry, late: !entry.late }))),
  'a form is worded otherwise': (input, pick) => ({
    ...input,
    totals: replaced(input.totals, pick, (totals) => {
      const { definition } = totals;
      const basis = `${definition.basis} (${pick})`;
      return totalsOf({ ...definition, basis, short: `Biểu ${pick}` }, totals.entries);
    }),
  }),
  'a form is superseded': (input, pick) => ({
    ...input,
    totals: replaced(input.totals, pick, (one) => ({ ...one, superseded: `TT số ${pick}` })),
  }),
  'a table comes first': (input) => ({ ...input, totals: [...input.totals].reverse() }),
  'the other edition': (input) => ({
    ...input,
    edition: input.edition === 'leaders' ? 'common' : 'leaders',
  }),
  'a correction': (input, pick) => ({ ...input, title: `Tổng hợp – Bản đính chính số ${pick}` }),
  'a later event': (input, pick) => ({ ...input, asOf: `2024-03-20T02:0${pick % 10}:00Z` }),
  'another root': (input, pick) => ({ ...input, ledgerRoot: String(pick % 10).repeat(64) }),
  'an earlier period is published anew': (input, pick) => ({
    ...input,
    history: replaced(input.history ?? [], pick, (one) => ({
      ...one,
      figures: Object.fromEntries(Object.entries(one.figures).map(([key]) => [key, pick % 100])),
      bySubject: { ...one.bySubject, [unitAt(pick).key]: {} },
    })),
  }),
  'an earlier period is forgotten': (input, pick) => ({
    ...input,
    history: (input.history ?? []).filter((_, at) => at % 7 !== pick % 7),
  }),
  'other targets': (input, pick) => ({
    ...input,
    targets: [{ table: petitions.id, figure: 'received', value: pick }],
  }),
  'other groups': (input, pick) => ({
    ...input,
    groups: {
      title: `Cụm ${pick % 3}`,
      groups: [
        { name: 'Cụm A', units: communes.slice(0, pick % 16).map(({ key }) => key) },
        { name: 'Cụm B', units: communes.slice(pick % 16).map(({ key }) => key) },
      ],
    },
  }),
  'a group of its own': (input, pick) => ({ ...input, group: `Nhóm ${pick % 3}` }),
  'units in another order': (input) => ({ ...input, units: [...input.units].reverse() }),
  'a unit is named otherwise': (input, pick) => ({
    ...input,
    units: replaced(input.units, pick, (unit) => ({ ...unit, name: `${unit.name} ${pick % 10}` })),
  }),
  'what it replaces': (input, pick) => {
    const { replaces } = input;
    return replaces ? { ...input, replaces: { ...replaces, number: pick } } : input;
  },
  'a submission is returned': (input, pick) => ({
    ...input,
    returned: [{ table: products.id, unit: unitAt(pick).key }],
  }),
  'a letterhead': (input, pick) => ({ ...input, letterhead: pick % 2 ? 'party' : 'front' }),
  'another scope': (input) => ({
    ...input,
    scope: input.scope === start.scope ? input.province : start.scope,
  }),
  'another period': (input, pick) => ({ ...input, period: pick % 2 ? '2024-Q1' : '2024-M03' }),
};

const sequence = fc.array(fc.tuple(fc.constantFrom(...Object.keys(changes)), fc.nat({ max: 999 })), {
  minLength: 1,
  maxLength: 5,
});

test('after any changes the bytes are those of a process that remembers nothing', async () => {
  const kept = keeping(8 * MB);
  await fc.assert(
    fc.asyncProperty(sequence, async (steps) => {
      let input = start;
      for (const [name, pick] of steps) {
        input = changes[name]?.(input, pick) ?? input;
        const warm = await writeLater(laterBook(input), kept);
        const cold = await writtenCold(input);
        expect([name, Buffer.compare(warm, cold)]).toEqual([name, 0]);
      }
    }),
    { numRuns: 8, endOnFailure: true },
  );
}, 60_000);

test.each(Object.keys(changes))('%s', async (name) => {
  const kept = keeping(8 * MB);
  await writeLater(laterBook(start), kept);
  for (const pick of [1, 14]) {
    const input = changes[name]?.(start, pick) ?? start;
    const warm = await writeLater(laterBook(input), kept);
    expect(Buffer.compare(warm, await writtenCold(input))).toBe(0);
  }
});

/** Names of the sheets that are laid out while the book is written. */
async function laidOut(input: BookInput, kept: Kept): Promise<string[]> {
  const laid: string[] = [];
  const book = laterBook(input);
  const watched: LaterBook = {
    ...book,
    sheets: book.sheets.map((sheet) => ({
      ...sheet,
      lay: () => {
        laid.push(sheet.name);
        return sheet.lay();
      },
    })),
  };
  await writeLater(watched, kept);
  return laid;
}

test('what did not change is neither laid out nor packed again', async () => {
  const kept = keeping(8 * MB);
  const all = await laidOut(start, kept);
  expect(all).toEqual(expect.arrayContaining(['Nông thôn mới', 'Xử lý đơn', 'OCOP', 'Chi tiết OCOP']));
  const oneMore = changes['a unit submits anew']?.(start, 1) ?? start;
  const tables = ['Nông thôn mới', 'Xử lý đơn', 'OCOP', 'Chi tiết OCOP'];
  expect((await laidOut(oneMore, kept)).filter((name) => tables.includes(name))).toEqual(['Xử lý đơn']);
  // Nothing of a table without sensitive figures is different for leaders.
  const leaders = await laidOut({ ...oneMore, edition: 'leaders' }, kept);
  expect(leaders.filter((name) => tables.includes(name))).toEqual(['Xử lý đơn']);
  expect(leaders).not.toContain('Nguồn số liệu');
});

test('what is packed apart is what is packed in one piece', async () => {
  const whole = partsOf(await writeXlsx(provinceBook(start)));
  expect(partsOf(await writtenCold(start))).toEqual(whole);
});

test('what is kept stays within its bound, and what is dropped changes no byte', async () => {
  const bound = 64 * 1024;
  const kept = keeping(bound);
  for (let pick = 0; pick < 12; pick++) {
    const input = changes['a unit submits anew']?.(start, pick) ?? start;
    const written = await writeLater(laterBook(input), kept);
    expect(kept.bytes).toBeLessThanOrEqual(bound);
    expect(kept.bytes).toBeGreaterThan(0);
    expect(Buffer.compare(written, await writtenCold(input))).toBe(0);
  }
  const none = keeping(10);
  await writeLater(laterBook(start), none);
  expect(none.bytes).toBe(0);
});
