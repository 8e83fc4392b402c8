import { parentPort, workerData } from 'node:worker_threads';
import { readGiven } from './read-given.ts';

/** Runs in a thread of its own: reads the page or text that it was started with, answers once, and ends. */
parentPort?.postMessage(readGiven(workerData));
