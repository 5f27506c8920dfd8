// `npm run --silent schema`: the JSON Schema of a table definition, from which a stranger can write one.
import { z } from 'zod';
import { tableDefinitionSchema } from '../shared/definition';

console.log(JSON.stringify(z.toJSONSchema(tableDefinitionSchema, { io: 'input', reused: 'ref' }), null, 2));
