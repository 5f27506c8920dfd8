// The ledger: heads, versions and events of a table and period in one partition (CONTRACT, "Ledger"). A submission
// is one entity-group transaction under the head's ETag, so it is there as a whole or not at all.
import { odata, type TableClient, type TableEntity, type TransactionAction } from '@azure/data-tables';
import type { FiguresBySubject } from '../../shared/figure';
import type { Receipt } from '../../shared/api';
import type { LedgerEvent } from '../chain';
import { orNothing, unlessRace, type Store } from './client';
import { eventEntity, eventFrom } from './eventRows';
import { checkTransaction } from './limits';
import * as rows from './rows';
import type { Counted, Head, Kept, NewHead, PackedContent, Place, StoredVersion, TableRow } from './rows';

const mostOperations = 100;
/** In the rush of a deadline a batch of heads is changed by submissions again and again before it is written. */
const mostGateAttempts = 50;

/** What a head says of its period; `reopened` is written when a lock ends the corrections of an earlier one. */
export type GateChange = Pick<NewHead, 'gate' | 'due'> & Partial<Pick<NewHead, 'reopened'>>;

/** A head that may still have to be made, with the bytes that count now. */
export interface HeadState {
  readonly head: NewHead;
  readonly etag: string | undefined;
  readonly countedBytes: PackedContent | undefined;
}

export interface NewVersion {
  readonly head: NewHead;
  readonly counted: PackedContent | undefined;
  readonly receipt: Receipt;
  readonly kept: Kept;
  readonly content: PackedContent;
  readonly event: LedgerEvent;
}

/** A head after an event that brought no version, and the event. */
export interface NewEvent {
  readonly head: NewHead;
  readonly counted: PackedContent | undefined;
  readonly eventId: string;
  readonly event: LedgerEvent;
}

export type ReadState = Pick<Head, 'unit' | 'etag' | 'chainHash'>;

export interface CountedHead {
  readonly head: Head;
  readonly counted: Counted | undefined;
  /** What counts as it is stored, packed. */
  readonly bytes: number;
}

export class Ledger {
  constructor(private readonly store: Store) {}

  /** The unit's head to write under; undefined when it has none yet. */
  async headState(place: Place, unit: string): Promise<HeadState | undefined> {
    const row = await this.row(place, rows.headKey(unit));
    return row && { head: rows.headFrom(row), etag: row.etag, countedBytes: rows.countedBytes(row) };
  }

  async head(place: Place, unit: string): Promise<Head | undefined> {
    const row = await this.row(place, rows.headKey(unit), rows.headColumns);
    return row && rows.headFrom(row);
  }

  /** What counts of one unit, figures only. */
  async countedFigures(place: Place, unit: string): Promise<FiguresBySubject | undefined> {
    const row = await this.row(place, rows.headKey(unit), rows.countedFiguresColumns);
    return row && rows.countedFiguresFrom(row);
  }

  async heads(place: Place): Promise<Head[]> {
    const found: Head[] = [];
    for await (const row of this.rows(place, 'head', rows.headColumns)) found.push(rows.headFrom(row));
    return found;
  }

  /** How far every head has come, and nothing else of it. */
  async headStates(place: Place): Promise<ReadState[]> {
    const found: ReadState[] = [];
    for await (const row of this.rows(place, 'head', rows.headStateColumns))
      found.push(rows.headStateFrom(row));
    return found;
  }

  /**
   * Every head with what counts of it: one query, no version row. `known` is asked for each head first, so that what
   * counts is not unpacked again where it is known.
   */
  async *countedHeads(
    place: Place,
    known: (head: Head) => CountedHead | undefined = () => undefined,
  ): AsyncGenerator<CountedHead> {
    for await (const row of this.rows(place, 'head')) {
      const head = rows.headFrom(row);
      yield known(head) ?? { head, counted: rows.countedFrom(row), bytes: rows.countedSize(row) };
    }
  }

  /** The receipt a submission id was answered with, if it ever was. */
  async receiptOf(place: Place, submissionId: string): Promise<Receipt | undefined> {
    const row = await this.row(place, rows.submissionKey(submissionId));
    if (typeof row?.unit !== 'string' || typeof row.version !== 'number') return undefined;
    return this.receipt(place, row.unit, row.version);
  }

  async receipt(place: Place, unit: string, version: number): Promise<Receipt | undefined> {
    const row = await this.row(place, rows.versionKey(unit, version), rows.versionColumns);
    return row && rows.versionFrom(row).receipt;
  }

  async versions(place: Place, unit: string): Promise<StoredVersion[]> {
    const found: StoredVersion[] = [];
    for await (const row of this.rows(place, `ver|${unit}`, rows.versionColumns))
      found.push(rows.versionFrom(row));
    return found;
  }

  async version(
    place: Place,
    unit: string,
    version: number,
  ): Promise<(StoredVersion & { kept: Kept }) | undefined> {
    const row = await this.row(place, rows.versionKey(unit, version));
    return row && { ...rows.versionFrom(row), kept: rows.versionContent(row) };
  }

  /** What a version would bring into its head if it counted. */
  async versionBytes(place: Place, unit: string, version: number): Promise<PackedContent | undefined> {
    const row = await this.row(place, rows.versionKey(unit, version));
    return row && rows.versionBytes(row);
  }

  /** A unit's chain from its first event on. */
  async events(place: Place, unit: string): Promise<LedgerEvent[]> {
    const found: LedgerEvent[] = [];
    for await (const row of this.rows(place, `evt|${unit}`)) found.push(eventFrom(row));
    return found;
  }

