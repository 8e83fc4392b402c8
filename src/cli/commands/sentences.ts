import { z } from 'zod';
import { TowncrierError } from '../../core/errors.ts';
import { splitSentences } from '../../core/sentences/split-sentences.ts';
import { answerLines } from '../json-lines.ts';

const request = z.object({ text: z.string(), lang: z.string().nullish() });

/** `sentences --jsonl`: `{ id, text, lang? }` a line in, `{ id, sentences }` a line out. */
export async function sentences(): Promise<void> {
  await answerLines(process.stdin, process.stdout, (line) => {
    const parsed = request.safeParse(line);
    if (!parsed.success) {
      throw new TowncrierError('usage', 'invalid_line', 'The line has no text.', {
        field: 'text',
        remedy: 'Send {"id", "text", "lang"?}.',
      });
    }
    const { text, lang } = parsed.data;
    return { sentences: splitSentences(text, lang ?? null).map((sentence) => sentence.text) };
  });
}
