import { direction } from './direction.ts';
import { startProxy, type TcpProxy } from './tcp-proxy.ts';
import type { Trap } from './trap.ts';

/**
 * In front of Redis. Moments: `job`/`answer`, a job on its way to a worker, known by the `postId` that it carries;
 * `ack`/`request`, a worker's script call that moves a job to the completed ones.
 */
export function startRedisProxy(serverPort: number, trap: Trap): Promise<TcpProxy> {
  return startProxy(serverPort, (link) => {
    const up = direction(link.toServer);
    const back = direction(link.toClient);
    const held = (go: () => void) => ({ release: go, cut: link.cut });
    return {
      fromClient(bytes) {
        if (bytes.includes(':completed')) {
          if (trap.catches({ proxy: 'redis', what: 'ack', at: 'request' }, held(up.go))) up.stop();
        }
        up.pass(bytes);
      },
      fromServer(bytes) {
        if (bytes.includes('postId')) {
          if (trap.catches({ proxy: 'redis', what: 'job', at: 'answer' }, held(back.go))) back.stop();
        }
        back.pass(bytes);
      },
    };
  });
}
