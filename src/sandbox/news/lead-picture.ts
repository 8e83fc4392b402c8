import sharp from 'sharp';
import type { NewsArticle } from './article.ts';
import { motifs } from './motifs.ts';
import { leadSize } from './site.ts';

const drawn = new WeakMap<NewsArticle, Promise<Buffer>>();

/** An article's lead picture as JPEG, drawn on the first request. */
export function leadPicture(article: NewsArticle): Promise<Buffer> {
  const earlier = drawn.get(article);
  if (earlier) return earlier;
  const { width, height } = leadSize;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${motifs[article.lead.motif]}</svg>`;
  const picture = sharp(Buffer.from(svg)).flatten().jpeg({ quality: 84, mozjpeg: true }).toBuffer();
  drawn.set(article, picture);
  return picture;
}
