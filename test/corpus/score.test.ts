// The judge's arithmetic on small literal reports: a silent error counts, a question does not.
import type { CheckReport } from '../../shared/checkReport';
import { scoreOf, summaryOf } from './score';
import { district } from './places';
import type { TableTruth, WorkbookTruth } from './truth';

type TableReport = CheckReport['sheets'][number]['tables'][number];

const truth: TableTruth = {
  table: 'petitions',
  form: 'petitions2024',
  sheet: 'Sheet1',
  reporter: district,
  period: '2024-Q1',
  day: '2024-03-14',
  unitsOn: '2024-03-14',
  headerRange: 'A1:C1',
  bodyRange: 'A2:C4',
  transposed: false,
  columns: { unit: 'B', total: 'C' },
  otherColumns: ['A'],
  rows: { records: [2, 3], totals: [4], groups: [], blanks: [], columnNumbers: [] },
  values: [
    { unit: '25276@2024-01-01', total: 7 },
    { unit: '25273@2024-01-01', total: undefined },
  ],
  unreadableCells: ['C3'],
  doubtfulCells: [],
  figures: { '25276@2024-01-01': { total: 7 }, '25273@2024-01-01': { total: null } },
  mayBeMissing: [],
};

const right: TableReport = {
  table: 'petitions',
  range: 'A1:C4',
  headerRange: 'A1:C1',
  bodyRange: 'A2:C4',
  conservation: { seen: 3, read: 2, totals: 1, ignored: 0 },
  otherRows: [{ row: 4, kind: 'total' }],
  notes: [],
  confidence: 1,
  columns: {
    unit: { header: 'Đơn vị', column: 'B', confidence: 1 },
    total: { header: 'Tổng số đơn', column: 'C', confidence: 1 },
  },
  questions: [],
  fixes: [],
  issues: [],
  figures: { '25276@2024-01-01': { total: 7 }, '25273@2024-01-01': { total: null } },
};

function scored(table: Partial<TableReport>, of: Partial<TableTruth> = {}) {
  const workbook: WorkbookTruth = { tables: [{ ...truth, ...of }], oddities: [] };
  const sheet = { name: 'Sheet1', tables: [{ ...right, ...table }], questions: [], ignored: [], issues: [] };
  const score = scoreOf(workbook, { file: 'x.xlsx', sheets: [sheet] });
  const [only] = score.tables;
  if (!only) throw new Error('one table in, one score out');
  return { ...only, strangers: score.strangers };
}

describe('scoring', () => {
  it('counts a column taken for another as wrong', () => {
    const columns = { ...right.columns, total: { header: 'Số TT', column: 'A', confidence: 1 } };
    expect(scored({ columns }).columns).toEqual({ right: 1, wrong: 1, missing: 0, asked: 0 });
  });

  it('counts a column the sheet does not have as wrong', () => {
    const columns = { ...right.columns, closing: { header: 'Số TT', column: 'A', confidence: 1 } };
    expect(scored({ columns }).columns).toEqual({ right: 2, wrong: 1, missing: 0, asked: 0 });
  });

  it('counts a column not found as missing, and as asked when a question offers it', () => {
    const columns = { unit: right.columns['unit'] ?? { header: '', column: 'B', confidence: 1 } };
    expect(scored({ columns }).columns).toMatchObject({ right: 1, missing: 1, asked: 0 });
    const questions: TableReport['questions'] = [
      {
        id: 'q1',
        cell: 'C1',
        about: 'column',
        options: [{ value: 'total', label: 'Tổng số đơn', confidence: 0.5 }],
      },
    ];
    expect(scored({ columns, questions }).columns).toMatchObject({ right: 1, missing: 0, asked: 1 });
  });

  it('counts a table not found as asked only when a question on its header offers it', () => {
    const asked = (cell: string, value: string) => {
      const options = [{ value, label: value, confidence: 0.5 }];
      const questions = [{ id: 'table:1', cell, about: 'table' as const, options }];
      const sheet = { name: 'Sheet1', tables: [], questions, ignored: [], issues: [] };
      const score = scoreOf({ tables: [truth], oddities: [] }, { file: 'x.xlsx', sheets: [sheet] });
      return score.tables[0]?.columns;
    };
    expect(asked('B1', 'petitions')).toMatchObject({ asked: 2, missing: 0 });
    expect(asked('B1', 'ocopProducts')).toMatchObject({ asked: 0, missing: 2 });
    expect(asked('H20', 'petitions')).toMatchObject({ asked: 0, missing: 2 });
  });

  it('counts a number from an unreadable cell as wrong, and no number from a good one as missing', () => {
    const guessed = { ...right.figures, '25273@2024-01-01': { total: 0 } };
    expect(scored({ figures: guessed }).figures).toMatchObject({ equal: 1, wrong: 1 });
    const lost = { ...right.figures, '25276@2024-01-01': { total: null } };
    expect(scored({ figures: lost }).figures).toMatchObject({ equal: 1, missing: 1, wrong: 0 });
    const doubted = { figures: lost };
    expect(scored(doubted, { mayBeMissing: ['25276@2024-01-01 total'] }).figures).toMatchObject({
      doubted: 1,
      missing: 0,
    });
  });

  it('counts figures of a unit the table does not name as wrong', () => {
    const figures = { ...right.figures, '25279@2024-01-01': { total: 3 } };
    expect(scored({ figures }).figures).toMatchObject({ equal: 2, wrong: 1 });
  });

  it('does not accept a table with an error or a question, nor rows that went missing', () => {
    const issue = {
      code: 'notInteger',
      severity: 'error',
      sheet: 'Sheet1',
      cell: 'C3',
      column: 'total',
    } as const;
    const issues = [{ ...issue, table: 'petitions', params: {}, message: '' }];
    expect(scored({ issues }).accepted).toBe(false);
    expect(scored({ conservation: { seen: 3, read: 3, totals: 0, ignored: 0 } }).rowsRight).toBe(false);
  });

  it('counts a table elsewhere on the sheet as a stranger, and the true one as not found', () => {
    const elsewhere = scored({ range: 'H20:K30' });
    expect(elsewhere).toMatchObject({ found: false, strangers: 1, columns: { missing: 2 } });
  });

  it('accepts a report that is right in everything', () => {
    const score = scored({});
    expect(score).toMatchObject({ found: true, accepted: true, rowsRight: true, strangers: 0 });
    expect(score.figures).toEqual({ equal: 2, wrong: 0, missing: 0, doubted: 0 });
    const summary = summaryOf([{ tables: [score], strangers: 0 }]);
    expect(summary).toMatchObject({ columnsRight: 1, columnsWrong: 0, figuresOfAccepted: { equal: 2 } });
  });
});
