import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';

/** One connection through a proxy, seen from the code that knows the protocol. */
export interface Link {
  toServer(bytes: Buffer): void;
  toClient(bytes: Buffer): void;
  cut(): void;
}
export interface Wire {
  /** The client has connected. False: the server is not called (yet); `call` does it later. */
  opened?(call: () => void): boolean;
  fromClient(bytes: Buffer): void;
  fromServer(bytes: Buffer): void;
}

export interface TcpProxy {
  readonly port: number;
  /** Breaks every connection, as a failing switch would. */
  cutAll(): void;
  /** While down, connections are refused. */
  setDown(down: boolean): void;
  close(): Promise<void>;
}

/** A proxy between two TCP ports of this machine; `protocol` sees and passes on every byte. */
export async function startProxy(serverPort: number, protocol: (link: Link) => Wire): Promise<TcpProxy> {
  const sockets = new Set<Socket>();
  let down = false;
  const server = createServer((client) => {
    if (down) return client.resetAndDestroy();
    const upstream: { socket: Socket | null; waiting: Buffer[] } = { socket: null, waiting: [] };
    const cut = () => {
      client.resetAndDestroy();
      upstream.socket?.resetAndDestroy();
    };
    const wire = protocol({
      cut,
      toServer: (bytes) => {
        if (upstream.socket) upstream.socket.write(bytes);
        else upstream.waiting.push(bytes);
      },
      toClient: (bytes) => void client.write(bytes),
    });
    const call = () => {
      const socket = connect(serverPort, '127.0.0.1');
      upstream.socket = socket;
      watch(socket);
      socket.on('data', (bytes) => wire.fromServer(bytes));
      socket.on('error', cut);
      socket.on('end', () => client.end());
      for (const bytes of upstream.waiting.splice(0)) socket.write(bytes);
    };
    watch(client);
    client.on('data', (bytes) => wire.fromClient(bytes));
    client.on('error', cut);
    // A process that was killed closes its side: what it left half done must not go on.
    client.on('close', () => upstream.socket?.destroy());
    if (wire.opened?.(call) ?? true) call();
    return;
  });
  const watch = (socket: Socket) => {
    socket.setNoDelay(true);
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  };
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  const cutAll = () => {
    for (const socket of sockets) socket.resetAndDestroy();
  };
  return {
    port: address.port,
    cutAll,
    setDown(to) {
      down = to;
      if (down) cutAll();
    },
    async close() {
      const closed = once(server, 'close');
      server.close();
      cutAll();
      await closed;
    },
  };
}
