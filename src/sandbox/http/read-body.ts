import type { IncomingMessage } from 'node:http';

/** Larger requests are answered with 413: no call of these networks that we rehearse is larger. */
const maxBodyBytes = 8 * 1024 * 1024;

export class BodyTooLarge extends Error {}
export class BodyUnreadable extends Error {}

/** Reads a body to its end. Throws `BodyTooLarge` as soon as that is known. */
export async function readBytes(message: IncomingMessage): Promise<Buffer> {
  if (Number(message.headers['content-length'] ?? 0) > maxBodyBytes) throw new BodyTooLarge();
  const chunks: Buffer[] = [];
  let size = 0;
  // Leaving the loop must not destroy the socket: the 413 still has to go out on it.
  const parts: AsyncIterable<Buffer> = message.iterator({ destroyOnReturn: false });
  for await (const chunk of parts) {
    size += chunk.length;
    if (size > maxBodyBytes) throw new BodyTooLarge();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

export interface ParsedBody {
  body: Record<string, unknown> | null;
  files: Record<string, Buffer>;
}

/** Reads JSON, form and multipart bodies. Throws `BodyUnreadable` for what claims to be one and is not. */
export async function parseBody(bytes: Buffer, contentType: string | undefined): Promise<ParsedBody> {
  if (bytes.length === 0) return { body: null, files: {} };
  const type = contentType?.toLowerCase() ?? '';
  if (type.startsWith('multipart/form-data')) return parseMultipart(bytes, contentType ?? '');
  if (type.startsWith('application/x-www-form-urlencoded')) {
    return { body: gatherLists(new URLSearchParams(bytes.toString('utf8'))), files: {} };
  }
  return { body: parseJson(bytes), files: {} };
}

function parseJson(bytes: Buffer): Record<string, unknown> {
  let value: unknown;
  try {
    value = JSON.parse(bytes.toString('utf8'));
  } catch {
    throw new BodyUnreadable();
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new BodyUnreadable();
  return { ...value };
}

async function parseMultipart(bytes: Buffer, contentType: string): Promise<ParsedBody> {
  let form: FormData;
  try {
    form = await new Response(new Uint8Array(bytes), { headers: { 'content-type': contentType } }).formData();
  } catch {
    throw new BodyUnreadable();
  }
  const fields: [string, string][] = [];
  const files: Record<string, Buffer> = {};
  for (const [name, value] of form) {
    if (typeof value === 'string') fields.push([name, value]);
    else files[name] = Buffer.from(await value.arrayBuffer());
  }
  return { body: gatherLists(fields), files };
}

/** `a[0]=x&a[1]=y` is how form bodies write lists. */
function gatherLists(fields: Iterable<[string, string]>): Record<string, unknown> {
  const gathered = new Map<string, unknown>();
  for (const [name, value] of fields) {
    const list = /^(\w+)\[\d*\]$/.exec(name)?.[1];
    const earlier = list === undefined ? undefined : gathered.get(list);
    if (list === undefined) gathered.set(name, value);
    else gathered.set(list, Array.isArray(earlier) ? [...earlier, value] : [value]);
  }
  return Object.fromEntries(gathered);
}
