// The untidy workbooks, one for each table.
import { citizenReception } from './citizenReception';
import { nationalStandardSchools } from './nationalStandardSchools';
import { ntmCommunes } from './ntmCommunes';
import { ocopProducts } from './ocopProducts';
import type { Oddity } from './oddity';
import { petitionRegister } from './petitionRegister';
import { petitions } from './petitions';
import { universalEducation } from './universalEducation';

export const oddities: readonly Oddity[] = [
  ntmCommunes,
  petitions,
  citizenReception,
  petitionRegister,
  ocopProducts,
  nationalStandardSchools,
  universalEducation,
];
