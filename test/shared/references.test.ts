import { tableDefinitionSchema, type TableDefinitionInput } from '../../shared/definition';
import { tables } from '../../shared/tables';

const [sound] = tables;
if (!sound) throw new Error('there are no tables');

function mistakesOf(change: Partial<TableDefinitionInput>): string[] {
  const parsed = tableDefinitionSchema.safeParse({ ...sound, ...change });
  return parsed.success
    ? []
    : parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
}

describe('a definition is refused, with the place of the mistake, when', () => {
  it('a rule names a column that is not there', () => {
    expect(mistakesOf({ rules: [{ kind: 'atMost', a: 'criteriaMet', b: 'nothing' }] })).toEqual([
      'rules.0: there is no column "nothing"',
    ]);
  });

  it('a condition asks for a choice the column does not have', () => {
    const where = { column: 'status', op: 'in' as const, value: ['recognised', 'excellent'] };
    expect(mistakesOf({ rules: [{ kind: 'requiredWhen', column: 'decision', where }] })).toEqual([
      'rules.0: column "status" has no choice "excellent"',
    ]);
  });

  it('a condition is on nothing, or compares with nothing', () => {
    const where = {
      all: [
        { op: 'eq' as const, value: 1 },
        { column: 'status', op: 'eq' as const },
      ],
    };
    expect(mistakesOf({ rules: [{ kind: 'requiredWhen', column: 'decision', where }] })).toEqual([
      'rules.0: a condition is on one of column, unitType, cutoff',
      'rules.0: "eq" needs a value',
    ]);
  });

  it('a sentence or the sample names an unknown figure', () => {
    const mistakes = mistakesOf({ sentences: [{ vi: '{recognised}/{all}' }] });
    expect(mistakes).toEqual(['sentences.0: there is no figure "all"']);
  });

  it('a chart shows an unknown figure', () => {
    const chart = { title: 'Biểu đồ', kind: 'column' as const, over: 'figures' as const };
    expect(mistakesOf({ charts: [{ ...chart, figures: ['recognised', 'all'] }] })).toEqual([
      'charts.0: there is no figure "all"',
    ]);
  });

  it('the subject is no unit column, or a key is named twice', () => {
    expect(mistakesOf({ subject: 'status' })).toContain('subject: the subject must be a unit column');
    const [first] = sound.columns;
    expect(mistakesOf({ columns: [...sound.columns, ...(first ? [first] : [])] })).toEqual([
      `columns.${sound.columns.length}.key: "${first?.key ?? ''}" is named twice`,
    ]);
  });

  it('a rule rests on a column that never leaves the workbook', () => {
    expect(mistakesOf({ rules: [{ kind: 'unique', columns: ['note'] }] })).toEqual([
      'rules.0: column "note" never leaves the workbook: the server could not check this',
    ]);
  });
});
