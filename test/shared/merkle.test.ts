// The tree is that of RFC 9162; the expected roots are those its reference implementation is tested with
// (certificate-transparency, merkle_tree_test).
import fc from 'fast-check';
import { ledgerRoot } from '../../shared/ledgerRoot';
import { merkleRoot } from '../../shared/merkle';

const named = (name: string) => ({ name, hash: '' });
const leaves = ['', '\u0000', '\u0010', ' !', '01', '@ABC', 'PQRSTUVW', '`abcdefghijklmno'].map(named);
const roots = [
  'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
];

test.each(roots.map((root, count) => [count, root] as const))(
  'the root of %i leaves',
  async (count, root) => {
    expect(await merkleRoot(leaves.slice(0, count))).toBe(root);
  },
);

const commune = { unit: '25276@2024-01-01', chainHash: 'a1' };
const town = { unit: '25270@2024-01-01', chainHash: '' };
const petitions = { partition: '70@2024-01-01|2024-Q1|petitions', chains: [commune, town] };
const products = { partition: '70@2024-01-01|2024-Q1|ocopProducts', chains: [commune] };

test('the order in which partitions and units are read changes nothing', async () => {
  const read = [petitions, products];
  const turned = [products, { ...petitions, chains: [town, commune] }];
  expect(await ledgerRoot(turned)).toBe(await ledgerRoot(read));
});

test.each([
  ['an event more', [{ ...petitions, chains: [{ ...commune, chainHash: 'b2' }, town] }, products]],
  ['a unit left out', [{ ...petitions, chains: [commune] }, products]],
  [
    'a unit without a submission named otherwise',
    [{ ...petitions, chains: [commune, { ...town, unit: '25273@2024-01-01' }] }, products],
  ],
  ['chains of another partition', [{ ...petitions, partition: '70@2024-01-01|2024-Q2|petitions' }, products]],
  ['a partition left out', [petitions]],
])('%s gives another root', async (_, read) => {
  expect(await ledgerRoot(read)).not.toBe(await ledgerRoot([petitions, products]));
});

test('no two sets of leaves have one root', async () => {
  const set = fc.uniqueArray(fc.string({ maxLength: 3 }), { maxLength: 9 });
  const rootOf = (names: readonly string[]) => merkleRoot(names.map(named));
  const inOrder = (names: readonly string[]) => JSON.stringify([...names].sort());
  await fc.assert(
    fc.asyncProperty(set, set, async (a, b) => {
      expect((await rootOf(a)) === (await rootOf(b))).toBe(inOrder(a) === inOrder(b));
    }),
  );
});
