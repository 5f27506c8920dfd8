// How the value of a figure is written in the sheet `chitieu`: each way begins with its own word.
import type { Figure } from '../definition';
import { notation, type Notation, type Parts } from './notation';
import { NotUnderstood } from './scanner';

type Value = Figure['value'];

interface ValueNotation extends Notation {
  readonly word: RegExp;
  /** What it gives, in one phrase. */
  readonly gives: string;
  /** The parts of a value of this way; undefined for another. */
  partsOf(value: Value): Parts | undefined;
  valueOf(parts: Parts): unknown;
}

const ways: readonly ValueNotation[] = [
  {
    ...notation('đếm dòng[ khi {where:condition}]', 'đếm dòng khi hang ≥ 3'),
    word: /^\s*đếm/iu,
    gives: 'số dòng đúng điều kiện',
    partsOf: (value) => ('count' in value ? value.count : undefined),
    valueOf: (count) => ({ count }),
  },
  {
    ...notation('cộng cột {column}[ khi {where:condition}]', 'cộng cột soHo khi xong = co'),
    word: /^\s*cộng/iu,
    gives: 'cột cộng lại qua các dòng đúng điều kiện',
    partsOf: (value) => ('sum' in value ? value.sum : undefined),
    valueOf: (sum) => ({ sum }),
  },
  {
    ...notation('ô {item}[.{column}]', 'ô tieuHoc.soDat'),
    word: /^\s*ô/iu,
    gives: 'một ô của biểu chỉ tiêu: dòng chỉ tiêu, cột',
    partsOf: (value) => ('item' in value ? value : undefined),
    valueOf: (cell) => cell,
  },
  {
    ...notation('cột {column}', 'cột soHo'),
    word: /^\s*cột/iu,
    gives: 'ô của cột ở dòng duy nhất của đơn vị',
    partsOf: (value) => ('column' in value && !('item' in value) ? value : undefined),
    valueOf: (cell) => cell,
  },
  {
    ...notation('tính {terms:sums}', 'tính tongSo - daXong'),
    word: /^\s*tính/iu,
    gives: 'các chỉ tiêu khác cộng, trừ',
    partsOf: (value) => ('derived' in value ? { terms: value.derived } : undefined),
    valueOf: ({ terms }) => ({ derived: terms }),
  },
  {
    ...notation('tỷ lệ {of} / {over}', 'tỷ lệ dat / tongSo'),
    word: /^\s*tỷ lệ/iu,
    gives: 'một chỉ tiêu chia cho chỉ tiêu khác',
    partsOf: (value) => ('ratio' in value ? value.ratio : undefined),
    valueOf: (ratio) => ({ ratio }),
  },
];

export const valueExamples: readonly (readonly [example: string, gives: string])[] = ways.map(
  ({ example, gives }) => [example, gives],
);

export function writeValue(value: Value): string {
  for (const way of ways) {
    const parts = way.partsOf(value);
    if (parts) return way.write(parts);
  }
  throw new Error('a figure has no value');
}

/** Throws NotUnderstood. */
export function readValue(text: string): unknown {
  const way = ways.find(({ word }) => word.test(text.normalize('NFC')));
  if (!way) throw new NotUnderstood(text.slice(0, 30));
  return way.valueOf(way.read(text));
}
