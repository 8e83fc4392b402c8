import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { Secret } from '../../src/core/secret.ts';
import { OutcomeUnknown, RateLimited, Unauthorized } from '../../src/networks/errors.ts';
import type {
  LookupAnswer,
  Network,
  NetworkClient,
  OutboundMessage,
  Preparation,
  VisibleStep,
} from '../../src/networks/network.ts';
import { type Emulator, startEmulator } from './support/emulator.ts';
import { failure } from './support/failure.ts';
import { openDoor, quiet } from './support/subjects.ts';

export interface Subject {
  /** A network whose API is at the emulator. */
  network(emulator: Emulator): Network;
  /** The account that a token belongs to. */
  externalId(emulator: Emulator, token: string): Promise<string>;
  readonly settings?: Readonly<Record<string, unknown>>;
  /** A message with these words that the network takes; `id` makes it unlike every other. */
  message(emulator: Emulator, id: string): OutboundMessage;
  /** What readers see of it. */
  shownText(message: OutboundMessage): string;
}

/** Faults after which the post is live and the answer does not say so. */
const livesInDoubt = [
  'effect_then_500',
  'effect_then_reset',
  'effect_then_hang',
  'effect_then_html_200',
  'effect_then_2xx_no_id',
] as const;
/** Faults after which nothing is live and the answer does not say so. */
const emptyDoubt = ['500_no_effect', 'reset_before_read', 'hang', 'redirect'] as const;

/** What every network must do, told by what readers see. */
export function conformance(name: string, subject: Subject): void {
  describe(name, () => {
    let emulator: Emulator;
    let client: NetworkClient;
    beforeAll(async () => {
      emulator = await startEmulator();
      const token = `token-${randomUUID()}`;
      client = subject.network(emulator).open({
        externalId: await subject.externalId(emulator, token),
        accessToken: new Secret(token),
        settings: subject.settings ?? {},
      });
    });
    afterAll(() => emulator.close());
    afterEach(() => emulator.clearFaults());

    /** Prepares until ready, as the caller does between its jobs. */
    const prepare = async (message: OutboundMessage, saved: Preparation[] = []): Promise<VisibleStep> => {
      const call = { ...quiet(), save: async (piece: Preparation) => void saved.push(piece) };
      for (let visit = 0; visit < 40; visit += 1) {
        const prepared = await client.prepare(message, [...saved], call);
        if (prepared.ready) return { message, part: 0, publishedIds: [], preparations: saved };
        await new Promise((resolve) => setTimeout(resolve, Math.min(prepared.checkAfterMs, 300)));
      }
      throw new Error('It is never ready.');
    };
    const fresh = () => subject.message(emulator, randomUUID().slice(0, 8));
    const rowsOf = async (message: OutboundMessage) => {
      const { network } = { network: subject.network(emulator).name };
      const rows = await emulator.visible(network);
      return rows.filter(({ text }) => text === subject.shownText(message));
    };
    /** Asks again while the list of the network may lag behind. */
    const lookUp = async (step: VisibleStep, openedAt: Date): Promise<LookupAnswer> => {
      for (let ask = 0; ask < 20; ask += 1) {
        const answer = await client.lookup({ ...step, openedAt }, quiet());
        if (answer.answer !== 'unknown') return answer;
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
      return client.lookup({ ...step, openedAt }, quiet());
    };

    it('says for whom the token works', async () => {
      const check = await client.check(quiet());
      expect(check).toMatchObject({ ok: true, message: null });
      expect(check.name).toBeTruthy();
    });

    it('shows nothing before the visible call and exactly the message after it', async () => {
      const message = fresh();
      const step = await prepare(message);
      expect(await rowsOf(message)).toEqual([]);
      const published = await client.publish(step, openDoor());
      const [row, second] = await rowsOf(message);
      expect(second).toBeUndefined();
      expect(row?.id).toBe(published.networkPostId);
      expect(row?.media.map(({ alt }) => alt)).toEqual(message.parts[0]?.media.map(({ alt }) => alt));
      const url = await client.permalink(published.networkPostId, quiet());
      expect(url === null || URL.canParse(url)).toBe(true);
    });

    it('prepares once: what is saved is used again', async () => {
      const message = fresh();
      const saved: Preparation[] = [];
      await prepare(message, saved);
      const before = [...saved];
      await prepare(message, saved);
      expect(saved).toEqual(before);
    });

    it('knows that nothing was sent', async () => {
      const step = await prepare(fresh());
      expect(await lookUp(step, new Date())).toEqual({ answer: 'absent' });
    });

    it.each(livesInDoubt)('does not know after %s, and finds the post by asking', async (fault) => {
      const message = fresh();
      const step = await prepare(message);
      const openedAt = new Date();
      await emulator.fault(subject.network(emulator).name, fault);
      expect(await failure(client.publish(step, openDoor()))).toBeInstanceOf(OutcomeUnknown);
      await emulator.clearFaults();
      const [row, second] = await rowsOf(message);
      expect(second).toBeUndefined();
      expect(await lookUp(step, openedAt)).toMatchObject({ answer: 'found', networkPostId: row?.id });
    });

    it.each(emptyDoubt)(
      'does not know after %s, and learns by asking that nothing is live',
      async (fault) => {
        const message = fresh();
        const step = await prepare(message);
        const openedAt = new Date();
        await emulator.fault(subject.network(emulator).name, fault);
        expect(await failure(client.publish(step, openDoor()))).toBeInstanceOf(OutcomeUnknown);
        await emulator.clearFaults();
        expect(await rowsOf(message)).toEqual([]);
        expect(await lookUp(step, openedAt)).toEqual({ answer: 'absent' });
      },
    );

    it.each([
      ['429', RateLimited],
      ['401', Unauthorized],
    ] as const)('takes %s for a refusal that did nothing', async (fault, kind) => {
      const message = fresh();
      const step = await prepare(message);
      await emulator.fault(subject.network(emulator).name, fault);
      const error = await failure(client.publish(step, openDoor()));
      expect(error).toBeInstanceOf(kind);
      expect(error instanceof RateLimited ? error.retryAt.getTime() > Date.now() : true).toBe(true);
      await emulator.clearFaults();
      expect(await rowsOf(message)).toEqual([]);
    });

    it.each(['500', '401', '429', 'truncated'])(
      'never says absent after a read that ends in %s',
      async (fault) => {
        const step = await prepare(fresh());
        const openedAt = new Date();
        await client.publish(step, openDoor());
        await emulator.fault(subject.network(emulator).name, fault, { count: 9 });
        const answer = await client.lookup({ ...step, openedAt }, quiet());
        expect(answer.answer).toBe('unknown');
      },
    );
  });
}
