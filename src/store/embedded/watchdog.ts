import { type ChildProcess, spawn } from 'node:child_process';

/** Where there is no setpriv: a small shell that asks the server to stop once we are gone, however we ended. */
export function watchParent(child: ChildProcess): void {
  if (child.pid === undefined) return;
  const script = `while kill -0 ${process.pid} 2>/dev/null && kill -0 ${child.pid} 2>/dev/null; do sleep 1; done; kill -INT ${child.pid} 2>/dev/null`;
  spawn('/bin/sh', ['-c', script], { detached: true, stdio: 'ignore' }).unref();
}
