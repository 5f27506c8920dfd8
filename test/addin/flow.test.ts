import { start, reduce, type Account, type Happening, type InFlow, type State } from '../../addin/flow';
import type { CheckedTable } from '../../addin/reader/check';
import type { Notice } from '../../addin/notice';
import { explanationsOf } from '../../addin/explaining';
import { outlook, readiness } from '../../addin/readiness';
import type { Issue } from '../../shared/issue';
import { duty, found, opened, place, receipt, result } from './examples';

const account: Account = {
  person: 'can-bo-25279',
  name: 'Cán bộ UBND xã Lộc Tấn',
  me: { id: 'p1', province: '70@2024-01-01', memberships: [], now: '2024-03-17T08:00:00+07:00' },
  periods: [],
};
const offline: Notice = { kind: 'pane', fault: 'unreachable' };
const petitions = opened([found('petitions', 'XLD')]);

function after(...happenings: readonly Happening[]): State {
  return happenings.reduce(reduce, start as State);
}

function inFlow(...happenings: readonly Happening[]): InFlow {
  const state = after({ kind: 'signedIn', account }, { kind: 'placeLoaded', place: place() }, ...happenings);
  if (state.step === 'signedOut') throw new Error('signed out');
  return state;
}

const warning: Issue = {
  code: 'atLeast',
  severity: 'warning',
  sheet: 'XLD',
  cell: 'B12',
  column: 'people',
  table: 'petitions',
  params: {},
};
const error: Issue = { ...warning, code: 'sum', severity: 'error', cell: 'C12' };
const checked = (results: CheckedTable[]): Happening => ({ kind: 'checked', workbook: petitions, results });

describe('refusals', () => {
  test('nothing but signing in happens to somebody signed out', () => {
    const state = after(
      { kind: 'placeLoaded', place: place() },
      { kind: 'opened', workbook: petitions },
      { kind: 'submitting', tables: ['petitions'] },
    );
    expect(state).toEqual(start);
  });

  test('a failure is told, ends the waiting and takes nothing away', () => {
    const before = inFlow({ kind: 'opened', workbook: petitions }, { kind: 'began', busy: 'checking' });
    expect(before.busy).toBe('checking');
    const state = reduce(before, { kind: 'failed', notice: offline });
    expect(state).toEqual({ ...before, busy: null, notice: offline });
    expect(reduce(state, { kind: 'dismissed' })).toEqual({ ...before, busy: null, notice: null });
  });

  test('an outcome that comes after the receipts were left is ignored', () => {
    const state = inFlow({ kind: 'opened', workbook: petitions });
    expect(reduce(state, { kind: 'settled', outcome: { table: 'petitions', result: receipt() } })).toBe(
      state,
    );
    expect(reduce(state, { kind: 'finished', place: null })).toBe(state);
    expect(reduce(state, { kind: 'returned' })).toBe(state);
  });
});

test('the way from signing in to the receipt', () => {
  const steps: [Happening, State['step']][] = [
    [{ kind: 'signedIn', account }, 'choosing'],
    [{ kind: 'placeLoaded', place: place() }, 'choosing'],
    [{ kind: 'opened', workbook: petitions }, 'loaded'],
    [checked([result('petitions', [])]), 'checked'],
    [{ kind: 'submitting', tables: ['petitions'] }, 'submitting'],
    [{ kind: 'settled', outcome: { table: 'petitions', result: receipt() } }, 'submitting'],
    [{ kind: 'finished', place: place() }, 'receipt'],
    [{ kind: 'returned' }, 'loaded'],
  ];
  let state: State = start;
  for (const [happening, step] of steps) {
    state = reduce(state, happening);
    expect(state.step).toBe(step);
  }
});

