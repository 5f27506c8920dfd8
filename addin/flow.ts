// The pane's state machine: signedOut → choosing → loaded → checked → submitting → receipt. A pure reducer, so that
// every state can be tried without a screen; what calls the network or Excel is in steps.ts.
import type { Me, OpenPeriod, Receipt } from '../shared/api';
import type { Answers } from '../shared/reading/answers';
import type { CheckedTable } from './reader/check';
import type { Place } from './duty';
import type { Applied } from './fixing';
import type { Notice } from './notice';
import type { Waiting } from './offline/store';
import type { Marked } from './workbook/workbook';
import type { Explanations } from './readiness';
import type { Person } from './session';
import type { Opened } from './opened';

/** What runs right now; buttons wait for it. */
export type Busy = 'signIn' | 'place' | 'reading' | 'checking' | null;

export interface SignedOut {
  readonly step: 'signedOut';
  readonly people: readonly Person[] | null;
  readonly busy: Busy;
  readonly notice: Notice | null;
}

export interface Account {
  /** Who is signed in, as the server names them. */
  readonly person: string;
  readonly name: string;
  readonly me: Me;
  readonly periods: readonly OpenPeriod[];
}

export interface CellPlace {
  readonly sheet: string;
  readonly cell: string;
}

interface SignedIn {
  readonly account: Account;
  readonly place: Place | null;
  readonly busy: Busy;
  readonly notice: Notice | null;
  /** Table -> reason: "không phát sinh". */
  readonly nothing: Readonly<Record<string, string>>;
  /** Table -> the found table the user chose among several. */
  readonly choices: Readonly<Record<string, string>>;
  readonly explanations: Explanations;
  /** Question id -> the option chosen. */
  readonly answers: Answers;
  /** Fixes that can be taken back, the newest last. */
  readonly applied: readonly Applied[];
  /** Cells the last Hoàn tác left alone, because they had been typed into. */
  readonly kept: readonly string[];
  /** How far our highlights lie on the sheets; null: there are none. */
  readonly marked: Marked | null;
  /** The session has ended and nobody but its user can begin another. */
  readonly over: boolean;
  /** The network is away: what is shown was kept on this computer. */
  readonly away: boolean;
  /** Submissions that wait for the network, or for a second look. */
  readonly queue: readonly Waiting[];
  /** The table whose issues are shown. */
  readonly shown: string | null;
  readonly focus: CellPlace | null;
}

export interface Outcome {
  readonly table: string;
  readonly result: Receipt | Notice;
}

export type Choosing = SignedIn & { readonly step: 'choosing' };
export type Loaded = SignedIn & { readonly step: 'loaded'; readonly workbook: Opened };
export type Checked = SignedIn & {
  readonly step: 'checked';
  readonly workbook: Opened;
  readonly results: readonly CheckedTable[];
};
export type Submitting = SignedIn & {
  readonly step: 'submitting' | 'receipt';
  readonly workbook: Opened | null;
  readonly results: readonly CheckedTable[];
  readonly tables: readonly string[];
  readonly outcomes: readonly Outcome[];
};
export type InFlow = Choosing | Loaded | Checked | Submitting;
export type State = SignedOut | InFlow;

