import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

/** Where any of the secrets stands in clear: in these texts, or in any file below these folders. */
export function searchFor(secrets: readonly string[], texts: readonly string[], folders: string[]): string[] {
  const found: string[] = [];
  const look = (place: string, bytes: Buffer): void => {
    const seen = secrets.filter((secret) => bytes.includes(secret));
    if (seen.length > 0) found.push(`${seen.length} secrets in ${place}`);
  };
  for (const text of texts) look('what a process said', Buffer.from(text));
  for (const folder of folders) {
    for (const entry of readdirSync(folder, { recursive: true })) {
      const file = path.join(folder, String(entry));
      if (statSync(file).isFile()) look(file, readFileSync(file));
    }
  }
  return found;
}
