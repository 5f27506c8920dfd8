// Published workbooks: the bytes under their digest, which never change, and one pointer per period and scope
// that says which of them is current and which heads it covers. The pointer moves under its ETag; beside it lies one
// row for each publication there ever was, with the heads it covers, so that it can be verified for ever. The pointers
// of a scope lie side by side, so that a workbook finds every period it is compared with in one query.
import { odata, type TransactionAction } from '@azure/data-tables';
import { z } from 'zod';
import { publicationSchema, type Publication } from '../../shared/api';
import type { PeriodFigures } from '../../shared/book/history';
import { figuresBySubjectSchema, figuresSchema } from '../../shared/figure';
import { orNothing, unlessRace, type Store } from './client';
import { checkTransaction } from './limits';
import { join, packedOnce, split, unpack } from './packed';

/** Compressed JSON beside the workbook. */
const figuresEnding = 'figures';
/** A workbook, and the report in words of the same figures, kept under the workbook's digest. */
export const fileKindSchema = z.enum(['xlsx', 'docx']);
export type FileKind = z.infer<typeof fileKindSchema>;
export const contentTypes: Readonly<Record<FileKind, string>> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
};
const publicationRow = publicationSchema.extend({ correction: z.number().int() });
const pointerRow = publicationRow.extend({
  etag: z.string(),
  corrected: z.number().int(),
  lastCorrection: z.number().int(),
  base: z.number().int(),
});
const periodFiguresSchema = z.strictObject({
  table: z.string(),
  period: z.string(),
  figures: figuresSchema,
  bySubject: figuresBySubjectSchema,
  covered: z.number().int(),
  asked: z.number().int(),
});
const vectorSchema = z.record(z.string(), z.number().int());

/** `period|table|unit` -> number of events of the head that was read. */
export type HeadVector = Readonly<Record<string, number>>;

export interface Pointer {
  readonly publication: Publication;
  readonly vector: HeadVector;
  readonly corrections: Corrections;
  /** Number of the publication it says its changes against. */
  readonly base: number | undefined;
  readonly etag: string;
}

/** How many corrected submissions the heads held that were read, and the number of the last correction made of them. */
export interface Corrections {
  readonly covered: number;
  readonly last: number;
}

export class Workbooks {
  constructor(private readonly store: Store) {}

  async pointer(province: string, period: string, scope: string): Promise<Pointer | undefined> {
    const client = await this.store.table('publications');
    const row = await orNothing(client.getEntity(province, pointerKey(scope, period)));
    if (!row) return undefined;
    const { etag, corrected, lastCorrection, base, ...publication } = pointerRow.strip().parse(row);
    return {
      publication: publicationFrom(publication),
      vector: vectorFrom(row),
      corrections: { covered: corrected, last: lastCorrection },
      base: base === 0 ? undefined : base,
      etag,
    };
  }

  /** What is published of a scope in some periods, in the order of their ids. */
  async currentIn(province: string, scope: string, periods: readonly string[]): Promise<Publication[]> {
    const sorted = [...periods].sort();
    const [first, last] = [sorted[0], sorted.at(-1)];
    if (first === undefined || last === undefined) return [];
    const client = await this.store.table('publications');
    const [from, to] = [pointerKey(scope, first), pointerKey(scope, last)];
    const filter = odata`PartitionKey eq ${province} and RowKey ge ${from} and RowKey le ${to}`;
    const select = Object.keys(publicationRow.shape);
    const found: Publication[] = [];
    for await (const row of client.listEntities({ queryOptions: { filter, select } })) {
      const publication = publicationFrom(publicationRow.strip().parse(row));
      if (sorted.includes(publication.period)) found.push(publication);
    }
    return found;
  }

  /** One publication of a scope, current or earlier. */
  async publication(
    province: string,
    address: Pick<Publication, 'period' | 'scope' | 'number'>,
  ): Promise<Publication | undefined> {
    const client = await this.store.table('publications');
    const row = await orNothing(client.getEntity(province, historyKey(address)));
    return row && publicationFrom(publicationRow.strip().parse(row));
  }

  /** The heads a publication covers, current or earlier. */
  async vectorOf(
    province: string,
    address: Pick<Publication, 'period' | 'scope' | 'number'>,
  ): Promise<HeadVector> {
    const client = await this.store.table('publications');
    const row = await orNothing(client.getEntity(province, historyKey(address)));
    return row ? vectorFrom(row) : {};
  }

