/**
 * The lines of a stream of text, as JSON Lines has them: ended by a line feed and by nothing else
 * (https://jsonlines.org, 2026-11-22). Node's readline ends them at U+2028 and U+2029 too, which may stand
 * inside a JSON string.
 */
export async function* splitLines(chunks: AsyncIterable<unknown>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  // A long line comes in many chunks: they are put together once, when it ends.
  let open: string[] = [];
  for await (const chunk of chunks) {
    const text = chunk instanceof Uint8Array ? decoder.decode(chunk, { stream: true }) : String(chunk);
    let start = 0;
    for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
      open.push(text.slice(start, end));
      yield open.join('');
      open = [];
      start = end + 1;
    }
    if (start < text.length) open.push(text.slice(start));
  }
  const rest = open.join('') + decoder.decode();
  if (rest !== '') yield rest;
}
