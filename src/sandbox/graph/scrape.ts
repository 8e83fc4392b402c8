import { type Answer, json } from '../http/answer.ts';
import { newsCard } from '../news/card.ts';
import { graphError } from './errors.ts';
import type { GraphVisit } from './guard.ts';
import { graphTime } from './page-post-json.ts';
import { textParameter } from './parameters.ts';

/** `POST /?id=URL&scrape=true`: asks the crawler to read a page again. Only the sandbox's own pages are known. */
export function scrape({ request, world }: GraphVisit): Answer {
  const url = textParameter(request, 'id');
  if (url === null || !/^https?:\/\/[^\s/]+/i.test(url)) return graphError('badParameter', request.id);
  const card = newsCard(url);
  const read = { url, type: 'article', updated_time: graphTime(world.now()) };
  return json(
    200,
    card
      ? {
          ...read,
          title: card.title,
          description: card.description,
          image: [{ url: new URL(card.image, request.origin).href }],
        }
      : read,
  );
}
