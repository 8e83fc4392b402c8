// Provides what the tests need beyond npm's packages: redis-server and Chromium, by the system's package manager.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { install } from './install.mjs';

const needs = [
  {
    what: 'redis-server',
    why: 'the suites that run the queue on Redis',
    found: () => onPath('redis-server'),
    packages: { 'apt-get': 'redis-server', dnf: 'redis', apk: 'redis', brew: 'redis' },
  },
  {
    what: 'Chromium',
    why: 'the suites that look at pages in a browser',
    found: () =>
      ['chromium', 'chromium-browser', 'google-chrome'].some(onPath) ||
      existsSync('/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'),
    packages: { 'apt-get': 'chromium', dnf: 'chromium', apk: 'chromium', brew: 'chromium' },
  },
];

install();
const missing = needs.filter((need) => !need.found());
if (missing.length > 0) addPackages(missing);
const still = needs.filter((need) => !need.found());
for (const need of still) {
  process.stderr.write(
    `SKIPPED: ${need.why}, because ${need.what} is not installed and could not be installed here.\n`,
  );
}
if (still.length > 0 && process.env.CI === 'true') {
  process.stderr.write('With CI=true nothing may be skipped: install what is named above.\n');
  process.exit(1);
}

function addPackages(missing) {
  const manager = ['apt-get', 'dnf', 'apk', 'brew'].find(onPath);
  if (!manager) return;
  const root = process.getuid?.() === 0;
  const sudo = !root && manager !== 'brew';
  if (sudo && spawnSync('sudo', ['-n', 'true'], { stdio: 'ignore' }).status !== 0) return;
  const packages = missing.map((need) => need.packages[manager]);
  process.stderr.write(`Installing ${packages.join(' and ')} with ${manager}…\n`);
  const asRoot = (command, args) => {
    const [program, ...rest] = sudo ? ['sudo', '-n', command, ...args] : [command, ...args];
    // The service that Debian's package brings is not wanted: tests start their own servers.
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' };
    return spawnSync(program, rest, { stdio: ['ignore', 'ignore', 2], env });
  };
  if (manager === 'apt-get') {
    asRoot('apt-get', ['update', '-qq']);
    asRoot('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages]);
  } else if (manager === 'apk') {
    asRoot('apk', ['add', ...packages]);
  } else {
    asRoot(manager, ['install', ...(manager === 'dnf' ? ['-y'] : []), ...packages]);
  }
}

function onPath(program) {
  return (process.env.PATH ?? '').split(':').some((dir) => dir && existsSync(`${dir}/${program}`));
}
