// How a sentence reads the parameters of its issue or problem: text, lists and dates, never raw values.
import type { IssueCode, IssueParams } from '../issue';
import type { ProblemCode } from '../problem';
import { periodWords } from './periodWords';

export type Language = 'vi' | 'en';

export class Params {
  constructor(
    private readonly params: IssueParams,
    private readonly language: Language,
  ) {}

  has(name: string): boolean {
    const value = this.params[name];
    return value !== undefined && value !== null && (!Array.isArray(value) || value.length > 0);
  }

  /** A number is written the language's way; a missing parameter shows as an ellipsis, never as "undefined". */
  text(name: string): string {
    const value = this.params[name];
    if (typeof value === 'number') {
      return value.toLocaleString(this.language === 'vi' ? 'vi-VN' : 'en-GB', { maximumFractionDigits: 6 });
    }
    if (Array.isArray(value)) return value.join(', ');
    return value ?? '…';
  }

  list(name: string, separator = ', '): string {
    const value = this.params[name];
    return Array.isArray(value) ? value.join(separator) : this.text(name);
  }

  /** `2024-03-14` -> `14/03/2024`. */
  date(name: string): string {
    const value = this.text(name);
    return value.replace(/^(\d{4})-(\d{2})-(\d{2})$/, '$3/$2/$1');
  }

  period(name: string): string {
    return periodWords(this.text(name), this.language);
  }

  periods(name: string): string {
    const value = this.params[name];
    return Array.isArray(value)
      ? value.map((one) => periodWords(one, this.language)).join(', ')
      : this.period(name);
  }

  choice(name: string, words: Readonly<Record<string, string>>, otherwise: string): string {
    return words[this.text(name)] ?? otherwise;
  }
}

export type Sentence = (params: Params) => string;
export type IssueWords = Readonly<Record<IssueCode, Sentence>>;
export type ProblemWords = Readonly<Record<ProblemCode, Sentence>>;
