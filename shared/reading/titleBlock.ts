// What stands above a table against what the user chose: last quarter's file sent again, or the neighbour's, looks right
// in every cell. Another unit or another period is an error; what cannot be told for certain is asked. A sheet that names
// neither says nothing.
import { cellAddress, type Grid } from '../grid';
import type { Issue, Question } from '../issue';
import { addDays, parsePeriod, periodDates, type PeriodDates } from '../period';
import { writtenDate } from '../text/date';
import type { FormerUnit, Unit } from '../unit';
import { periodWords } from '../words/periodWords';
import { cellQuestionId, type Answers } from './answers';
import type { Found } from './reading';
import { periodsNamed, type NamedPeriod } from './titlePeriod';
import { titleTop } from './titles';
import { isOfficeLabel, unitContradiction, type Contradiction, type Line } from './titleUnit';

/** What the user chose to send the table as; a part that nobody chose is not compared. */
export interface Chosen {
  readonly unit?: Unit;
  readonly period?: PeriodDates & { readonly id: string };
  /** Units of the province as of the cut-off, whose names may stand in a title. */
  readonly units: readonly Unit[];
  /** Units that have ended, and what they have become: their names still stand in old files. */
  readonly former?: readonly FormerUnit[];
}

export interface TitleFindings {
  readonly issues: readonly Issue[];
  readonly questions: readonly Question[];
}

const LONGEST_LINE = 300;
/** Answers to "does this line mean another unit, or period?" */
const SAME = 'same';
const OTHER = 'other';

export function compareTitle(grid: Grid, found: Found, chosen: Chosen, answers: Answers = {}): TitleFindings {
  const lines = titleLines(grid, found.headerRange.top);
  const { unit, period } = chosen;
  const ofUnit = unit ? unitContradiction(lines, unit, chosen) : undefined;
  const ofPeriod = period ? periodContradiction(lines, period) : undefined;
  const parts = [
    ...(ofUnit && unit ? [{ ...ofUnit, code: 'otherUnit', about: 'unit', chosen: unit.name } as const] : []),
    ...(ofPeriod && period
      ? [{ ...ofPeriod, code: 'otherPeriod', about: 'date', chosen: period.id } as const]
      : []),
  ];
  const issues: Issue[] = [];
  const questions: Question[] = [];
  for (const { line, said, sure, code, about, chosen: wanted } of parts) {
    const id = cellQuestionId(about, found.definition.id, grid.sheet, line.cell);
    if (answers[id] === SAME) continue;
    issues.push({
      code,
      severity: sure || answers[id] === OTHER ? 'error' : 'warning',
      sheet: grid.sheet,
      cell: line.cell,
      column: null,
      table: found.definition.id,
      params: { said, chosen: wanted },
    });
    if (sure || answers[id] === OTHER) continue;
    const spoken = (name: string): string => (about === 'date' ? periodWords(name, 'vi') : name);
    questions.push({
      id,
      cell: line.cell,
      about,
      options: [
        { value: SAME, label: `Vẫn là ${spoken(wanted)}`, confidence: 0.5 },
        { value: OTHER, label: `Là ${spoken(said)}`, confidence: 0.5 },
      ],
    });
  }
  return { issues, questions };
}

function titleLines(grid: Grid, top: number): Line[] {
  const lines: Line[] = [];
  for (let row = titleTop(grid, top); row < top; row++) {
    let label = '';
    (grid.values[row - grid.top] ?? []).forEach((value, at) => {
      if (typeof value !== 'string' || value.length > LONGEST_LINE) return;
      for (const text of value.split('\n').map((line) => line.trim())) {
        if (text === '') continue;
        lines.push({ cell: cellAddress(row, grid.left + at), text: label + text });
        label = isOfficeLabel(text) ? `${text.replace(/\s*:$/, '')}: ` : '';
      }
    });
  }
  return lines;
}

type ChosenPeriod = NonNullable<Chosen['period']>;

/** Lines that name the chosen period settle it; only where none does, another one counts. */
function periodContradiction(lines: readonly Line[], chosen: ChosenPeriod): Contradiction | undefined {
  const claims = lines.flatMap((line) => periodsNamed(line.text).map((said) => ({ line, said })));
  const spans = claims.filter(({ said }) => 'to' in said);
  const names = claims.filter(({ said }) => 'id' in said);
  for (const group of [spans, names]) {
    if (group.some(({ said }) => verdictOn(said, chosen) === 'same')) continue;
    const doubted = group.map((one) => ({ ...one, verdict: verdictOn(one.said, chosen) }));
    const [first] = [...doubted].sort(
      (a, b) => Number(b.verdict === 'other') - Number(a.verdict === 'other'),
    );
    if (!first) continue;
    const distinct = new Set(group.map(({ said }) => wordsOf(said)));
    return {
      line: first.line,
      said: wordsOf(first.said),
      sure: first.verdict === 'other' && distinct.size === 1,
    };
  }
  return undefined;
}

/** How many days after the cut-off a table may have been brought up to date. */
const GRACE = 31;

function verdictOn(said: NamedPeriod, chosen: ChosenPeriod): 'same' | 'other' | 'unsure' {
  if ('to' in said) {
    const { from, to } = said;
    if (to === chosen.to && (from === undefined || from === chosen.from)) return 'same';
    const period = parsePeriod(chosen.id);
    const month = period && periodDates(period, 'calendar');
    if (month && to === month.to && (from === undefined || from === month.from)) return 'unsure';
    if (from === undefined) return to > chosen.from && to <= addDays(chosen.to, GRACE) ? 'unsure' : 'other';
    return 'other';
  }
  const [year, id] = chosen.id.split('-');
  if (said.id === 'Y' && id !== 'Y') return said.year === year ? 'same' : 'unsure';
  return said.id === id && (said.year ?? year) === year ? 'same' : 'other';
}

function wordsOf(said: NamedPeriod): string {
  if ('to' in said) {
    const to = writtenDate(said.to);
    return said.from === undefined ? to : `${writtenDate(said.from)} – ${to}`;
  }
  return said.year === undefined ? said.id : `${said.year}-${said.id}`;
}
