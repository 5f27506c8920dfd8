// The table of states, cell by cell, against a table written here by hand from the contract; and what the period
// allows. Nothing is stored in these tests.
import type { Gate, Status } from '../../shared/api';
import { Problem } from '../../shared/problem';
import { mustBeOpenToReview, standingOf } from '../../functions/gate';
import type { StoredPeriod } from '../../functions/store/periods';
import { transition, type Action, type Reviewing } from '../../functions/transitions';

const DAY = '2024-03-20';
const period: StoredPeriod = {
  ...{ table: 'petitions', period: '2024-Q1', from: '2023-12-15', to: '2024-03-14', cutoff: '2024-03-14' },
  ...{ deadline: '2024-03-21', closes: '2024-03-28', locked: false, gate: 'open' },
  ...{ review: 'required', unitApproval: false },
};
const never = { gate: 'open', extension: '', reopened: '' } as const;
const standing = (gate: Gate, extension = '', reopened = '') => ({ gate, day: DAY, extension, reopened });

function outcome(
  action: Action,
  status: Status,
  at = standing('open'),
  more: Partial<Reviewing> = {},
): string {
  try {
    const next = transition(action, status, at, { ...period, ...more });
    return `${next.status} ${next.counted}`;
  } catch (error) {
    if (error instanceof Problem) return error.code;
    throw error;
  }
}

const states = ['due', 'waiting', 'submitted', 'accepted', 'returned', 'withdrawn'] as const;
const no = 'invalidTransition';
const again = 'submitted stays';

// Columns: due, waiting, submitted, accepted, returned, withdrawn.
const whileOpen: Record<Action, readonly string[]> = {
  submit: [again, no, again, again, again, again],
  approve: [no, again, no, no, no, no],
  sendBack: [no, 'due stays', no, no, no, no],
  accept: [no, no, 'accepted latest', no, no, no],
  return: [no, no, 'returned stays', no, no, no],
  withdraw: [no, 'withdrawn none', 'withdrawn none', no, no, no],
  withdrawAcceptance: [no, no, no, 'returned none', no, no],
  askCorrection: ['periodOpen', 'periodOpen', 'periodOpen', 'periodOpen', 'periodOpen', 'periodOpen'],
  reopen: ['periodOpen', 'periodOpen', 'periodOpen', 'periodOpen', 'periodOpen', 'periodOpen'],
  extend: states.map((state) => `${state} stays`),
};

test.each(Object.entries(whileOpen))('%s leads where the contract says from every state', (action, cells) => {
  const found = states.map((state) => outcome(isAction(action), state));
  expect(found).toEqual(cells);
});

test('a closed period takes decisions and extensions, and nothing from the unit but its request', () => {
  const at = standing('closed');
  const found = Object.keys(whileOpen).map((action) => [action, outcome(isAction(action), 'submitted', at)]);
  expect(Object.fromEntries(found)).toEqual({
    ...{
      submit: 'periodClosed',
      approve: 'periodClosed',
      sendBack: 'periodClosed',
      withdraw: 'periodClosed',
    },
    ...{ accept: 'accepted latest', return: 'returned stays', withdrawAcceptance: no },
    ...{ askCorrection: 'submitted stays', reopen: 'submitted stays', extend: 'submitted stays' },
  });
});

test('a locked period takes nothing but a request and a reopening', () => {
  const at = standing('locked');
  const found = Object.keys(whileOpen).map((action) => [action, outcome(isAction(action), 'accepted', at)]);
  expect(Object.fromEntries(found)).toEqual({
    ...Object.fromEntries(Object.keys(whileOpen).map((action) => [action, 'periodLocked'])),
    ...{ askCorrection: 'accepted stays', reopen: 'accepted stays' },
  });
});

test('an extension opens a closed period through its last day, and a locked one never', () => {
  expect(outcome('submit', 'due', standing('closed', '2024-03-20'))).toBe(again);
  expect(outcome('submit', 'due', standing('closed', '2024-03-19'))).toBe('periodClosed');
  expect(outcome('submit', 'due', standing('locked', '2024-03-20'))).toBe('periodLocked');
});

test('a correction opens a locked period through its last day, and may be decided about afterwards', () => {
  expect(outcome('submit', 'accepted', standing('locked', '', '2024-03-20'))).toBe(again);
  expect(outcome('submit', 'accepted', standing('locked', '', '2024-03-19'))).toBe('periodLocked');
  expect(outcome('accept', 'submitted', standing('locked', '', '2024-03-19'))).toBe('accepted latest');
  expect(() => mustBeOpenToReview(standing('locked'), period.period)).toThrow('periodLocked');
});

test('the stricter of the date and the written gate holds', () => {
  const gateOf = (gate: Gate, day: string) => standingOf({ ...never, gate }, period, day).gate;
  expect(gateOf('open', '2024-03-21')).toBe('open');
  expect(gateOf('open', '2024-03-22')).toBe('late');
  expect(gateOf('open', '2024-03-29')).toBe('closed');
  expect(gateOf('locked', '2024-03-20')).toBe('locked');
});

test('without review a submission counts at once, after the approval of the unit where that is asked', () => {
  const none: Partial<Reviewing> = { review: 'none' };
  expect(outcome('submit', 'due', standing('late'), none)).toBe('accepted latest');
  expect(outcome('submit', 'due', standing('late'), { ...none, unitApproval: true })).toBe('waiting stays');
  expect(outcome('submit', 'due', standing('late'), { unitApproval: true })).toBe('waiting stays');
  expect(outcome('approve', 'waiting', standing('late'), none)).toBe('accepted latest');
});

function isAction(text: string): Action {
  const known = Object.keys(whileOpen).filter((action): action is Action => action === text);
  if (known[0] === undefined) throw new Error(`no action ${text}`);
  return known[0];
}
