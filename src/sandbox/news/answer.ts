import { type Answer, file, html, redirect } from '../http/answer.ts';
import type { SandboxRequest } from '../http/request.ts';
import { articlePage } from './article-page.ts';
import { frontPage } from './front-page.ts';
import { findArticle } from './index.ts';
import { leadPicture } from './lead-picture.ts';
import { newsStyle } from './style.ts';

/** The news site: `/news/`, `/news/{slug}`, its pictures and its style. Null for other paths. */
export async function newsAnswer({ path, origin }: SandboxRequest): Promise<Answer | null> {
  if (path === '/news') return redirect('/news/');
  if (path === '/news/') return html(200, frontPage(origin));
  if (path === '/news/style.css') return file('text/css; charset=utf-8', newsStyle);
  const picture = findArticle(/^\/news\/images\/([a-z0-9-]+)\.jpg$/.exec(path)?.[1] ?? '');
  if (picture) return file('image/jpeg', await leadPicture(picture));
  const article = findArticle(/^\/news\/([a-z0-9-]+)\/?$/.exec(path)?.[1] ?? '');
  if (article) return html(200, articlePage(article, origin));
  return null;
}
