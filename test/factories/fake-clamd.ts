import { createServer, type Server, type Socket } from 'node:net';

/** A virus that is none: what the fake scanner finds. */
export const FAKE_VIRUS = 'X5O!FAKE-VIRUS';

export type FakeClamd = { received: Buffer[]; commands: string[]; close: () => Promise<void>; port: number };

type Where = {
  path?: string;
  limit?: number;
  /** What it says instead of a verdict; null for nothing, with the connection left open. */
  says?: Buffer | string | null;
};

/**
 * A server that speaks clamd's INSTREAM as its manual describes it: a command ended by NUL, pieces with four bytes of length in
 * front, an empty piece, one answer, and the end of the connection.
 */
export async function startFakeClamd(where: Where = {}): Promise<FakeClamd> {
  const fake: FakeClamd = { received: [], commands: [], port: 0, close: async () => {} };
  const open = new Set<Socket>();
  const server: Server = createServer((socket) => {
    open.add(socket);
    socket.on('close', () => open.delete(socket));
    let buffer = Buffer.alloc(0);
    const content: Buffer[] = [];
    let begun = false;
    socket.on('error', () => {});
    socket.on('data', (piece) => {
      buffer = Buffer.concat([buffer, piece]);
      if (!begun) {
        const end = buffer.indexOf(0);
        if (end < 0) return;
        fake.commands.push(buffer.subarray(0, end).toString('latin1'));
        buffer = buffer.subarray(end + 1);
        begun = true;
      }
      while (buffer.length >= 4) {
        const size = buffer.readUInt32BE(0);
        if (size === 0) {
          const whole = Buffer.concat(content);
          fake.received.push(whole);
          if (where.says === null) return;
          if (where.says !== undefined) {
            socket.end(where.says);
            return;
          }
          socket.end(whole.includes(FAKE_VIRUS) ? 'stream: Fake.Test FOUND\0' : 'stream: OK\0');
          return;
        }
        if (buffer.length < 4 + size) return;
        content.push(buffer.subarray(4, 4 + size));
        buffer = buffer.subarray(4 + size);
        if (where.limit && Buffer.concat(content).length > where.limit) {
          socket.end('INSTREAM size limit exceeded. ERROR\0');
          return;
        }
      }
    });
  });
  await new Promise<void>((resolve) =>
    where.path ? server.listen(where.path, resolve) : server.listen(0, '127.0.0.1', resolve),
  );
  const address = server.address();
  fake.port = typeof address === 'object' && address ? address.port : 0;
  fake.close = () =>
    new Promise((resolve) => {
      server.close(() => resolve());
      for (const socket of open) socket.destroy();
    });
  return fake;
}
