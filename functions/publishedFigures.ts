// What publications say, as this process remembers it: what a digest says never changes, nor does a publication that a
// later one has replaced. The workbooks of a year are made from the same few again and again.
import type { Publication } from '../shared/api';
import { figuresOfPeriod, type EarlierPublication, type PeriodFigures } from '../shared/book/history';
import { settings } from './settings';
import { stores } from './stores';
import type { TableTotals } from './totals';

const mostKept = 64;
const figuresByDigest = new Map<string, readonly PeriodFigures[]>();
const replaced = new Map<string, Publication>();

type Digested = Pick<Publication, 'period' | 'scope' | 'digest'>;
type Numbered = Pick<Publication, 'period' | 'scope' | 'number'>;

/** Undefined when there are none of this digest. */
export async function figuresOf(publication: Digested): Promise<readonly PeriodFigures[] | undefined> {
  const known = figuresByDigest.get(publication.digest);
  if (known) return known;
  const figures = await stores().workbooks.readFigures(settings().province, publication);
  if (figures) keep(figuresByDigest, publication.digest, figures);
  return figures;
}

/** The same list for the same tables: both editions say the same figures. */
export function figuresSaidBy(tables: readonly TableTotals[]): readonly PeriodFigures[] {
  const known = said.get(tables) ?? tables.map(({ totals }) => figuresOfPeriod(totals));
  said.set(tables, known);
  return known;
}

const said = new WeakMap<readonly TableTotals[], readonly PeriodFigures[]>();

/** Puts them where every later workbook finds them. */
export async function writeFigures(address: Digested, figures: readonly PeriodFigures[]): Promise<void> {
  await stores().workbooks.writeFigures(settings().province, address, figures);
  keep(figuresByDigest, address.digest, figures);
}

/** Undefined when there is no such publication. */
export async function publishedFigures(address: Numbered): Promise<EarlierPublication | undefined> {
  const publication = await stores().workbooks.publication(settings().province, address);
  return publication && saidBy(publication);
}

/** The one a publication says its changes against, given the current one. */
export async function replacedBy(
  current: Publication,
  number: number,
): Promise<EarlierPublication | undefined> {
  if (number === current.number) return saidBy(current);
  const { period, scope } = current;
  const name = [period, scope, number].join('|');
  const known = replaced.get(name);
  const publication =
    known ?? (await stores().workbooks.publication(settings().province, { period, scope, number }));
  if (publication && !known) keep(replaced, name, publication);
  return publication && saidBy(publication);
}

async function saidBy(publication: Publication): Promise<EarlierPublication | undefined> {
  const tables = await figuresOf(publication);
  return tables && { number: publication.number, asOf: publication.asOf, tables };
}

function keep<Value>(kept: Map<string, Value>, name: string, value: Value): void {
  const [oldest] = kept.keys();
  if (kept.size >= mostKept && oldest !== undefined) kept.delete(oldest);
  kept.set(name, value);
}
