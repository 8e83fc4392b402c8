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

/** The marker in what a network shows, also percent-encoded inside a link that leads through the network. */
export function shownMarker(...places: readonly string[]): string | null {
  return findMarker(...places, ...places.map(decoded));
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
