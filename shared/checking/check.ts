// The one check, run by the pane and by the server alike: cells against their columns, then rules over the columns, then
// the table as a whole. Sentences, issues and figures are made only when they are looked at.
import type { z } from 'zod';
import type { TableDefinition } from '../definition';
import type { FiguresBySubject } from '../figure';
import type { Issue } from '../issue';
import { once } from '../once';
import type { Reading } from '../reading/reading';
import { columnTitle } from '../titles';
import { acceptorOf } from './accept';
import { columnSchemaOf } from './cellSchema';
import type { CheckContext, Checked } from './checked';
import { figuresOf } from './figures';
import { byCell, byTable, Findings, issuesInSheetOrder, severityOf, type Explain } from './findings';
import { refusalOf } from './refusal';
import { Rows, type RefusedCells } from './rows';
import { compileRule, type RunnableRule } from './rules/compile';
import { rowOf } from './rules/rule';
import { subjectKeysOf } from './subjects';

/** Checks a reading against its definition. Pure: equal input gives equal findings, wherever it runs. */
export function check(definition: TableDefinition, reading: Reading, context: CheckContext): Checked {
  const findings = new Findings();
  const schemas = cellSchemas(definition, context);
  const rows = new Rows(definition, reading, context, checkCells(definition, reading, schemas, findings));
  const figures = once(() => figuresOf(rows));
  const rules = definition.rules.map((rule) => compileRule(rule, { rows, figures }));
  rules.forEach((rule, index) => {
    if (rule) runRule(rule, index, findings);
  });
  checkTable(definition, reading, findings);

  const issues = once(() =>
    issuesInSheetOrder(definition, reading, findings, explainer(rows, reading, schemas, rules)),
  );
  const { errors, warnings } = countBySeverity(definition, reading.issues, findings);
  return {
    definition,
    reading,
    errors,
    warnings,
    get issues(): readonly Issue[] {
      return issues();
    },
    get figures(): FiguresBySubject {
      return figures();
    },
  };
}

/** The schema of each column's cells, in the order of the definition. */
export function cellSchemas(
  definition: TableDefinition,
  { unit, units }: CheckContext,
): readonly z.ZodType[] {
  const known = units.map((one) => one.key);
  const own = [...subjectKeysOf(unit, units)];
  return definition.columns.map((column) =>
    columnSchemaOf(column, {
      unitKeys: column.key === definition.subject ? own : known,
      travels: definition.layout !== 'register' && column.leaves && !column.personal,
    }),
  );
}

function checkCells(
  definition: TableDefinition,
  reading: Reading,
  schemas: readonly z.ZodType[],
  findings: Findings,
): RefusedCells {
  const refused = new Map<string, readonly number[]>();
  definition.columns.forEach(({ key }, index) => {
    const values = reading.columns[key];
    const schema = schemas[index];
    if (!values || !schema) return;
    const acceptor = acceptorOf(schema);
    const rows: number[] = [];
    for (let row = acceptor.nextRefused(values, 0); row >= 0; row = acceptor.nextRefused(values, row + 1)) {
      rows.push(row);
      findings.add(row, index, byCell);
    }
    if (rows.length > 0) refused.set(key, rows);
  });
  return refused;
}

function runRule(rule: RunnableRule, index: number, findings: Findings): void {
  for (let i = 0; i < rule.count; i++) {
    if (rule.breaks(i)) findings.add(rowOf(rule.at, i), rule.at.index, index);
  }
}

/** A table without rows, or without a column it must send, where reading has not said so already. */
export function checkTable(definition: TableDefinition, reading: Reading, findings: Findings): void {
  if (reading.sheetRows.length === 0) findings.add(-1, -1, byTable);
  definition.columns.forEach((column, index) => {
    const mayBeAbsent =
      column.optional || column.personal || !column.leaves || Object.hasOwn(reading.columns, column.key);
    const said = reading.issues.some(
      (issue) => issue.code === 'missingColumn' && issue.column === column.key,
    );
    if (!mayBeAbsent && !said) findings.add(-1, index, byTable);
  });
}

/** `rows` as rules saw them, `columns` as they were read. */
export function explainer(
  rows: Rows,
  { columns }: Pick<Reading, 'columns'>,
  schemas: readonly z.ZodType[],
  rules: readonly (Pick<RunnableRule, 'at' | 'code' | 'explain'> | undefined)[],
): Explain {
  const { definition } = rows;
  return (row, index, ruleIndex) => {
    const column = definition.columns[index];
    const rule = rules[ruleIndex];
    if (rule) return { code: rule.code, params: rule.explain(rule.at.itemRow === undefined ? row : 0) };
    if (!column) return { code: 'noRows', params: {} };
    const title = columnTitle(definition, column);
    const schema = schemas[index];
    if (ruleIndex === byTable || !schema) return { code: 'missingColumn', params: { header: title } };
    const value = columns[column.key]?.[row] ?? null;
    return refusalOf({ column, title, schema, unitName: (key) => rows.unit(key)?.name }, value);
  };
}

function countBySeverity(definition: TableDefinition, ofReading: readonly Issue[], findings: Findings) {
  const counts = { error: 0, warning: 0 };
  for (const issue of ofReading) counts[issue.severity]++;
  for (const rule of findings.rules) counts[severityOf(definition, rule)]++;
  return { errors: counts.error, warnings: counts.warning };
}