  /** Every publication of a period: by scope, newest first. */
  async publications(province: string, period: string): Promise<Publication[]> {
    const client = await this.store.table('publications');
    const [from, below] = [`was|${period}|`, `was|${period}}`];
    const filter = odata`PartitionKey eq ${province} and RowKey ge ${from} and RowKey lt ${below}`;
    const select = Object.keys(publicationRow.shape);
    const found: Publication[] = [];
    for await (const row of client.listEntities({ queryOptions: { filter, select } }))
      found.push(publicationFrom(publicationRow.strip().parse(row)));
    return found.sort((a, b) => (a.scope === b.scope ? b.number - a.number : a.scope < b.scope ? -1 : 1));
  }

  /** Moves the pointer and adds to the list of publications, both or neither. False when somebody moved it since `before` was read. */
  async move(province: string, next: Omit<Pointer, 'etag'>, before: Pointer | undefined): Promise<boolean> {
    const client = await this.store.table('publications');
    const { correction = 0, ...publication } = next.publication;
    const { period, scope } = publication;
    const said = { partitionKey: province, ...publication, correction };
    const { covered: corrected, last: lastCorrection } = next.corrections;
    const bytes = packedOnce(next.vector);
    lastVector = { bytes, vector: next.vector };
    const vector = split('vector', bytes);
    const { base = 0 } = next;
    const pointer = {
      ...said,
      rowKey: pointerKey(scope, period),
      corrected,
      lastCorrection,
      base,
      ...vector,
    };
    const actions: TransactionAction[] = [
      before ? ['update', pointer, 'Replace', { etag: before.etag }] : ['create', pointer],
      ['upsert', { ...said, rowKey: historyKey(publication), ...vector }, 'Replace'],
    ];
    checkTransaction(actions);
    return unlessRace(client.submitTransaction(actions));
  }

  /** Writing the same content again changes nothing. */
  async write(province: string, publication: Address, bytes: Uint8Array, kind: FileKind): Promise<void> {
    const blob = await this.blob(province, publication, kind);
    await unlessRace(
      blob.uploadData(bytes, {
        blobHTTPHeaders: { blobContentType: contentTypes[kind] },
        conditions: { ifNoneMatch: '*' },
      }),
    );
  }

  async read(province: string, publication: Address, kind: FileKind): Promise<Uint8Array | undefined> {
    return orNothing((await this.blob(province, publication, kind)).downloadToBuffer());
  }

  /** What the workbook of this digest says, for those that come after it to be compared with. */
  async writeFigures(province: string, address: Address, figures: readonly PeriodFigures[]): Promise<void> {
    const blob = await this.blob(province, address, figuresEnding);
    await unlessRace(blob.uploadData(packedOnce(figures), { conditions: { ifNoneMatch: '*' } }));
  }

  /** Undefined when there is no such publication. */
  async readFigures(province: string, address: Address): Promise<PeriodFigures[] | undefined> {
    const blob = await this.blob(province, address, figuresEnding);
    const bytes = await orNothing(blob.downloadToBuffer());
    return bytes && z.array(periodFiguresSchema).parse(unpack(bytes));
  }

  private async blob(province: string, { period, scope, digest }: Address, ending: string) {
    const container = await this.store.container('workbooks');
    return container.getBlockBlobClient(`${province}/${period}/${scope}/${digest}.${ending}`);
  }
}

type Address = Pick<Publication, 'period' | 'scope' | 'digest'>;

function vectorFrom(row: Readonly<Record<string, unknown>>): HeadVector {
  const bytes = join(row, 'vector');
  if (!bytes) return {};
  if (lastVector && Buffer.compare(lastVector.bytes, bytes) === 0) return lastVector.vector;
  lastVector = { bytes, vector: vectorSchema.parse(unpack(bytes)) };
  return lastVector.vector;
}

/** Both editions cover the same heads, and the next publication finds what the last one wrote. */
let lastVector: { readonly bytes: Uint8Array; readonly vector: HeadVector } | undefined;

/** Zero stands for "corrects nothing": rows have no null. */
function publicationFrom({ correction, ...plain }: z.infer<typeof publicationRow>): Publication {
  return correction === 0 ? plain : { ...plain, correction };
}

function pointerKey(scope: string, period: string): string {
  return `now|${scope}|${period}`;
}

function historyKey({ period, scope, number }: Pick<Publication, 'period' | 'scope' | 'number'>): string {
  return `was|${period}|${scope}|${String(number).padStart(6, '0')}`;
}
