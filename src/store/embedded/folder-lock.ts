import { createHash } from 'node:crypto';
import { realpath, rm } from 'node:fs/promises';
import net from 'node:net';
import path from 'node:path';
import { TowncrierError } from '../../core/errors.ts';

export interface FolderLock {
  release(): Promise<void>;
}

/**
 * Locks a folder for this process. The lock is a listening socket, so the system frees it with the process,
 * also on kill -9, and taking it is atomic. On Linux its name is abstract (no file can go stale); elsewhere a
 * socket file, replaced only when nobody answers on it.
 * Throws `data_dir_locked` when another process holds it.
 */
export async function lockFolder(dir: string): Promise<FolderLock> {
  const real = await realpath(dir);
  const name = `towncrier-${createHash('sha256').update(real).digest('hex').slice(0, 32)}`;
  const address = process.platform === 'linux' ? `\0${name}` : path.join(real, 'lock.sock');
  const server = net.createServer((socket) => socket.destroy());
  try {
    await listen(server, address);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    if (address.startsWith('\0') || (await answers(address))) throw locked(dir);
    await rm(address, { force: true });
    await listen(server, address);
  }
  server.unref();
  return { release: () => new Promise((resolve) => server.close(() => resolve())) };
}

function listen(server: net.Server, address: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(address, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

function answers(address: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = net.connect(address);
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}

function locked(dir: string): TowncrierError {
  return new TowncrierError(
    'conflict',
    'data_dir_locked',
    `Another Towncrier already runs on the data folder ${dir}.`,
    {
      field: 'DATA_DIR',
      remedy: 'Stop the other one first, or give this one its own folder with DATA_DIR.',
    },
  );
}
