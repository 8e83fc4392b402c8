import fc from 'fast-check';
import { expect, it } from 'vitest';
import { leadingStrings, messageReader } from '../../faults/proxies/postgres-messages.ts';

function message(type: string, body: Uint8Array): Buffer {
  const head = Buffer.alloc(4);
  head.writeUInt32BE(body.length + 4);
  return Buffer.concat([Buffer.from(type, 'latin1'), head, body]);
}

it('cuts a stream into its messages, however it arrives', () => {
  const messages = fc.array(
    fc.tuple(fc.constantFrom('P', 'B', 'E', 'S', 'Q', 'Z'), fc.uint8Array({ maxLength: 40 })),
    { maxLength: 12 },
  );
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 40 }), messages, fc.array(fc.nat(300)), (start, rest, cuts) => {
      const stream = Buffer.concat([message('', start), ...rest.map(([type, body]) => message(type, body))]);
      const read = messageReader(1);
      const edges = [0, ...cuts.filter((cut) => cut < stream.length).sort((a, b) => a - b), stream.length];
      const seen = edges.flatMap((edge, index) => read(stream.subarray(edges[index - 1] ?? 0, edge)));
      expect(seen.map(({ type }) => type)).toEqual(['', ...rest.map(([type]) => type)]);
      expect(Buffer.concat(seen.map(({ bytes }) => bytes))).toEqual(stream);
      expect(seen.slice(1).map(({ body }) => [...body])).toEqual(rest.map(([, body]) => [...body]));
    }),
  );
});

it('reads the names with which a Parse message begins', () => {
  expect(leadingStrings(Buffer.from('name\0select 1\0\0\0'), 2)).toEqual(['name', 'select 1']);
  expect(leadingStrings(Buffer.from('cut'), 2)).toEqual([]);
});
