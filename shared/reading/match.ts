// Which sheet column is which column of a definition. Two steps that a better scorer can replace one by one:
// `candidates` says how well each header path fits each column, `assign` turns candidates into a one-to-one answer.
// A leaf is never enough where two columns share it: "Khiếu nại" under an unknown heading is nobody's.
import type { TableDefinition } from '../definition';
import { stripAccents } from '../text/fold';
import { isUnaccented } from '../text/phrase';
import type { HeaderColumn } from './header';
import { headingText } from './headingText';
import { isPartsHeading } from './rowWords';
import { pathKey, spellingsOf } from './spellings';

export interface Candidate {
  /** Sheet column, 0-based. */
  readonly column: number;
  readonly key: string;
  /** 0-1; 1 for a path spelt as the definition spells it. */
  readonly score: number;
}

export interface Assignment {
  readonly matched: readonly Candidate[];
  /** Columns of the definition that several sheet columns claim equally. */
  readonly duplicates: readonly { readonly key: string; readonly columns: readonly number[] }[];
}

const EXACT = 1;
const WITHOUT_BRACKETS = 0.95;
const WITHOUT_ACCENTS = 0.9;
const WITHOUT_PARENT = 0.8;

export function candidates(header: readonly HeaderColumn[], definition: TableDefinition): Candidate[] {
  return header.flatMap(({ column, path }) => {
    const { keys, score } = fits(path, definition);
    return keys.map((key) => ({ column, key, score }));
  });
}

/** Best fits first; within one score a claim counts only if nobody else makes it. */
export function assign(found: readonly Candidate[]): Assignment {
  const matched: Candidate[] = [];
  const duplicates: { key: string; columns: number[] }[] = [];
  const takenKeys = new Set<string>();
  const takenColumns = new Set<number>();
  for (const score of [...new Set(found.map((one) => one.score))].sort((a, b) => b - a)) {
    const open = found.filter(
      (one) => one.score === score && !takenKeys.has(one.key) && !takenColumns.has(one.column),
    );
    for (const one of open) {
      const rivals = open.filter((other) => other.key === one.key);
      const meanings = open.filter((other) => other.column === one.column);
      if (meanings.length > 1 || takenKeys.has(one.key)) continue;
      if (rivals.length === 1) {
        matched.push(one);
        takenColumns.add(one.column);
      } else if (score > WITHOUT_PARENT) {
        duplicates.push({ key: one.key, columns: rivals.map((rival) => rival.column) });
      }
      takenKeys.add(one.key);
    }
  }
  return { matched, duplicates };
}

interface Fit {
  readonly keys: readonly string[];
  readonly score: number;
}

function fits(path: readonly string[], definition: TableDefinition): Fit {
  const fit = fitsAsWritten(path, definition);
  if (fit.keys.length > 0) return fit;
  const telling = path.filter((text) => !isPartsHeading(headingText(text).whole));
  if (telling.length === 0 || telling.length === path.length) return fit;
  const { keys, score } = fitsAsWritten(telling, definition);
  return { keys, score: Math.min(score, WITHOUT_BRACKETS) };
}

function fitsAsWritten(path: readonly string[], definition: TableDefinition): Fit {
  const { exact, bare, plain, endings } = spellingsOf(definition);
  const exactly = exact.get(pathKey(path, 'whole'));
  if (exactly) return { keys: exactly, score: EXACT };
  const barely = pathKey(path, 'bare');
  const unbracketed = bare.get(barely);
  if (unbracketed) return { keys: unbracketed, score: WITHOUT_BRACKETS };
  const unaccented = isUnaccented(barely) ? plain.get(stripAccents(barely)) : undefined;
  if (unaccented) return { keys: unaccented, score: WITHOUT_ACCENTS };
  const ending = endings.get(barely);
  return ending?.length === 1 ? { keys: ending, score: WITHOUT_PARENT } : { keys: [], score: 0 };
}
