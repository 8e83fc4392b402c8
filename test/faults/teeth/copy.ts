import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Bug } from './bug.ts';

/** A copy of what git has of the checkout, with the bug in it; packages are shared with the original. */
export function copyWith(root: string, dir: string, bug: Bug): string {
  const copy = path.join(dir, `bug-${bug.number}`);
  mkdirSync(copy, { recursive: true });
  const files = execFileSync(
    'git',
    ['ls-files', 'src', 'workers', 'config', 'templates', 'package.json', 'tsconfig.json'],
    {
      cwd: root,
      encoding: 'utf8',
    },
  );
  for (const file of files.trim().split('\n')) {
    const to = path.join(copy, file);
    mkdirSync(path.dirname(to), { recursive: true });
    writeFileSync(to, readFileSync(path.join(root, file)));
  }
  symlinkSync(path.join(root, 'node_modules'), path.join(copy, 'node_modules'));
  for (const { file, from, to } of bug.changes) {
    const name = path.join(copy, file);
    const source = readFileSync(name, 'utf8');
    const places = source.split(from).length - 1;
    if (places !== 1)
      throw new Error(
        `Bug ${bug.number}: its text stands ${places} times in ${file}; adapt test/faults/teeth/bugs.ts.`,
      );
    writeFileSync(
      name,
      source.replace(from, () => to),
    );
  }
  return copy;
}
