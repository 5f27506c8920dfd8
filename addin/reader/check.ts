// Kiểm tra: the same reading and checking the server runs.
import type { FiguresBySubject } from '../../shared/figure';
import type { Grid } from '../../shared/grid';
import type { CheckContext, Checked } from '../../shared/checking/checked';
import { check } from '../../shared/checking/check';
import type { Answers } from '../../shared/reading/answers';
import { read } from '../../shared/reading/read';
import type { Reading } from '../../shared/reading/reading';
import type { Duty, Place } from '../duty';
import { asked, type Asked, type FoundTable } from './tables';

export interface CheckedTable {
  readonly id: string;
  readonly table: string;
  readonly checked: Checked;
  /** About cells and the title block; those about headings come with the found table. */
  readonly questions: readonly Asked[];
}

/** Tables to check, with all that their check depends on. */
export interface Work {
  readonly tables: readonly FoundTable[];
  readonly gridOf: (sheet: string) => Grid | undefined;
  readonly place: Place;
  readonly answers: Answers;
}

/**
 * Checks the tables in the order given. Tables that must agree with each other are compared with what this workbook
 * says, and where it has no such table with what the unit submitted before.
 */
export function checkTables(work: Work): CheckedTable[] {
  const first = work.tables.flatMap((table) => checkTable(table, work) ?? []);
  return first.map((result) => compared(result, first, work));
}

/** A table whose rules look at other tables is checked again, with what those say here. */
export function compared(result: CheckedTable, all: readonly CheckedTable[], work: Work): CheckedTable {
  const { definition, reading } = result.checked;
  const duty = dutyOf(result.table, work.place);
  if (!duty || definition.rules.every(({ kind }) => kind !== 'agreesWith')) return result;
  const here = Object.fromEntries(all.map(({ table, checked }) => [table, checked.figures]));
  return { ...result, checked: check(definition, reading, contextOf(duty, work.place, here)) };
}

function checkTable(found: FoundTable, work: Work): CheckedTable | undefined {
  const duty = dutyOf(found.table, work.place);
  const reading = duty && readTable(found, duty, work);
  if (!reading) return undefined;
  const checked = check(found.found.definition, reading, contextOf(duty, work.place, {}));
  return resultOf(found, checked, work);
}

export function resultOf({ id, table, sheet }: FoundTable, checked: Checked, { gridOf }: Work): CheckedTable {
  const grid = gridOf(sheet);
  const questions = grid ? checked.reading.questions.map((question) => asked(grid, table, question)) : [];
  return { id, table, checked, questions };
}

export function dutyOf(table: string, { duties }: Place): Duty | undefined {
  return duties.find(({ definition }) => definition.id === table);
}

export function readTable(
  { sheet, found }: FoundTable,
  duty: Duty,
  { gridOf, place, answers }: Work,
): Reading | undefined {
  const grid = gridOf(sheet);
  if (!grid) return undefined;
  const { unit, units, period } = contextOf(duty, place, {});
  const { former } = place;
  const chosen = { unit, period, units, former };
  return read(grid, found, { units, former, cutoff: period.cutoff, answers, chosen });
}

export function contextOf(
  { dates, otherFigures, memory }: Duty,
  { unit, units }: Place,
  here: Readonly<Record<string, FiguresBySubject>>,
): CheckContext {
  const { period: id, from, to, cutoff } = dates;
  const period = { id, from, to, cutoff };
  return { unit, units, period, otherFigures: { ...otherFigures, ...here }, memory };
}
