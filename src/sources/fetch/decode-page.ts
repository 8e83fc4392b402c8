const searched = 4096;

/**
 * Bytes to text: a byte order mark wins, then the header's charset, then what the page itself declares in its
 * first bytes, then UTF-8 if the bytes are valid UTF-8, else Windows-1252.
 * https://html.spec.whatwg.org/multipage/parsing.html#determining-the-character-encoding (2026-11-22)
 */
export function decodePage(bytes: Uint8Array, contentType: string): string {
  const declared = markOf(bytes) ?? charsetIn(contentType) ?? declaredInside(bytes);
  if (declared !== null && !/^utf-?8$/i.test(declared)) {
    const decoder = decoderFor(declared);
    if (decoder !== null) return decoder.decode(bytes);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder(declared === null ? 'windows-1252' : 'utf-8').decode(bytes);
  }
}

function markOf(bytes: Uint8Array): string | null {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return null;
}

function charsetIn(contentType: string): string | null {
  return /charset\s*=\s*["']?\s*([\w:.-]+)/i.exec(contentType)?.[1] ?? null;
}

function declaredInside(bytes: Uint8Array): string | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, searched));
  const declared =
    /<meta[^>]+charset\s*=\s*["']?\s*([\w:.-]+)/i.exec(head)?.[1] ??
    /<\?xml[^>]+encoding\s*=\s*["']([\w:.-]+)/i.exec(head)?.[1] ??
    null;
  // A declaration that can be read byte by byte cannot be in UTF-16.
  return declared !== null && /^utf-?16/i.test(declared) ? 'utf-8' : declared;
}

function decoderFor(label: string): TextDecoder | null {
  try {
    return new TextDecoder(label);
  } catch {
    return null;
  }
}
