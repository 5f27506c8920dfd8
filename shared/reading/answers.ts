// Questions and their answers. A question's id names what it is about and stays the same from one reading to the next: of
// a column the table and a hash of the normalised heading (never its words: answers are kept on the server and inherited
// by the next clerk), of a cell or a table its place. Only an answer that was offered is taken.
import type { Column } from '../definition';
import type { Question } from '../issue';
import { scaleOf } from '../scale';
import { scaled } from '../text/number';
import type { HeaderColumn } from './header';
import type { Candidate } from './match';
import type { Value } from './reading';
import { pathKey } from './spellings';

/** Question id -> the value of the option chosen. */
export type Answers = Readonly<Record<string, string>>;

/** The answer that a sheet column is none of the definition's. */
export const NONE = 'none';

/** A remembered answer about a column (CONTRACT, "Issue, question, fix"). */
export interface Mapping {
  readonly table: string;
  /** Hash of the normalised header path. */
  readonly header: string;
  /** Column key, or `none`. */
  readonly column: string;
}

export function columnQuestionId(table: string, path: readonly string[]): string {
  return `column:${table}:${headerHash(path)}`;
}

export function cellQuestionId(about: Question['about'], table: string, sheet: string, cell: string): string {
  return `${about}:${table}:${hashOf(sheet)}!${cell}`;
}

/** `cell`: where the headers begin that several tables, or several parts of the sheet, could explain. */
export function tableQuestionId(sheet: string, cell: string): string {
  return `table:${hashOf(sheet)}!${cell}`;
}

export function headerHash(path: readonly string[]): string {
  return hashOf(pathKey(path, 'whole'));
}

export function answersFrom(mappings: readonly Mapping[]): Answers {
  return Object.fromEntries(
    mappings.map(({ table, header, column }) => [`column:${table}:${header}`, column]),
  );
}

/** Those answers that are worth remembering for the next period: what a heading means. */
export function mappingsIn(answers: Answers): Mapping[] {
  return Object.entries(answers).flatMap(([id, column]) => {
    const [, table, header] = /^column:(\w+):([0-9a-f]{16})$/.exec(id) ?? [];
    return table !== undefined && header !== undefined ? [{ table, header, column }] : [];
  });
}

/**
 * Claims on a header's columns as the user has settled them: an answered column is that key and nothing else is.
 * `headed`: the columns with their whole paths, by which they were asked about.
 */
export function settledClaims(
  claims: readonly Candidate[],
  headed: readonly HeaderColumn[],
  { id, columns }: { readonly id: string; readonly columns: readonly Pick<Column, 'key'>[] },
  answers: Answers,
): readonly Candidate[] {
  if (!isAnswered(answers)) return claims;
  const settled = new Map<number, string>();
  for (const { column, path } of headed) {
    const answer = answers[columnQuestionId(id, path)];
    const key = answer === NONE ? NONE : columns.find((one) => one.key === answer)?.key;
    if (key !== undefined) settled.set(column, key);
  }
  if (settled.size === 0) return claims;
  const taken = new Set(settled.values());
  const open = claims.filter(({ column, key }) => !settled.has(column) && !taken.has(key));
  const chosen = [...settled].filter(([, key]) => key !== NONE);
  return [...open, ...chosen.map(([column, key]) => ({ column, key, score: 1, settled: true as const }))];
}

function isAnswered(answers: Answers): boolean {
  for (const _ in answers) return true;
  return false;
}

/** What a cell means, once its question is answered with one of the options. */
export function answeredValue(
  column: Column,
  answer: string | undefined,
  options: readonly { readonly value: string }[],
): Value | undefined {
  if (answer === undefined || !options.some(({ value }) => value === answer)) return undefined;
  const isNumber = column.type === 'integer' || column.type === 'decimal' || column.type === 'percent';
  if (!isNumber) return answer;
  const value = scaled(Number(answer), scaleOf(column));
  return column.type === 'integer' && value !== Number(answer) ? undefined : value;
}

/** 64 bits of FNV-1a in two halves: names a heading, protects nothing. */
function hashOf(text: string): string {
  let low = 0x811c9dc5;
  let high = 0xcbf29ce4;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    low = Math.imul(low ^ code, 0x01000193);
    high = Math.imul(high ^ (code + i), 0x5bd1e995);
    high ^= high >>> 15;
  }
  return [high, low].map((half) => (half >>> 0).toString(16).padStart(8, '0')).join('');
}
