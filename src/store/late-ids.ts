/** Longer than any transaction of ours; an id that has not come by then was rolled back. */
const patienceMs = 30_000;
const mostGaps = 1_000;

/**
 * Ids are given when a row is written and seen when it is committed, so a lower id may come after a higher one. This
 * remembers the ids that were jumped over, for as long as they may still come.
 */
export class LateIds {
  #last: number;
  readonly #gaps = new Map<number, number>();

  constructor(last: number) {
    this.#last = last;
  }

  get last(): number {
    return this.#last;
  }

  /** The ids that may still come, at this time in ms. */
  gaps(now: number): number[] {
    for (const [id, since] of this.#gaps) if (now - since > patienceMs) this.#gaps.delete(id);
    return [...this.#gaps.keys()];
  }

  /** Notes an id that came. */
  saw(id: number, now: number): void {
    this.#gaps.delete(id);
    for (let jumped = Math.max(this.#last + 1, id - mostGaps); jumped < id; jumped += 1)
      this.#gaps.set(jumped, now);
    this.#last = Math.max(this.#last, id);
    while (this.#gaps.size > mostGaps) {
      const oldest = this.#gaps.keys().next();
      if (oldest.done) return;
      this.#gaps.delete(oldest.value);
    }
  }
}
