// The pane's texts in English; the same keys as Vietnamese, by type.
import type { Words } from './vi';

const s = (n: number | string, one: string, many: string) => `${n} ${String(n) === '1' ? one : many}`;

export const en: Words = {
  product: 'Giao ban',
  tagline: 'Check and submit report figures',
  otherLanguage: { code: 'vi', short: 'VI', name: 'Tiếng Việt' },
  close: 'Close',
  retry: 'Try again',
  loading: 'Loading…',

  signIn: {
    title: 'Sign in',
    lead: 'Choose a demo person to begin.',
    search: 'Search by unit name',
    none: 'Nobody matches. Shorten the search text.',
    busy: 'Signing in…',
    out: 'Sign out',
    unconfigured: 'Sign-in is not configured. Ask the administrator to name the issuer (config.json).',
  },

  place: {
    unit: 'Unit',
    period: 'Reporting period',
    loading: 'Loading periods and tables…',
    noUnit: 'This account submits figures for no unit.',
    noPeriod: 'No reporting period is open now. Ask the collecting agency for its calendar.',
    data: (from, to) => `Data from ${from} to ${to}`,
  },

  deadline: {
    left: (days) => `${s(days, 'day', 'days')} left`,
    today: 'due today',
    over: (days) => `${s(days, 'day', 'days')} overdue`,
    closed: 'closed',
    locked: 'locked',
    due: (date) => `Due ${date}`,
  },

  period: {
    month: (n, year) => `Month ${n}/${year}`,
    quarter: (roman, year) => `Quarter ${roman}/${year}`,
    firstHalf: (year) => `First half of ${year}`,
    secondHalf: (year) => `Second half of ${year}`,
    cumulative: (months, year) => `${months} months of ${year}`,
    year: (year) => `Year ${year}`,
  },

  status: {
    due: 'Not submitted',
    waiting: 'Waiting for the unit’s leader',
    submitted: (version) => `Version ${version} submitted, under review`,
    accepted: (version) => `Version ${version} submitted`,
    returned: (version) => `Version ${version} returned`,
    withdrawn: 'Withdrawn',
  },

  open: {
    title: 'Open your unit’s workbook',
    lead: 'Drop the file here, or',
    choose: 'Choose an Excel file',
    kinds:
      'An .xlsx or .xls file. It stays on this computer; only the table’s own columns are sent when you submit.',
    another: 'Open another file',
    reading: 'Reading the workbook…',
    readAgain: 'Read again',
  },

  tables: {
    title: 'Tables to submit',
    found: (sheet, range) => `Sheet “${sheet}”, ${range}`,
    rows: (n) => s(n, 'row of data', 'rows of data'),
    missing: 'Not in this workbook',
    several: 'Several tables of the workbook look like this one. Choose the one to submit:',
    noneFound: 'No table was found in this workbook.',
    noneFoundHelp: 'Check the header rows of the table, or open another file.',
    superseded: (basis) => `Replaced by ${basis}, whose form is not loaded yet.`,
  },

  nothing: {
    offer: 'Nothing to report',
    label: 'Why there is nothing to report',
    hint: 'For example: no petition was received in the period.',
    declare: 'Note it',
    declared: (reason) => `Nothing to report: ${reason}`,
    undo: 'Undo',
  },

  check: {
    button: 'Check',
    again: 'Check again',
    busy: 'Checking…',
    clean: 'The figures are valid. You can submit.',
    verdict: (errors, warnings) => `${s(errors, 'error', 'errors')}, ${s(warnings, 'warning', 'warnings')}.`,
    errors: (n) => `${s(n, 'error', 'errors')}.`,
    warnings: (n) => `${s(n, 'warning', 'warnings')}.`,
    fixErrors: 'Correct every error, then check again.',
    explainWarnings: 'Explain the warnings, then submit.',
    explained: 'The warnings are explained. You can submit.',
    ready: 'Valid',
    all: (n) => `All (${n})`,
    onlyErrors: (n) => `Errors (${n})`,
    onlyWarnings: (n) => `Warnings (${n})`,
    error: 'Error',
    warning: 'Warning',
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

  submit: {
    button: (n) => (n > 1 ? `Submit ${n} tables` : 'Submit'),
    busy: (done, total) => `Submitting ${done}/${total}…`,
    none: 'No table can be submitted yet',
    blocked: 'Correct every error before submitting.',
    unexplained: 'Explain every warning before submitting.',
    checkFirst: 'Check before submitting.',
    partly: (ready, all) => `${ready} of ${all} tables can be submitted`,
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

  province: {
    submitTab: 'Submit',
    tab: 'Province',
  },

  preview: {
    title: 'Preview (read-only)',
    sheet: 'Sheet',
    empty: 'This sheet is empty.',
    table: (title) => `Table: ${title}`,
  },

  notice: {
    unreachable:
      'The server cannot be reached. Check the network and try again; the figures in your workbook are untouched.',
    strangeAnswer:
      'The server’s answer is not in the agreed form (the network may ask for a login). Reload the page and try again.',
    cellEdit: 'Excel is editing a cell. Press Enter or Esc in the sheet and try again.',
    sheetGone: 'This sheet or cell no longer exists. Check again to refresh the list.',
    excel: 'Excel could not do this. Save the workbook, reopen this pane and try again.',
    fileChanged: 'The file has changed since it was opened. Choose it again to read the newest version.',
    unexpected:
      'Something unexpected went wrong in this pane. Reload the page; the figures in your workbook are untouched.',
  },
};
