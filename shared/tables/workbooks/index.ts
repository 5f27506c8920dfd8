// The definition workbooks this product ships beside its built-in tables: an administrator opens one, changes what the
// province does otherwise, and saves it. Each source here is written to a workbook of its name by `npm run samples`.
import { tableDefinitionSchema, type TableDefinition } from '../../definition';
import { petitions } from '../petitions';
import { administrativeProcedures } from './administrativeProcedures';
import { housingAndSanitation } from './housingAndSanitation';
import { massOrganisations } from './massOrganisations';
import { militaryService } from './militaryService';
import { mobilisationModels } from './mobilisationModels';
import { proposals } from './proposals';
import { siteClearance } from './siteClearance';
import { socialSupervision } from './socialSupervision';
import { tasks } from './tasks';
import { tetSupport } from './tetSupport';
import { vocationalTraining } from './vocationalTraining';

export const workbookTables: readonly TableDefinition[] = [
  mobilisationModels,
  administrativeProcedures,
  siteClearance,
  housingAndSanitation,
  militaryService,
  socialSupervision,
  massOrganisations,
  vocationalTraining,
  tetSupport,
  proposals,
  tasks,
  // The form of TT 06/2025/TT-TTCP, to be filled in: its columns were not published where they could be read.
  ...petitions.filter(({ draft = false }) => draft),
].map((form) => tableDefinitionSchema.parse(form));
