import { z } from 'zod';
import { shownMarker } from '../marker.ts';

const urlEntity = z.looseObject({
  url: z.string(),
  expanded_url: z.string().optional(),
  unwound_url: z.string().optional(),
  media_key: z.string().optional(),
});
const entities = z.looseObject({ urls: z.array(urlEntity).nullish() });
const note = z.looseObject({ text: z.string(), entities: entities.nullish() });
const reference = z.looseObject({ type: z.string(), id: z.string() });

/** A post as the timeline shows it. X's docs say `tweet`, its OpenAPI document says `post`: either is read. */
export const timelinePost = z.looseObject({
  id: z.string(),
  text: z.string(),
  created_at: z.string().optional(),
  entities: entities.nullish(),
  note_tweet: note.nullish(),
  note_post: note.nullish(),
  referenced_tweets: z.array(reference).nullish(),
  referenced_posts: z.array(reference).nullish(),
});
export type TimelinePost = z.infer<typeof timelinePost>;

export interface Wanted {
  readonly text: string;
  readonly marker: string | null;
  /** The part that this one replies to; null for the first. */
  readonly parentId: string | null;
}

/**
 * Whether a post on the timeline is the one we may have sent. `unsure`: it may be, or could not be read well
 * enough to exclude it; then nobody may say "absent".
 */
export function likeness(post: TimelinePost, wanted: Wanted): 'same' | 'unsure' | 'different' {
  const references = post.referenced_tweets ?? post.referenced_posts ?? [];
  const parentId = references.find(({ type }) => type === 'replied_to')?.id ?? null;
  if (parentId !== wanted.parentId) return 'different';
  const long = post.note_tweet ?? post.note_post;
  const text = long?.text ?? post.text;
  const urls = (long?.entities ?? post.entities)?.urls ?? [];
  const seen = expanded(text, urls);

  const marker = shownMarker(text, ...urls.flatMap((url) => [url.expanded_url ?? '', url.unwound_url ?? '']));
  if (wanted.marker !== null && marker !== null) return marker === wanted.marker ? 'same' : 'different';
  if (wanted.marker === null && comparable(seen) === comparable(wanted.text)) return 'same';

  // A reply of ours to our own part is hardly anything else; a short link that nobody expanded hides a marker.
  if (wanted.parentId !== null || /https?:\/\/t\.co\/\w/.test(seen)) return 'unsure';
  return comparable(withoutLinks(seen)) === comparable(withoutLinks(wanted.text)) ? 'unsure' : 'different';
}

type UrlEntity = z.infer<typeof urlEntity>;

/** The words with the links that were sent, and without the link that X appends for pictures. */
function expanded(text: string, urls: readonly UrlEntity[]): string {
  return urls.reduce(
    (all, { url, expanded_url, media_key }) =>
      all.replace(url, () => (media_key === undefined ? (expanded_url ?? url) : '')),
    text,
  );
}

/** Texts that differ only in what X changes by itself: NFC, escaped characters, spaces, a link's scheme. */
function comparable(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .normalize('NFC')
    .replace(/https?:\/\/(\S+)/gi, (_, rest: string) => rest.replace(/\/$/, ''))
    .replace(/\s+/g, ' ')
    .trim();
}

function withoutLinks(text: string): string {
  return text.replace(/https?:\/\/\S+/gi, '');
}
