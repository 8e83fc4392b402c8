import { direction } from './direction.ts';
import { leadingStrings, messageReader } from './postgres-messages.ts';
import { startProxy, type TcpProxy } from './tcp-proxy.ts';
import type { Trap } from './trap.ts';

/**
 * What a commit is about, by the SQL that goes by. This only aims; nothing is judged by it. A pattern that fits
 * nothing any more shows as a point without hits, and fails the run.
 */
const kinds: readonly [what: string, sql: RegExp][] = [
  ['permit', /insert into attempts/i],
  ['result', /update attempts (t )?set outcome = (r\.outcome|\$)/i],
  ['claim', /fence = p\.fence \+ 1/i],
  ['preparation', /insert into preparations/i],
];

/**
 * In front of PostgreSQL. A commit is a `COMMIT`, or the `Sync` that ends a statement outside a transaction.
 * Moments of a commit: `request` (sent, not passed on) and `answer` (applied, not passed back).
 */
export function startPostgresProxy(serverPort: number, trap: Trap): Promise<TcpProxy> {
  return startProxy(serverPort, (link) => {
    const up = direction(link.toServer);
    const back = direction(link.toClient);
    const fromClient = messageReader(1);
    const fromServer = messageReader(0);
    const statements = new Map<string, string>();
    const held = (posts: number, go: () => void) => ({ posts, release: go, cut: link.cut });
    let unit = '';
    let inTransaction = false;
    let awaited: string | null = null;
    let rows = 0;
    // One statement may serve several posts: each is a row of the JSON list that it is given.
    let listed = 0;

    function commit(): void {
      const what = kinds.find(([, sql]) => sql.test(unit))?.[0];
      unit = '';
      if (what === undefined) return;
      if (trap.catches({ proxy: 'postgres', what, at: 'request' }, held(Math.max(1, listed), up.go)))
        up.stop();
      else awaited = what;
      rows = 0;
    }

    return {
      fromClient(chunk) {
        for (const { type, bytes, body } of fromClient(chunk)) {
          const [first = '', second = ''] = leadingStrings(body, 2);
          if (type === 'P') statements.set(first, second);
          if (type === 'B') listed = body.toString('latin1').split('"n":').length - 1;
          if (type === 'B') unit += `${statements.get(second) ?? ''};`;
          if (type === 'Q') unit += `${first};`;
          const ends = type === 'Q' || type === 'S';
          if (ends && (!inTransaction || /;\s*commit\s*;$/i.test(`;${unit}`))) {
            if (/;\s*(begin|start transaction)\b[^;]*;$/i.test(`;${unit}`)) unit = '';
            else commit();
          }
          up.pass(bytes);
        }
      },
      fromServer(chunk) {
        for (const { type, bytes, body } of fromServer(chunk)) {
          if (type === 'D') rows += 1;
          // ReadyForQuery: idle, in a transaction, or in a failed one.
          if (type === 'Z') {
            inTransaction = body[0] !== 0x49;
            if (awaited !== null) {
              const moment = { proxy: 'postgres', what: awaited, at: 'answer' } as const;
              awaited = null;
              // Without a row nothing was claimed or permitted.
              if (rows > 0 && trap.catches(moment, held(rows, back.go))) back.stop();
            }
          }
          back.pass(bytes);
        }
      },
    };
  });
}
