// The texts of the screens that open after the first one, in English.
import { s } from './en';
import type { Later } from './viLater';

export const enLater: Later = {
  firstDay: {
    title: 'Not a member of any unit yet',
    lead: (name) => `Signed in as “${name}”, but this account belongs to no unit yet.`,
    ask: 'Ask the Giao Ban administrator of the province (Office of the provincial People’s Committee), naming your unit and your work, for an invitation code.',
    enter: 'Enter the invitation code below. Each code works once.',
    code: 'Invitation code',
    join: 'Join the unit',
  },

  badge: {
    ready: 'Valid',
    error: 'Error',
    warning: 'Warning',
  },

  superseded: (basis) => `Replaced by ${basis}, whose form is not loaded yet.`,
  noneFound: {
    said: 'No table was found in this workbook.',
    help: 'Check the header rows of the table, or open another file.',
  },

  stop: 'Stop',

  nothing: {
    offer: 'Nothing to report',
    label: 'Why there is nothing to report',
    hint: 'For example: no petition was received in the period.',
    declare: 'Note it',
    undo: 'Undo',
  },

  session: {
    over: 'Your sign-in has ended. Sign in again to go on; what you typed is still here.',
    again: 'Sign in again',
  },

  own: {
    title: 'What was submitted',
    returned: 'The submission was returned. Correct these cells and submit again:',
    withdraw: 'Withdraw',
    askCorrection: 'Ask to correct it',
    approve: 'Approve and send',
    sendBack: 'Send back to its maker',
    reason: (what) => `Reason (${what.toLowerCase()})`,
    reasonHint: 'One line, nothing about a person',
    cancel: 'Cancel',
    history: 'What happened to it',
    kept: (version, time) => `Receipt kept in this workbook: version ${version}, ${time}`,
    print: 'Print on A4 to sign',
  },

  fix: {
    title: 'Can be set right at once',
    column: (letters, title) => (title === '' ? `Column ${letters}` : `Column ${letters}: ${title}`),
    all: (n, count) => (n === 1 ? 'Fix' : `Fix the column (${count} cells)`),
    one: 'Fix',
    more: (n) => `and ${s(n, 'other text', 'other texts')}`,
    byHand: 'A file opened in the browser is only read. Change these cells in Excel and save.',
    done: (n, sheet) => `${s(n, 'cell was', 'cells were')} fixed on sheet “${sheet}”.`,
    undo: 'Undo',
    undoHistory: 'Excel’s own Ctrl+Z does not reach back past this; use this Undo.',
    kept: (cells) => `${cells} left alone: typed into since the fix.`,
  },

  marks: {
    all: 'Cells with issues are coloured on the sheet.',
    some: 'Only the first 200 areas are coloured; the rest are in the list below.',
    blocked: 'A sheet is protected and cannot be coloured; see the list below.',
    left: 'Excel did not list every formatting rule, so old colours may be left. Remove them in Home > Conditional Formatting > Manage Rules.',
    remove: 'Remove colours',
  },

  question: {
    title: (n) => `${s(n, 'question', 'questions')} to answer`,
    column: (text, table) => `Which column of “${table}” is “${text}”?`,
    table: (sheet) => `Sheet “${sheet}” holds something that could be several tables. Which is it?`,
    cell: (text) => `This cell says “${text}”. What does it mean?`,
    remembered: 'Answers about columns are remembered for later periods; headings stay on this computer.',
  },

  open: {
    title: 'Open your unit’s workbook',
    lead: 'Drop the file here, or',
    choose: 'Choose an Excel file',
    reopen: (name) => `Open ${name} again`,
    asksAgain: 'After a reload the browser asks again whether the file may be read. Allow it.',
    kinds:
      'An .xlsx or .xls file. It stays on this computer; only the table’s own columns are sent when you submit.',
    another: 'Open another file',
    watched: 'Read again as soon as it is saved in Excel; what is not saved is not seen.',
    notWatched: 'After saving, open the file again to read it anew; what is not saved is not seen.',
  },

  check: {
    clean: 'The figures are valid. You can submit.',
    verdict: (errors, warnings) => `${s(errors, 'error', 'errors')}, ${s(warnings, 'warning', 'warnings')}.`,
    errors: (n) => `${s(n, 'error', 'errors')}.`,
    warnings: (n) => `${s(n, 'warning', 'warnings')}.`,
    fixErrors: 'Correct every error, then check again.',
    explainWarnings: 'Explain the warnings, then submit.',
    explained: 'The warnings are explained. You can submit.',
    all: (n) => `All (${n})`,
    onlyErrors: (n) => `Errors (${n})`,
    onlyWarnings: (n) => `Warnings (${n})`,
    list: 'List of errors and warnings',
    noCell: 'whole table',
    goTo: (cell) => `Go to cell ${cell}`,
    conserved: (seen, read, totals, ignored) =>
      `${s(seen, 'row', 'rows')} seen: ${read} of data, ${totals} totals and groups, ${ignored} ignored.`,
  },

  explain: {
    title: 'Explain the warnings',
    lead: 'One line for each kind of warning. No names, telephone or ID numbers.',
    at: (cells, more) =>
      more > 0 ? `At ${cells} and ${s(more, 'other cell', 'other cells')}` : `At ${cells}`,
    hint: 'Why is this figure right all the same?',
    personal: 'Take the telephone number, ID number or e-mail address out of this line.',
  },

  receipt: {
    title: 'Submitted',
    partly: (done, total) => `${done} of ${total} tables submitted`,
    failed: 'Not submitted',
    late: 'Late',
    version: (n) => `Version ${n}`,
    number: 'Receipt number',
    details: 'Receipt number and content hash',
    hash: 'Content hash',
    sent: 'Sent',
    rows: (n, columns) => `${s(n, 'row', 'rows')}, ${s(columns, 'column', 'columns')}`,
    columns: 'Columns sent',
    kept: 'Not sent',
    keptText: 'File name, sheet names, other columns and all personal data.',
    figuresOnly: 'Counts only; the rows of the register stay on your computer.',
    nothing: 'Nothing to report',
    back: 'Back to the tables',
  },

  preview: {
    title: 'Preview (read-only)',
    sheet: 'Sheet',
    empty: 'This sheet is empty.',
    table: (title) => `Table: ${title}`,
  },

  offline: {
    away: 'No network: forms and periods kept on this computer are used, and the check says the same as with one.',
    known: (time) => `Other periods are compared as the server knew them at ${time}.`,
    waiting: (titles) => `Waiting, sent by itself when the server takes it: ${titles}.`,
    review: (title, time) => `To be looked at again: “${title}”, made at ${time}, was not taken.`,
    export: 'Download what was made',
    drop: 'Discard it',
  },

  notice: {
    queued: 'No network. The submission is kept on this computer and sent when the network is back.',
    queuedBusy:
      'The server is busy. The submission is kept on this computer and sent again in a few minutes.',
    strangeAnswer:
      'The server’s answer is not in the agreed form (the network may ask for a login). Reload the page and try again.',
    cellEdit: 'Excel is editing a cell. Press Enter or Esc in the sheet and try again.',
    protected:
      'The sheet is protected and cannot be written. Unprotect it (Review > Unprotect Sheet) and try again.',
    sheetGone: 'This sheet or cell no longer exists. Check again to refresh the list.',
    excel: 'Excel could not do this. Save the workbook, reopen this pane and try again.',
    fileChanged: 'The file has changed since it was opened. Choose it again to read the newest version.',
    unconfigured: 'Sign-in is not configured. Ask the administrator to name the issuer (config.json).',
    signInAgain:
      'Your sign-in has ended. Press the same button again and sign in; what you typed is still here.',
    unexpected:
      'Something unexpected went wrong in this pane. Reload the page; the figures in your workbook are untouched.',
  },
};
