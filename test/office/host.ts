// Runs in the page before office.js: gives the browser the `window.external` that desktop Excel gives its task panes,
// with the in-memory workbook behind it. Arrays must look like the VBArrays of that interface.
import { bookOf, type BookData } from './book';
import { answer, type Request, type Session } from './richApi';
import { deleteSheet, insertRow, typeInto, type Changed } from './user';

export interface HostSettings {
  readonly book: BookData;
  /** Requirement set, e.g. 1.14. */
  readonly announced: number;
  /** Office's black theme. */
  readonly dark?: boolean;
}

declare global {
  interface Window {
    officeHostSettings: HostSettings;
    officeHost: Session & {
      readonly bugs: string[];
      readonly user: User;
      /** When Excel itself was computing, in milliseconds since the page began. */
      readonly busy: [number, number][];
    };
  }
}

const executeRichApi = 93;
const richApiMessage = 33;
const { book, announced, dark = false } = window.officeHostSettings;
const session: Session = {
  book: bookOf(book),
  announced,
  counts: { syncs: 0, largestReply: 0, largestRequest: 0 },
  kept: new Map(),
  listening: false,
  changes: [],
};
const bugs: string[] = [];
const busy: [number, number][] = [];
const handlers = new Map<number, Handler>();

/** What a test lets the user do in Excel. */
interface User {
  type(sheet: string, cell: string, typed: string | number): void;
  insertRow(sheet: string, row: number): void;
  deleteSheet(sheet: string): void;
}

const user: User = {
  type: (sheet, cell, typed) => tell(typeInto(session.book, sheet, cell, typed)),
  insertRow: (sheet, row) => tell(insertRow(session.book, sheet, row)),
  deleteSheet: (sheet) => deleteSheet(session.book, sheet),
};
window.officeHost = Object.assign(session, { bugs, user, busy });

const list = (items: readonly unknown[]) => ({
  toArray: () => items,
  dimensions: () => 1,
  lbound: () => 0,
  ubound: () => items.length - 1,
  getItem: (index: number) => items[index],
});

const context = {
  GetAppType: () => 1,
  GetSolutionRef: () => '3f0a6c1e-58b7-4d7e-9b7a-2c9d6e1f4a70',
  GetAppVersionMajor: () => 16,
  GetAppVersionMinor: () => 1,
  GetAppUILocale: () => 'vi-VN',
  GetAppDataLocale: () => 'vi-VN',
  GetDocUrl: () => 'C:\\Báo cáo\\loc-tan.xlsx',
  GetAppCapabilities: () => 0,
  GetActivationMode: () => 2,
  GetControlIntegrationLevel: () => 1,
  GetSolutionToken: () => '',
  GetCorrelationId: () => 'correlation',
  GetInstanceId: () => 'instance',
  GetTouchEnabled: () => false,
  GetCommerceAllowed: () => false,
  GetSupportedMatrix: () => JSON.stringify({ ExcelApi: announced }),
  GetHostFullVersion: () => '16.0.17328.20162',
  GetSettings: () => ({ Read: () => undefined, Write: () => undefined }),
  GetInitialDisplayMode: () => 2,
  // Colours come as numbers; office.js makes #rrggbb of them.
  GetOfficeThemeInfo: () => JSON.stringify({ bodyBackgroundColor: dark ? 0x262626 : 0xffffff }),
};

type Handler = (id: number, message: unknown) => void;
type Callback = (result: unknown, status?: number) => void;

Object.assign(window.external, {
  GetContext: () => context,
  GetHostInfo: () => 'Excel$Win32$16.01$vi-VN$corr$$$0',
  GetLoggingAllowed: () => false,
  RegisterEvent: (id: number, _target: string, handler: Handler, done: Callback) => {
    handlers.set(id, handler);
    done(list([0]));
  },
  UnregisterEvent: (_id: number, _target: string, done: Callback) => done(list([0])),
  Execute: (id: number, params: unknown, done: Callback) => setTimeout(() => execute(id, params, done)),
});

function execute(id: number, params: unknown, done: Callback): void {
  if (id !== executeRichApi) return done(list([0, null]), 0);
  const text = requestText(params);
  const began = performance.now();
  const request: Request = JSON.parse(text);
  const answered = JSON.stringify(reply(request, text.length));
  busy.push([began, performance.now()]);
  // Its own task, as the reply of another program is.
  setTimeout(() => {
    done(list([0, list([200, list([]), answered])]), 0);
    for (const change of session.changes.splice(0)) tell(change);
  });
}

/** Rich API messages come as event 33; 65536 is the category of events, 10 a worksheet's onChanged. */
function tell(change: Changed): void {
  if (!session.listening) return;
  const message = { eventType: 10, source: 'Local', ...change };
  const item = list([65536, 10, 'Workbook', JSON.stringify(message), '', false]);
  setTimeout(() => handlers.get(richApiMessage)?.(richApiMessage, list([item])));
}

function reply(request: Request, bytes: number): unknown {
  // Before the first batch office.js asks its own internal service (path type 2); one empty result an action.
  const isBoot = Object.values(request.ObjectPaths).some(({ ObjectPathType }) => ObjectPathType === 2);
  if (isBoot) return { Results: request.Actions.map(({ Id }) => ({ ActionId: Id, Value: null })) };
  try {
    return answer(session, request, bytes);
  } catch (error) {
    bugs.push(error instanceof Error ? (error.stack ?? error.message) : JSON.stringify(error));
    return {
      Results: [],
      Error: { ActionIndex: 0, Code: 'HostBug', Message: 'see officeHost.bugs', Location: '' },
    };
  }
}

/** The request is the fifth parameter, as an array or as an object numbered like one. */
function requestText(params: unknown): string {
  const text: unknown =
    Reflect.get(Object(params), 4) ?? Reflect.get(Object(Reflect.get(Object(params), 0)), 4);
  if (typeof text !== 'string') throw new Error('office.js sent no request text');
  return text;
}
