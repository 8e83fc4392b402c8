import { randomUUID } from 'node:crypto';
import { bodyText, type PostRecord } from '../checker/post-record.ts';
import type { Towncrier } from '../subjects/towncrier.ts';
import { forEach, sleep } from '../wait.ts';

/** A person's move this far from the due time, either side. */
const spreadMs = 2_000;
const movedByMs = 6_000;

/** G: people's decisions race the publisher; the same wish arrives many times at once. */
export async function race(subject: Towncrier, trials: number): Promise<void> {
  await Promise.all([cancel, edit, move].map((act) => raceWith(subject, trials, act)));
  // A hold is on a channel, and lasts: one post each, and nobody else's.
  for (let left = trials; left > 0; left -= subject.channels.length)
    await raceWith(subject, Math.min(left, subject.channels.length), hold);
  const few = Math.ceil(trials / 6);
  const clicked = await subject.draft({ campaign: 'G', count: few });
  await forEach(clicked, 2, (post) => publishNow(subject, post));
  await forEach(Array.from({ length: few }), 2, () => sameKey(subject));
}

type Act = (subject: Towncrier, post: PostRecord) => Promise<void>;

async function raceWith(subject: Towncrier, trials: number, act: Act): Promise<void> {
  const posts = await subject.accept({ campaign: 'G', count: trials, leadMs: 3_500 });
  const channels = new Set<string>();
  const raced = act === hold ? posts.filter(({ account }) => fresh(channels, account)) : posts;
  await Promise.all(
    raced.map(async (post) => {
      await sleep(Math.max(0, post.dueAt - Date.now() + (subject.random.next() * 2 - 1) * spreadMs));
      await act(subject, post);
    }),
  );
}

const fresh = (seen: Set<string>, name: string): boolean => !seen.has(name) && seen.add(name).has(name);
const idOf = ({ ids }: PostRecord): string => [...ids][0] ?? '';

export async function cancel({ api }: Towncrier, post: PostRecord): Promise<void> {
  const answer = await api.call('POST', `/posts/${idOf(post)}/cancel`, {}, { key: post.key });
  if (answer.status === 200) post.cancelledAt = answer.answeredAt;
}

export async function edit({ api }: Towncrier, post: PostRecord): Promise<void> {
  const place = `/posts/${idOf(post)}`;
  const { etag } = await api.call('GET', place);
  const text = bodyText(post.key, 2, 1);
  const headers = { 'if-match': etag ?? '' };
  const answer = await api.call('PATCH', place, { text }, { key: post.key, headers });
  if (answer.status === 200) post.bodies = [[text]];
  if (answer.status === 0) post.bodies = [...post.bodies, [text]];
}

async function move({ api }: Towncrier, post: PostRecord): Promise<void> {
  const dueAt = Date.now() + movedByMs;
  const body = { at: new Date(dueAt).toISOString() };
  const answer = await api.call('POST', `/posts/${idOf(post)}/schedule`, body, { key: post.key });
  if (answer.status === 200) post.dueAt = dueAt;
}

export async function hold({ api, channels, records }: Towncrier, post: PostRecord): Promise<void> {
  const channel = channels.find(({ externalId }) => externalId === post.account);
  const body = { channelId: channel?.id, reason: 'Fault campaign G' };
  const placed = await api.call('POST', '/holds', body, { key: post.key });
  if (placed.status !== 201) return;
  const { id, inFlight } = placed.body as { id: string; inFlight: string[] };
  const held = [...records.values()].filter(
    ({ account, campaign }) => campaign === 'G' && account === post.account,
  );
  const window = { answeredAt: placed.answeredAt, liftedAt: Number.POSITIVE_INFINITY };
  const windows = held.map((one) => {
    const own = { ...window, inFlight: inFlight.some((flying) => one.ids.has(flying)) };
    one.holds.push(own);
    return own;
  });
  await sleep(3_000);
  for (const own of windows) own.liftedAt = Date.now();
  await api.call('POST', `/holds/${id}/lift`, { overdue: 'drop' }, { key: post.key });
}

/** Ten impatient clicks on "publish now". */
async function publishNow({ api }: Towncrier, post: PostRecord): Promise<void> {
  post.dueAt = Date.now();
  const click = () => api.call('POST', `/posts/${idOf(post)}/schedule`, { now: true }, { key: post.key });
  const answers = await Promise.all(Array.from({ length: 10 }, click));
  post.accepted = answers.some(({ status }) => status === 200);
}

/** Twenty times the same call with the same key: one post, which is then sent. */
async function sameKey(subject: Towncrier): Promise<void> {
  const { api } = subject;
  const [model] = await subject.draft({ campaign: 'G', count: 1 });
  if (model === undefined) return;
  const first = await api.call('GET', `/posts/${idOf(model)}`);
  const { channelId } = first.body as { channelId: string };
  await api.call('DELETE', `/posts/${idOf(model)}`, undefined, { key: model.key });
  model.ids.clear();
  const headers = { 'idempotency-key': randomUUID() };
  const body = { channelId, text: bodyText(model.key, 1, 1) };
  const write = () => api.call('POST', '/posts', body, { key: model.key, headers });
  for (const answer of await Promise.all(Array.from({ length: 20 }, write)))
    if (answer.status === 201) model.ids.add((answer.body as { id: string }).id);
  await forEach([...model.ids], 1, (id) =>
    subject.schedule({ ...model, ids: new Set([id]) }, Date.now() + 1_500),
  );
  model.accepted = model.ids.size > 0;
  model.dueAt = Date.now();
}
