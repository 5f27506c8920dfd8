// The form every oddity has: a name, how often it occurs, and what it does to a draft.
import type { Draft } from './draft';
import type { Rng } from './rng';

export interface Oddity {
  readonly name: string;
  /** 0-1, among the workbooks it fits. */
  readonly chance: number;
  /** Of the oddities of one slot a workbook has at most one. */
  readonly slot?: string;
  /** Absent: fits every draft. */
  readonly fits?: (draft: Draft) => boolean;
  readonly apply: (draft: Draft, rng: Rng) => void;
}

export const isUpright = (draft: Draft): boolean => !draft.transposed;
