// Every form the corpus draws, by the table it belongs to.
import type { Form } from '../form';
import { citizenReception } from './citizenReception';
import { nationalStandardSchools } from './nationalStandardSchools';
import { ntmCommunes10, ntmCommunes19 } from './ntmCommunes';
import { ocopProducts } from './ocopProducts';
import { petitionRegister } from './petitionRegister';
import { petitions2021, petitions2024 } from './petitions';
import { universalEducation } from './universalEducation';

export const forms: readonly Form[] = [
  ntmCommunes19,
  ntmCommunes10,
  petitions2021,
  petitions2024,
  citizenReception,
  petitionRegister,
  ocopProducts,
  nationalStandardSchools,
  universalEducation,
];
