// What somebody would write by hand for this one table and nothing else: one loop per column, rules woven in, every
// bound a literal. The measure of how much the general check costs.
import { monthsLater, packDay } from '../../../shared/checking/day';
import { personalKind } from '../../../shared/text/personal';
import { communeKeys, groups, owners, type Columns } from './products';

const ownerSet: ReadonlySet<unknown> = new Set(owners);
const groupSet: ReadonlySet<unknown> = new Set(groups);

/** Bad cells as row x 16 + column. */
export function checkByHand(columns: Columns): number[] {
  const bad: number[] = [];
  const {
    product = [],
    owner = [],
    commune = [],
    group = [],
    score = [],
    stars = [],
    decision = [],
  } = columns;
  const {
    decidedOn = [],
    expiresOn = [],
    men = [],
    women = [],
    hired = [],
    workers = [],
    revenue = [],
  } = columns;
  const rows = product.length;

  const known = new Map<string, Set<string>>();
  for (let i = 0; i < rows; i++) {
    const name = product[i];
    const unit = commune[i];
    const named = typeof name === 'string' && isText(name);
    const placed = typeof unit === 'string' && communeKeys.has(unit);
    if (!named) bad.push(i * 16);
    if (!placed) bad.push(i * 16 + 2);
    if (!named || !placed) continue;
    let products = known.get(unit);
    if (!products) known.set(unit, (products = new Set()));
    const before = products.size;
    if (products.add(name).size === before) bad.push(i * 16);
  }
  for (let i = 0; i < rows; i++) if (!ownerSet.has(owner[i])) bad.push(i * 16 + 1);
  for (let i = 0; i < rows; i++) {
    const value = group[i];
    if (value !== null && !groupSet.has(value)) bad.push(i * 16 + 3);
  }
  for (let i = 0; i < rows; i++) {
    const value = score[i];
    if (value !== null && !(Number.isSafeInteger(value) && Number(value) >= 0 && Number(value) <= 1000)) {
      bad.push(i * 16 + 4);
    }
  }
  for (let i = 0; i < rows; i++) {
    const value = stars[i];
    if (value !== null && value !== 3 && value !== 4 && value !== 5) bad.push(i * 16 + 5);
  }
  for (let i = 0; i < rows; i++) {
    const value = decision[i];
    if (value !== null && !(typeof value === 'string' && isText(value))) bad.push(i * 16 + 6);
  }
  for (let i = 0; i < rows; i++) {
    const from = decidedOn[i];
    const to = expiresOn[i];
    const decided = typeof from === 'string' ? packDay(from) : -1;
    if (decided < 0) bad.push(i * 16 + 7);
    if (to === null) continue;
    const stated = typeof to === 'string' ? packDay(to) : -1;
    if (stated < 0 || (decided >= 0 && monthsLater(decided, 36) !== stated)) bad.push(i * 16 + 8);
  }
  for (let i = 0; i < rows; i++) {
    const [a, b, c, all] = [men[i], women[i], hired[i], workers[i]];
    const [aIs, bIs, cIs, allIs] = [isCount(a), isCount(b), isCount(c), isCount(all)];
    if (!aIs) bad.push(i * 16 + 9);
    if (!bIs) bad.push(i * 16 + 10);
    if (!cIs) bad.push(i * 16 + 11);
    if (!allIs || (aIs && bIs && cIs && Number(a) + Number(b) + Number(c) !== all)) bad.push(i * 16 + 12);
  }
  for (let i = 0; i < rows; i++) {
    const value = revenue[i];
    if (value !== null && !isCount(value)) bad.push(i * 16 + 13);
  }
  return bad;
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}

function isText(text: string): boolean {
  return (
    text.length > 0 && (text.length <= 500 || [...text].length <= 500) && personalKind(text) === undefined
  );
}
