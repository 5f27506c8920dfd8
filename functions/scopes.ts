// What a published workbook is about: every table of all units in one of two editions, one table for its department, or
// the units of one former district. The first two are published with every change, the others when somebody asks.
import { aggregate, type Totals } from '../shared/aggregate';
import type { Edition } from '../shared/book/edition';
import type { Grouping } from '../shared/book/plan';
import type { Unit } from '../shared/unit';
import { formerDistricts, type DistrictUnits } from '../shared/units/formerDistricts';
import { mayRead, type Caller } from './allowed';
import { ofPublication } from './history';
import { chainsOf, ledgerRootOf, type ReadPeriod } from './readPeriod';
import { unitsInScope } from './units';

/** `all`, `leaders`, the id of a table, or the three digits of a former district. */
export type Scope = string;

/** Published with every change. */
export const WHOLE_SCOPES = ['all', 'leaders'] as const;
const DISTRICT = /^\d{3}$/;

export function isWhole(scope: Scope): boolean {
  return WHOLE_SCOPES.some((whole) => whole === scope);
}

export function editionOf(scope: Scope): Edition {
  return scope === 'leaders' ? 'leaders' : 'common';
}

/** Who reviews some tables only may open the workbooks of those, and none that holds others. */
export function mayOpen(caller: Caller, scope: Scope): boolean {
  if (scope === 'leaders') return mayRead(caller, 'sensitive', { everyTable: true });
  if (scope === 'all' || DISTRICT.test(scope)) return mayRead(caller, 'workbook', { everyTable: true });
  return mayRead(caller, 'workbook', { table: scope });
}

/** The part of what was read that a scope is about; undefined when it is about nothing there is. */
export async function narrowed(read: ReadPeriod, scope: Scope): Promise<ReadPeriod | undefined> {
  if (isWhole(scope)) return read;
  if (!DISTRICT.test(scope)) return ofTable(read, scope);
  const group = groupNamed(read, scope);
  if (!group) return undefined;
  const within = new Set(group.units);
  const tables = read.tables.map((table) => ({ ...table, totals: ofUnits(table.totals, within) }));
  return { ...read, tables };
}

/** Title of the group a scope names. */
export function groupOf(read: ReadPeriod, scope: Scope): string | undefined {
  return DISTRICT.test(scope) ? groupNamed(read, scope)?.name : undefined;
}

/** Totals by former district in the sheets of tables, where the units are of several. */
export function groupingOf(units: readonly Unit[], cutoff: string): Grouping {
  return { title: 'Địa bàn huyện', groups: formerDistricts(units, cutoff) };
}

export function cutoffOf({ tables }: ReadPeriod): string {
  return tables.reduce((latest, { totals: { cutoff } }) => (cutoff > latest ? cutoff : latest), '');
}

function groupNamed(read: ReadPeriod, scope: Scope): DistrictUnits | undefined {
  const cutoff = cutoffOf(read);
  return formerDistricts(unitsInScope(cutoff), cutoff).find(({ code }) => code === scope);
}

/** With a root of its own: its page is to be verified from what it shows. */
async function ofTable(read: ReadPeriod, id: string): Promise<ReadPeriod | undefined> {
  const tables = read.tables.filter(({ totals }) => totals.definition.id === id);
  const [table] = tables;
  if (!table) return undefined;
  const { publications, figures } = read.history;
  const shown = [id, ofPublication];
  const heads = Object.entries(read.vector).filter(([head]) => shown.includes(head.split('|')[1] ?? ''));
  const { asOf, corrections } = table;
  return {
    ...{ ...read, tables, vector: Object.fromEntries(heads), asOf, corrections },
    root: await ledgerRootOf(table.totals.period, [chainsOf(table)], publications),
    history: { publications, figures: figures.filter((one) => one.table === id) },
  };
}

/** The same entries added up over some of the units; those of reporters outside are neither counted nor shown. */
function ofUnits(totals: Totals, within: ReadonlySet<string>): Totals {
  const { definition, period, cutoff, entries, superseded } = totals;
  const units = unitsInScope(cutoff).filter(({ key }) => within.has(key));
  const own = entries.filter(({ reporter }) => within.has(reporter));
  const dates = { id: period, from: cutoff, to: cutoff, cutoff };
  return { ...aggregate(definition, own, units, dates), ...(superseded !== undefined && { superseded }) };
}
