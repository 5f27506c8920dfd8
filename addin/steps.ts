// What happens when a button is pressed: the only place where network, workbook and state meet. Every step ends in a
// happening, also when it fails; nothing throws past here.
import type { OpenPeriod } from '../shared/api';
import { loadPlace, type Place } from './duty';
import type { Busy, CellPlace, Happening, State } from './flow';
import { noticeOf } from './notice';
import { connect, type Server } from './server';
import type { Configured, Person, Session } from './session';
import { chosenTable, type Opened } from './opened';
import type { CheckedTable } from './reader/check';
import { createReader, type Reader } from './reader';
import type { Host, Workbook } from './workbook/workbook';

export interface Surroundings {
  readonly host: Host;
  readonly signIn: Configured;
  readonly state: () => State;
  readonly tell: (happening: Happening) => void;
}

/** What a task works with that loads only when its button is pressed. */
export interface Desk {
  readonly server: Server;
  readonly workbook: Workbook | null;
  readonly reader: Reader;
  readonly state: () => State;
  readonly tell: (happening: Happening) => void;
  /** Aborted when the user presses Dừng. */
  readonly stopped: () => AbortSignal;
  /** Shows what is going on, then what came of it, a failure too; an answer that comes too late is dropped. */
  attempt(busy: Busy, work: () => Promise<Happening | null>): Promise<boolean>;
  goTo(unit: string, period: string): Promise<void>;
  readAgain(): Promise<boolean>;
  check(): Promise<void>;
  /** The workbook as it is now and what is to be said about it; null before there is one. */
  lookAndCheck(): Promise<{ workbook: Opened; results: readonly CheckedTable[] } | null>;
}
export type Task = (desk: Desk) => Promise<void>;

export interface Steps {
  /** Does what somebody signed in asks for; a failure is told. */
  do(task: Task): Promise<void>;
  /** The same for who tells failures in their own place: they are thrown. */
  try(task: Task): Promise<void>;
  workbook(): Workbook | null;
  /** Goes on as who was here before, where that needs no asking and `resumes` is not false. */
  begin(resumes?: boolean): Promise<void>;
  signIn(person: Person): Promise<void>;
  /** To the first unit and period that wait for this person. */
  arrive(): Promise<void>;
  /** After the session has ended: everything stays as it is. */
  signInAgain(): Promise<void>;
  signOut(): Promise<void>;
  goTo(unit: string, period: string): Promise<void>;
  open(workbook: Workbook): Promise<void>;
  readAgain(): Promise<boolean>;
  check(): Promise<void>;
  submit(): Promise<void>;
  /** Ends what takes too long for the user. */
  readonly stop: () => void;
  show(at: CellPlace): Promise<void>;
  /** The server in the name of the person signed in. */
  server(): Server | null;
}

/** Who signed in here last, and whether they have signed out since. */
const [lastHere, hasLeft] = ['giaoban.person', 'giaoban.left'];
/** Milliseconds after signing in: what waits for the network can wait for the first screen too. */
const settled = 2000;

