// `npm run soak [-- --seconds N] [--scale N] [--json FILE]`: the load of the ledger's bench for longer, and a year of the
// whole country in the store. Minutes, not seconds; the same JSON.
import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { ledger } from './ledger';

const { values } = parseArgs({
  options: {
    json: { type: 'string' },
    seconds: { type: 'string', default: '120' },
    scale: { type: 'string', default: '1' },
  },
});
const offeredSeconds = Number(values.seconds);
const measured = await ledger({
  ...{ offeredSeconds, rampSeconds: Math.max(2, offeredSeconds / 4) },
  scale: Number(values.scale),
});
const results = Object.fromEntries(
  Object.entries(measured).map(([name, value]) => [`ledger.${name}`, value]),
);
for (const [name, value] of Object.entries(results)) console.log(`${name.padEnd(32)}  ${value}`);
if (values.json !== undefined) await writeFile(values.json, `${JSON.stringify(results, null, 2)}\n`);
