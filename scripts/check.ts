// `npm run --silent check -- FILE [--table ID] [--unit CODE] [--period 2024-Q1] [--definitions FILE.json]
// [--answers FILE.json]`: JSON on stdout and nothing else. Exit 0: no errors, 1: errors found, 2: unreadable (a problem
// object). Answers are `{question id: value}`, as an earlier report asked them.
import { stoppableCheck } from './check/stoppable';

const { answer, exit } = await stoppableCheck(process.argv.slice(2));
process.stdout.write(`${JSON.stringify(answer, null, 2)}\n`);
process.exitCode = exit;
