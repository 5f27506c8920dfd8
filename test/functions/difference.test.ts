// The difference between two versions: by what a row is, not where it stands.
import { differenceOf, type Compared } from '../../shared/difference';

const product = { key: ['product', 'commune'] };
const version = (number: number, rows: Compared['rows'], figures: Compared['figures'] = {}): Compared => ({
  version: number,
  rows,
  figures,
});
const rows = (...cells: readonly (readonly [sheetRow: number, product: string, score: number | null])[]) => ({
  columns: {
    product: cells.map(([, name]) => name),
    commune: cells.map(() => '25276@2024-01-01'),
    score: cells.map(([, , score]) => score),
  },
  sheetRows: cells.map(([row]) => row),
});

test('a row that moved is no change; one that changed, came or went is told with its row in the sheet', () => {
  const before = version(1, rows([6, 'Hạt điều rang', 712], [7, 'Tiêu đen', 655], [8, 'Mật ong', null]));
  const after = version(2, rows([6, 'Mật ong', 804], [7, 'Hạt điều rang', 712], [9, 'Cà phê', 600]));
  expect(differenceOf(product, before, after)).toEqual({
    ...{ from: 1, to: 2, figures: [], removed: [7], added: [9] },
    changed: [{ row: 6, column: 'score', before: null, after: 804 }],
  });
});

test('rows of one identity are compared in their order', () => {
  const before = version(1, rows([6, 'Tiêu đen', 600], [7, 'Tiêu đen', 700]));
  const after = version(2, rows([6, 'Tiêu đen', 600], [7, 'Tiêu đen', 705], [8, 'Tiêu đen', 710]));
  expect(differenceOf(product, before, after)).toMatchObject({
    ...{ added: [8], removed: [] },
    changed: [{ row: 7, column: 'score', before: 700, after: 705 }],
  });
});

test('the rows of a form are known by their items', () => {
  const form = (met: number) => ({
    columns: { met: [5, met] },
    items: ['preschool5', 'primary3'],
    sheetRows: [4, 5],
  });
  expect(differenceOf({ key: [] }, version(1, form(6)), version(3, form(7)))).toMatchObject({
    ...{ from: 1, to: 3, removed: [], added: [] },
    changed: [{ row: 5, column: 'met', before: 6, after: 7 }],
  });
});

test('figures are compared by subject; a missing one is not a zero', () => {
  const none = rows();
  const before = version(1, none, { a: { received: 4, share: { num: 1, den: 2 } }, b: { received: null } });
  const after = version(2, none, { a: { received: 4, share: { num: 2, den: 4 } }, b: { received: 0 } });
  expect(differenceOf(product, before, after).figures).toEqual([
    { subject: 'a', figure: 'share', before: { num: 1, den: 2 }, after: { num: 2, den: 4 } },
    { subject: 'b', figure: 'received', before: null, after: 0 },
  ]);
});

test('a version does not differ from itself', () => {
  const same = version(1, rows([6, 'Tiêu đen', 600], [7, 'Tiêu đen', 600]), { a: { received: 4 } });
  expect(differenceOf(product, same, same)).toEqual({
    ...{ from: 1, to: 1, figures: [], removed: [], added: [], changed: [] },
  });
});
