import { Liquid, type Template } from 'liquidjs';
import { invisible } from './compose/inline.ts';
import { TowncrierError } from './errors.ts';
import type { NetworkName } from './network.ts';
import type { PostKind } from './post.ts';

/** What a template may print; the article's text is data and never parsed. */
type PostView = Readonly<Record<string, string | boolean | null | readonly string[]>>;
export type RenderPost = (network: NetworkName, kind: PostKind, view: PostView) => string;

const tags = new Set(['if', 'unless', 'for', 'comment']);
const filters = new Set(['join', 'first', 'last', 'size', 'default', 'strip']);

/**
 * Prepares the post templates: `<network>/<kind>.liquid` where it exists, else `posts/<kind>.liquid`.
 * Templates reach no file, no prototype, and only the tags and filters above.
 * Throws `TowncrierError` naming the template that is missing or wrong.
 */
export function postRenderer(sources: Readonly<Record<string, string>>): RenderPost {
  const engine = restrictedEngine();
  const parsed = new Map<string, Template[]>();
  return (network, kind, view) => {
    const path = [`${network}/${kind}.liquid`, `posts/${kind}.liquid`].find((name) =>
      Object.hasOwn(sources, name),
    );
    if (path === undefined) {
      throw new TowncrierError('validation', 'template_missing', `There is no template for "${kind}".`, {
        field: `posts/${kind}.liquid`,
        remedy: 'Restore the file in templates/.',
      });
    }
    try {
      const template = parsed.get(path) ?? engine.parse(sources[path] ?? '');
      parsed.set(path, template);
      return tidied(String(engine.renderSync(template, { ...view })));
    } catch (error) {
      throw new TowncrierError('validation', 'template_invalid', `The template ${path} does not work.`, {
        field: path,
        remedy: 'Correct the template: see docs/templates.md for the tags, filters and names it may use.',
        cause: error,
      });
    }
  };
}

function restrictedEngine(): Liquid {
  const engine = new Liquid({
    templates: {},
    ownPropertyOnly: true,
    strictVariables: true,
    strictFilters: true,
    parseLimit: 20_000,
    renderLimit: 1_000,
    memoryLimit: 10_000_000,
  });
  for (const name of Object.keys(engine.tags)) if (!tags.has(name)) delete engine.tags[name];
  for (const name of Object.keys(engine.filters)) if (!filters.has(name)) delete engine.filters[name];
  return engine;
}

/** Never more than one empty line, no blanks at line ends, no characters that a reader cannot see or X refuses. */
const tidied = (text: string): string =>
  text
    .replace(invisible, '')
    .replace(/[^\S\n]+$/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
