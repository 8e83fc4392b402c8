import { chmod, chown, lstat, readdir } from 'node:fs/promises';
import path from 'node:path';

/** PostgreSQL refuses to run as root; 65534 ("nobody") exists as a number on every Linux, with or without a name. */
const nobody = 65_534;

export interface Launcher {
  /** Command and arguments to put before the program's own. */
  readonly prefix: readonly string[];
  /** Whether the program's files must belong to another user. */
  readonly uid: number | null;
}

/**
 * How to start a server that ends with us (also when we are killed with -9) and never runs as root.
 * As root it keeps one capability, to pass folders that only root may enter. Linux: util-linux's setpriv;
 * elsewhere there is no prefix and a watchdog does it.
 */
export function launcher(setpriv: boolean): Launcher {
  if (!setpriv) return { prefix: [], uid: null };
  const withParent = ['setpriv', '--pdeathsig', 'INT'];
  if (process.getuid?.() !== 0) return { prefix: withParent, uid: null };
  const id = String(nobody);
  const asNobody = ['--reuid', id, '--regid', id, '--clear-groups'];
  const passFolders = [
    '--inh-caps=+dac_override',
    '--ambient-caps=+dac_override',
    '--securebits=+no_setuid_fixup',
  ];
  return { prefix: [...withParent, ...asNobody, ...passFolders], uid: nobody };
}

/** Gives a folder and all in it to the server's user, readable by it alone. */
export async function handOver(dir: string, uid: number): Promise<void> {
  const own = await lstat(dir);
  if (own.uid === uid) return;
  for (const entry of await readdir(dir, { recursive: true })) await chown(path.join(dir, entry), uid, uid);
  await chown(dir, uid, uid);
  await chmod(dir, 0o700);
}
