/**
 * Stands between an open connection and the first byte of a request. As long as nobody passed, nothing has left
 * this machine, whatever went wrong: that is how "not sent" and "maybe sent" are told apart.
 */
export class Gate {
  readonly #beforeSend: () => void;
  #passed = false;
  #closed = false;

  constructor(beforeSend: () => void = () => {}) {
    this.#beforeSend = beforeSend;
  }

  get passed(): boolean {
    return this.#passed;
  }

  /**
   * Called once, with the connection up and nothing written. Throws what `beforeSend` throws, when the caller has
   * given up, and on a second connection: no HTTP client may send a request again by itself.
   */
  pass(signal: AbortSignal): void {
    signal.throwIfAborted();
    if (this.#closed) throw new Error('The request was given up before it left.');
    if (this.#passed) throw new Error('A request leaves once.');
    this.#beforeSend();
    this.#passed = true;
  }

  /** After the exchange has ended nothing may leave any more. */
  close(): void {
    this.#closed = true;
  }
}
