// Whose table the words above it say it is: a committee, an office, a place. Compared with the unit the user chose; a name
// that leaves a doubt is asked about, and one that nobody can be meant by says nothing.
import { fold, stripAccents } from '../text/fold';
import type { FormerUnit, Unit, UnitKind } from '../unit';
import { matchUnit } from '../units/match';

/** A line of a title block; a value beside its label is one line with it. */
export interface Line {
  readonly cell: string;
  readonly text: string;
}

/** A line that says something else than the user; `sure`, or to be asked. */
export interface Contradiction {
  readonly line: Line;
  readonly said: string;
  readonly sure: boolean;
}

interface Known {
  readonly units: readonly Unit[];
  readonly former?: readonly FormerUnit[];
}

const LABEL = String.raw`^(?:đơn vị(?: báo cáo| lập(?: biểu)?| gửi)?|tên đơn vị|địa phương)\s*:?\s*`;
const OFFICE = new RegExp(String.raw`${LABEL}(?=\S)`);
const OFFICE_LABEL = new RegExp(`${LABEL}$`);
const COMMITTEE = /^(?:ubnd|ủy ban nhân dân|hđnd|đảng ủy|ubmttq(?:vn)?|ủy ban mttq(?: việt nam)?)[\s.]+/;
const PLACE = /^(?:xã|phường|thị trấn|đặc khu|huyện|quận|thị xã|thành phố|tỉnh)\s/;
const WITHIN =
  /(?:trên địa bàn|thuộc|của (?:ubnd|ủy ban nhân dân)) ((?:xã|phường|thị trấn|đặc khu|huyện|thị xã|thành phố) .+)$/;
/** Where a name ends and the period begins. */
const AFTER_NAME = /\s*(?:[,;(:]|[-–] |(?<!\p{L})(?:quý|tháng|năm|\d+ tháng|từ ngày|tính đến)(?!\p{L})).*$/u;

/** Departments of a province: the head of a letter by themselves, the others where they are said to be of the province. */
const DEPARTMENT =
  /^(?:sở (?!hữu )|(?:chi )?cục (?!bộ )|tỉnh đoàn|(?:ban (?!hành )|hội (?!nghị |thi |đồng )|văn phòng |trung tâm |thanh tra |công an |bộ chỉ huy |liên đoàn |ủy ban mttq )(?:\S+ ){0,6}tỉnh(?: |$))/;
const LONGEST_NAME = 80;
/** Whose tables its departments keep. */
const PROVINCES: ReadonlySet<UnitKind> = new Set(['tinh', 'thanhPhoTrungUong']);

/** "Đơn vị báo cáo:" with the name in a cell of its own. */
export function isOfficeLabel(text: string): boolean {
  return OFFICE_LABEL.test(fold(text));
}

/** The names a letterhead line may be about. */
function unitNamesIn(text: string): string[] {
  const line = fold(text);
  const bare = line.replace(OFFICE, '');
  const isOffice = bare !== line || COMMITTEE.test(line) || PLACE.test(line) || isDepartment(line);
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

function isDepartment(line: string): boolean {
  return line.length <= LONGEST_NAME && DEPARTMENT.test(line.replace(OFFICE, ''));
}

/** The department a line names, as it is written there; capitals as in a sentence. */
function departmentIn(text: string): string | undefined {
  if (!isDepartment(fold(text))) return undefined;
  const [name = ''] = text.replace(/^[^:]*:\s*/, '').split(/\s*[,;(:]/);
  if (name !== name.toUpperCase()) return name;
  const [first = '', ...others] = name.split(' ');
  const words = others.map((word) => (isSpelt(word) ? word.toLowerCase() : word));
  return [first.charAt(0) + first.slice(1).toLowerCase(), ...words].join(' ');
}

/** An abbreviation has no vowel. */
function isSpelt(word: string): boolean {
  return /[aeiouy]/i.test(stripAccents(word));
}

/** "Sở GD&ĐT" is Sở Giáo dục và Đào tạo: a word gives its first letter, an abbreviation all of its letters. */
function isSameOffice(one: string, other: string): boolean {
  return initialsOf(one) === initialsOf(other);
}

function initialsOf(name: string): string {
  const words = fold(name).match(/\p{L}+/gu) ?? [];
  const letters = words.map((word) => (isSpelt(word) ? word.charAt(0) : word));
  return letters.filter((_, at) => words[at] !== 'và').join('');
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
export function unitContradiction(
  lines: readonly Line[],
  chosen: Unit,
  { units, former = [] }: Known,
): Contradiction | undefined {
  const known = former.length > 0 ? [...units, ...former.map(({ unit }) => unit)] : units;
  const all = known.some(({ key }) => key === chosen.key) ? known : [chosen, ...known];
  const becomes = new Map(former.map(({ unit, successors }) => [unit.key, successors]));
  const own = fold(chosen.name);
  const isOwn = lines.some(({ text }) => fold(text).includes(own));
  let contradiction: Contradiction | undefined;
  for (const line of lines) {
    const department = departmentIn(line.text);
    if (department !== undefined && isOwn) continue;
    for (const name of unitNamesIn(line.text)) {
      const match = matchUnit(name, all);
      const meant = 'unit' in match ? [match.unit] : match.suggestions;
      const today = meant.flatMap(({ key }) => becomes.get(key) ?? []);
      if ([...meant, ...today].some(({ key }) => key === chosen.key)) return undefined;
      if (meant.some(({ code }) => chosen.within.includes(code))) continue;
      if (department !== undefined && !('unit' in match)) {
        if (isSameOffice(department, chosen.name)) return undefined;
        if (PROVINCES.has(chosen.kind)) continue;
        contradiction ??= { line, said: department, sure: false };
        continue;
      }
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
