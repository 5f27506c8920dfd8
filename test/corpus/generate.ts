// A messy workbook and what is true of it, from a seed. Nothing here imports shared/reading: the generator is the
// reader's independent judge.
import { writingOf, type SheetPlan } from './book';
import { draftOf, type Draft } from './draft';
import type { Form } from './form';
import { forms } from './forms/forms';
import type { Placed } from './cell';
import { lay, type Area } from './lay';
import { oddities } from './oddities/oddities';
import { rngOf, type Rng } from './rng';
import { commonWords, tunedWords } from './spellings';
import { commonWordsUntuned, untunedWords } from './spellingsUntuned';
import type { WorkbookTruth } from './truth';
import { spelt, type FormWords, type Spelling } from './words';
import { writeXls } from './xls';

/** Which spellings: those the reader's authors may look at, or those they never saw. */
export type Split = 'tuned' | 'untuned';
export interface Wanted {
  readonly split: Split;
  /** A table id. */
  readonly table: string;
}

export interface GeneratedWorkbook {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** The same sheets as Excel 97-2003 wrote them; it keeps no fonts apart, so legacy letters are told by the text. */
  readonly xls: Uint8Array;
  readonly truth: WorkbookTruth;
}

const WORKBOOKS_PER_TABLE = 14;
const OF_THE_SHEET = ['offsetStart', 'wideUsedRange', 'ownTableBelow', 'ownTableBeside'];
/** Every oddity there is. */
export const ODDITY_NAMES: readonly string[] = [...oddities.map(({ name }) => name), ...OF_THE_SHEET];

/** The whole corpus of a split: the same workbooks on every machine. */
export async function corpus(split: Split): Promise<GeneratedWorkbook[]> {
  const ids = [...new Set(forms.map(({ table }) => table))];
  const wanted = ids.flatMap((table) =>
    Array.from({ length: WORKBOOKS_PER_TABLE }, (_, i) => ({ seed: i + 1, table })),
  );
  return Promise.all(wanted.map(({ seed, table }) => generate(seed, { split, table })));
}

export async function generate(seed: number, { split, table }: Wanted): Promise<GeneratedWorkbook> {
  const rng = rngOf(seed).fork(`${split} ${table}`);
  const choices = forms.filter((form) => form.table === table);
  const form = choices[seed % choices.length];
  if (!form) throw new Error(`no form draws ${table}`);
  const draft = draftIn(split, form, rng);
  const used = disarrange(draft, rng.fork('oddities'));
  const { areas, added } = arrange(draft, split, rng.fork('sheet'));
  const plan: SheetPlan = {
    ...merged(areas),
    name: SHEET,
    defaultFont: draft.defaultFont,
    date1904: draft.writing.date1904,
  };
  const truth = { tables: areas.map((area) => area.truth), oddities: [...used, ...added] };
  const name = `${split}-${form.id}-${seed}`;
  return { name, bytes: await writingOf(plan, wide(added, plan, rng)), xls: writeXls(plan), truth };
}

const SHEET = 'Sheet1';

function draftIn(split: Split, form: Form, rng: Rng): Draft {
  const tuned = wordsOf(tunedWords[form.id]);
  const words = split === 'tuned' ? tuned : mergedWords(tuned, wordsOf(untunedWords[form.id]));
  const own = rng.fork('words');
  const spellingOf = (id: string): Spelling => {
    const known = tuned.header[id] ?? commonWords[id] ?? spelt(id);
    if (split === 'tuned') return known;
    return wordsOf(untunedWords[form.id]).header[id] ?? commonWordsUntuned[id] ?? known;
  };
  const draft = draftOf(form, form.records(rng.fork('rows')), words, spellingOf);
  if (split === 'untuned') draft.wording = own.chance(0.5) ? 'any' : 'official';
  return draft;
}

function wordsOf(words: FormWords | undefined): FormWords {
  return words ?? { titles: [], header: {} };
}

function mergedWords(tuned: FormWords, untuned: FormWords): FormWords {
  return {
    titles: untuned.titles,
    header: { ...tuned.header, ...untuned.header },
    choices: { ...tuned.choices, ...untuned.choices },
    ...(untuned.items ? { items: untuned.items } : {}),
  };
}

/** Applies oddities by chance, at most one of a slot; some workbooks are tidier than others. */
function disarrange(draft: Draft, rng: Rng): string[] {
  const messiness = rng.pick([0.6, 1, 1, 1.4]);
  const taken = new Set<string>();
  const used: string[] = [];
  for (const { name, chance, slot, fits, apply } of oddities) {
    const own = rng.fork(name);
    const isFree = slot === undefined || !taken.has(slot);
    if (!isFree || (fits && !fits(draft)) || !own.chance(chance * messiness)) continue;
    apply(draft, own);
    used.push(name);
    if (slot !== undefined) taken.add(slot);
  }
  return used;
}

/** Places the table, and now and then a second of our tables below or beside it. */
function arrange(draft: Draft, split: Split, rng: Rng): { areas: Area[]; added: string[] } {
  const offset = rng.chance(0.2);
  const origin = offset ? { row: rng.int(1, 4), column: rng.int(1, 3) } : { row: 0, column: 0 };
  const main = lay(draft, { sheet: SHEET, ...origin }, rng.fork('main'));
  const added = [...(offset ? ['offsetStart'] : []), ...(rng.chance(0.15) ? ['wideUsedRange'] : [])];
  const other = rng.chance(0.25) ? neighbourOf(draft, split, rng) : undefined;
  if (!other) return { areas: [main], added };
  const below = rng.chance(0.5);
  const place = below
    ? { row: main.bottom + 2, column: origin.column }
    : { row: origin.row, column: main.right + 2 };
  const second = lay(other, { sheet: SHEET, ...place }, rng.fork('second'));
  return { areas: [main, second], added: [...added, below ? 'ownTableBelow' : 'ownTableBeside'] };
}

/** Another table of the same reporter and period, written in the same letters. */
function neighbourOf(draft: Draft, split: Split, rng: Rng): Draft | undefined {
  const { form } = draft;
  const others = forms.filter(
    ({ id, table, reporter, period }) =>
      table !== form.table && id !== form.id && reporter.key === form.reporter.key && period === form.period,
  );
  if (others.length === 0) return undefined;
  const other = draftIn(split, rng.pick(others), rng.fork('neighbour'));
  other.disguises.push(...draft.disguises);
  other.fontOf = draft.fontOf;
  other.writing.date1904 = draft.writing.date1904;
  if (draft.merges === 'unknown') other.merges = 'unknown';
  return other;
}

function merged(
  areas: readonly Area[],
): Pick<SheetPlan, 'cells' | 'merges' | 'hiddenRows' | 'hiddenColumns'> {
  return {
    cells: areas.flatMap(({ cells }) => cells),
    merges: areas.flatMap(({ merges }) => merges),
    hiddenRows: areas.flatMap(({ hiddenRows }) => hiddenRows),
    hiddenColumns: areas.flatMap(({ hiddenColumns }) => hiddenColumns),
  };
}

/** A formatted, empty cell far away: what makes Excel declare thousands of columns or rows. */
function wide(added: readonly string[], plan: SheetPlan, rng: Rng): Placed[] {
  if (!added.includes('wideUsedRange')) return [];
  const far = rng.fork('far');
  const last = plan.cells.reduce((end, { row }) => Math.max(end, row), 0);
  const at = far.chance(0.5)
    ? { row: 0, column: far.int(4000, 16383) }
    : { row: last + far.int(5000, 20000), column: 0 };
  return [{ ...at, cell: { value: null, format: '0' } }];
}
