// The tables of the province's own that the demo uploads, the sheets units keep of them (most have nothing to report), and what
// they add up to.
import type { SampleSheet } from '../sheets/sampleSheet';
import { mobilisationModels } from './mobilisationModels';
import { proposals } from './proposals';
import { tasks } from './tasks';

export const ownSheets: readonly SampleSheet[] = [proposals, tasks, mobilisationModels];

/** Counted by hand from the sheets above. */
export const ownFigures = {
  'proposals.proposals': 7,
  'proposals.answered': 3,
  'proposals.provinceProposals': 4,
  'proposals.answeredShare': { num: 3, den: 7 },
  'tasks.carriedIn': 3,
  'tasks.given': 4,
  'tasks.tasks': 7,
  'tasks.done': 3,
  'tasks.remaining': 4,
  'tasks.overdue': 2,
  'mobilisationModels.models': 5,
  'mobilisationModels.recognised': 3,
  'mobilisationModels.societyModels': 2,
  'mobilisationModels.recognisedShare': { num: 3, den: 5 },
} as const;
