// `npm run --silent definition -- check FILE.xlsx | json FILE.xlsx | template [ID] [--on 2024-03-14] --out FILE.xlsx`:
// definition workbooks, checked cell by cell, turned into JSON, or made to begin with. Exit 0: no errors, 1: errors
// found, 2: a problem.
import { runDefinition } from './definition/run';

const { answer, exit } = await runDefinition(process.argv.slice(2));
process.stdout.write(`${JSON.stringify(answer, null, 2)}\n`);
process.exitCode = exit;
