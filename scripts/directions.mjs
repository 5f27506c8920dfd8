// Checks who imports whom (.dependency-cruiser.cjs) and that the tool really read our modules: with a TypeScript
// it does not know it silently reads none and passes.
import { cruise } from 'dependency-cruiser';
import extractConfig from 'dependency-cruiser/config-utl/extract-depcruise-config';
import extractTsConfig from 'dependency-cruiser/config-utl/extract-ts-config';

const leastModules = 60;
const folders = ['addin', 'functions', 'shared', 'scripts', 'test'];
const { options, ...ruleSet } = await extractConfig('./.dependency-cruiser.cjs');
const { output } = await cruise(folders, { ...options, ruleSet, validate: true }, undefined, {
  tsConfig: extractTsConfig('./tsconfig.json'),
});

const own = output.modules.filter((module) =>
  folders.some((folder) => module.source.startsWith(`${folder}/`)),
);
for (const violation of output.summary.violations) {
  console.error(`${violation.rule.name}: ${violation.from} -> ${violation.to}`);
}
if (own.length < leastModules)
  console.error(`only ${own.length} modules were read: the check proves nothing`);
console.log(`${own.length} modules, ${output.summary.violations.length} wrong directions`);
process.exitCode = output.summary.violations.length > 0 || own.length < leastModules ? 1 : 0;
