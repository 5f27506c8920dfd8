// One of two provinces whose publications are compared: the server's own functions in this process. Every unit has
// submitted every table, and twelve earlier months are published.
import '../ledger/addTables';
import type { PeriodFigures } from '../../../shared/book/history';
import { periodDates, parsePeriod } from '../../../shared/period';
import { periodBefore } from '../../../shared/otherPeriods';
import { columnsOf, figuresOf } from '../ledger/submissions';
import { submitNext } from '../ledger/submitNext';
import { sevenTableIds, type TableId } from '../ledger/tables';
import { serve } from '../ledger/worker';

export type Task =
  | { readonly do: 'open'; readonly period: string }
  /** The next unit and table in turn. */
  | { readonly do: 'submit' }
  | { readonly do: 'publish' };

export interface Outcome {
  readonly units: number;
  /** Of this process, for one publication. */
  readonly cpuMs: number;
  readonly ms: number;
}

const earlierMonths = 12;
const atOnce = 8;
let period = '';
let units: readonly string[] = [];
let turn = 0;

async function work(task: Task): Promise<Outcome> {
  if (task.do === 'open') await open(task.period);
  if (task.do === 'submit') {
    const table = sevenTableIds[turn % sevenTableIds.length] ?? 'bench1';
    await submitNext(units[turn++ % units.length] ?? '', table, period);
  }
  const [began, cpu] = [performance.now(), process.cpuUsage()];
  if (task.do === 'publish') await (await import('../../../functions/publish')).publish(period);
  const { user, system } = process.cpuUsage(cpu);
  return { units: units.length, cpuMs: (user + system) / 1000, ms: performance.now() - began };
}

async function open(id: string): Promise<void> {
  period = id;
  const { putPeriod } = await import('../../../functions/openPeriod');
  const { stores } = await import('../../../functions/stores');
  const { settings } = await import('../../../functions/settings');
  const { unitsInScope } = await import('../../../functions/units');
  const { publish } = await import('../../../functions/publish');
  for (const table of sevenTableIds) await putPeriod(table, period, {});
  const place = { province: settings().province, table: 'bench1', period };
  const heads = await stores().ledger.heads(place);
  units = heads.map(({ unit }) => unit);
  const known = new Set(units);
  if (!unitsInScope(dates(period).cutoff).some(({ key }) => known.has(key)))
    throw new Error('No unit is asked.');
  for (
    let month = periodBefore(parsed(period)), left = earlierMonths;
    month !== undefined && left > 0;
    left--
  ) {
    await publishEarlier(month);
    month = periodBefore(parsed(month));
  }
  const queue = sevenTableIds.flatMap((table) => units.map((unit) => ({ table, unit }))).values();
  const one = async () => {
    for (const { table, unit } of queue) await submitNext(unit, table, period);
  };
  await Promise.all(Array.from({ length: atOnce }, one));
  await publish(period);
  await datePublicationBack();
}

/** As if what is published were of the day before: what comes now says its changes against it. */
async function datePublicationBack(): Promise<void> {
  const { stores } = await import('../../../functions/stores');
  const { settings } = await import('../../../functions/settings');
  const { workbooks } = stores();
  for (const scope of ['all', 'leaders']) {
    const pointer = await workbooks.pointer(settings().province, period, scope);
    if (!pointer) throw new Error('Nothing was published.');
    const publication = { ...pointer.publication, asOf: `${dates(period).cutoff}T01:00:00.000Z` };
    await workbooks.move(settings().province, { ...pointer, publication }, pointer);
  }
}

/** Puts an earlier month where the server would have put it: what later workbooks read of it, and nothing else. */
async function publishEarlier(month: string): Promise<void> {
  const { stores } = await import('../../../functions/stores');
  const { settings } = await import('../../../functions/settings');
  const { province } = settings();
  const { periods, workbooks } = stores();
  const { cutoff, ...range } = dates(month);
  for (const table of sevenTableIds) {
    const plain = { table, period: month, ...range, cutoff, deadline: cutoff, closes: cutoff };
    const opened = { ...plain, locked: false, review: 'none', unitApproval: false, gate: 'closed' } as const;
    await periods.put(province, opened, undefined);
  }
  const address = { period: month, scope: 'all', digest: Buffer.from(month.padEnd(32)).toString('hex') };
  await workbooks.writeFigures(
    province,
    address,
    sevenTableIds.map((table) => figuresIn(table, month)),
  );
  const asOf = `${cutoff}T01:00:00.000Z`;
  const publication = { ...address, number: 1, bytes: 1, asOf, heads: units.length, root: address.digest };
  const corrections = { covered: 0, last: 0 };
  await workbooks.move(province, { publication, vector: {}, corrections, base: undefined }, undefined);
}

function figuresIn(table: TableId, month: string): PeriodFigures {
  const bySubject = Object.fromEntries(
    units.map((unit) => [unit, figuresOf(columnsOf(unit, table, Number(month.slice(-2))))]),
  );
  const figures: Record<string, number> = {};
  for (const own of Object.values(bySubject))
    for (const [key, value] of Object.entries(own)) figures[key] = (figures[key] ?? 0) + value;
  return { table, period: month, figures, bySubject, covered: units.length, asked: units.length };
}

function parsed(id: string) {
  const found = parsePeriod(id);
  if (!found) throw new Error(`No period ${id}.`);
  return found;
}

function dates(id: string) {
  return periodDates(parsed(id), 'calendar');
}

serve(work);
