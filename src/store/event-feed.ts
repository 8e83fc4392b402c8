import type { PoolClient } from 'pg';
import type { Logger } from 'pino';
import type { Store } from './database.ts';
import { batchSize, type EventRow, newEvents, newestEventId } from './event-rows.ts';
import { LateIds } from './late-ids.ts';

/** A wake-up may be lost; a change still shows within this time. */
const lookEveryMs = 1_500;
/** Bursts are read together. */
const gatherMs = 25;

type Listener = (event: EventRow) => void;

/**
 * Reads the events table once for all listeners of this process, woken by NOTIFY. Holds one connection while
 * somebody listens. Each event is given once to each listener.
 */
export class EventFeed {
  readonly #store: Store;
  readonly #log: Logger;
  readonly #listeners = new Map<Listener, string>();
  #seen: LateIds | null = null;
  #ear: PoolClient | null = null;
  #timer: NodeJS.Timeout | null = null;
  #reading: Promise<void> = Promise.resolve();

  constructor(store: Store, log: Logger) {
    this.#store = store;
    this.#log = log;
  }

  /** Starts listening to one newsroom's events from now on; the answer stops it. */
  async subscribe(newsroomId: string, listener: Listener): Promise<() => void> {
    this.#seen ??= new LateIds(await newestEventId(this.#store.db));
    this.#listeners.set(listener, newsroomId);
    this.#look(0);
    return () => {
      this.#listeners.delete(listener);
      if (this.#listeners.size === 0) this.#rest();
    };
  }

  async close(): Promise<void> {
    this.#listeners.clear();
    this.#rest();
    await this.#reading;
  }

  #look(inMs: number): void {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#reading = this.#read().catch((err: unknown) =>
        this.#log.debug({ err }, 'events could not be read'),
      );
      void this.#reading.then(() => {
        if (this.#listeners.size > 0) this.#look(lookEveryMs);
      });
    }, inMs);
  }

  async #read(): Promise<void> {
    await this.#listen();
    let read: number;
    do {
      const seen = this.#seen;
      if (seen === null) return;
      const rows = await newEvents(this.#store.db, seen.last, seen.gaps(Date.now()));
      for (const row of rows) {
        seen.saw(row.id, Date.now());
        for (const [listener, newsroomId] of this.#listeners)
          if (newsroomId === row.newsroomId) listener(row);
      }
      read = rows.length;
    } while (read === batchSize);
  }

  async #listen(): Promise<void> {
    if (this.#ear !== null) return;
    const ear = await this.#store.pool.connect();
    ear.on('error', () => this.#drop(ear));
    ear.on('end', () => this.#drop(ear));
    ear.on('notification', () => this.#look(gatherMs));
    this.#ear = ear;
    await ear.query('listen towncrier_events');
  }

  /** A broken connection is thrown away; the next look opens another and reads what came meanwhile. */
  #drop(ear: PoolClient): void {
    if (this.#ear !== ear) return;
    this.#ear = null;
    ear.removeAllListeners('notification');
    ear.release(true);
  }

  #rest(): void {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
    this.#seen = null;
    if (this.#ear) this.#drop(this.#ear);
  }
}
