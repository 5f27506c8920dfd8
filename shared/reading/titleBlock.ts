// What stands above a table against what the user chose: last quarter's file sent again, or the neighbour's, looks right
// in every cell. Another unit or another period is an error; what cannot be told for certain is asked. A sheet that names
// neither says nothing.
import { cellAddress, type Grid } from '../grid';
import type { Issue, Question } from '../issue';
import { addDays, parsePeriod, periodDates, type PeriodDates } from '../period';
import { fold } from '../text/fold';
import { writtenDate } from '../text/date';
import type { FormerUnit, Unit } from '../unit';
import { matchUnit } from '../units/match';
import { periodWords } from '../words/periodWords';
import { cellQuestionId, type Answers } from './answers';
import type { Found } from './reading';
import { periodsNamed, type NamedPeriod } from './titlePeriod';

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

interface Line {
  readonly cell: string;
  readonly text: string;
}

/** A line that says something else than the user; `sure`, or to be asked. */
interface Contradiction {
  readonly line: Line;
  readonly said: string;
  readonly sure: boolean;
}

const HIGHEST_TITLE = 14;
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

/** Texts above the header, up to the first row of figures: there another table ends. */
function titleLines(grid: Grid, top: number): Line[] {
  const lines: Line[] = [];
  for (let row = top - 1; row >= Math.max(grid.top, top - HIGHEST_TITLE); row--) {
    const cells = grid.values[row - grid.top] ?? [];
    if (cells.filter((value) => typeof value === 'number').length > 1) break;
    cells.forEach((value, at) => {
      if (typeof value !== 'string' || value.length > LONGEST_LINE) return;
      for (const text of value.split('\n')) {
        if (text.trim() !== '') lines.push({ cell: cellAddress(row, grid.left + at), text: text.trim() });
      }
    });
  }
  return lines.reverse();
}

const OFFICE = /^(?:đơn vị(?: báo cáo| lập(?: biểu)?| gửi)?|tên đơn vị|địa phương)\s*:?\s*(?=\S)/;
const COMMITTEE = /^(?:ubnd|ủy ban nhân dân|hđnd|đảng ủy|ubmttq(?:vn)?|ủy ban mttq(?: việt nam)?)[\s.]+/;
const PLACE = /^(?:xã|phường|thị trấn|đặc khu|huyện|quận|thị xã|thành phố|tỉnh)\s/;
const WITHIN =
  /(?:trên địa bàn|thuộc|của (?:ubnd|ủy ban nhân dân)) ((?:xã|phường|thị trấn|đặc khu|huyện|thị xã|thành phố) .+)$/;
/** Where a name ends and the period begins. */
const AFTER_NAME = /\s*(?:[,;(:]|[-–] |(?<!\p{L})(?:quý|tháng|năm|\d+ tháng|từ ngày|tính đến)(?!\p{L})).*$/u;

/** The names a letterhead line may be about. */
function unitNamesIn(text: string): string[] {
  const line = fold(text);
  const bare = line.replace(OFFICE, '');
  const isOffice = bare !== line || COMMITTEE.test(line) || PLACE.test(line);
  const names = isOffice ? [bare.replace(COMMITTEE, '')] : [];
  const within = WITHIN.exec(line)?.[1];
  return [...names, ...(within === undefined ? [] : [within])].map((name) =>
    name.replace(AFTER_NAME, '').trim(),
  );
}

/** A committee or reporting office of a place, so worded that nothing else can be meant by it. */
const PLACE_NAME = /^(?:xã|phường|thị trấn|đặc khu|huyện|tỉnh)(?: (?!hội )[\p{L}\d'-]+){1,4}$/u;

/** A place that no list of the province has is another province's, if its level is known here at all. */
function isPlaceElsewhere(name: string, line: string, known: readonly Unit[]): boolean {
  const says = fold(line);
  if (!PLACE_NAME.test(name) || !(COMMITTEE.test(says.replace(OFFICE, '')) || OFFICE.test(says)))
    return false;
  const kind = name.startsWith('huyện') ? 'huyen' : name.startsWith('tỉnh') ? 'tinh' : undefined;
  return kind === undefined || known.some((unit) => unit.kind === kind);
}

/** A name as a title would print it; compared texts have lost their capitals. */
function asName(name: string): string {
  const capitals = name.replace(
    /(^|\s)(\p{L})/gu,
    (_, gap: string, letter: string) => gap + letter.toUpperCase(),
  );
  return capitals.replace(/^Thị Trấn/, 'Thị trấn').replace(/^Đặc Khu/, 'Đặc khu');
}

/** A title that names the chosen unit anywhere is the unit's own; what lies above it may stand there too. */
function unitContradiction(
  lines: readonly Line[],
  chosen: Unit,
  { units, former = [] }: Chosen,
): Contradiction | undefined {
  const known = former.length > 0 ? [...units, ...former.map(({ unit }) => unit)] : units;
  const all = known.some(({ key }) => key === chosen.key) ? known : [chosen, ...known];
  const becomes = new Map(former.map(({ unit, successors }) => [unit.key, successors]));
  let contradiction: Contradiction | undefined;
  for (const line of lines) {
    for (const name of unitNamesIn(line.text)) {
      const match = matchUnit(name, all);
      const meant = 'unit' in match ? [match.unit] : match.suggestions;
      const today = meant.flatMap(({ key }) => becomes.get(key) ?? []);
      if ([...meant, ...today].some(({ key }) => key === chosen.key)) return undefined;
      if (meant.some(({ code }) => chosen.within.includes(code))) continue;
      const [first] = meant;
      const elsewhere = !('unit' in match) && isPlaceElsewhere(name, line.text, all);
      if (!first && !elsewhere) continue;
      const sure = 'unit' in match && today.length === 0;
      const said = first && !elsewhere ? first.name : asName(name);
      if (!contradiction || (sure && !contradiction.sure)) contradiction = { line, said, sure };
    }
  }
  return contradiction;
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