  /** Every chain of the partition, unit by unit, each from its first event on. */
  async *allEvents(place: Place): AsyncGenerator<{ unit: string; event: LedgerEvent }> {
    for await (const row of this.rows(place, 'evt')) yield { unit: rows.unitIn(row), event: eventFrom(row) };
  }

  /** Every version of the partition, with its rows. */
  async *wholeVersions(place: Place): AsyncGenerator<StoredVersion & { kept: Kept }> {
    for await (const row of this.rows(place, 'ver'))
      yield { ...rows.versionFrom(row), kept: rows.versionContent(row) };
  }

  /** The event a client's id was answered with, if it ever was. */
  async eventOf(place: Place, eventId: string): Promise<{ unit: string; event: LedgerEvent } | undefined> {
    const pointer = await this.row(place, rows.eventIdKey(eventId));
    if (typeof pointer?.unit !== 'string' || typeof pointer.event !== 'number') return undefined;
    const row = await this.row(place, rows.eventKey(pointer.unit, pointer.event));
    return row && { unit: pointer.unit, event: eventFrom(row) };
  }

  /** One transaction: head, version, submission id, event. False when somebody else wrote first. */
  async append(place: Place, before: HeadState | undefined, added: NewVersion): Promise<boolean> {
    const { head, receipt, event } = added;
    const partitionKey = rows.partitionOf(place);
    const { unit, version, submissionId } = receipt;
    return this.commit([
      headAction(before, rows.headEntity(place, head, added.counted)),
      ['create', rows.versionEntity(place, receipt, event.who, added.kept, added.content)],
      ['create', { partitionKey, rowKey: rows.submissionKey(submissionId), unit, version }],
      ['create', eventEntity(place, unit, event)],
    ]);
  }

  /** One transaction: head, event, the event's id. False when somebody else wrote first. */
  async record(place: Place, before: HeadState | undefined, added: NewEvent): Promise<boolean> {
    const { head, event, eventId } = added;
    const rowKey = rows.eventIdKey(eventId);
    return this.commit([
      headAction(before, rows.headEntity(place, head, added.counted)),
      ['create', { partitionKey: rows.partitionOf(place), rowKey, unit: head.unit, event: event.number }],
      ['create', eventEntity(place, head.unit, event)],
    ]);
  }

  /** Makes the heads that are not there yet; heads that are keep their state. Safe to repeat. */
  async createHeads(place: Place, heads: readonly NewHead[]): Promise<void> {
    for (let attempt = 0; attempt < 5; attempt++) {
      const known = new Set((await this.heads(place)).map(({ unit }) => unit));
      const missing = heads.filter(({ unit }) => !known.has(unit));
      if (missing.length === 0) return;
      for (let from = 0; from < missing.length; from += mostOperations) {
        const part = missing.slice(from, from + mostOperations);
        await this.commit(part.map((head) => ['create', rows.headEntity(place, head, undefined)]));
      }
    }
    throw new Error('The heads of a period could not be made: others kept writing them.');
  }

  /**
   * Writes the gate and its dates into every head the choice names. Only these properties are merged, whatever else
   * a head holds by then; but each head has a new ETag afterwards, so that who read it before must read it again.
   */
  async writeGates(place: Place, gate: GateChange, choice: (head: Head) => boolean): Promise<void> {
    const partitionKey = rows.partitionOf(place);
    for (let attempt = 0; attempt < mostGateAttempts; attempt++) {
      const chosen = (await this.heads(place)).filter((head) => choice(head) && !hasGate(head, gate));
      if (chosen.length === 0) return;
      for (let from = 0; from < chosen.length; from += mostOperations) {
        const part = chosen.slice(from, from + mostOperations);
        await this.commit(
          part.map(({ unit, etag }) => {
            return ['update', { partitionKey, rowKey: rows.headKey(unit), ...gate }, 'Merge', { etag }];
          }),
        );
      }
    }
    throw new Error('The gates of a period could not be written: others kept writing the heads.');
  }

  private async commit(actions: TransactionAction[]): Promise<boolean> {
    checkTransaction(actions);
    const table = await this.table();
    return unlessRace(table.submitTransaction(actions));
  }

  private async row(place: Place, rowKey: string, select?: string[]): Promise<TableRow | undefined> {
    const table = await this.table();
    const options = select ? { queryOptions: { select } } : {};
    const row = await orNothing(table.getEntity(rows.partitionOf(place), rowKey, options));
    return row && { ...row, rowKey, etag: row.etag };
  }

  private async *rows(place: Place, prefix: string, select?: string[]): AsyncGenerator<TableRow> {
    const table = await this.table();
    // "}" follows "|": everything that begins with the prefix and a bar, and nothing else.
    const filter = odata`PartitionKey eq ${rows.partitionOf(place)} and RowKey ge ${`${prefix}|`} and RowKey lt ${`${prefix}}`}`;
    for await (const row of table.listEntities({
      queryOptions: { filter, ...(select ? { select: ['rowKey', ...select] } : {}) },
    })) {
      if (rows.isTableRow(row)) yield row;
    }
  }

  private table(): Promise<TableClient> {
    return this.store.table('ledger');
  }
}

function headAction(before: HeadState | undefined, head: TableEntity): TransactionAction {
  return before?.etag === undefined ? ['create', head] : ['update', head, 'Replace', { etag: before.etag }];
}

function hasGate(head: Head, change: GateChange): boolean {
  const { gate, due, reopened = head.reopened } = change;
  return head.gate === gate && head.due === due && head.reopened === reopened;
}
