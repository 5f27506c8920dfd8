// The tables that the sample workbooks hold, in the order of their sheets.
import { citizenReception } from './citizenReception';
import { nationalStandardSchools } from './nationalStandardSchools';
import { ntmCommunes } from './ntmCommunes';
import { ocopProducts } from './ocopProducts';
import { petitionRegister } from './petitionRegister';
import { petitions } from './petitions';
import type { SampleSheet } from './sampleSheet';
import { universalEducation } from './universalEducation';

export const sampleSheets: readonly SampleSheet[] = [
  ntmCommunes,
  petitions,
  citizenReception,
  petitionRegister,
  ocopProducts,
  nationalStandardSchools,
  universalEducation,
];