export type Happening =
  | { readonly kind: 'began'; readonly busy: Busy }
  | { readonly kind: 'failed'; readonly notice: Notice }
  | { readonly kind: 'dismissed' }
  | { readonly kind: 'peopleCame'; readonly people: readonly Person[] }
  | { readonly kind: 'signedIn'; readonly account: Account }
  | { readonly kind: 'signedOut' }
  | { readonly kind: 'placeLoaded'; readonly place: Place }
  | { readonly kind: 'opened'; readonly workbook: Opened }
  | { readonly kind: 'checked'; readonly workbook: Opened; readonly results: readonly CheckedTable[] }
  | { readonly kind: 'chose'; readonly table: string; readonly id: string }
  | { readonly kind: 'followed'; readonly workbook: Opened; readonly results: readonly CheckedTable[] }
  | { readonly kind: 'refreshed'; readonly place: Place }
  | { readonly kind: 'away'; readonly away: boolean }
  | { readonly kind: 'sessionOver' }
  | { readonly kind: 'queued'; readonly queue: readonly Waiting[] }
  | { readonly kind: 'fixed'; readonly applied: Applied }
  | { readonly kind: 'undone'; readonly kept: readonly string[] }
  | { readonly kind: 'marked'; readonly marked: Marked | null }
  | { readonly kind: 'answered'; readonly id: string; readonly value: string }
  | { readonly kind: 'explained'; readonly table: string; readonly code: string; readonly text: string }
  | { readonly kind: 'nothingSaid'; readonly table: string; readonly reason: string | null }
  | { readonly kind: 'tableShown'; readonly table: string }
  | { readonly kind: 'cellShown'; readonly at: CellPlace }
  | { readonly kind: 'submitting'; readonly tables: readonly string[] }
  | { readonly kind: 'settled'; readonly outcome: Outcome }
  | { readonly kind: 'finished'; readonly place: Place | null }
  | { readonly kind: 'returned' };

export const start: SignedOut = { step: 'signedOut', people: null, busy: 'signIn', notice: null };

export function reduce(state: State, happening: Happening): State {
  switch (happening.kind) {
    case 'began':
      return { ...state, busy: happening.busy, notice: null };
    case 'failed':
      return { ...state, busy: null, notice: happening.notice };
    case 'dismissed':
      return { ...state, notice: null };
    case 'peopleCame':
      return state.step === 'signedOut' ? { ...state, people: happening.people, busy: null } : state;
    case 'signedIn':
      if (state.step !== 'signedOut' && state.account.person === happening.account.person)
        return { ...state, account: happening.account, over: false, busy: null };
      return {
        ...{ step: 'choosing', account: happening.account, place: null, ...untouched, shown: null },
        ...{ away: state.step !== 'signedOut' && state.away, over: false, queue: [] },
      };
    case 'signedOut':
      return { ...start, people: state.step === 'signedOut' ? state.people : null };
    default:
      return state.step === 'signedOut' ? state : reduceInFlow(state, happening);
  }
}

type InFlowHappening = Exclude<
  Happening,
  { kind: 'began' | 'failed' | 'dismissed' | 'peopleCame' | 'signedIn' | 'signedOut' }
>;

function reduceInFlow(state: InFlow, happening: InFlowHappening): InFlow {
  switch (happening.kind) {
    case 'placeLoaded':
      return atPlace(state, happening.place);
    case 'opened':
      return {
        ...common(state),
        step: 'loaded',
        workbook: happening.workbook,
        busy: null,
        focus: null,
        shown: firstOf(happening.workbook),
      };
    case 'checked':
      return checked(state, happening.workbook, happening.results);
    case 'chose':
      return { ...state, choices: { ...state.choices, [happening.table]: happening.id } };
    case 'followed':
      return state.step === 'checked'
        ? { ...state, workbook: happening.workbook, results: happening.results }
        : state;
    case 'refreshed':
      return { ...state, place: happening.place };
    case 'away':
      return state.away === happening.away ? state : { ...state, away: happening.away };
    case 'sessionOver':
      return { ...state, over: true };
    case 'queued':
      return { ...state, queue: happening.queue };
    case 'fixed':
      return { ...state, applied: [...state.applied, happening.applied], kept: [] };
    case 'undone':
      return { ...state, applied: state.applied.slice(0, -1), kept: happening.kept };
    case 'marked':
      return { ...state, marked: happening.marked };
    case 'answered':
      return { ...state, answers: { ...state.answers, [happening.id]: happening.value } };
    case 'explained': {
      const { table, code, text } = happening;
      const written = { ...state.explanations[table], [code]: text };
      return { ...state, explanations: { ...state.explanations, [table]: written } };
    }
    case 'nothingSaid':
      return { ...state, nothing: said(state.nothing, happening.table, happening.reason) };
    case 'tableShown':
      return { ...state, shown: state.shown === happening.table ? null : happening.table };
    case 'cellShown':
      return { ...state, focus: happening.at };
    default:
      return reduceSubmission(state, happening);
  }
}

