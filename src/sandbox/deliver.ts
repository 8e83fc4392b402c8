import type { ServerResponse } from 'node:http';
import type { Delivery } from './faults/perform.ts';
import type { Answer } from './http/answer.ts';

/** Puts a delivery on the wire, whole or broken. */
export async function deliver(
  response: ServerResponse,
  delivery: Delivery,
  head: boolean,
  wait: (ms: number) => Promise<void>,
): Promise<void> {
  switch (delivery.kind) {
    case 'answer':
      return sendAnswer(response, delivery.answer, head);
    case 'reset':
      return reset(response);
    case 'hang':
      await wait(delivery.ms);
      return reset(response);
    case 'half': {
      const { answer } = delivery;
      const body = Buffer.from(answer.body);
      response.writeHead(answer.status, { ...answer.headers, 'content-length': Math.max(body.length, 2) });
      response.write(body.subarray(0, body.length >> 1), () => reset(response));
    }
  }
}

function sendAnswer(response: ServerResponse, answer: Answer, head: boolean): void {
  if (response.destroyed) return;
  const body = Buffer.from(answer.body);
  response.writeHead(answer.status, { ...answer.headers, 'content-length': body.length });
  response.end(head ? undefined : body);
}

function reset(response: ServerResponse): void {
  response.socket?.resetAndDestroy();
}
