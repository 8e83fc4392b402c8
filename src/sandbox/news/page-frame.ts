import { escapeHtml as h } from '../escape-html.ts';
import { site } from './site.ts';

interface Page {
  readonly title: string;
  readonly lang: string;
  readonly section: string | null;
  readonly head: string;
  readonly main: string;
}

/** What every page of the news site has around its content: navigation, notices, footer. */
export function pageFrame(page: Page): string {
  const sections = site.sections.map(
    (name) => `<li><a href="/news/"${name === page.section ? ' aria-current="true"' : ''}>${name}</a></li>`,
  );
  return `<!doctype html>
<html lang="${page.lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${h(page.title)}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/news/style.css">
${page.head}
</head>
<body>
<a class="skip" href="#content">Skip to content</a>
<header class="masthead">
<p class="name"><a href="/news/">${site.name}</a></p>
<p class="motto">${site.motto}</p>
<nav aria-label="Sections"><ul>${sections.join('')}</ul></nav>
</header>
<main id="content">
${page.main}
</main>
<aside class="newsletter" aria-label="Newsletter"><p><strong>The morning tide.</strong> Five stories before breakfast, in your inbox every weekday.</p></aside>
<footer class="foot">
<p class="follow">If you want to keep up with both shores, follow us on <a href="https://www.facebook.com/harbourpost">Facebook</a>, <a href="https://twitter.com/harbourpost">Twitter</a> and <a href="https://www.instagram.com/harbourpost">Instagram</a>.</p>
<ul><li>Imprint</li><li>Privacy</li><li>Corrections</li><li>Subscribe</li></ul>
<p>Winner of the Small Newsroom Award 2025 · A rehearsal site: its people and places are invented, except in the story on 6G.</p>
</footer>
<div class="cookies" role="note"><p>This site keeps one cookie to remember that you closed this note. It would, if it kept any.</p></div>
</body>
</html>
`;
}
