import { escapeHtml as h } from '../escape-html.ts';
import type { NewsArticle } from './article.ts';
import { newsArticles } from './index.ts';
import { pageFrame } from './page-frame.ts';
import { leadPath, leadSize, site } from './site.ts';

/** The front page: every article, the sample as the lead. */
export function frontPage(origin: string): string {
  return pageFrame({
    title: `${site.name}: ${site.motto}`,
    lang: 'en',
    section: null,
    head: `<link rel="canonical" href="${h(origin)}/news/"><meta property="og:type" content="website"><meta property="og:title" content="${site.name}">`,
    main: `<h1 class="unseen">Today</h1><div class="front">${newsArticles.map(teaser).join('\n')}</div>`,
  });
}

function teaser(article: NewsArticle): string {
  const picture = `<img src="${leadPath(article.slug)}" width="${leadSize.width}" height="${leadSize.height}" alt="">`;
  return `<article class="teaser" lang="${article.lang}">${picture}<p class="kicker">${h(article.section)}</p><h2><a href="/news/${article.slug}">${h(article.headline)}</a></h2><p>${h(article.standfirst)}</p></article>`;
}
