// Runs on whatever Node npm itself runs on (20 or newer), before anything is installed: Node's own modules only.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

/** Installs the packages of package-lock.json unless exactly these are there already. Ends the process on failure. */
export function install() {
  const modules = path.join(root, 'node_modules');
  const stamp = path.join(modules, '.towncrier-installed');
  const lock = createHash('sha256')
    .update(readFileSync(path.join(root, 'package-lock.json')))
    .digest('hex');
  const wanted = `${lock} ${process.platform} ${process.arch}\n`;
  const runtime = path.join(modules, '.bin', process.platform === 'win32' ? 'node.cmd' : 'node');
  if (existsSync(stamp) && existsSync(runtime) && readFileSync(stamp, 'utf8') === wanted) return;
  process.stderr.write('Installing the packages that Towncrier needs (about a minute, once)…\n');
  const done = spawnSync('npm', ['ci', '--no-fund', '--no-audit', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    // npm hands its own settings to scripts by environment; an outer `--omit=dev` must not leak into this one.
    env: { ...process.env, npm_config_omit: '', NODE_ENV: '' },
  });
  if (done.status !== 0) {
    process.stderr.write(
      'The packages could not be installed; npm says why above. Check the network and try again.\n',
    );
    process.exit(done.status || 1);
  }
  if (!existsSync(runtime)) {
    process.stderr.write(
      'The packages are there, but Node 24 is not: npm was told to run no install scripts. Run `npm rebuild node`, then try again.\n',
    );
    process.exit(1);
  }
  writeFileSync(stamp, wanted);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) install();
