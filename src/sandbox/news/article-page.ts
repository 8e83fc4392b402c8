import { escapeHtml as h } from '../escape-html.ts';
import type { Block, NewsArticle } from './article.ts';
import { newsArticles } from './index.ts';
import { pageFrame } from './page-frame.ts';
import { leadPath, leadSize, site } from './site.ts';

/** An article as a real news site would serve it, mark-up for machines and clutter included. */
export function articlePage(article: NewsArticle, origin: string): string {
  const url = `${origin}/news/${article.slug}`;
  const image = `${origin}${leadPath(article.slug)}`;
  return pageFrame({
    title: `${article.headline} | ${site.name}`,
    lang: article.lang,
    section: article.section,
    head: metaTags(article, url, image),
    main: `<article class="story">
<header>
<p class="kicker">${h(article.section)}</p>
<h1>${h(article.headline)}</h1>
<p class="standfirst">${h(article.standfirst)}</p>
<p class="byline">${bylines[article.lang]} <a rel="author" href="/news/">${h(article.author)}</a> · <time datetime="${article.publishedAt}">${longDate(article)}</time></p>
<ul class="share"><li>Share</li><li>Save</li><li>Print</li></ul>
</header>
<figure><img src="${leadPath(article.slug)}" width="${leadSize.width}" height="${leadSize.height}" alt="${h(article.lead.alt)}"><figcaption>${h(article.lead.caption)}</figcaption></figure>
<div class="body">
${article.blocks.map(blockHtml).join('\n')}
</div>
<ul class="tags">${article.keywords.map((keyword) => `<li>${h(keyword)}</li>`).join('')}</ul>
</article>
<aside class="related"><h2>Read next</h2><ul>${relatedTo(article)}</ul></aside>`,
  });
}

const bylines = { en: 'By', de: 'Von', fi: 'Teksti:' } as const;

function blockHtml(block: Block): string {
  switch (block.type) {
    case 'paragraph':
      return `<p>${h(block.text)}</p>`;
    case 'heading':
      return `<h2>${h(block.text)}</h2>`;
    case 'quote':
      return `<blockquote><p>${h(block.text)}</p></blockquote>`;
    case 'list': {
      const tag = block.ordered ? 'ol' : 'ul';
      return `<${tag}>${block.items.map((item) => `<li>${h(item)}</li>`).join('')}</${tag}>`;
    }
  }
}

function metaTags(article: NewsArticle, url: string, image: string): string {
  const { headline, standfirst, keywords, publishedAt, author, lang } = article;
  const data = {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline,
    alternativeHeadline: standfirst,
    description: standfirst,
    image: [{ '@type': 'ImageObject', url: image, ...leadSize, caption: article.lead.alt }],
    datePublished: publishedAt,
    dateModified: publishedAt,
    author: [{ '@type': 'Person', name: author }],
    publisher: { '@type': 'NewsMediaOrganization', name: site.name },
    articleSection: article.section,
    keywords,
    inLanguage: lang,
    mainEntityOfPage: url,
    isAccessibleForFree: true,
  };
  const named = {
    description: standfirst,
    author,
    keywords: keywords.join(', '),
    'twitter:card': 'summary_large_image',
  };
  const graph = {
    'og:type': 'article',
    'og:site_name': site.name,
    'og:title': headline,
    'og:description': standfirst,
    'og:url': url,
    'og:image': image,
    'og:image:width': leadSize.width,
    'og:image:height': leadSize.height,
    'og:image:alt': article.lead.alt,
    'og:locale': { en: 'en_GB', de: 'de_DE', fi: 'fi_FI' }[lang],
    'article:published_time': publishedAt,
    'article:section': article.section,
  };
  return [
    `<link rel="canonical" href="${h(url)}">`,
    ...Object.entries(named).map(([name, value]) => `<meta name="${name}" content="${h(value)}">`),
    ...Object.entries(graph).map(
      ([name, value]) => `<meta property="${name}" content="${h(String(value))}">`,
    ),
    ...keywords.map((keyword) => `<meta property="article:tag" content="${h(keyword)}">`),
    `<script type="application/ld+json">${JSON.stringify(data).replaceAll('<', '\\u003c')}</script>`,
  ].join('\n');
}

function relatedTo(article: NewsArticle): string {
  return newsArticles
    .filter((other) => other.slug !== article.slug)
    .slice(0, 4)
    .map((other) => `<li><a href="/news/${other.slug}">${h(other.headline)}</a></li>`)
    .join('');
}

const longDate = (article: NewsArticle) =>
  new Intl.DateTimeFormat({ en: 'en-GB', de: 'de-DE', fi: 'fi-FI' }[article.lang], {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: 'UTC',
  }).format(new Date(article.publishedAt));
