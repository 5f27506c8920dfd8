// What a published workbook is about: every table of all units in one of two editions, one table for its department, or
// the units of one former district or of a group an administrator has named. The first two are published with every change, the others when somebody asks.
import { aggregate, type Totals } from '../shared/aggregate';
import { withheldFigures, type Edition } from '../shared/book/edition';
import { figuresWithin } from '../shared/book/history';
import type { Grouping } from '../shared/book/plan';
import type { TableDefinition } from '../shared/definition';
import type { Unit } from '../shared/unit';
import { formerDistricts, type DistrictUnits } from '../shared/units/formerDistricts';
import { mayRead, type Caller } from './allowed';
import { ofPublication } from './history';
import { ofPlan, usedOf, type UsedPlan } from './plan';
import { chainsOf, ledgerRootOf, type ReadPeriod } from './readPeriod';
import { isDistrict, isPart, isWhole, type Scope } from './scopeNames';
import { unitsInScope } from './units';

export function editionOf(scope: Scope): Edition {
  return scope === 'leaders' ? 'leaders' : 'common';
}

/** Who reviews some tables only may open the workbooks of those, and none that holds others. */
export function mayOpen(caller: Caller, scope: Scope): boolean {
  if (scope === 'leaders') return mayRead(caller, 'sensitive', { everyTable: true });
  if (scope === 'all' || isPart(scope)) return mayRead(caller, 'workbook', { everyTable: true });
  return mayRead(caller, 'workbook', { table: scope });
}

/** The part of what was read that a scope is about; undefined when it is about nothing there is. */
export async function narrowed(read: ReadPeriod, scope: Scope): Promise<ReadPeriod | undefined> {
  if (isWhole(scope)) return read;
  if (!isPart(scope)) return ofTable(read, scope);
  const group = groupNamed(read, scope);
  if (!group) return undefined;
  const within = new Set(group.units);
  const shown = <Sums extends Pick<Totals, 'figures'>>(definition: TableDefinition, sums: Sums): Sums =>
    isDistrict(scope) ? sums : withoutSensitiveSums(definition, sums);
  const tables = read.tables.map((table) => {
    const totals = ofUnits(table.totals, within);
    const returned = table.returned.filter((unit) => within.has(unit));
    return { ...table, returned, totals: shown(totals.definition, totals) };
  });
  const [period] = read.tables.map(({ totals }) => totals.period);
  if (period === undefined) return undefined;
  const history = read.history.figures.flatMap((one) => {
    const now = tables.find(({ totals }) => totals.definition.id === one.table)?.totals;
    if (!now) return [];
    const subjects = now.subjects.map(({ subject }) => subject.key);
    return shown(now.definition, figuresWithin(now.definition, one, subjects));
  });
  return {
    ...{ ...read, tables, history: { ...read.history, figures: history } },
    root: await rootOf(period, read, usedOf(read.plan, period, scope)),
  };
}

/** Title of the group a scope names. */
export function groupOf(read: ReadPeriod, scope: Scope): string | undefined {
  return isPart(scope) ? groupNamed(read, scope)?.name : undefined;
}

/** Totals by former district in the sheets of tables, where the units are of several. */
export function groupingOf(units: readonly Unit[], cutoff: string): Grouping {
  const known = groupings.get(units);
  if (known?.cutoff === cutoff) return known.grouping;
  const grouping = { title: 'Địa bàn huyện', groups: formerDistricts(units, cutoff) };
  groupings.set(units, { cutoff, grouping });
  return grouping;
}

/** Of the lists of functions/units.ts, which stay the same. */
const groupings = new WeakMap<readonly Unit[], { readonly cutoff: string; readonly grouping: Grouping }>();

export function cutoffOf({ tables }: ReadPeriod): string {
  return tables.reduce((latest, { totals: { cutoff } }) => (cutoff > latest ? cutoff : latest), '');
}

function groupNamed(read: ReadPeriod, scope: Scope): Pick<DistrictUnits, 'name' | 'units'> | undefined {
  if (!isDistrict(scope)) return read.plan.groups.find(({ key }) => key === scope);
  const cutoff = cutoffOf(read);
  return formerDistricts(unitsInScope(cutoff), cutoff).find(({ code }) => code === scope);
}

/** With a root of its own: its page is to be verified from what it shows. */
async function ofTable(read: ReadPeriod, id: string): Promise<ReadPeriod | undefined> {
  const tables = read.tables.filter(({ totals }) => totals.definition.id === id);
  const [table] = tables;
  if (!table) return undefined;
  const { publications, figures } = read.history;
  const shown = [id, ofPublication, ofPlan];
  const heads = Object.entries(read.vector).filter(([head]) => shown.includes(head.split('|')[1] ?? ''));
  const { period } = table.totals;
  const { asOf, corrections } = table;
  return {
    ...{ ...read, tables, vector: Object.fromEntries(heads), asOf, corrections },
    root: await rootOf(period, { ...read, tables }, usedOf(read.plan, period, id)),
    history: { publications, figures: figures.filter((one) => one.table === id) },
  };
}

function rootOf(period: string, { tables, history }: ReadPeriod, used: UsedPlan): Promise<string> {
  return ledgerRootOf(period, tables.map(chainsOf), history.publications, used);
}

/** Groups may overlap as an administrator likes: the sum of all but one unit would tell what that one unit said. */
function withoutSensitiveSums<Sums extends Pick<Totals, 'figures'>>(
  definition: TableDefinition,
  sums: Sums,
): Sums {
  const withheld = withheldFigures(definition, 'common');
  const hidden = Object.fromEntries([...withheld].map((key) => [key, null]));
  return { ...sums, figures: { ...sums.figures, ...hidden } };
}

/** The same entries added up over some of the units; those of reporters outside are neither counted nor shown. */
function ofUnits(totals: Totals, within: ReadonlySet<string>): Totals {
  const { definition, period, cutoff, entries, superseded } = totals;
  const units = unitsInScope(cutoff).filter(({ key }) => within.has(key));
  const own = entries.filter(({ reporter }) => within.has(reporter));
  const dates = { id: period, from: cutoff, to: cutoff, cutoff };
  return { ...aggregate(definition, own, units, dates), ...(superseded !== undefined && { superseded }) };
}
