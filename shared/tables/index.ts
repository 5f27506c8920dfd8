// The list of tables: a newcomer writes one file beside this one and adds its line here. Every table is parsed once by
// the only schema there is, so a definition that is wrong stops the program where it starts.
import { tableDefinitionSchema, type TableDefinition } from '../definition';
import { citizenReception } from './citizenReception';
import { nationalStandardSchools } from './nationalStandardSchools';
import { ntmCommunes } from './ntmCommunes';
import { ocopProducts } from './ocopProducts';
import { petitionRegister } from './petitionRegister';
import { petitions } from './petitions';
import { universalEducation } from './universalEducation';

export const tables: readonly TableDefinition[] = [
  ...ntmCommunes, //
  ...petitions,
  ...citizenReception,
  ...petitionRegister,
  ...ocopProducts,
  ...nationalStandardSchools,
  ...universalEducation,
].map((form) => tableDefinitionSchema.parse(form));
