// What went wrong, as data: the sentence is made when it is shown. Every `catch` of the pane ends here.
import type { IssueParams } from '../shared/issue';
import { Problem, type ProblemCode } from '../shared/problem';

export type PaneFault =
  | 'unreachable'
  | 'queued'
  | 'queuedBusy'
  | 'strangeAnswer'
  | 'cellEdit'
  | 'sheetGone'
  | 'protected'
  | 'excel'
  | 'fileChanged'
  | 'unconfigured'
  | 'signInAgain'
  | 'unexpected';

export type Notice =
  | { readonly kind: 'problem'; readonly code: ProblemCode; readonly params: IssueParams }
  | { readonly kind: 'pane'; readonly fault: PaneFault };

/** A fault of the pane's own surroundings: network, Excel, the file. Refusals of the server are Problems. */
export class Fault extends Error {
  override readonly name = 'Fault';
  constructor(readonly fault: PaneFault) {
    super(fault);
  }
}

export function noticeOf(error: unknown): Notice {
  if (error instanceof Problem) return { kind: 'problem', code: error.code, params: error.params };
  if (error instanceof Fault) return { kind: 'pane', fault: error.fault };
  const code = errorCode(error);
  return { kind: 'pane', fault: faults[code] ?? (officeError(error) ? 'excel' : 'unexpected') };
}

/** The session has ended, and nobody but its user can begin another. */
export function needsSignIn(error: unknown): boolean {
  return error instanceof Problem
    ? error.code === 'unauthenticated'
    : error instanceof Fault && error.fault === 'signInAgain';
}

/** Office.js error codes, and DOMException names of a file that moved on while we held it. */
const faults: Readonly<Record<string, PaneFault>> = {
  InvalidOperationInCellEditMode: 'cellEdit',
  ItemNotFound: 'sheetGone',
  InvalidReference: 'sheetGone',
  AccessDenied: 'protected',
  NotReadableError: 'fileChanged',
  NotFoundError: 'fileChanged',
};

function errorCode(error: unknown): string {
  if (typeof error !== 'object' || error === null) return '';
  if ('code' in error && typeof error.code === 'string') return error.code;
  return 'name' in error && typeof error.name === 'string' ? error.name : '';
}

function officeError(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'debugInfo' in error;
}
