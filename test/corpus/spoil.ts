// Cells that say nothing a figure may rest on, and those that say it in doubt.
import type { Cell } from './cell';
import { serialOf, type Writing } from './cell';
import type { Spoilt } from './draft';
import type { FormColumn, Plain } from './form';
import type { Rng } from './rng';

export function spoiltCell(how: Spoilt, date1904: boolean, rng: Rng): Cell {
  switch (how) {
    case 'error':
      return { value: rng.pick(['#REF!', '#VALUE!', '#DIV/0!', '#N/A']), is: 'error' };
    case 'formulaWithoutResult':
      return {
        value: null,
        formula: rng.pick(['Sheet9!B4+1', "'[Bao cao.xlsx]Sheet1'!C7", 'SUM(ZZ1:ZZ9)']),
        is: 'formulaWithoutResult',
      };
    case 'dash':
      return { value: rng.pick(['-', '–', 'không', 'K', 'không phát sinh']) };
    case 'becameDate':
      // "3/15" typed into a US Excel.
      return { value: serialOf('2024-03-15', date1904), format: 'd-mmm' };
  }
}

/** Readable, but a careful reader may ask first: "14/19" as a count, a unit without accents, "1,234". */
export function isDoubtful({ key, kind }: FormColumn, value: Plain, writing: Writing): boolean {
  if (value === null) return false;
  if (kind === 'unit') return writing.units === 'withoutAccents';
  if (key in writing.fractions) return true;
  return typeof value === 'number' && value >= 1000 && kind === 'integer' && writing.numbers === 'american';
}
