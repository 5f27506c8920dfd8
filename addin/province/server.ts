// What the province's half asks of the server, over the connection the pane already has. Loaded with that half.
import type {
  Completeness,
  DefinitionChange,
  DefinitionVersion,
  Difference,
  EventBody,
  EventReceipt,
  EventView,
  FiguresAnswer,
  Invitation,
  Member,
  OpenPeriod,
  PeriodChange,
  Publication,
  PublicationFigures,
  VersionPayload,
  Versions,
} from '../../shared/api';
import type { TableDefinition } from '../../shared/definition';
import { expectAnswer, shaped, type Guard } from '../answer';
import type { Server } from '../server';

export interface Submitted {
  readonly unit: string;
  readonly table: string;
  readonly period: string;
}

export interface Publications {
  /** The current one of each scope. */
  readonly publications: readonly Publication[];
  /** Newest first. */
  readonly earlier: readonly Publication[];
}

export interface ProvinceServer {
  completeness(period: string): Promise<Completeness>;
  figures(period: string): Promise<FiguresAnswer>;
  publications(period: string): Promise<Publications>;
  /** `file` is `all.xlsx` or `all.docx`; without a number the current publication. */
  publication(period: string, file: string, number?: number): Promise<Blob>;
  /** The figures as a publication of the whole province said them. */
  publicationFigures(period: string, number: number): Promise<PublicationFigures>;
  versions(of: Submitted): Promise<Versions>;
  version(of: Submitted, version: number): Promise<VersionPayload>;
  difference(of: Submitted, version: number, from: number): Promise<Difference>;
  events(of: Submitted): Promise<readonly EventView[]>;
  decide(body: EventBody): Promise<EventReceipt>;
  putPeriod(table: string, period: string, change: PeriodChange): Promise<OpenPeriod>;
  members(): Promise<readonly Member[]>;
  putMembers(members: readonly Member[]): Promise<readonly Member[]>;
  invite(invitation: Invitation): Promise<{ readonly code: string; readonly expires: string }>;
  /** Versions of the province's own tables, newest first. */
  definitionVersions(): Promise<readonly DefinitionVersion[]>;
  definition(table: string, version: number): Promise<TableDefinition>;
  putDefinition(table: string, change: DefinitionChange): Promise<DefinitionVersion>;
}

const completeness = shaped<Completeness>({ units: 'object', tables: 'array' });
const figures = shaped<FiguresAnswer>({ tables: 'array' });
const publications = shaped<Publications>({ publications: 'array', earlier: 'array' });
const publicationFigures = shaped<PublicationFigures>({ number: 'number', tables: 'array' });
const versions = shaped<Versions>({ head: 'object', versions: 'array' });
const payload = shaped<VersionPayload>({ version: 'number', columns: 'object', sheetRows: 'array' });
const difference = shaped<Difference>({ figures: 'array', changed: 'array' });
const events = shaped<{ events: EventView[] }>({ events: 'array' });
const decided = shaped<EventReceipt>({ eventId: 'string', status: 'string', version: 'number' });
const openPeriod = shaped<OpenPeriod>({ table: 'string', deadline: 'string', gate: 'string' });
const members = shaped<{ members: Member[] }>({ members: 'array' });
const invited = shaped<{ code: string; expires: string }>({ code: 'string', expires: 'string' });
const definitionVersions = shaped<{ versions: DefinitionVersion[] }>({ versions: 'array' });
const definition = shaped<{ definition: TableDefinition }>({ definition: 'object' });
const definitionVersion = shaped<DefinitionVersion>({ table: 'string', version: 'number' });

export function provinceServer({ call }: Pick<Server, 'call'>): ProvinceServer {
  const answer = async <Answer>(response: Promise<Response>, guard: Guard<Answer>): Promise<Answer> =>
    expectAnswer<Answer>(await (await response).json().catch(() => undefined), guard);
  const get = <Answer>(path: string, guard: Guard<Answer>) => answer(call(path), guard);
  const send = <Answer>(method: 'POST' | 'PUT', path: string, body: unknown, guard: Guard<Answer>) =>
    answer(
      call(path, { method, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
      guard,
    );
  return {
    completeness: (period) => get(`completeness?${query({ period })}`, completeness),
    figures: (period) => get(`figures?${query({ period })}`, figures),
    publications: (period) => get(`publications?${query({ period })}`, publications),
    publication: async (period, file, number) => {
      const numbered = number === undefined ? '' : `?${query({ number: String(number) })}`;
      return (await call(`publications/${encodeURIComponent(period)}/${file}${numbered}`)).blob();
    },
    publicationFigures: (period, number) =>
      get(
        `publications/${encodeURIComponent(period)}/all/figures?${query({ number: String(number) })}`,
        publicationFigures,
      ),
    versions: (of) => get(`submissions?${query({ ...of })}`, versions),
    version: (of, version) => get(pathOf(of, version), payload),
    difference: (of, version, from) =>
      get(`${pathOf(of, version)}/difference?${query({ from: String(from) })}`, difference),
    events: async (of) => (await get(`events?${query({ ...of })}`, events)).events,
    decide: (body) => send('POST', 'events', body, decided),
    putPeriod: (table, period, change) =>
      send('PUT', `periods/${encodeURIComponent(table)}/${encodeURIComponent(period)}`, change, openPeriod),
    members: async () => (await get('members', members)).members,
    putMembers: async (list) => (await send('PUT', 'members', { members: list }, members)).members,
    invite: (invitation) => send('POST', 'invitations', invitation, invited),
    definitionVersions: async () => (await get('definitionVersions', definitionVersions)).versions,
    definition: async (table, version) =>
      (await get(`definitions/${encodeURIComponent(table)}/${version}`, definition)).definition,
    putDefinition: (table, change) =>
      send('PUT', `definitions/${encodeURIComponent(table)}`, change, definitionVersion),
  };
}

function pathOf({ unit, table, period }: Submitted, version: number): string {
  return `submissions/${[unit, table, period, String(version)].map(encodeURIComponent).join('/')}`;
}

function query(params: Readonly<Record<string, string>>): string {
  return new URLSearchParams(params).toString();
}
