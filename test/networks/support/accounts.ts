import type { Emulator } from './emulator.ts';

/** The X account that a token belongs to: X alone tells it. */
export async function externalIdOnX({ url }: Emulator, token: string): Promise<string> {
  const answer = await fetch(`${url}/2/users/me`, { headers: { authorization: `Bearer ${token}` } });
  const body = (await answer.json()) as { data: { id: string } };
  return body.data.id;
}

/** A link with the marker of the post. */
export function link(id: string): string {
  return `https://news.example/finland-japan?utm_source=x&utm_medium=social&utm_content=headline-tc${id}`;
}
