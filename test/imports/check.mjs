// Runs the import rules and makes sure that they looked: a tool that sees no modules finds no faults either.
import { readdirSync } from 'node:fs';
import { cruise } from 'dependency-cruiser';
import extractConfig from 'dependency-cruiser/config-utl/extract-depcruise-config';
import extractTsConfig from 'dependency-cruiser/config-utl/extract-ts-config';

const roots = ['src', 'workers', 'config'];
const { options, ...ruleSet } = await extractConfig('./.dependency-cruiser.cjs');
const { output } = await cruise(roots, { ...options, ruleSet, validate: true }, undefined, {
  tsConfig: extractTsConfig('./tsconfig.json'),
});
const wanted = roots.flatMap((root) =>
  readdirSync(root, { recursive: true }).filter((name) => /\.m?ts$/.test(String(name))),
);
const seen = output.modules.filter((module) => /^(src|workers|config)\/.*\.ts$/.test(module.source));
const followed = seen.reduce((sum, module) => sum + module.dependencies.length, 0);

for (const violation of output.summary.violations) {
  console.error(`${violation.rule.name}: ${violation.from} → ${violation.to}`);
}
console.error(
  `Import rules: ${seen.length} of ${wanted.length} modules, ${followed} imports, ${output.summary.error} violations.`,
);
if (seen.length < wanted.length * 0.95 || followed < seen.length) {
  console.error('The rules did not look at the project’s modules, so their silence means nothing.');
  process.exit(1);
}
process.exit(output.summary.error > 0 ? 1 : 0);
