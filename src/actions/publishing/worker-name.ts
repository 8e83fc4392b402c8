import os from 'node:os';

/** Names this process in leases, for people who look at a stuck post; nothing is decided by it. */
export const workerName = `${os.hostname()}-${process.pid}`;
