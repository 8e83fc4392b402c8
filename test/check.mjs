// What a developer runs before sharing a change: five checks, two at a time, each shown whole when it fails.
import { spawn } from 'node:child_process';

const checks = ['core', 'types', 'format', 'imports', 'dead'];
const atOnce = 2;
const failed = [];
const started = Date.now();

async function worker() {
  for (let name = checks.shift(); name !== undefined; name = checks.shift()) {
    const from = Date.now();
    const { code, output } = await run(['run', '-s', `check:${name}`]);
    const seconds = ((Date.now() - from) / 1000).toFixed(1);
    if (code === 0) console.log(`✓ ${name} (${seconds} s)`);
    else {
      failed.push(name);
      console.log(`${output}\n✗ ${name} (${seconds} s)`);
    }
  }
}

function run(args) {
  return new Promise((resolve, reject) => {
    const child = spawn('npm', args, { stdio: ['ignore', 'pipe', 'pipe'] });
    const chunks = [];
    child.stdout.on('data', (chunk) => chunks.push(chunk));
    child.stderr.on('data', (chunk) => chunks.push(chunk));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, output: Buffer.concat(chunks).toString() }));
  });
}

await Promise.all(Array.from({ length: atOnce }, worker));
console.log(
  failed.length === 0
    ? `All checks passed in ${((Date.now() - started) / 1000).toFixed(1)} s.`
    : `Failed: ${failed.join(', ')}.`,
);
process.exit(failed.length === 0 ? 0 : 1);
