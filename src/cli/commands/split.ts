import { readConfig } from '../../../config/config.ts';
import { type OfflineSplit, splitOffline } from '../../actions/split-offline.ts';
import { buildReader } from '../../reader.ts';
import { articleSource } from '../article-source.ts';
import { networksOption } from '../networks-option.ts';
import { print } from '../output.ts';

/** `split FILE|URL [--networks …] [--json]`. */
export async function split(source: string, options: { networks?: string; json?: boolean }): Promise<void> {
  const networks = networksOption(options.networks);
  const reader = await buildReader(readConfig(process.env));
  const answer = await splitOffline(reader, {
    source: await articleSource(source),
    ...(networks && { networks }),
  });
  print(answer, options, draw);
}

function draw({ article, posts }: OfflineSplit): string {
  const drawn = posts.map((post) =>
    [
      `── ${post.network} · ${post.kind} · ${post.length} of ${post.limit} ${'─'.repeat(30)}`.slice(0, 80),
      post.text,
      ...(post.link !== null && !post.text.includes(post.link) ? ['', `Link: ${post.link}`] : []),
      ...post.media.map(
        (medium) =>
          `Picture: ${medium.url.startsWith('card:') ? `a ${medium.url.slice(5)} card` : medium.url}`,
      ),
      ...post.problems.map((problem) => `! ${problem.message}`),
    ].join('\n'),
  );
  return [article.headline, ...drawn].join('\n\n');
}
