import { existsSync, readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import formats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { rehearse } from './start.ts';

const contracts = new URL('../../../../shared/contracts/', import.meta.url);
const present = existsSync(contracts);
if (!present) console.warn('SKIPPED: ../shared/contracts is not here, no answer was checked against it');
const load = (path: string) => JSON.parse(readFileSync(new URL(path, contracts), 'utf8'));

const sandbox = rehearse();

/** A validator of one schema of X's OpenAPI document. */
function xSchema(name: string) {
  const ajv = new Ajv({ strict: false, allErrors: true });
  formats.default(ajv);
  ajv.addSchema({ $id: 'x', components: load('x/x-api-v2.publishing-subset.openapi.json').components });
  const validate = ajv.compile({ $ref: `x#/components/schemas/${name}` });
  return (value: unknown) => (validate(value) ? [] : validate.errors);
}

describe.skipIf(!present)("X's OpenAPI document", () => {
  const every =
    'post.fields=attachments,author_id,created_at,entities,conversation_id,lang,public_metrics,reply_settings,source,text&expansions=attachments.media_keys,referenced_posts,author_id&media.fields=alt_text,url,width,height&user.fields=created_at,description,profile_image_url,protected,verified';

  it('describes every answer to a good request', async () => {
    const bytes = Buffer.from(
      await (await fetch(`${sandbox.url}/news/images/vanha-majakka-syttyy-uudelleen.jpg`)).arrayBuffer(),
    );
    const check = async (schema: string, method: string, path: string, body?: unknown) => {
      const answer = await sandbox.call(method, path, body);
      expect([path, answer.status < 300, xSchema(schema)(answer.json)]).toEqual([path, true, []]);
      return answer.json;
    };
    const upload = { media_type: 'image/jpeg', total_bytes: bytes.length, media_category: 'tweet_image' };
    const { id } = (
      await check('InitializeMediaUploadResponse', 'POST', '/2/media/upload/initialize', upload)
    ).data;
    const segment = { segment_index: 0, media: bytes.toString('base64') };
    await check('AppendMediaUploadResponse', 'POST', `/2/media/upload/${id}/append`, segment);
    await check('FinalizeMediaUploadResponse', 'POST', `/2/media/upload/${id}/finalize`);
    await check('GetMediaUploadStatusResponse', 'GET', `/2/media/upload?command=STATUS&media_id=${id}`);
    const alt = { id, metadata: { alt_text: { text: 'A lighthouse' } } };
    await check('CreateMediaMetadataResponse', 'POST', '/2/media/metadata', alt);
    await check('MediaUploadResponse', 'POST', '/2/media/upload', {
      media: segment.media,
      media_category: 'tweet_image',
    });
    const body = { text: 'a https://example.com/ #b', media: { media_ids: [id] } };
    const made = (await check('CreatePostsResponse', 'POST', '/2/tweets', body)).data;
    await check('CreatePostsResponse', 'POST', '/2/tweets', {
      text: 'c',
      reply: { in_reply_to_tweet_id: made.id },
    });
    await check('GetPostsByIdResponse', 'GET', `/2/tweets/${made.id}?${every}`);
    await check('GetPostsByIdResponse', 'GET', '/2/tweets/1');
    await check('GetPostsByIdsResponse', 'GET', `/2/tweets?ids=${made.id},1&${every}`);
    const page = await check('GetUsersPostsResponse', 'GET', `/2/users/42/tweets?max_results=5&${every}`);
    expect(page.data[0].referenced_posts).toEqual([{ type: 'replied_to', id: made.id }]);
    await check('GetUsersMeResponse', 'GET', '/2/users/me');
    await check('DeletePostsResponse', 'DELETE', `/2/tweets/${made.id}`);
  });

  it('describes the refusal of a bad request', async () => {
    const refused = await sandbox.call('POST', '/2/tweets', { nonsense: true });
    expect(xSchema('Problem')(refused.json)).toEqual([]);
  });

  it('refuses the same create requests as the sandbox', async () => {
    const valid = xSchema('CreatePostsRequest');
    await sandbox.call('POST', '/faults', { network: 'x', fault: 'dup_guard_off' });
    const bodies: object[] = [
      { text: 'a' },
      { text: 'a', made_with_ai: true, paid_partnership: false, reply_settings: 'following' },
      { text: 'a', reply_settings: 'everyone' },
      { text: 'a', media: {} },
      { text: 'a', media: { media_ids: [] } },
      { text: 'a', poll: { options: ['a', 'b'], duration_minutes: 5 } },
      { text: 'a', poll: { options: ['a'], duration_minutes: 5 } },
      { text: 'a', geo: { place_id: 'b', c: 1 } },
      { text: 'a', edit_options: {} },
      { text: 'a', quote_tweet_id: 'b' },
      { text: 1 },
    ];
    for (const body of bodies) {
      const { status } = await sandbox.call('POST', '/2/tweets', body);
      expect([body, status === 201]).toEqual([body, valid(body)?.length === 0]);
    }
  });
});

describe.skipIf(!present)('the Graph specifications', () => {
  const fieldsOf = (name: string): string[] =>
    load(`facebook/${name}.json`).fields.map((field: { name: string }) => field.name);

  it.each([
    [
      'PagePost',
      'created_time,from,full_picture,id,is_expired,is_hidden,is_published,message,permalink_url,status_type,updated_time,application',
    ],
    [
      'IGMedia',
      'alt_text,caption,comments_count,id,ig_id,is_comment_enabled,like_count,media_product_type,media_type,media_url,owner,permalink,shortcode,timestamp,username',
    ],
  ])('name every field that %s answers with', async (name, asked) => {
    const url = `${sandbox.url}/news/images/harbour-ferries-switch-to-batteries.jpg`;
    let id = '';
    if (name === 'PagePost') {
      const photo = (await sandbox.call('POST', '/v25.0/600/photos', { url, published: false })).json.id;
      const body = { message: 'a', attached_media: [{ media_fbid: photo }] };
      id = (await sandbox.call('POST', '/v25.0/600/feed', body)).json.id;
    } else {
      const creation_id = (
        await sandbox.call('POST', '/v25.0/601/media', { image_url: url, caption: 'a', alt_text: 'b' })
      ).json.id;
      await new Promise((resolve) => setTimeout(resolve, 400));
      id = (await sandbox.call('POST', '/v25.0/601/media_publish', { creation_id })).json.id;
    }
    const answered = Object.keys((await sandbox.call('GET', `/v25.0/${id}?fields=${asked}`)).json);
    expect(answered.toSorted()).toEqual(asked.split(',').toSorted());
    const known = fieldsOf(name);
    expect(answered.filter((field) => !known.includes(field))).toEqual([]);
  });
});
