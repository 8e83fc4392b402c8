import { execFileSync } from 'node:child_process';
import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rm, symlink } from 'node:fs/promises';
import { builtinModules } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Program, runTowncrier, startTowncrier } from './support/processes.ts';

const checkout = path.join(import.meta.dirname, '../..');
let dir = '';
let installed = '';
let bin: Program;

interface Manifest {
  bin: { towncrier: string };
  dependencies: Record<string, string>;
}
const manifest = (): Manifest => JSON.parse(readFileSync(path.join(installed, 'package.json'), 'utf8'));

/** As npm would install it, but for the dependencies: those of the checkout serve, so nothing is fetched. */
beforeAll(async () => {
  dir = await mkdtemp(path.join(os.tmpdir(), 'towncrier-package-'));
  const modules = path.join(dir, 'node_modules');
  installed = path.join(modules, 'towncrier');
  await mkdir(installed, { recursive: true });
  const packed = execFileSync('npm', ['pack', '--silent', '--pack-destination', dir], { cwd: checkout });
  const tarball = path.join(dir, packed.toString().trim().split('\n').at(-1) ?? '');
  execFileSync('tar', ['-xzf', tarball, '--strip-components', '1', '-C', installed]);
  await symlink(path.join(checkout, 'node_modules'), path.join(installed, 'node_modules'));
  const link = path.join(modules, '.bin', 'towncrier');
  await mkdir(path.dirname(link));
  await symlink(path.join(installed, manifest().bin.towncrier), link);
  bin = { cwd: dir, command: [link] };
});
afterAll(() => rm(dir, { recursive: true, force: true, maxRetries: 20, retryDelay: 200 }));

const files = (): string[] =>
  readdirSync(installed, { recursive: true, encoding: 'utf8' }).filter(
    (name) => !name.startsWith('node_modules') && lstatSync(path.join(installed, name)).isFile(),
  );

describe('the packed package', () => {
  it('holds JavaScript and its data: no TypeScript, no tests, nothing of the checkout', () => {
    const names = files();
    expect(names).toContain('dist/src/cli/main.js');
    expect(names).toContain('dist/config/house.yaml');
    expect(names).toContain('LICENSE');
    expect(names.filter((name) => /\.[cm]?tsx?$/.test(name))).toEqual([]);
    expect(names.filter((name) => !/^(dist\/(src|workers|config|templates)\/|[^/]+$)/.test(name))).toEqual(
      [],
    );
  });

  it('asks for no package that is not among its dependencies', () => {
    const known = new Set([...Object.keys(manifest().dependencies), ...builtinModules]);
    const asked = files()
      .filter((name) => name.endsWith('.js'))
      .flatMap((name) => [
        ...readFileSync(path.join(installed, name), 'utf8').matchAll(
          /^(?:import|export)\b[^'"]*?from '([^'.][^']*)'|^import '([^'.][^']*)'|\bimport\('([^'.][^']*)'\)/gm,
        ),
      ])
      .map((match) => match[1] ?? match[2] ?? match[3] ?? '')
      .filter((name) => !name.startsWith('node:'))
      .map((name) => name.split('/', name.startsWith('@') ? 2 : 1).join('/'));
    expect(new Set(asked)).toContain('commander');
    expect([...new Set(asked)].filter((name) => !known.has(name))).toEqual([]);
  });

  it('says what it can do', async () => {
    const { code, stdout } = await runTowncrier(['--help'], {}, '', bin);
    expect(code).toBe(0);
    for (const command of ['start', 'read', 'split', 'publish', 'hold', 'doctor'])
      expect(stdout).toContain(command);
  });

  it('splits a text with the templates and the house style that came along', async () => {
    const text = `Harbour bridge closes for a week

The old swing bridge closes on Monday for repairs to its bearings.

“The bearings have carried every tram since 1931, and they have earned a rest,” said Aino Salmi, the harbour engineer.

The work covers three areas: the bearings, the lighting and the pedestrian gates.
`;
    const { code, stdout } = await runTowncrier(['split', '-', '--networks', 'x', '--json'], {}, text, bin);
    expect(code).toBe(0);
    const { posts } = JSON.parse(stdout) as { posts: { kind: string; text: string; problems: unknown[] }[] };
    expect(posts.map((post) => post.kind)).toEqual(['headline', 'quote', 'keyPoints']);
    expect(posts.flatMap((post) => post.problems)).toEqual([]);
    expect(posts[1]?.text).toContain('Aino Salmi');
  });

  it('answers JSON lines in order', async () => {
    const input = ['One', 'Two', 'Three'].map((title, id) =>
      JSON.stringify({ id, text: `${title}\n\nA body of one sentence.` }),
    );
    const { code, stdout } = await runTowncrier(['read', '--jsonl'], {}, input.join('\n'), bin);
    expect(code).toBe(0);
    const lines = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines.map((line) => [line.id, line.article.headline])).toEqual([
      [0, 'One'],
      [1, 'Two'],
      [2, 'Three'],
    ]);
  });

  it('publishes the sample article from nothing, and stops when asked', async () => {
    const started = startTowncrier(['start'], path.join(dir, 'data'), {}, bin);
    const { sandboxUrl } = await started.ready;
    await started.says('Ctrl-C stops.', 90_000);
    const rows = (await (await fetch(`${sandboxUrl}/ledger`)).json()) as {
      network: string;
      visible: boolean;
    }[];
    const visible = rows.filter((row) => row.visible).map((row) => row.network);
    expect(visible.sort()).toEqual([
      ...Array(3).fill('facebook'),
      ...Array(3).fill('instagram'),
      ...Array(3).fill('x'),
    ]);
    expect(await started.stop()).toBe(0);
  });
});
