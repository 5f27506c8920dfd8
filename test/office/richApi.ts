// The protocol between Office.js and its host, as far as the pane speaks it (PLATFORM §4): object paths are resolved,
// actions run in order, the first refusal ends the batch. Syncs and bytes are counted, and 5 MB is the limit both ways.
import { rangeAddress } from '../../shared/grid';
import type { Book } from './book';
import { call, mustKnow, navigate, query, refuse, type Thing } from './objects';
import { Refusal } from './refusal';
import type { Changed } from './user';
import { set } from './writing';

interface Arguments {
  readonly Arguments?: readonly unknown[];
}

interface ObjectPath {
  readonly Name: string;
  readonly ObjectPathType: number;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: Arguments;
}

interface Action {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: Arguments;
  readonly QueryInfo?: { readonly Select?: readonly string[] };
}

export interface Request {
  readonly Actions: readonly Action[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPath>>;
}

export interface Counts {
  syncs: number;
  largestReply: number;
  largestRequest: number;
}

export interface Session {
  readonly book: Book;
  readonly announced: number;
  readonly counts: Counts;
  /** Ranges that Office.js keeps between batches. */
  readonly kept: Map<string, Thing>;
  /** Somebody listens to onChanged. */
  listening: boolean;
  /** What has to be told to listeners once the request is answered. */
  readonly changes: Changed[];
}

const limit = 5 * 1024 * 1024;
let references = 0;
const [instantiate, load, method, setting, trace] = [1, 2, 3, 4, 5];
const [global, , byMethod, byProperty, byIndexer, byReference] = [1, 2, 3, 4, 5, 6];

export function answer(session: Session, request: Request, bytes: number): unknown {
  session.counts.syncs++;
  session.counts.largestRequest = Math.max(session.counts.largestRequest, bytes);
  const refused = refusalOf(session.book);
  if (refused !== null) return { Results: [], Error: problem({ code: refused, message: '' }, 0) };
  if (bytes > limit)
    return { Results: [], Error: problem({ code: 'RequestPayloadSizeLimitExceeded', message: '' }, 0) };
  const reply = run(session, request);
  const size = JSON.stringify(reply).length;
  session.counts.largestReply = Math.max(session.counts.largestReply, size);
  if (size > limit)
    return { Results: [], Error: problem({ code: 'ResponsePayloadSizeLimitExceeded', message: '' }, 0) };
  return reply;
}

/**
 * Both fail any request, whatever it asks (learn.microsoft.com/office/dev/add-ins/testing/
 * application-specific-api-error-handling).
 */
function refusalOf(book: Book): string | null {
  const { failNext } = book;
  book.failNext = null;
  return failNext ?? (book.editing ? 'InvalidOperationInCellEditMode' : null);
}

function run(session: Session, request: Request): unknown {
  const things = new Map<number, Thing>();
  const results: { ActionId: number; Value: unknown }[] = [];
  const traces: number[] = [];
  for (const [index, action] of request.Actions.entries()) {
    try {
      const value = action.ActionType === trace ? null : act(session, request, things, action);
      if (action.ActionType === trace) traces.push(action.Id);
      results.push({ ActionId: action.Id, Value: value });
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return { Results: results, TraceIds: traces, Error: problem(error, index) };
    }
  }
  return { Results: results, TraceIds: traces };
}

function act(session: Session, request: Request, things: Map<number, Thing>, action: Action): unknown {
  const thing = resolve(session, request, things, action.ObjectPathId);
  if (thing.type === 'Null') return null;
  switch (action.ActionType) {
    case instantiate:
      return thing.type === 'Range'
        ? { _ReferenceId: referenceOf(session, thing) }
        : thing.type === 'Worksheet'
          ? { Id: thing.sheet.id }
          : {};
    case load:
      return query(session.book, thing, action.QueryInfo?.Select ?? []);
    case method:
      return action.Name.startsWith('_') ? inner(session, thing, action) : invoke(session, thing, action);
    case setting:
      return write(session, thing, action);
    default:
      return refuse('ApiNotFound', `${thing.type}.${action.Name} (action ${action.ActionType})`);
  }
}

function invoke({ book, announced }: Session, thing: Thing, { Name, ArgumentInfo }: Action): unknown {
  mustKnow(`${thing.type}.${Name}`, announced);
  return call(book, thing, Name, ArgumentInfo?.Arguments);
}

function write(session: Session, thing: Thing, { Name, ArgumentInfo }: Action): unknown {
  mustKnow(`${thing.type}.${Name}`, session.announced);
  const area = set(session.book, thing, Name, ArgumentInfo?.Arguments?.[0]);
  if (area && thing.type === 'Range') {
    // An add-in hears of its own writes too: excel.worksheetchangedeventargs#source is "Local" for both.
    session.changes.push({
      worksheetId: thing.sheet.id,
      address: rangeAddress(area),
      changeType: 'RangeEdited',
    });
  }
  return null;
}

function inner(session: Session, thing: Thing, action: Action): unknown {
  if (
    !action.Name.endsWith('RegisterDataChangedEvent') &&
    !action.Name.endsWith('UnregisterDataChangedEvent')
  )
    return keep(session, thing, action);
  mustKnow(`${thing.type}.${action.Name}`, session.announced);
  session.listening = action.Name.startsWith('_Register');
  return null;
}

function keep({ kept }: Session, thing: Thing, { Name, ArgumentInfo }: Action): unknown {
  if (Name === '_RemoveReference') {
    kept.delete(String(ArgumentInfo?.Arguments?.[0]));
    return null;
  }
  if (Name !== '_KeepReference') return refuse('ApiNotFound', Name);
  const reference = `_r${++references}`;
  kept.set(reference, thing);
  return reference;
}

/** Excel.run keeps its ranges: instantiated, kept, and instantiated again with the reference they go by from then on. */
function referenceOf({ kept }: Session, thing: Thing): string {
  return [...kept].find(([, one]) => one === thing)?.[0] ?? '';
}

function resolve(session: Session, request: Request, things: Map<number, Thing>, id: number): Thing {
  const known = things.get(id);
  if (known) return known;
  const path = request.ObjectPaths[id] ?? refuse('InvalidObjectPath', String(id));
  const thing = follow(session, request, things, path);
  things.set(id, thing);
  return thing;
}

function follow(session: Session, request: Request, things: Map<number, Thing>, path: ObjectPath): Thing {
  const { ObjectPathType: type, ParentObjectPathId, Name, ArgumentInfo } = path;
  if (type === global) return { type: 'Workbook' };
  if (type === byReference) return session.kept.get(Name) ?? refuse('InvalidReference', Name);
  if (type !== byMethod && type !== byProperty && type !== byIndexer) return refuse('ApiNotFound', Name);
  const parent = resolve(session, request, things, ParentObjectPathId ?? 0);
  if (parent.type === 'Null') return parent;
  const name = type === byIndexer ? 'Indexer' : Name;
  mustKnow(`${parent.type}.${name}`, session.announced);
  return navigate(session.book, parent, name, ArgumentInfo?.Arguments ?? []);
}

function problem({ code, message }: { code: string; message: string }, index: number): unknown {
  return { ActionIndex: index, Code: code, Message: message, Location: '' };
}
