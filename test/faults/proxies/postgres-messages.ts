/** One message of the PostgreSQL wire protocol; `type` is empty for the first one of a connection. */
export interface PostgresMessage {
  readonly type: string;
  /** All of it, as it goes on. */
  readonly bytes: Buffer;
  readonly body: Buffer;
}

/**
 * Cuts a byte stream into messages: https://www.postgresql.org/docs/18/protocol-message-formats.html (2026-11-22).
 * @param untyped how many messages come without a type byte: a client's first one
 */
export function messageReader(untyped: number): (chunk: Buffer) => PostgresMessage[] {
  let left = untyped;
  let rest = Buffer.alloc(0);
  return (chunk) => {
    rest = Buffer.concat([rest, chunk]);
    const messages: PostgresMessage[] = [];
    for (;;) {
      const head = left > 0 ? 0 : 1;
      if (rest.length < head + 4) return messages;
      const length = head + rest.readUInt32BE(head);
      if (rest.length < length) return messages;
      const bytes = rest.subarray(0, length);
      const type = head === 0 ? '' : String.fromCharCode(bytes[0] ?? 0);
      messages.push({ type, bytes, body: bytes.subarray(head + 4) });
      rest = rest.subarray(length);
      left = Math.max(0, left - 1);
    }
  };
}

/** The zero-terminated strings with which a body begins. */
export function leadingStrings(body: Buffer, count: number): string[] {
  const strings: string[] = [];
  let from = 0;
  while (strings.length < count) {
    const end = body.indexOf(0, from);
    if (end < 0) break;
    strings.push(body.subarray(from, end).toString());
    from = end + 1;
  }
  return strings;
}
