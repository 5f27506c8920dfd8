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
import {
  byCell,
  byTable,
  countBySeverity,
  issuesInSheetOrder,
  type Explain,
  type Findings,
} from './findings';
import { refusalOf } from './refusal';
import { Rows } from './rows';
import { compileRule, type RunnableRule } from './rules/compile';
import { brokenPlaces, rowOf } from './rules/rule';
import { subjectKeysOf } from './subjects';

/** Checks a reading against its definition. Pure: equal input gives equal findings, wherever it runs. */
export function check(definition: TableDefinition, reading: Reading, context: CheckContext): Checked {
  const schemas = cellSchemas(definition, context);
  const ofCells = checkCells(definition, reading, schemas);
  const refused = new Map(ofCells.map((one) => [definition.columns[one.column]?.key ?? '', one.rows]));
  const rows = new Rows(definition, reading, context, refused);
  const figures = once(() => figuresOf(rows));
  const rules = definition.rules.map((rule) => compileRule(rule, { rows, figures }));
  const ofRules = rules.flatMap((rule, place) => findingsOf(rule, place));
  const findings = [...ofCells, ...ofRules, ...checkTable(definition, reading)];

  const issues = once(() =>
    issuesInSheetOrder(definition, reading, findings, explainer(rows, reading, schemas, rules)),
  );
  const { error, warning } = countBySeverity(
    definition,
    reading.issues,
    findings.map(({ rule, rows: { length } }) => ({ rule, count: length })),
  );
  return {
    definition,
    reading,
    errors: error,
    warnings: warning,
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
): readonly Findings[] {
  return definition.columns.flatMap(({ key }, column) => {
    const values = reading.columns[key];
    const schema = schemas[column];
    const rows = values && schema ? acceptorOf(schema).refusedRows(values) : [];
    return rows.length > 0 ? { rows, column, rule: byCell } : [];
  });
}

function findingsOf(rule: RunnableRule, place: number): Findings {
  const rows = brokenPlaces(rule).map((i) => rowOf(rule.at, i));
  return { rows, column: rule.at.index, rule: place };
}

/** A table without rows, or without a column it must send, where reading has not said so already. */
export function checkTable(definition: TableDefinition, reading: Reading): readonly Findings[] {
  const ofTable = (column: number): Findings => ({ rows: [-1], column, rule: byTable });
  const missing = definition.columns.flatMap((column, index) => {
    const mayBeAbsent =
      column.optional || column.personal || !column.leaves || Object.hasOwn(reading.columns, column.key);
    const said = reading.issues.some(
      (issue) => issue.code === 'missingColumn' && issue.column === column.key,
    );
    return mayBeAbsent || said ? [] : ofTable(index);
  });
  return reading.sheetRows.length === 0 ? [ofTable(-1), ...missing] : missing;
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
