import { assign } from '../../../shared/reading/assign';
import { candidates } from '../../../shared/reading/match';
import { trees, wells } from './made';

const at = (...paths: string[]) => paths.map((path, column) => ({ column, path: path.split(' > ') }));
const matched = (paths: string[], definition = trees) =>
  Object.fromEntries(
    assign(candidates(at(...paths), definition)).matched.map(({ key, column }) => [key, column]),
  );

describe('a heading is nobody’s', () => {
  test('when it is a leaf that two columns share', () => {
    expect(matched(['Đơn vị', 'Số giếng'], wells)).toEqual({ unit: 0 });
  });

  test('when its parent is another one', () => {
    expect(matched(['Đơn vị', 'Dự kiến > Số giếng'], wells)).toEqual({ unit: 0 });
    expect(matched(['Tên giống cây', 'Kế hoạch > Trồng mới'])).toEqual({ name: 0 });
  });

  test('when its accents make another word', () => {
    expect(matched(['Tên giống cây', 'Xá'])).toEqual({ name: 0 });
  });
});

test('the same heading twice is said, and neither is taken', () => {
  const { matched: taken, duplicates } = assign(candidates(at('Tên giống cây', 'Xã', 'Xã'), trees));
  expect(taken.map((one) => one.key)).toEqual(['name']);
  expect(duplicates).toEqual([{ key: 'commune', columns: [1, 2] }]);
});

test('official paths and synonyms match with full confidence', () => {
  const { matched: taken } = assign(
    candidates(at('Giống cây', 'Nơi trồng > Xã', 'Số cây > Trồng mới', 'Số cây > Đã chết'), trees),
  );
  expect(taken.map(({ key, score }) => [key, score])).toEqual([
    ['name', 1],
    ['commune', 1],
    ['planted', 1],
    ['lost', 1],
  ]);
});

test('letter case, punctuation, NFD and the place of the tone mark do not matter', () => {
  expect(matched(['TÊN GIỐNG CÂY:', 'Số cây > trồng mới'.normalize('NFD'), 'Số cây - > Đã chết.'])).toEqual({
    name: 0,
    planted: 1,
    lost: 2,
  });
});

test.each(['Tỉ lệ hoàn thành', 'Tỷ lệ hòan thành', 'TỶ LỆ HOÀN THÀNH'])(
  '“%s” is the same heading',
  (leaf) => {
    expect(candidates([{ column: 3, path: [leaf] }], wells)).toEqual([{ column: 3, key: 'share', score: 1 }]);
  },
);

test('a heading typed without any accents is understood, with less confidence', () => {
  const { matched: taken } = assign(candidates(at('Ten giong cay', 'Ngay trong'), trees));
  expect(taken.map(({ key, score }) => [key, score])).toEqual([
    ['name', 0.9],
    ['since', 0.9],
  ]);
});

test('a unit of measure in brackets may be there or not', () => {
  expect(matched(['Chiều cao'])).toEqual({ height: 0 });
  expect(matched(['Chiều cao (m) (5)'])).toEqual({ height: 0 });
});

test('a leaf that only one column has needs no parent', () => {
  expect(matched(['Trồng mới', 'Đã chết'])).toEqual({ planted: 0, lost: 1 });
});
