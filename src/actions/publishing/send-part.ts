import { sendGuardMs, visibleCallMs } from '../../core/publishing/limits.ts';
import type { NetworkClient, Published, VisibleStep } from '../../networks/network.ts';
import { type Answer, answerToEvent } from './answer-to-event.ts';

export type SendResult = { readonly published: Published } | Answer;

/**
 * The one visible call of a permit. Directly before the first byte the monotonic clock is asked whether the
 * permit is still good: a process that was frozen meanwhile sends nothing.
 * @param askedAt performance.now() from before the permit was asked for
 * @param remainingMs until the lateness limit, counted from when the permit was given
 */
export async function sendPart(
  client: NetworkClient,
  step: VisibleStep,
  askedAt: number,
  remainingMs: number,
): Promise<SendResult> {
  const lastMoment = Math.min(askedAt + sendGuardMs, askedAt + remainingMs);
  let left = false;
  try {
    const published = await client.publish(step, {
      signal: AbortSignal.timeout(visibleCallMs),
      beforeSend() {
        if (performance.now() > lastMoment) throw new Error('The permit is too old to send.');
        left = true;
      },
    });
    return { published };
  } catch (error) {
    return answerToEvent(error, left);
  }
}
