// Nộp: one submission per table. Its id is made once per content, so that pressing again after a cut connection
// gets the receipt of the first try instead of a second version. Loaded when the user submits.
import { emptyFigures } from '../shared/evaluate';
import { emptySubmission, submission, type Submission, type SubmissionChoices } from '../shared/submission';
import type { CheckedTable } from './reader/check';
import type { Duty, Place } from './duty';
import { explanationsOf } from './explaining';
import type { Explanations } from './readiness';

export interface Intent {
  readonly place: Place;
  readonly duty: Duty;
  readonly result: CheckedTable | undefined;
  readonly nothing: string | undefined;
  readonly explanations: Explanations;
  readonly now: Date;
}

/** Content hash -> the id it travels under. */
const ids = new Map<string, string>();

export async function submissionOf(intent: Intent): Promise<Submission> {
  const { place, duty, result, nothing, explanations } = intent;
  const choices: SubmissionChoices = {
    submissionId: crypto.randomUUID(),
    base: duty.head.latest,
    unit: place.unit.key,
    period: place.period,
    revision: duty.revision,
    explanations: result ? explanationsOf(result, explanations) : [],
    clientTime: intent.now.toISOString(),
  };
  const made = await make(intent, choices, nothing);
  const key = `${made.contentHash} ${made.base}`;
  const submissionId = ids.get(key) ?? made.submissionId;
  ids.set(key, submissionId);
  return { ...made, submissionId };
}

function make(
  { duty, place, result }: Intent,
  choices: SubmissionChoices,
  reason: string | undefined,
): Promise<Submission> {
  if (reason !== undefined) {
    const figures = emptyFigures(duty.definition, place.unit, duty.dates.cutoff);
    return emptySubmission(duty.definition.id, { ...choices, nothingToReport: { reason } }, figures);
  }
  if (!result) throw new Error('A table is submitted after it was checked.');
  return submission(result.checked, choices);
}
