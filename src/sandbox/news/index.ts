import type { NewsArticle } from './article.ts';
import { batteryFerries } from './articles/battery-ferries.ts';
import { bibliothekSonntags } from './articles/bibliothek-sonntags.ts';
import { finlandJapan6g } from './articles/finland-japan-6g.ts';
import { majakka } from './articles/majakka.ts';
import { nightTram } from './articles/night-tram.ts';
import { swingBridge } from './articles/swing-bridge.ts';

/** Every article of the news site, the sample first, then the newest first. */
export const newsArticles: readonly NewsArticle[] = [
  finlandJapan6g,
  swingBridge,
  batteryFerries,
  bibliothekSonntags,
  majakka,
  nightTram,
];

/** Where the sample article stands on the sandbox. */
export const sampleArticlePath = `/news/${finlandJapan6g.slug}`;

export const findArticle = (slug: string): NewsArticle | null =>
  newsArticles.find((article) => article.slug === slug) ?? null;
