import { z } from 'zod';
import type { Feed } from '../feed.ts';
import { feedItem } from './feed-item.ts';

const text = z.string().catch('');
/** https://www.jsonfeed.org/version/1.1/ (2026-11-22); ids may be numbers, which readers take as text. */
const jsonFeed = z.object({
  version: z.string().startsWith('https://jsonfeed.org/version/1'),
  title: text,
  items: z.array(
    z
      .object({
        id: z.union([z.string(), z.number().transform(String)]).catch(''),
        url: text,
        external_url: text,
        title: text,
        date_published: text,
      })
      .catch({ id: '', url: '', external_url: '', title: '', date_published: '' }),
  ),
});

/** Null for JSON that is no feed. */
export function readJsonFeed(source: string, base: string): Feed | null {
  let value: unknown;
  try {
    value = JSON.parse(source);
  } catch {
    return null;
  }
  const parsed = jsonFeed.safeParse(value);
  if (!parsed.success) return null;
  const items = parsed.data.items.map((item) =>
    feedItem(
      { id: item.id, link: item.url || item.external_url, title: item.title, date: item.date_published },
      base,
    ),
  );
  return { title: parsed.data.title || null, items: items.filter((item) => item !== null) };
}
