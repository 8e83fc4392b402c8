import { parentPort, workerData } from 'node:worker_threads';
import type { Article } from '../core/article.ts';
import { readGiven } from './read-given.ts';

/** What the thread answers, once. */
export type ReadingAnswer = Article;

/** Runs in a thread of its own: reads the page or text that it was started with, answers, and ends. */
const answer: ReadingAnswer = readGiven(workerData);
parentPort?.postMessage(answer);