test('another period keeps the workbook and forgets what was said about it', () => {
  const state = inFlow(
    { kind: 'opened', workbook: petitions },
    { kind: 'nothingSaid', table: 'ocopProducts', reason: 'Không có sản phẩm mới.' },
    { kind: 'explained', table: 'petitions', code: 'atLeast', text: 'Có đoàn đông người.' },
    { kind: 'placeLoaded', place: place() },
  );
  expect(state).toMatchObject({ step: 'loaded', nothing: {}, explanations: {} });
  expect(state.step === 'loaded' && state.workbook.tables).toEqual([]);
});

test('after a check the worst table is opened; the one being worked on stays open while it has issues', () => {
  const results = [result('petitions', [warning]), result('ntmCommunes', [error])];
  const first = inFlow({ kind: 'opened', workbook: petitions }, checked(results));
  expect(first.shown).toBe('ntmCommunes');
  const chosen = reduce(first, { kind: 'tableShown', table: 'petitions' });
  expect(reduce(chosen, checked(results))).toMatchObject({ shown: 'petitions' });
  const corrected = [result('petitions', []), result('ntmCommunes', [error])];
  expect(reduce(chosen, checked(corrected))).toMatchObject({ shown: 'ntmCommunes' });
});

test('explanations outlive a new check', () => {
  const state = inFlow(
    { kind: 'opened', workbook: petitions },
    checked([result('petitions', [warning])]),
    { kind: 'explained', table: 'petitions', code: 'atLeast', text: 'Có đoàn đông người.' },
    checked([result('petitions', [warning])]),
  );
  expect(state.explanations).toEqual({ petitions: { atLeast: 'Có đoàn đông người.' } });
});

test('what was refused can be tried again without checking again; what went through is done', () => {
  const state = inFlow(
    { kind: 'opened', workbook: petitions },
    checked([result('petitions', []), result('ntmCommunes', [])]),
    { kind: 'submitting', tables: ['petitions', 'ntmCommunes'] },
    { kind: 'settled', outcome: { table: 'petitions', result: receipt() } },
    { kind: 'settled', outcome: { table: 'ntmCommunes', result: offline } },
    { kind: 'finished', place: null },
    { kind: 'returned' },
  );
  expect(state.step).toBe('checked');
  expect(state.step === 'checked' && state.results.length).toBe(2);
});

describe('what Nộp would send', () => {
  test('nothing before a check', () => {
    expect(outlook(place(), [], {}, {})).toEqual({ ready: [], all: 0, obstacle: 'checkFirst' });
  });

  test('no table with errors, and not one with an unexplained warning', () => {
    const results = [result('petitions', [warning]), result('ntmCommunes', [warning, error])];
    expect(outlook(place(), results, {}, {})).toEqual({ ready: [], all: 2, obstacle: 'errors' });
    expect(outlook(place(), results.slice(0, 1), {}, {}).obstacle).toBe('unexplained');
  });

  test('a blank explanation explains nothing', () => {
    const table = result('petitions', [warning]);
    expect(readiness(table, { petitions: { atLeast: '  ' } })).toBe('unexplained');
    expect(readiness(table, { petitions: { atLeast: 'Có đoàn đông người.' } })).toBe('ready');
  });

  test('nothing of a closed period', () => {
    const closed = place([duty('petitions', 'closed')]);
    expect(outlook(closed, [result('petitions', [])], {}, {}).ready).toEqual([]);
  });

  test('a table said to be empty goes without a check', () => {
    expect(outlook(place(), [], { petitions: 'Không có đơn.' }, {})).toEqual({
      ready: ['petitions'],
      all: 1,
      obstacle: null,
    });
  });

  test('an explanation travels with the rows it is about', () => {
    const table = result('petitions', [warning, { ...warning, cell: 'B9' }, { ...warning, cell: 'D12' }]);
    const written = { petitions: { atLeast: ' Có đoàn đông người. ' } };
    expect(explanationsOf(table, written)).toEqual([
      { code: 'atLeast', text: 'Có đoàn đông người.', rows: [9, 12] },
    ]);
  });
});
