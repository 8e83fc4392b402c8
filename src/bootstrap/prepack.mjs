// Emits what an installed package runs: Node strips no types below node_modules, so `bin` must be JavaScript.
import { execFileSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const dist = path.join(root, 'dist');
rmSync(dist, { recursive: true, force: true });
const tsc = path.join(root, 'node_modules/typescript/bin/tsc');
const runtime = path.join(root, 'node_modules/.bin/node');
execFileSync(existsSync(runtime) ? runtime : process.execPath, [tsc, '-p', 'config/tsconfig.pack.json'], {
  cwd: root,
  stdio: ['ignore', 2, 2],
});
// What the program reads at run time lies beside its code, in the same tree as in the clone.
for (const folder of ['templates', 'src/store/migrations', 'src/sandbox/news']) copyData(folder);
for (const file of ['house.yaml', 'slots.yaml']) {
  const from = path.join(root, 'config', file);
  if (existsSync(from)) cpSync(from, path.join(dist, 'config', file));
}
chmodSync(path.join(dist, 'src/cli/main.js'), 0o755);

function copyData(folder) {
  cpSync(path.join(root, folder), path.join(dist, folder), {
    recursive: true,
    filter: (name) => !/\.m?tsx?$/.test(name),
  });
}
