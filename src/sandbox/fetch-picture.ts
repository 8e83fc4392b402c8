/** How long a network waits for somebody's server. */
const fetchTimeoutMs = 10_000;

/** A picture of a post, fetched as Meta does it. Null when it cannot be had; `tooLarge` stops at `maxBytes`. */
export async function fetchPicture(url: string, maxBytes: number): Promise<Buffer | 'tooLarge' | null> {
  if (!/^https?:\/\/\S+$/i.test(url) || !URL.canParse(url)) return null;
  try {
    const answer = await fetch(url, {
      signal: AbortSignal.timeout(fetchTimeoutMs),
      headers: { 'user-agent': 'facebookexternalhit/1.1' },
    });
    if (!answer.ok || !answer.body) return null;
    const chunks: Uint8Array[] = [];
    let size = 0;
    for await (const chunk of answer.body) {
      size += chunk.length;
      if (size > maxBytes) return 'tooLarge';
      chunks.push(chunk);
    }
    return Buffer.concat(chunks);
  } catch {
    return null;
  }
}
