import type { ImportedArticle } from '../../core/article-record.ts';
import type { Post } from '../../core/post.ts';
import { print, say, table } from '../output.ts';
import { showPosts } from '../post-table.ts';
import { serverClient } from '../server-client.ts';

type Page = { items: ImportedArticle[]; nextCursor: string | null };
type Shown = ImportedArticle & { posts: Post[] };

export async function listArticles(options: { json?: boolean }): Promise<void> {
  const page = await (await serverClient()).get<Page>('/articles?limit=100');
  print(page, options, ({ items }) =>
    items.length === 0
      ? 'No articles.'
      : table(
          ['Id', 'Headline'],
          items.map(({ article }) => [article.id, article.headline]),
          1,
        ),
  );
  if (page.nextCursor !== null) say('These are the newest 100.');
}

export async function showArticle(id: string, options: { json?: boolean }): Promise<void> {
  const shown = await (await serverClient()).get<Shown>(`/articles/${encodeURIComponent(id)}`);
  print(shown, options, ({ article, posts }) =>
    [article.headline, article.url, '', showPosts(posts, { ids: true })]
      .filter((line) => line !== null)
      .join('\n'),
  );
}
