// What a request to storage is, in words that stay the same from run to run: `table GET ledger head`, `queue POST
// publish/messages`, `blob PUT workbooks/…`. The list of crash points is made of these, recorded and never written by
// hand.
export type Service = 'blob' | 'queue' | 'table';

/** One request to storage as it arrived. */
export interface StorageRequest {
  readonly service: Service;
  readonly method: string;
  /** Path and query. */
  readonly url: string;
  readonly body: string;
}

/** The kind of a request: service, method and what it is about, without keys, ids or times. */
export function kindOf({ service, method, url, body }: StorageRequest): string {
  const { pathname, searchParams } = new URL(url, 'http://127.0.0.1');
  const [, ...segments] = decodeURIComponent(pathname).split('/').filter(Boolean);
  const about = { table: tableResource, queue: queueResource, blob: blobResource }[service];
  return `${service} ${method} ${about(segments, searchParams, body)}`;
}

export const takesMessages = 'queue GET publish/messages';
export const sendsMessage = 'queue POST publish/messages';

/** A poll that found nothing belongs to no operation. */
export function isIdlePoll(kind: string, answer: string): boolean {
  return kind === takesMessages && !answer.includes('<QueueMessage>');
}

function tableResource(segments: readonly string[], query: URLSearchParams, body: string): string {
  const [resource = ''] = segments;
  if (resource === '$batch') return `${/^\w+ http\S+\/(\w+)/m.exec(body)?.[1] ?? ''} $batch`;
  if (resource === 'Tables') return `Tables ${/"TableName"\s*:\s*"(\w+)"/.exec(body)?.[1] ?? ''}`;
  const [, table = resource, keys = ''] = /^(\w+)(\(.*\))?$/s.exec(segments.join('/')) ?? [];
  if (keys === '()') return [table, 'list', ...rowKind(table, query.get('$filter') ?? '')].join(' ');
  return [table, ...rowKind(table, keys)].join(' ');
}

/** In the ledger the first part of a row key says what the row is: head, ver, sid, evt. */
function rowKind(table: string, text: string): string[] {
  const kind = /RowKey(?: ge |=)'(\w+)\|/.exec(text)?.[1];
  return table === 'ledger' && kind !== undefined ? [kind] : [];
}

function queueResource([queue = '', ...rest]: readonly string[], query: URLSearchParams): string {
  const comp = query.get('comp');
  if (rest.length === 0) return comp === null ? queue : `${queue} ${comp}`;
  return rest.length === 1 ? `${queue}/messages` : `${queue}/message`;
}

function blobResource([container = '', ...rest]: readonly string[]): string {
  return rest.length === 0 ? container : `${container}/…`;
}
