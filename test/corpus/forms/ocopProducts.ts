// OCOP products under QĐ 148/QĐ-TTg: a row a product, recognised for 36 months from the decision.
import { addMonths } from '../../../shared/period';
import type { Figures } from '../../../shared/figure';
import { bySubject, columnsOf, countOf, loosely, ratio, type Form, type Plain, type Row } from '../form';
import { day } from '../invented';
import { BEFORE_REFORM, communesBefore, district } from '../places';
import type { Rng } from '../rng';

const MONTHS_VALID = 36;
const PRODUCTS: readonly (readonly [name: string, group: string])[] = [
  ['Hạt tiêu sọ', 'food'],
  ['Hạt điều rang muối', 'food'],
  ['Mật ong hoa cà phê', 'food'],
  ['Gạo nếp than', 'food'],
  ['Cà phê bột nguyên chất', 'drink'],
  ['Rượu nếp cẩm', 'drink'],
  ['Trà mãng cầu', 'drink'],
  ['Tinh dầu sả', 'herbal'],
  ['Cao đinh lăng', 'herbal'],
  ['Giỏ tre đan', 'handicraft'],
  ['Thổ cẩm S’tiêng', 'handicraft'],
  ['Bonsai mai vàng', 'ornamental'],
  ['Du lịch vườn Lộc Hòa', 'tourism'],
  ['Bưởi da xanh', 'food'],
  ['Nấm linh chi khô', 'herbal'],
];

export const ocopProducts: Form = {
  id: 'ocopProducts',
  table: 'ocopProducts',
  layout: 'list',
  day: BEFORE_REFORM,
  period: '2024-Q1',
  reporter: district,
  measure: 'sản phẩm',
  name: 'product',
  groups: ['Sản phẩm công nhận lần đầu', 'Sản phẩm đánh giá lại'],
  columns: [
    { key: 'product', kind: 'text' },
    { key: 'ownerName', kind: 'text', optional: true },
    { key: 'owner', kind: 'choice', optional: true },
    { key: 'commune', kind: 'unit' },
    { key: 'group', kind: 'choice', optional: true },
    { key: 'score', kind: 'decimal', optional: true },
    { key: 'stars', kind: 'stars' },
    { key: 'authority', kind: 'choice', optional: true },
    { key: 'decision', kind: 'text' },
    { key: 'decidedOn', kind: 'date' },
    { key: 'expiresOn', kind: 'date', optional: true },
    { key: 'note', kind: 'text', optional: true },
  ],
  header: [
    ...columnsOf('product'),
    loosely('ownerGroup', ...columnsOf('ownerName', 'owner')),
    ...columnsOf('commune', 'group'),
    loosely('ratingGroup', ...columnsOf('score', 'stars')),
    loosely('decisionGroup', ...columnsOf('authority', 'decision', 'decidedOn', 'expiresOn')),
    ...columnsOf('note'),
  ],
  records: (rng) =>
    rng
      .shuffled(PRODUCTS)
      .slice(0, rng.int(6, PRODUCTS.length))
      .map(([product, group]) => ({ product, group, ...rating(rng) })),
  figures: (rows) => bySubject(rows, 'commune', figuresOf),
};

function rating(rng: Rng): Row {
  const stars = rng.pick([3, 3, 4]);
  const decidedOn = day(rng, stars === 3 ? 2020 : 2019, 2024);
  return {
    ownerName: `Cơ sở ${rng.pick(['Số 1', 'Số 2', 'Số 3', 'Số 4'])}`,
    owner: rng.pick(['company', 'cooperative', 'cooperationGroup', 'household']),
    commune: rng.pick(communesBefore).key,
    score: (stars === 3 ? rng.int(500, 699) : rng.int(700, 899)) / 10,
    stars,
    authority: stars === 3 && decidedOn >= '2023-02-24' ? 'district' : 'province',
    decision: `${rng.int(200, 2900)}/QĐ-UBND`,
    decidedOn,
    expiresOn: addMonths(decidedOn, MONTHS_VALID),
    note: null,
  };
}

function figuresOf(rows: readonly Row[]): Figures {
  const oldest = addMonths(BEFORE_REFORM, -MONTHS_VALID);
  const rated = (stars: Plain): boolean => Number(stars) >= 3;
  const isValid = (decidedOn: Plain): boolean => decidedOn !== null && String(decidedOn) >= oldest;
  const valid = (stars: (value: Plain) => boolean) => countOf(rows, { stars, decidedOn: isValid });
  const figures: Figures = {
    listed: rows.length,
    recognised: valid(rated),
    expired: countOf(rows, { stars: rated, decidedOn: (day) => day !== null && String(day) < oldest }),
    star3: valid((stars) => stars === 3),
    star4: valid((stars) => stars === 4),
    star5: valid((stars) => stars === 5),
  };
  return { ...figures, star3Share: ratio(figures['star3'], figures['recognised']) };
}
