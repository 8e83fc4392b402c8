import type { Article } from '../core/article.ts';
import type { Excerpt } from '../core/excerpt.ts';
import { wrap } from './wrap.ts';

/** An article and its excerpts for a person at a terminal, 80 columns wide. */
export function printReading({
  article,
  excerpts,
}: {
  article: Article;
  excerpts: readonly Excerpt[];
}): string {
  const head = [
    article.headline,
    article.alternativeHeadline,
    article.author.join(', '),
    article.datePublished,
    article.url,
  ];
  const lines = head
    .filter((line): line is string => typeof line === 'string' && line !== '')
    .flatMap((line) => wrap(line, ''));
  for (const excerpt of excerpts) lines.push('', ...describe(excerpt));
  return lines.join('\n');
}

function describe(excerpt: Excerpt): string[] {
  if (excerpt.kind === 'headline') return ['HEADLINE', ...wrap(excerpt.text, '  ')];
  if (excerpt.kind === 'quote') {
    const { speaker } = excerpt;
    const who =
      speaker === null
        ? '(speaker not sure)'
        : [speaker.name, speaker.role].filter((part) => part !== null).join(', ');
    return ['QUOTE', ...wrap(excerpt.text, '  '), ...wrap(`— ${who}`, '  ')];
  }
  return [
    `KEY POINTS (${excerpt.source})`,
    ...(excerpt.intro === null ? [] : wrap(excerpt.intro, '  ')),
    ...excerpt.items.flatMap((item) => wrap(`• ${item}`, '  ')),
  ];
}
