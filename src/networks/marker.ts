// `utm_content=<kind>-tc<8>`, the only thing in a post that belongs to it alone (interfaces, section 3).
const marker = /utm_content=[A-Za-z]+-tc[\w-]{8}(?![\w-])/;

/** The marker in a text or a link, by which a lookup recognises the post; null where the newsroom has none. */
export function findMarker(...texts: readonly (string | null | undefined)[]): string | null {
  for (const text of texts) {
    const found = text === null || text === undefined ? null : marker.exec(text);
    if (found !== null) return found[0];
  }
  return null;
}

/** Whether a text or link that the network shows carries the marker, also percent-encoded inside a shim link. */
export function carriesMarker(text: string, wanted: string): boolean {
  return findMarker(text) === wanted || findMarker(decoded(text)) === wanted;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
