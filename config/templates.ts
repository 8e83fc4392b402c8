import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

/**
 * Reads the Liquid sources below a folder, keyed by their path in it with forward slashes, e.g.
 * `posts/quote.liquid`: the `templates` of `composePosts`.
 */
export async function loadTemplates(dir: string): Promise<Record<string, string>> {
  const names = (await readdir(dir, { recursive: true })).filter((name) => name.endsWith('.liquid')).sort();
  const entries = names.map(
    async (name) => [name.split(path.sep).join('/'), await readFile(path.join(dir, name), 'utf8')] as const,
  );
  return Object.fromEntries(await Promise.all(entries));
}
