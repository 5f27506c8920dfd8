// How heads and versions lie in the ledger: their row keys, their properties, and the way back into checked types.
// Nothing else knows a property name. CONTRACT, "Ledger".
import { z } from 'zod';
import type { TableEntity } from '@azure/data-tables';
import type { Entry } from '../../shared/aggregate';
import { gates, receiptSchema, statuses, type Receipt } from '../../shared/api';
import { figuresBySubjectSchema, type FiguresBySubject } from '../../shared/figure';
import type { Conservation } from '../../shared/reading/reading';
import { join, pack, partNames, split, unpack } from './packed';

/** Where the ledger keeps a table of a period; every row of it lies in one partition. */
export interface Place {
  readonly province: string;
  readonly period: string;
  readonly table: string;
}

export function partitionOf({ province, period, table }: Place): string {
  return `${province}|${period}|${table}`;
}

const six = (n: number): string => String(n).padStart(6, '0');
export const headKey = (unit: string): string => `head|${unit}`;
export const versionKey = (unit: string, version: number): string => `ver|${unit}|${six(version)}`;
export const eventKey = (unit: string, event: number): string => `evt|${unit}|${six(event)}`;
export const submissionKey = (id: string): string => `sid|${id}`;
/** Leads from an event's own id to its place in a chain. */
export const eventIdKey = (id: string): string => `eid|${id}`;

const headRow = z.object({
  status: z.enum(statuses),
  latest: z.number().int(),
  latestHash: z.string(),
  counted: z.number().int(),
  events: z.number().int(),
  late: z.boolean(),
  obliged: z.boolean(),
  time: z.string(),
  gate: z.enum(gates),
  due: z.string(),
  extension: z.string(),
  reopened: z.string().default(''),
  corrections: z.number().int().default(0),
  asked: z.string().default(''),
  chainHash: z.string(),
});

/** The state of one unit in one table and period. Empty text stands for "none": rows have no null. */
export type Head = z.infer<typeof headRow> & { readonly unit: string; readonly etag: string };
/** A head that is not written yet. */
export type NewHead = Omit<Head, 'etag'>;

/** What is kept of a submission beside its figures; user text that names nobody. */
export type Kept = Omit<Entry, 'figures' | 'newerWaits'> & {
  readonly conservation: Conservation;
  /** The sender's own clock: shown as a claim. */
  readonly clientTime: string;
};

/** What counts of a unit, as its head carries it. */
export interface Counted {
  readonly kept: Kept;
  readonly figures: FiguresBySubject;
}

/** A submission as bytes, the same in its version row and in the head it counts in. */
export interface PackedContent {
  readonly payload: Uint8Array;
  readonly figures: Uint8Array;
}

export function packContent(kept: Kept, figures: FiguresBySubject): PackedContent {
  return { payload: pack(kept), figures: pack(figures) };
}

export const headColumns = Object.keys(headRow.shape);
const headStateRow = headRow.pick({ chainHash: true });
export const headStateColumns = Object.keys(headStateRow.shape);
export const countedFiguresColumns = partNames('countedFigures');
export const versionColumns = ['receipt', 'range', 'said', ...partNames('said'), ...partNames('figures')];

export function headEntity(place: Place, head: NewHead, counted: PackedContent | undefined): TableEntity {
  const { unit, ...columns } = head;
  return {
    partitionKey: partitionOf(place),
    rowKey: headKey(unit),
    ...headRow.parse(columns),
    ...(counted ? split('countedPayload', counted.payload) : {}),
    ...(counted ? split('countedFigures', counted.figures) : {}),
  };
}

export function headFrom(row: TableRow): Head {
  return { ...headRow.parse(row), unit: afterBar(row.rowKey), etag: row.etag };
}

export function headStateFrom(row: TableRow): Pick<Head, 'unit' | 'etag' | 'chainHash'> {
  return { ...headStateRow.parse(row), unit: afterBar(row.rowKey), etag: row.etag };
}

/** The counted submission of a head's row; undefined when nothing counts. */
export function countedFrom(row: TableRow): Counted | undefined {
  const payload = join(row, 'countedPayload');
  const figures = join(row, 'countedFigures');
  return payload && figures ? { kept: keptFrom(payload), figures: figuresFrom(figures) } : undefined;
}

