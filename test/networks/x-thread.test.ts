import { afterAll, beforeAll, expect, it } from 'vitest';
import { Secret } from '../../src/core/secret.ts';
import { OutcomeUnknown } from '../../src/networks/errors.ts';
import { createNetworks } from '../../src/networks/index.ts';
import type { NetworkClient, OutboundMessage } from '../../src/networks/network.ts';
import { externalIdOnX } from './support/accounts.ts';
import { type Emulator, startEmulator } from './support/emulator.ts';
import { failure } from './support/failure.ts';
import { endpointsAt, openDoor, quiet } from './support/subjects.ts';

let emulator: Emulator;
let client: NetworkClient;
beforeAll(async () => {
  emulator = await startEmulator();
  const account = { externalId: await externalIdOnX(emulator, 'thread'), accessToken: new Secret('thread') };
  client = createNetworks(endpointsAt(emulator.url, 1500)).x.open({ ...account, settings: {} });
});
afterAll(() => emulator.close());

const texts = ['First of three', 'Second of three', 'Third of three'];
const message: OutboundMessage = {
  postId: 'thread',
  link: null,
  parts: texts.map((text) => ({ text, media: [] })),
};

it('makes a chain of replies, and finds a doubtful part under the one before it', async () => {
  const publishedIds: string[] = [];
  for (const part of texts.keys()) {
    const step = { message, part, publishedIds: [...publishedIds], preparations: [] };
    if (part !== 1) {
      publishedIds.push((await client.publish(step, openDoor())).networkPostId);
      continue;
    }
    const openedAt = new Date();
    expect(await client.lookup({ ...step, openedAt }, quiet())).toEqual({ answer: 'absent' });
    await emulator.fault('x', 'effect_then_reset');
    expect(await failure(client.publish(step, openDoor()))).toBeInstanceOf(OutcomeUnknown);
    await emulator.clearFaults();
    const answer = await client.lookup({ ...step, openedAt }, quiet());
    expect(answer.answer).toBe('found');
    publishedIds.push(answer.answer === 'found' ? answer.networkPostId : '');
  }
  const rows = await emulator.visible('x');
  expect(rows.map(({ text }) => text)).toEqual(texts);
  expect(rows.map(({ parent }) => parent)).toEqual([null, ...publishedIds.slice(0, 2)]);
});
