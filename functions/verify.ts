// Checks a submission again, as if the pane had never looked: what may travel, what it adds up to, and that the
// figures are those of the rows. The pane and the server run the same check(); this file only rebuilds what it needs.
import type { Entry } from '../shared/aggregate';
import { balanceLeft } from '../shared/checking/balanceLeft';
import type { CheckContext } from '../shared/checking/checked';
import { check } from '../shared/checking/check';
import { subjectKeysOf } from '../shared/checking/subjects';
import type { TableDefinition } from '../shared/definition';
import { emptyFigures, isDefinedFor, recomputed } from '../shared/evaluate';
import { sameFigure, type Figures, type FiguresBySubject } from '../shared/figure';
import type { Issue } from '../shared/issue';
import { Problem } from '../shared/problem';
import type { Reading } from '../shared/reading/reading';
import { hashedText, type Submission } from '../shared/submission';
import { sha256 } from './digest';
import { personalTexts } from './texts';

/** Throws the refusal the submission deserves; returns when it may be appended. */
export function verify(definition: TableDefinition, submission: Submission, context: CheckContext): void {
  if (sha256(hashedText(submission)) !== submission.contentHash) throw new Problem('contentHashDiffers');
  refuseForeignColumns(definition, submission);
  const { explanations, nothingToReport } = submission;
  const texts = [...explanations.map(({ text }) => text), nothingToReport?.reason ?? ''];
  const issues = personalTexts(definition.id, texts);
  if (nothingToReport) verifyNothing(definition, submission, context);
  else if (definition.layout === 'register') verifyRegister(definition, submission, context);
  else issues.push(...verifyRows(definition, submission, context));
  refuseIssues(issues, explanations);
}

/** Only named columns leave the workbook: anything else is refused, not dropped. */
function refuseForeignColumns(definition: TableDefinition, submission: Submission): void {
  const { columns, items, sheetRows, sheetLetters } = submission;
  const rowsTravel = definition.layout !== 'register' && !submission.nothingToReport;
  const leaving = definition.columns.filter(({ personal, leaves }) => rowsTravel && leaves && !personal);
  const allowed = new Set(leaving.map(({ key }) => key));
  for (const [key, values] of Object.entries(columns)) {
    if (!allowed.has(key) || values.length !== sheetRows.length)
      throw new Problem('invalidBody', { at: `columns.${key}` });
  }
  const stray = Object.keys(sheetLetters).some((key) => !allowed.has(key));
  if (stray) throw new Problem('invalidBody', { at: 'sheetLetters' });
  const known = new Set(definition.items.map(({ key }) => key));
  const isForm = rowsTravel && definition.layout === 'form';
  const sound = isForm
    ? items?.length === sheetRows.length && items.every((item) => known.has(item))
    : items === undefined && (rowsTravel || sheetRows.length === 0);
  if (!sound) throw new Problem('invalidBody', { at: isForm ? 'items' : 'sheetRows' });
}

function verifyRows(definition: TableDefinition, submission: Submission, context: CheckContext): Issue[] {
  const checked = check(definition, readingOf(submission), context);
  const { issues, figures } = checked;
  if (checked.errors === 0 && !sameFigures(figures, submission.figures))
    throw new Problem('invalidBody', { at: 'figures' });
  return [...issues];
}

function readingOf(submission: Submission): Reading {
  const { table, lying, columns, items, sheetRows, sheetLetters, range, conservation } = submission;
  return {
    ...{ table, sheet: null, columns, sheetRows, sheetLetters, range, conservation },
    ...(items ? { items } : {}),
    ...(lying ? { lying } : {}),
    ...{ issues: [], fixes: [], questions: [] },
  };
}

function verifyNothing(definition: TableDefinition, { figures }: Submission, context: CheckContext): void {
  const { unit, period } = context;
  if (!sameFigures(emptyFigures(definition, unit, period.cutoff), figures))
    throw new Problem('invalidBody', { at: 'figures' });
  const left = balanceLeft(definition, context);
  if (left) throw new Problem('balanceLeft', left);
}

/** The rows stayed in the unit: what can be proven is whose the figures are, and the identities between them. */
function verifyRegister(definition: TableDefinition, { figures }: Submission, context: CheckContext): void {
  const subjects = subjectKeysOf(context.unit, context.units);
  const counts = definition.figures.filter(({ value }) => 'count' in value);
  for (const [subject, given] of Object.entries(figures)) {
    const unit = context.units.find(({ key }) => key === subject);
    const expected = recomputed(definition, given, (figure) =>
      isDefinedFor(figure, unit, context.period.cutoff),
    );
    const wholeCounts = counts.every(({ key }) => isCount(given[key]));
    const sound = subjects.has(subject) && wholeCounts && sameFigureSet(expected, given);
    if (!sound) throw new Problem('invalidBody', { at: `figures.${subject}` });
  }
}

function isCount(value: Figures[string] | undefined): boolean {
  return value === undefined || (typeof value === 'number' && Number.isSafeInteger(value) && value >= 0);
}

/** Errors, and warnings nobody explained, refuse the submission. */
function refuseIssues(issues: readonly Issue[], explanations: Entry['explanations']): void {
  const explained = new Set(explanations.map(({ code }) => code));
  const errors = issues.filter(({ severity }) => severity === 'error');
  const unexplained = issues.filter(({ severity, code }) => severity === 'warning' && !explained.has(code));
  if (errors.length + unexplained.length === 0) return;
  const params = { errors: errors.length, unexplained: unexplained.length };
  throw new Problem('hasIssues', params, [...errors, ...unexplained]);
}

function sameFigures(a: FiguresBySubject, b: FiguresBySubject): boolean {
  return (
    sameKeys(a, b) &&
    Object.entries(a).every(([subject, figures]) => sameFigureSet(figures, b[subject] ?? {}))
  );
}

function sameFigureSet(a: Figures, b: Figures): boolean {
  return sameKeys(a, b) && Object.entries(a).every(([key, value]) => sameFigure(value, b[key] ?? null));
}

function sameKeys(a: object, b: object): boolean {
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => Object.hasOwn(b, key));
}