/** Bytes of what counts, packed. */
export function countedSize(row: TableRow): number {
  const bytes = countedBytes(row);
  return bytes ? bytes.payload.byteLength + bytes.figures.byteLength : 0;
}

export function countedFiguresFrom(row: TableRow): FiguresBySubject | undefined {
  const figures = join(row, 'countedFigures');
  return figures && figuresFrom(figures);
}

/** The bytes that count, carried over to the head's next state. */
export function countedBytes(row: TableRow): PackedContent | undefined {
  const payload = join(row, 'countedPayload');
  const figures = join(row, 'countedFigures');
  return payload && figures ? { payload, figures } : undefined;
}

/** What a version says of itself without its rows. */
const saidSchema = z.object({
  explanations: z.custom<Entry['explanations']>(Array.isArray),
  nothingToReport: z.object({ reason: z.string() }).nullable(),
});

export interface StoredVersion {
  readonly receipt: Receipt;
  readonly range: string;
  readonly explanations: Entry['explanations'];
  readonly nothingToReport: { readonly reason: string } | null;
  readonly figures: FiguresBySubject;
}

export function versionEntity(
  place: Place,
  receipt: Receipt,
  who: string,
  kept: Kept,
  content: PackedContent,
) {
  const { explanations, nothingToReport = null, range } = kept;
  return {
    partitionKey: partitionOf(place),
    rowKey: versionKey(receipt.unit, receipt.version),
    version: receipt.version,
    receipt: JSON.stringify(receipt),
    who,
    range,
    ...split('said', pack({ explanations, nothingToReport })),
    ...split('figures', content.figures),
    ...split('payload', content.payload),
  };
}

/** `said` in one part: as rows were written until many explanations were found to be longer than one property. */
const versionRow = z.object({
  receipt: z.string(),
  range: z.string(),
  said: z.instanceof(Uint8Array).optional(),
});

export function versionFrom(row: TableRow): StoredVersion {
  const { receipt, range, said } = versionRow.parse(row);
  const figures = join(row, 'figures');
  const words = join(row, 'said') ?? said;
  if (!figures || !words) throw new Error(`The version ${row.rowKey} has no figures, or lost what was said.`);
  return {
    receipt: receiptSchema.parse(JSON.parse(receipt)),
    range,
    ...saidSchema.parse(unpack(words)),
    figures: figuresFrom(figures),
  };
}

/** A version as the bytes its head carries when it counts. */
export function versionBytes(row: TableRow): PackedContent {
  const payload = join(row, 'payload');
  const figures = join(row, 'figures');
  if (!payload || !figures) throw new Error(`The version ${row.rowKey} has lost its content.`);
  return { payload, figures };
}

/** The rows of a version, beside what `versionFrom` reads. */
export function versionContent(row: TableRow): Kept {
  const payload = join(row, 'payload');
  if (!payload) throw new Error(`The version ${row.rowKey} has no payload.`);
  return keptFrom(payload);
}

export type TableRow = Readonly<Record<string, unknown>> & { readonly rowKey: string; readonly etag: string };

/** A row as the SDK gives it: the keys are promised by the service, everything else is not. */
export function isTableRow(row: unknown): row is TableRow {
  return typeof row === 'object' && row !== null && 'rowKey' in row && 'etag' in row;
}

/** The unit that a row of a chain or of its versions is of: `evt|unit|000001`. */
export function unitIn({ rowKey }: TableRow): string {
  return rowKey.split('|')[1] ?? '';
}

function afterBar(rowKey: string): string {
  return rowKey.slice(rowKey.indexOf('|') + 1);
}

function figuresFrom(bytes: Uint8Array): FiguresBySubject {
  return figuresBySubjectSchema.parse(unpack(bytes));
}

function keptFrom(bytes: Uint8Array): Kept {
  const kept = unpack(bytes);
  if (!isKept(kept)) throw new Error('A stored payload is not of the form this server writes.');
  return kept;
}

/** Written by `packContent` alone, after the submission passed its schema: a look at the shape is enough. */
function isKept(value: unknown): value is Kept {
  return (
    typeof value === 'object' &&
    value !== null &&
    'columns' in value &&
    'sheetRows' in value &&
    'reporter' in value &&
    'contentHash' in value &&
    'conservation' in value
  );
}