function reduceSubmission(
  state: InFlow,
  happening: Extract<InFlowHappening, { kind: 'submitting' | 'settled' | 'finished' | 'returned' }>,
): InFlow {
  switch (happening.kind) {
    case 'submitting': {
      const { tables } = happening;
      const workbook = state.step === 'choosing' ? null : state.workbook;
      const results = 'results' in state ? state.results : [];
      return { ...common(state), step: 'submitting', workbook, results, tables, outcomes: [], notice: null };
    }
    case 'settled':
      return state.step === 'submitting'
        ? { ...state, outcomes: [...state.outcomes, happening.outcome] }
        : state;
    case 'finished':
      return state.step === 'submitting'
        ? { ...state, step: 'receipt', place: happening.place ?? state.place }
        : state;
    case 'returned':
      return state.step === 'receipt' ? backToTables(state) : state;
  }
}

const untouched = {
  busy: null,
  notice: null,
  nothing: {},
  choices: {},
  explanations: {},
  answers: {},
  focus: null,
  applied: [],
  kept: [],
  marked: null,
};

/** Another unit or period: an opened workbook stays open, but everything said about it is asked again. */
function atPlace(state: InFlow, place: Place): InFlow {
  const { account, away, over, queue } = state;
  const base = { account, place, away, over, queue, ...untouched, shown: null };
  const workbook = state.step === 'choosing' ? null : state.workbook;
  return workbook === null
    ? { ...base, step: 'choosing' }
    : { ...base, step: 'loaded', workbook: { ...workbook, tables: [], issues: [], questions: [] } };
}

/** After a check the first table with something to do is shown; explanations already written stay. */
function checked(state: InFlow, workbook: Opened, results: readonly CheckedTable[]): Checked {
  const worst =
    results.find((result) => result.checked.errors > 0) ??
    results.find((result) => result.checked.warnings > 0) ??
    results.find((result) => result.checked.reading.fixes.length > 0);
  const kept = results.find(({ table }) => table === state.shown);
  const stays = kept && (kept.checked.issues.length > 0 ? 'results' in state : !worst);
  const shown = (stays ? kept : (worst ?? results[0]))?.table ?? null;
  return { ...common(state), step: 'checked', workbook, results, busy: null, shown };
}

/** What was submitted is done with; what was refused can be corrected and tried again. */
function backToTables(state: Submitting): InFlow {
  const done = new Set(state.outcomes.filter(({ result }) => isReceipt(result)).map(({ table }) => table));
  const nothing = Object.fromEntries(Object.entries(state.nothing).filter(([table]) => !done.has(table)));
  const base = { ...common(state), nothing };
  if (state.workbook === null) return { ...base, step: 'choosing' };
  if (done.size === state.tables.length) return { ...base, step: 'loaded', workbook: state.workbook };
  return { ...base, step: 'checked', workbook: state.workbook, results: state.results };
}

export function isReceipt(result: Receipt | Notice): result is Receipt {
  return 'submissionId' in result;
}

function firstOf(workbook: Opened): string | null {
  return workbook.tables[0]?.table ?? null;
}

function said(
  nothing: Readonly<Record<string, string>>,
  table: string,
  reason: string | null,
): Readonly<Record<string, string>> {
  const others = Object.fromEntries(Object.entries(nothing).filter(([key]) => key !== table));
  return reason === null ? others : { ...others, [table]: reason };
}

function common(state: InFlow): SignedIn {
  const { account, place, busy, notice, nothing, choices, explanations, answers, shown, focus } = state;
  const { applied, kept, marked, away, over, queue } = state;
  return {
    ...{ account, place, busy, notice, nothing, choices, explanations, answers, shown, focus },
    ...{ applied, kept, marked, away, over, queue },
  };
}
