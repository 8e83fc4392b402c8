import { describe, expect, it } from 'vitest';
import { rehearse } from './start.ts';

const sandbox = rehearse();
const counter = (function* () {
  for (let next = 1; ; next += 1) yield next;
})();
const post = (token?: string) =>
  sandbox.call('POST', '/2/tweets', { text: `words ${counter.next().value}` }, token);
const fault = (rule: object) => sandbox.call('POST', '/faults', { network: 'x', count: 1, ...rule });
const effects = async () => (await sandbox.call('GET', '/ledger')).json.length;
/** How many posts one call made visible, and what its client saw. */
async function outcome(call: () => Promise<{ status: number; text: string }>) {
  const before = await effects();
  const seen = await call().then(
    ({ status, text }) => ({ status, text }),
    () => ({ status: 0, text: '' }),
  );
  return { ...seen, effects: (await effects()) - before };
}

describe('faults of a visible call on X', () => {
  it.each([
    ['ok', 201, 1],
    ['effect_then_500', 500, 1],
    ['effect_then_reset', 0, 1],
    ['effect_then_html_200', 200, 1],
    ['effect_then_2xx_no_id', 201, 1],
    ['partial_body', 0, 1],
    ['500_no_effect', 500, 0],
    ['500', 500, 0],
    ['reset_before_read', 0, 0],
    ['429', 429, 0],
    ['401', 401, 0],
    ['403_dup', 403, 0],
    ['redirect', 307, 0],
  ])('%s answers %i with %i effects, once', async (name, status, made) => {
    await fault({ fault: name });
    expect(await outcome(post)).toMatchObject({ status, effects: made });
    expect(await outcome(post)).toMatchObject({ status: 201, effects: 1 });
  });

  it.each([
    ['hang', 0],
    ['effect_then_hang', 1],
  ])('%s is silent for its span, then resets', async (name, made) => {
    await fault({ fault: name, ms: 300 });
    const began = Date.now();
    expect(await outcome(post)).toMatchObject({ status: 0, effects: made });
    expect(Date.now() - began).toBeGreaterThanOrEqual(295);
  });

  it('effect_late makes the post after the connection is gone', async () => {
    await fault({ fault: 'effect_late', ms: 300 });
    const before = await effects();
    await expect(post()).rejects.toThrow();
    expect(await effects()).toBe(before);
    await new Promise((resolve) => setTimeout(resolve, 450));
    expect(await effects()).toBe(before + 1);
  });

  it('says until when a rate limit lasts', async () => {
    await fault({ fault: '429', ms: 90_000 });
    const limited = await post();
    const seconds = Number(limited.headers.get('x-rate-limit-reset')) - Date.now() / 1000;
    expect(seconds).toBeGreaterThan(85);
    expect(seconds).toBeLessThan(92);
  });
});

describe('faults of reads', () => {
  const read = () => sandbox.call('GET', '/2/users/42/tweets?max_results=5');

  it('stale hides what is younger', async () => {
    const { id } = (await post()).json.data;
    await fault({ fault: 'stale', ms: 60_000 });
    expect(JSON.stringify((await read()).json)).not.toContain(id);
    expect((await read()).json.data[0].id).toBe(id);
  });

  it.each(['empty', 'truncated', '401', '429', '500'])('%s, once', async (name) => {
    await post();
    await fault({ fault: name, call: 'lookup' });
    const first = await read();
    expect(first.json?.data).toBeUndefined();
    if (name === 'truncated') expect([first.status, first.json]).toEqual([200, null]);
    expect((await read()).json.data.length).toBeGreaterThan(0);
  });
});

describe('faults of the Graph networks', () => {
  it('answers 4/2207051 though the media is live', async () => {
    const url = `${sandbox.url}/news/images/stadtbibliothek-oeffnet-sonntags.jpg`;
    const container = (await sandbox.call('POST', '/v25.0/900/media', { image_url: url })).json.id;
    await new Promise((resolve) => setTimeout(resolve, 400));
    await fault({ network: 'instagram', fault: 'effect_then_graph_4/2207051' });
    const answer = await outcome(() =>
      sandbox.call('POST', '/v25.0/900/media_publish', { creation_id: container }),
    );
    expect(answer).toMatchObject({ status: 400, effects: 1 });
    expect(JSON.parse(answer.text).error).toMatchObject({ code: 4, error_subcode: 2207051 });
    expect((await sandbox.call('GET', `/v25.0/${container}?fields=status_code`)).json.status_code).toBe(
      'PUBLISHED',
    );
    await fault({ network: 'instagram', fault: 'stale', ms: 60_000 });
    expect((await sandbox.call('GET', `/v25.0/${container}?fields=status_code`)).json.status_code).toBe(
      'FINISHED',
    );
  });

  it('throttles a Page with 80001 as HTTP 400 and minutes in the header', async () => {
    await fault({ network: 'facebook', fault: '429', ms: 300_000 });
    const limited = await sandbox.call('POST', '/v25.0/901/feed', { message: 'a' });
    expect([limited.status, limited.json.error.code]).toEqual([400, 80001]);
    const usage = JSON.parse(limited.headers.get('x-business-use-case-usage') ?? '{}');
    expect(usage['901'][0]).toMatchObject({ call_count: 100, estimated_time_to_regain_access: 5 });
  });
});

describe('POST /faults', () => {
  it('plays the same faults for the same seed, whatever the texts', async () => {
    async function run(seed: number): Promise<string> {
      await sandbox.call('DELETE', '/faults');
      await sandbox.call('POST', '/faults', { network: 'x', fault: '500_no_effect', probability: 0.5, seed });
      let pattern = '';
      for (let time = 0; time < 24; time += 1) pattern += (await post()).status === 500 ? 'x' : '.';
      return pattern;
    }
    const first = await run(7);
    expect(await run(7)).toBe(first);
    expect(await run(8)).not.toBe(first);
    expect(first).toMatch(/x.*\.|\..*x/);
  });

  it('leaves other networks and other calls alone', async () => {
    await fault({ network: 'facebook', fault: '500' });
    await fault({ call: 'media', fault: '500' });
    expect((await post()).status).toBe(201);
  });

  it.each([
    { fault: 'nonsense' },
    { network: 'myspace' },
    { probability: 2, fault: 'ok' },
    { fault: 'ok', extra: 1 },
  ])('refuses %j', async (rule) => {
    expect((await fault(rule)).status).toBe(400);
  });

  it('enforces the documented limits when asked to', async () => {
    await sandbox.call('POST', '/faults', { network: 'x', fault: 'limits_on' });
    let last = await post('token-990');
    for (let time = 0; time < 100; time += 1) last = await post('token-990');
    expect(last.status).toBe(429);
    expect(last.headers.get('x-rate-limit-remaining')).toBe('0');
  });
});
