// The pane's texts in English; the same keys as Vietnamese, by type.
import type { Words } from './vi';

export const s = (n: number | string, one: string, many: string) => `${n} ${String(n) === '1' ? one : many}`;

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
    own: 'Sign in with your work account',
    search: 'Search by unit name',
    none: 'Nobody matches. Shorten the search text.',
    goOn: 'Continue',
    busy: 'Signing in…',
    out: 'Sign out',
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
    reading: 'Reading the workbook…',
    readAgain: 'Read again',
  },

  tables: {
    title: 'Tables to submit',
    found: (sheet, range) => `Sheet “${sheet}”, ${range}`,
    rows: (n) => s(n, 'row of data', 'rows of data'),
    missing: 'Not in this workbook',
    several: 'Several tables of the workbook look like this one. Choose the one to submit:',
  },

  nothing: {
    declared: (reason) => `Nothing to report: ${reason}`,
  },

  check: {
    button: 'Check',
    again: 'Check again',
    busy: 'Checking…',
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

  province: {
    submitTab: 'Submit',
    tab: 'Province',
  },

  notice: {
    unreachable:
      'The server cannot be reached. Check the network and try again; the figures in your workbook are untouched.',
  },
};
