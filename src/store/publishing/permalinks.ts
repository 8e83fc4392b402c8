import type pg from 'pg';
import type { ChannelAccessRow } from './channel-access.ts';

/** A published post whose link is not known yet. */
export interface LinklessPost extends ChannelAccessRow {
  readonly networkPostId: string;
}

/** Null: it has its link, or is no longer published. */
export async function loadLinkless(pool: pg.Pool, postId: string): Promise<LinklessPost | null> {
  const { rows } = await pool.query<LinklessPost>(
    `select p.network, p.newsroom_id as "newsroomId", n.wrapped_key as "wrappedKey", p.channel_id as "channelId",
      c.credentials, c.external_id as "externalId", c.settings as "channelSettings",
      p.receipt->>'networkPostId' as "networkPostId"
     from posts p join channels c on c.id = p.channel_id join newsrooms n on n.id = p.newsroom_id
     where p.id = $1 and p.state = 'published' and p.receipt->>'url' is null`,
    [postId],
  );
  return rows[0] ?? null;
}

export async function savePermalink(pool: pg.Pool, postId: string, url: string): Promise<void> {
  await pool.query(
    `with changed as (
      update posts set receipt = jsonb_set(receipt, '{url}', to_jsonb($2::text)), updated_at = clock_timestamp()
      where id = $1 and receipt->>'url' is null returning id, newsroom_id, state, revision
    ) insert into events (newsroom_id, type, data)
      select newsroom_id, 'post.changed', jsonb_build_object('id', id, 'state', state, 'revision', revision) from changed`,
    [postId, url],
  );
}
