import { z } from 'zod';
import { shownMarker } from '../marker.ts';

const links = z.looseObject({ unshimmed_url: z.string().optional(), url: z.string().optional() });
const attachment = links.extend({ subattachments: z.looseObject({ data: z.array(links) }).optional() });

/** A row of `published_posts`. Times come as `2026-11-22T19:20:00+0000`. */
export const pagePostRow = z.looseObject({
  id: z.string(),
  message: z.string().optional(),
  created_time: z.string(),
  permalink_url: z.string().optional(),
  attachments: z.looseObject({ data: z.array(attachment) }).optional(),
});
export type PagePostRow = z.infer<typeof pagePostRow>;

export interface Wanted {
  readonly text: string;
  readonly marker: string | null;
  readonly since: Date;
}

/** Whether a post on the Page is the one we may have sent; `unsure` forbids everybody to say "absent". */
export function likeness(row: PagePostRow, wanted: Wanted): 'same' | 'unsure' | 'different' {
  const time = Date.parse(row.created_time);
  if (Number.isNaN(time)) return 'unsure';
  if (time < wanted.since.getTime()) return 'different';
  const urls = linksOf(row);
  const marker = shownMarker(row.message ?? '', ...urls);
  if (wanted.marker !== null && marker !== null) return marker === wanted.marker ? 'same' : 'different';
  if (comparable(row.message ?? '') !== comparable(wanted.text)) return 'different';
  // The same words with another link are somebody else's post, or one whose link was rewritten.
  if (wanted.marker !== null && urls.length > 0) return 'unsure';
  // Without words only a picture or a link could tell, and there is no marker.
  return wanted.text.trim() === '' ? 'unsure' : 'same';
}

function linksOf({ attachments }: PagePostRow): string[] {
  const all = (attachments?.data ?? []).flatMap((one) => [one, ...(one.subattachments?.data ?? [])]);
  return all.flatMap((one) => [one.unshimmed_url, one.url]).filter((url) => url !== undefined);
}

function comparable(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim();
}
