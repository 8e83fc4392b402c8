import { direction } from './direction.ts';
import { startProxy, type TcpProxy } from './tcp-proxy.ts';
import type { Trap } from './trap.ts';

/** The calls of X and Graph, by what they do to readers. */
const kinds: readonly [what: string, line: RegExp][] = [
  ['visible', /^POST \/(2\/tweets|v[\d.]+\/\d+\/(feed|media_publish)) /],
  ['prepare', /^POST \/(2\/media\/|v[\d.]+\/\d+\/media )/],
  ['read', /^GET \//],
];

/**
 * In front of the networks. Moments: `accepted` (nothing read), `half-request`, `request` (all of it, not passed on),
 * `answer` (the network has done it, not passed back), `half-answer`.
 */
export function startNetworkProxy(serverPort: number, trap: Trap): Promise<TcpProxy> {
  return startProxy(serverPort, (link) => {
    const up = direction(link.toServer);
    const back = direction(link.toClient);
    let what = '';
    let answered = false;
    const held = (go: () => void) => ({ release: go, cut: link.cut });
    const moment = (at: string, of = what) => ({ proxy: 'network', what: of, at }) as const;
    return {
      opened: (call) => !trap.catches(moment('accepted', 'any'), held(call)),
      fromClient(bytes) {
        const kind = kinds.find(([, line]) => line.test(bytes.subarray(0, 200).toString('latin1')));
        if (kind === undefined) return up.pass(bytes);
        [what] = kind;
        answered = false;
        if (trap.catches(moment('request'), held(up.go))) {
          up.stop();
        } else if (trap.catches(moment('half-request'), held(up.go))) {
          const half = bytes.length >> 1;
          up.pass(bytes.subarray(0, half));
          up.stop();
          return up.pass(bytes.subarray(half));
        }
        return up.pass(bytes);
      },
      fromServer(bytes) {
        if (what === '' || answered) return back.pass(bytes);
        answered = true;
        if (trap.catches(moment('answer'), held(back.go))) {
          back.stop();
        } else if (trap.catches(moment('half-answer'), held(back.go))) {
          const half = bytes.length >> 1;
          back.pass(bytes.subarray(0, half));
          back.stop();
          return back.pass(bytes.subarray(half));
        }
        return back.pass(bytes);
      },
    };
  });
}
