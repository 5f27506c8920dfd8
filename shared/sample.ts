// A definition's own sample as the program meets it: a sheet, the unit and period it belongs to, and the figures it must
// give. A definition proves itself by it before it is used (CONTRACT, "Definition workbook").
import { totalFigures } from './aggregate';
import type { CheckContext } from './checking/checked';
import type { TableDefinition } from './definition';
import { flaw, type Flaw } from './definitionFlaw';
import { examine, type ExaminedSheet } from './examine';
import { isRatio, sameFigure, type Figures, type FiguresBySubject, type FigureValue } from './figure';
import { addressArea, type Grid } from './grid';
import { parsePeriod, periodDates } from './period';
import { provinceCodeOf } from './unit';
import { unitByKey, unitsOn } from './units/registry';

type Sample = TableDefinition['sample'];

/** The registry knows nothing earlier; samples of older forms name the units of this day. */
const registryBegins = '2024-01-01';

export function sampleGrid({ cells, merges = [] }: Sample): Grid {
  return { sheet: 'mau', top: 0, left: 0, values: cells, merges: merges.map(addressArea) };
}

/** Who gives the sample and for when; flaws where the unit or the period does not exist. */
export function sampleContext({ sample, calendar }: TableDefinition): CheckContext | Flaw[] {
  const unit = unitByKey(sample.unit);
  const period = parsePeriod(sample.period);
  if (!unit || !period) {
    return [
      ...(unit ? [] : [flaw(['sample', 'unit'], 'unknownSampleUnit', { unit: sample.unit })]),
      ...(period ? [] : [flaw(['sample', 'period'], 'unknownSamplePeriod', { period: sample.period })]),
    ];
  }
  const dates = periodDates(period, calendar);
  const day = dates.cutoff > registryBegins ? dates.cutoff : registryBegins;
  return { unit, period: { id: period.id, ...dates }, units: unitsOn(day, provinceCodeOf(unit)) };
}

/**
 * What keeps a definition from reading its own sample: not found, taken for one of the `others`, issues on its cells,
 * figures other than stated. Empty when the sample gives every stated figure.
 */
export function sampleFlaws(definition: TableDefinition, others: readonly TableDefinition[]): Flaw[] {
  const context = sampleContext(definition);
  if (Array.isArray(context)) return context;
  const used = { ...definition, draft: false };
  const [sheet] = examine([sampleGrid(definition.sample)], [used, ...others], () => context);
  const table = sheet?.tables.find(({ found }) => found.definition === used);
  if (!sheet || !table) return notFound(sheet, definition);
  const issues = [...sheet.issues, ...table.checked.issues].filter(({ severity }) => severity === 'error');
  return [
    ...issues.map(({ code, cell, params }) =>
      flaw(cell === null ? ['sample', 'cells'] : ['sample', 'cells', cell], code, params),
    ),
    ...(issues.length > 0 ? [] : figureFlaws(definition, table.checked.figures)),
  ];
}

/** What the table gives from its own sample; undefined where it does not read it, among the `others`, as its own. */
export function sampleFigures(
  definition: TableDefinition,
  others: readonly TableDefinition[],
): Figures | undefined {
  const context = sampleContext(definition);
  if (Array.isArray(context)) return undefined;
  const used = { ...definition, draft: false };
  const [sheet] = examine([sampleGrid(definition.sample)], [used, ...others], () => context);
  const table = sheet?.tables.find(({ found }) => found.definition === used);
  return table && overSubjects(definition, table.checked.figures);
}

/** Tables whose own sample would no longer be read as theirs once this definition is there. */
export function takenFrom(definition: TableDefinition, others: readonly TableDefinition[]): Flaw[] {
  const forms = [{ ...definition, draft: false }, ...others];
  return others.flatMap((other) => {
    const context = sampleContext(other);
    if (other.draft || Array.isArray(context)) return [];
    const [sheet] = examine([sampleGrid(other.sample)], forms, () => context);
    const isItself = sheet?.tables.length === 1 && sheet.tables[0]?.found.definition === other;
    const params = { table: other.id, title: other.title.vi };
    return isItself ? [] : [flaw(['columns'], 'takesOtherTable', params)];
  });
}

function notFound(sheet: ExaminedSheet | undefined, definition: TableDefinition): Flaw[] {
  const rival = sheet?.tables[0]?.found.definition;
  if (rival) {
    const params = { table: rival.id, title: rival.title.vi };
    return [flaw(['sample', 'cells'], 'sampleMistaken', params)];
  }
  const lines = definition.columns.filter(({ optional }) => !optional).map(({ header }) => header[0] ?? []);
  return [
    flaw(['sample', 'cells'], 'sampleNotFound', { headers: lines.map((path) => path.join(' > ')) }),
    ...(sheet?.issues ?? []).map(({ code, cell, params }) =>
      flaw(cell === null ? ['sample', 'cells'] : ['sample', 'cells', cell], code, params),
    ),
  ];
}

function figureFlaws(definition: TableDefinition, bySubject: FiguresBySubject): Flaw[] {
  const found = overSubjects(definition, bySubject);
  return Object.entries(definition.sample.figures).flatMap(([key, stated]) => {
    const value = found[key] ?? null;
    if (sameFigure(value, stated)) return [];
    const params = { figure: key, stated: figureText(stated), found: figureText(value) };
    return [flaw(['sample', 'figures', key], 'figureDiffers', params)];
  });
}

/** What the whole sheet gives; what could identify a person in a workbook of the province may stand in a sample. */
function overSubjects(definition: TableDefinition, bySubject: FiguresBySubject): Figures {
  const all = Object.values(bySubject);
  const [only] = all;
  if (all.length === 1 && only) return only;
  const figures = definition.figures.map((figure) => ({ ...figure, sensitive: false }));
  return totalFigures({ ...definition, figures }, all);
}

function figureText(value: FigureValue): string {
  if (value === null) return '–';
  return isRatio(value) ? `${value.num}/${value.den}` : String(value);
}
