/** So many wrong keys from one address in one window; a right key always passes, a missing one is no guess. */
const allowedPerWindow = 300;
const windowMs = 60_000;
/** Addresses remembered at most; when full, the oldest window goes first. */
const remembered = 10_000;

/** Counts wrong keys by the connection's own address: forwarded headers can be forged and are not read. */
export class WrongKeys {
  readonly #windows = new Map<string, { startedAt: number; count: number }>();

  /** Seconds until this address may guess again, or 0. Counts this guess. */
  add(address: string, now: number): number {
    const window = this.#windows.get(address);
    if (window === undefined || now - window.startedAt >= windowMs) {
      this.#windows.delete(address);
      const oldest = this.#windows.keys().next();
      if (this.#windows.size >= remembered && !oldest.done) this.#windows.delete(oldest.value);
      this.#windows.set(address, { startedAt: now, count: 1 });
      return 0;
    }
    window.count += 1;
    return window.count <= allowedPerWindow ? 0 : Math.ceil((window.startedAt + windowMs - now) / 1000);
  }
}
