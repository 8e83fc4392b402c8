import { createHash } from 'node:crypto';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import sharp from 'sharp';
import type { NetworkName } from '../../../src/core/network.ts';
import type { OutboundMedia } from '../../../src/networks/network.ts';
import { startSandbox } from '../../../src/sandbox/server.ts';

interface LedgerRow {
  readonly network: NetworkName;
  readonly id: string;
  readonly text: string;
  readonly media: readonly { sha256: string; alt: string }[];
  readonly parent: string | null;
  readonly visible: boolean;
}

/** Something that behaves like the networks, used by nothing but its public addresses, and pictures it can fetch. */
export interface Emulator {
  readonly url: string;
  /** What readers see of one network, oldest first. */
  visible(network: NetworkName): Promise<readonly LedgerRow[]>;
  fault(network: NetworkName, fault: string, more?: { count?: number; ms?: number }): Promise<void>;
  clearFaults(): Promise<void>;
  picture(index: number, alt: string): OutboundMedia;
  close(): Promise<void>;
}

export async function startEmulator(): Promise<Emulator> {
  const pictures = await startPictures(3);
  const sandbox = await startSandbox({ port: 0 });
  const post = async (method: string, body?: object) => {
    const answer = await fetch(`${sandbox.url}/faults`, {
      method,
      ...(body === undefined
        ? {}
        : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
    });
    if (!answer.ok) throw new Error(`${method} /faults ${JSON.stringify(body)}: ${await answer.text()}`);
  };
  return {
    url: sandbox.url,
    visible: async (network) => {
      const rows = (await (await fetch(`${sandbox.url}/ledger`)).json()) as LedgerRow[];
      return rows.filter((row) => row.network === network && row.visible);
    },
    fault: (network, fault, more = { count: 1 }) => post('POST', { network, fault, ...more }),
    clearFaults: () => post('DELETE'),
    picture: pictures.picture,
    close: async () => {
      await sandbox.close();
      await pictures.close();
    },
  };
}

/** Serves a few real JPEGs, as a newsroom's own server does. */
async function startPictures(count: number) {
  const jpegs = await Promise.all(
    Array.from({ length: count }, (_, index) =>
      sharp({
        create: { width: 1080, height: 1080, channels: 3, background: { r: 60 * index, g: 90, b: 120 } },
      })
        .jpeg()
        .toBuffer(),
    ),
  );
  const server = http.createServer((request, response) => {
    const jpeg = jpegs[Number(request.url?.slice(1, 2))];
    response.writeHead(jpeg === undefined ? 404 : 200, { 'content-type': 'image/jpeg' }).end(jpeg);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    picture: (index: number, alt: string): OutboundMedia => {
      const bytes = jpegs[index] ?? Buffer.alloc(0);
      return {
        url: `http://127.0.0.1:${port}/${index}.jpg`,
        mime: 'image/jpeg',
        width: 1080,
        height: 1080,
        alt,
        sha256: createHash('sha256').update(bytes).digest('hex'),
        bytes: async () => bytes,
      };
    },
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