export function createSteps({ host, signIn, state, tell }: Surroundings): Steps {
  let server: Server | null = null;
  let bearer: { session: Session } | null = null;
  let workbook: Workbook | null = host.workbook;
  const reader = createReader();
  let turn = 0;
  let reading: Promise<unknown> = Promise.resolve();
  let stopping = new AbortController();

  /** Whether it came to what was wanted. */
  const attempt = async (busy: Busy, work: () => Promise<Happening | null>): Promise<boolean> => {
    const mine = ++turn;
    tell({ kind: 'began', busy });
    const happening = await work().catch((error: unknown): Happening => {
      return { kind: 'failed', notice: noticeOf(error) };
    });
    // An answer that comes after the user went elsewhere is no longer wanted.
    if (mine !== turn) return false;
    tell(happening ?? { kind: 'began', busy: null });
    return happening?.kind !== 'failed';
  };

  /** Signs in by a session, or, where there is none, shows who may sign in: who was here last stands first. */
  const enter = async (open: () => Promise<Session | null>): Promise<void> => {
    const before = server;
    await attempt('signIn', async () => {
      const begun = await open();
      if (!begun) {
        const people = await signIn.people();
        const isLast = ({ id }: Person) => id === localStorage.getItem(lastHere);
        const last = people.filter(isLast).map((person) => ({ ...person, last: true }));
        return { kind: 'peopleCame', people: [...last, ...people.filter((one) => !isLast(one))] };
      }
      const by = { session: begun };
      const reached = connect(
        (refused) => by.session.token(refused),
        await signIn.server(),
        () => tell({ kind: 'sessionOver' }),
      );
      const asked = reached.periods();
      // Refused to who is nobody's member yet; to others it is told below.
      asked.catch(() => undefined);
      const me = await reached.me();
      const periods = me.memberships.length === 0 ? [] : await asked;
      const now = state();
      // Who signs in again goes on where they were; of anybody else nothing is left.
      if (bearer && now.step !== 'signedOut' && now.account.person === me.id) bearer.session = begun;
      else [bearer, server, workbook] = [by, reached, host.workbook];
      localStorage.setItem(lastHere, begun.person);
      localStorage.removeItem(hasLeft);
      return { kind: 'signedIn', account: { person: me.id, name: begun.name, me, periods } };
    });
    if (server === before) return;
    await arrive();
    const mine = server;
    setTimeout(() => void (server === mine && perform(settle)), settled);
  };
  const left = () => localStorage.getItem(hasLeft) !== null;
  const begin = (resumes = true) => enter(async () => (left() || !resumes ? null : signIn.resume()));
  const signInAgain = async (): Promise<void> => {
    if (!bearer) return;
    const { person: id, name } = bearer.session;
    await enter(() => signIn.signIn({ id, name, role: '' }, false));
  };

  /** From here on answers are kept for days without a network, and what waits is sent. */
  const settle: Task = async (desk) => {
    const now = state();
    if (now.step === 'signedOut' || !now.place) return;
    const { account, place } = now;
    const { keeping } = await import('./offline/keeping');
    if (server !== desk.server) return;
    server = keeping(desk.server, account.person, (away) => tell({ kind: 'away', away }));
    await loadPlace(server, place.unit.key, place.period, account.periods);
    const { beginRounds } = await import('./offline/postman');
    await beginRounds({ ...desk, server });
  };

  const goTo = async (unit: string, period: string): Promise<void> => {
    await attempt('place', async () => {
      const now = state();
      if (!server || now.step === 'signedOut') return null;
      const place = await loadPlace(server, unit, period, now.account.periods);
      return { kind: 'placeLoaded', place };
    });
    if (workbook && placeOf(state())) await readAgain();
  };

  const arrive = async (): Promise<void> => {
    const first = firstPlace(state());
    if (first) await goTo(first.unit, first.period);
  };

  const look = async (from: Workbook, place: Place): Promise<Opened> => {
    const grids = await from.grids(stopping.signal);
    const now = state();
    const looked = await reader.find(grids, place, now.step === 'signedOut' ? {} : now.answers);
    return { name: from.name, place: from.place, watched: from.watch !== undefined, grids, ...looked };
  };

  const readAgain = () => {
    const read = attempt('reading', async () => {
      const place = placeOf(state());
      if (!workbook || !place) return null;
      return { kind: 'opened', workbook: await look(workbook, place) };
    });
    reading = read;
    return read;
  };

  const lookAndCheck = async () => {
    const now = state();
    const place = placeOf(now);
    if (!workbook || !place || now.step === 'signedOut') return null;
    const opened = await look(workbook, place);
    const ids = place.duties.flatMap(
      ({ definition }) => chosenTable(opened.tables, definition.id, now.choices)?.id ?? [],
    );
    return { workbook: opened, results: await reader.check(ids, place) };
  };

  const check = async () => {
    // Pressed before the workbook is read: it waits, and then gives its verdict.
    if (state().busy === 'reading') {
      tell({ kind: 'began', busy: 'checking' });
      if (!(await reading)) return;
    }
    // What shows the verdict loads meanwhile, and without it the verdict waits on the screen.
    const shows = import('./components/Findings').catch(() => undefined);
    await attempt('checking', async () => {
      const [found] = await Promise.all([lookAndCheck(), shows]);
      return found && { kind: 'checked', ...found };
    });
    if (!workbook?.excel || state().step !== 'checked') return;
    const { afterCheck } = await import('./marking');
    await perform(afterCheck);
  };

  const attend = async (task: Task) => {
    if (!server) return;
    const moves = { attempt, goTo, readAgain, check, lookAndCheck };
    await task({ server, workbook, reader, state, tell, stopped: () => stopping.signal, ...moves });
  };
  const perform = (task: Task) => attend(task).catch(report);

  return {
    do: perform,
    try: attend,
    workbook: () => workbook,
    begin,
    signIn: (person) => enter(() => signIn.signIn(person, left())),
    signInAgain,
    signOut: async () => {
      turn++;
      server = bearer = null;
      workbook = host.workbook;
      localStorage.setItem(hasLeft, '1');
      tell({ kind: 'signedOut' });
      await enter(async () => {
        await signIn.leave();
        return null;
      });
    },
    ...{ arrive, goTo },
    open: async (opened) => {
      const before = workbook;
      workbook = opened;
      // A file that cannot be read does not take the place of one that could.
      if (!(await readAgain())) workbook = before;
      else await perform(async (desk) => (await import('./watching')).watch(desk));
    },
    readAgain,
    check,
    stop: () => {
      turn++;
      stopping.abort();
      stopping = new AbortController();
      reader.stop();
      tell({ kind: 'began', busy: null });
    },
    submit: () => perform(async (desk) => (await import('./sending')).sendAll(desk)),
    show: async (at) => {
      tell({ kind: 'cellShown', at });
      if (workbook) await workbook.select(at.sheet, at.cell).catch(report);
    },
    server: () => server,
  };

  function report(error: unknown): void {
    tell({ kind: 'failed', notice: noticeOf(error) });
  }
}

/** The first unit the person submits for, in the open period that ends soonest. */
export function firstPlace(state: State): { unit: string; period: string } | null {
  if (state.step === 'signedOut' || state.place) return null;
  const unit = submitterUnits(state.account.me.memberships)[0]?.unit;
  const period = periodsInOrder(state.account.periods)[0];
  return unit !== undefined && period !== undefined ? { unit, period } : null;
}

/** Memberships of those who work on a unit's own submissions. */
export function submitterUnits<Membership extends { readonly role: string }>(
  memberships: readonly Membership[],
): Membership[] {
  return memberships.filter(({ role }) => role === 'submitter' || role === 'approver');
}

/** Period ids, open ones by deadline first, then late, then closed. */
export function periodsInOrder(periods: readonly OpenPeriod[]): string[] {
  const rank = { open: 0, late: 1, closed: 2, locked: 3 };
  const sorted = [...periods].sort(
    (a, b) => rank[a.gate] - rank[b.gate] || (a.deadline < b.deadline ? -1 : a.deadline > b.deadline ? 1 : 0),
  );
  return [...new Set(sorted.map(({ period }) => period))];
}

function placeOf(state: State): Place | null {
  return state.step === 'signedOut' ? null : state.place;
}
