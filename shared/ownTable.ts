// Whether a table of the province's own may be used beside the others: it must not take the place of a table this
// program was built with (unless it is a later edition of it), nor be taken for another, and it must read its own sample.
import type { TableDefinition } from './definition';
import { flaw, type Flaw } from './definitionFlaw';
import { parsePeriod, periodDates } from './period';
import { formsInForce } from './revision';
import type { Figures } from './figure';
import { sampleFigures, sampleFlaws, takenFrom } from './sample';

export interface Beside {
  readonly builtIn: readonly TableDefinition[];
  /** The province's other tables and editions. */
  readonly own: readonly TableDefinition[];
}

/** Everything that stands against using the definition; a draft is only held to its place among the others. */
export function unfitFor(definition: TableDefinition, { builtIn, own }: Beside): Flaw[] {
  const others = [...builtIn, ...own].filter(({ id }) => id !== definition.id);
  const placed = [...editionFlaws(definition, builtIn), ...nameFlaws(definition, others)];
  if (definition.draft || placed.length > 0) return placed;
  const inForce = inForceWith(definition, others);
  return [
    ...otherFigureFlaws(definition, others),
    ...sampleFlaws(definition, inForce),
    ...takenFrom(definition, inForce),
  ];
}

/** The figures a table gives from its own sample, draft or not; undefined where it does not read it as its own. */
export function sampleGives(definition: TableDefinition, { builtIn, own }: Beside): Figures | undefined {
  const others = [...builtIn, ...own].filter(({ id }) => id !== definition.id);
  return sampleFigures(definition, inForceWith(definition, others));
}

function inForceWith(definition: TableDefinition, others: readonly TableDefinition[]): TableDefinition[] {
  return formsInForce(others, dayOf(definition)).map((form) => form.definition);
}

/**
 * A circular that changes a built-in table may be entered before the program knows it: as a later edition only, or in
 * place of a draft that was shipped to be filled in.
 */
function editionFlaws({ id, inForce }: TableDefinition, builtIn: readonly TableDefinition[]): Flaw[] {
  const newest = builtIn.flatMap((form) => (form.id === id && !form.draft ? form.inForce.from : [])).sort();
  const from = newest.at(-1);
  if (from === undefined || inForce.from > from) return [];
  return [flaw(['inForce', 'from'], 'builtInEdition', { table: id, from })];
}

/** Sheet tabs of the province workbook bear the short names. */
function nameFlaws({ short }: TableDefinition, others: readonly TableDefinition[]): Flaw[] {
  const plain = (text: string) => text.trim().toLocaleLowerCase('vi');
  const taken = others.find((other) => !other.draft && plain(other.short) === plain(short));
  return taken ? [flaw(['short'], 'shortTaken', { short, title: taken.title.vi })] : [];
}

function otherFigureFlaws({ rules }: TableDefinition, others: readonly TableDefinition[]): Flaw[] {
  return rules.flatMap((rule, at) => {
    if (rule.kind !== 'agreesWith') return [];
    const editions = others.filter(({ id }) => id === rule.table);
    const has = editions.every(({ figures }) => figures.some(({ key }) => key === rule.otherFigure));
    if (editions.length > 0 && has) return [];
    const params = { table: rule.table, figure: rule.otherFigure };
    return [flaw(['rules', at], 'unknownOtherFigure', params)];
  });
}

/** The day on which the sample is read: that of its period, or the first day of the edition if that is later. */
function dayOf({ sample, calendar, inForce }: TableDefinition): string {
  const period = parsePeriod(sample.period);
  const cutoff = period ? periodDates(period, calendar).cutoff : inForce.from;
  return cutoff > inForce.from ? cutoff : inForce.from;
}
