// Conditions as an administrator writes them: `trangThai trong (daDat; nangCao) và soQuyetDinh có ghi`. What is written
// here is read back as the same condition, group by group, so that a workbook never changes what a table means.
import type { Where } from '../definition';
import { writtenDate } from '../text/date';
import { Scanner } from './scanner';
import { unitKindWords } from './words';

type Comparison = Extract<Where, { op: string }>;
type Operand = NonNullable<Comparison['value']>;
type Literal = string | number;

const signs: readonly (readonly [sign: string, op: Comparison['op']])[] = [
  ['≤', 'le'],
  ['<=', 'le'],
  ['≥', 'ge'],
  ['>=', 'ge'],
  ['≠', 'ne'],
  ['<>', 'ne'],
  ['!=', 'ne'],
  ['=', 'eq'],
  ['<', 'lt'],
  ['>', 'gt'],
];
const always = 'luôn luôn';
const never = 'không bao giờ';
const eachOf = 'tất cả';
const someOf = 'bất kỳ';
const unitType = 'loại đơn vị';
const cutoff = 'ngày chốt';
const kinds = Object.entries(unitKindWords).sort(([, a], [, b]) => b.length - a.length);

export function writeCondition(where: Where): string {
  if ('all' in where) return writeGroup(where.all, ' và ', always, eachOf);
  if ('any' in where) return writeGroup(where.any, ' hoặc ', never, someOf);
  if ('not' in where) return `không (${writeCondition(where.not)})`;
  return writeComparison(where);
}

function writeGroup(parts: readonly Where[], joint: string, none: string, single: string): string {
  if (parts.length === 0) return none;
  if (parts.length === 1) return `${single} (${parts.map(writeCondition).join('')})`;
  return parts
    .map((part) => (isGroup(part) ? `(${writeCondition(part)})` : writeCondition(part)))
    .join(joint);
}

function isGroup(where: Where): boolean {
  return ('all' in where && where.all.length > 1) || ('any' in where && where.any.length > 1);
}

function writeComparison({ column, unitType: ofUnit, op, value }: Comparison): string {
  const left = column ?? (ofUnit ? unitType : cutoff);
  if (op === 'blank') return `${left} để trống`;
  if (op === 'present') return `${left} có ghi`;
  const sign = op === 'in' ? 'trong' : signs.find((one) => one[1] === op)?.[0];
  return `${left} ${sign} ${value === undefined ? '' : writeOperand(value, ofUnit === true)}`.trim();
}

function writeOperand(value: Operand, ofUnit: boolean): string {
  if (Array.isArray(value)) return `(${value.map((one) => writeLiteral(one, ofUnit)).join('; ')})`;
  if (typeof value !== 'object') return writeLiteral(value, ofUnit);
  return value.minusMonths === undefined ? cutoff : `${cutoff} - ${value.minusMonths} tháng`;
}

/** Numbers with a decimal comma, dates day first, keys as they are, any other text in quotation marks. */
export function writeLiteral(value: Literal, ofUnit = false): string {
  if (typeof value === 'number') return String(value).replace('.', ',');
  const kind = ofUnit ? kinds.find(([key]) => key === value)?.[1] : undefined;
  if (kind !== undefined) return kind;
  if (/^[a-z][A-Za-z0-9]*$/.test(value)) return value;
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return writtenDate(value);
  return `"${value.replace(/["\\]/g, '\\$&')}"`;
}

/** Throws NotUnderstood, with the text from the place on that is not understood. */
export function readCondition(text: string): Where {
  const scanner = new Scanner(text);
  const where = readAny(scanner);
  scanner.end();
  return where;
}

function readAny(scanner: Scanner): Where {
  const parts = [readAll(scanner)];
  while (scanner.word('hoặc')) parts.push(readAll(scanner));
  return parts.length === 1 && parts[0] ? parts[0] : { any: parts };
}

function readAll(scanner: Scanner): Where {
  const parts = [readOne(scanner)];
  while (scanner.word('và')) parts.push(readOne(scanner));
  return parts.length === 1 && parts[0] ? parts[0] : { all: parts };
}

function readOne(scanner: Scanner): Where {
  if (scanner.word(always)) return { all: [] };
  if (scanner.word(never)) return { any: [] };
  if (scanner.word(eachOf)) return { all: [inBrackets(scanner)] };
  if (scanner.word(someOf)) return { any: [inBrackets(scanner)] };
  if (scanner.word('không')) return { not: inBrackets(scanner) };
  return scanner.sees('(') ? inBrackets(scanner) : readComparison(scanner);
}

function inBrackets(scanner: Scanner): Where {
  scanner.must('(');
  const where = readAny(scanner);
  scanner.must(')');
  return where;
}

function readComparison(scanner: Scanner): Where {
  const left = readLeft(scanner);
  if (scanner.word('để trống')) return { ...left, op: 'blank' };
  if (scanner.word('có ghi')) return { ...left, op: 'present' };
  const op = scanner.word('trong') ? 'in' : signs.find(([sign]) => scanner.sign(sign))?.[1];
  if (op === undefined) return scanner.fail();
  return { ...left, op, value: readOperand(scanner, 'unitType' in left) };
}

function readLeft(scanner: Scanner): Pick<Comparison, 'column' | 'unitType' | 'cutoff'> {
  if (scanner.word(unitType)) return { unitType: true };
  if (scanner.word(cutoff)) return { cutoff: true };
  return { column: scanner.match(/[a-z][A-Za-z0-9]*/y) ?? scanner.fail() };
}

function readOperand(scanner: Scanner, ofUnit: boolean): Operand {
  if (scanner.word(cutoff)) {
    if (!scanner.sign('-')) return { cutoff: true };
    const minusMonths = Number(scanner.match(/\d+/y) ?? scanner.fail());
    if (!scanner.word('tháng')) scanner.fail();
    return { cutoff: true, minusMonths };
  }
  if (!scanner.sign('(')) return readLiteral(scanner, ofUnit);
  const list: Literal[] = [];
  while (!scanner.sign(')')) {
    if (list.length > 0) scanner.must(';');
    list.push(readLiteral(scanner, ofUnit));
  }
  return list;
}

export function readLiteral(scanner: Scanner, ofUnit = false): Literal {
  const kind = ofUnit ? kinds.find(([, word]) => scanner.word(word)) : undefined;
  if (kind) return kind[0];
  const day = scanner.match(/(\d{1,2})\/(\d{1,2})\/(\d{4})/y);
  if (day !== undefined) {
    const [d = '', m = '', y = ''] = day.split('/');
    return `${y}-${m.padStart(2, '0')}-${d.padStart(2, '0')}`;
  }
  const number = scanner.match(/-?\d+(?:,\d+)?(?:e[+-]?\d+)?(?![\p{L}\d.])/uy);
  if (number !== undefined) return Number(number.replace(',', '.'));
  const quoted = scanner.match(/"(?:[^"\\]|\\.)*"/sy);
  if (quoted !== undefined) return quoted.slice(1, -1).replace(/\\(.)/gs, '$1');
  return scanner.match(/[a-z][A-Za-z0-9]*/y) ?? scanner.fail();
}
