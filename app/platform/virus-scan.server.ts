import { connect, type Socket } from 'node:net';
import { env } from './env.server';

/** What the scanner says: nothing found, the name of what it found, no usable answer, or that none is set up. */
export type ScanResult =
  | { kind: 'clean' }
  | { kind: 'infected'; name: string }
  | { kind: 'unavailable' }
  | { kind: 'off' };

const CHUNK_BYTES = 64 * 1024;
const TIMEOUT_MS = 30_000;
const ANSWER_MAX = 4096;
/** The longest that a scan may take, however busy the scanner says it is. */
const DEADLINE_MS = 60_000;

type Address = { path: string } | { host: string; port: number };

/** `unix:/run/clamav/clamd.ctl`, a plain path, or `tcp://host:3310`; null when it is none of these. */
export function scannerAddress(setting: string): Address | null {
  if (setting.startsWith('unix:')) return { path: setting.slice('unix:'.length) };
  if (setting.startsWith('/')) return { path: setting };
  const match = /^tcp:\/\/(\[[\da-f:]+\]|[^:/\s]+):(\d{1,5})$/i.exec(setting);
  if (!match?.[1]) return null;
  return { host: match[1].replace(/^\[|\]$/g, ''), port: Number(match[2]) };
}

/** Whether files are scanned for viruses here. */
export function scannerIsSetUp(): boolean {
  return Boolean(env().CLAMAV_SOCKET);
}

/**
 * Has ClamAV look at a file, by the command INSTREAM of its daemon: pieces with their length in front, ended by an empty
 * one (man clamd). Never throws: a scanner that cannot be reached, is too slow or refuses the size is `unavailable`.
 */
export async function scanForVirus(bytes: Uint8Array): Promise<ScanResult> {
  const setting = env().CLAMAV_SOCKET;
  if (!setting) return { kind: 'off' };
  const address = scannerAddress(setting);
  if (!address) return { kind: 'unavailable' };
  try {
    return resultOf(await ask(address, bytes));
  } catch {
    return { kind: 'unavailable' };
  }
}

function resultOf(answer: string): ScanResult {
  if (/^stream: OK$/.test(answer)) return { kind: 'clean' };
  const found = /^stream: (.{1,200}) FOUND$/.exec(answer);
  return found?.[1] ? { kind: 'infected', name: found[1] } : { kind: 'unavailable' };
}

function ask(address: Address, bytes: Uint8Array): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(address);
    let answer = '';
    socket.setTimeout(TIMEOUT_MS, () => socket.destroy(new Error('The scanner is too slow')));
    socket.on('error', reject);
    socket.on('data', (piece) => {
      answer += piece.toString('latin1');
      if (answer.length > ANSWER_MAX) socket.destroy(new Error('The scanner says too much'));
    });
    const late = setTimeout(() => socket.destroy(new Error('The scan takes too long')), DEADLINE_MS);
    socket.on('close', () => {
      clearTimeout(late);
      resolve(answer.replaceAll('\u0000', '').trim());
    });
    socket.on('connect', () => send(socket, bytes));
  });
}

function send(socket: Socket, bytes: Uint8Array): void {
  const length = (size: number) => {
    const header = Buffer.alloc(4);
    header.writeUInt32BE(size);
    return header;
  };
  socket.write('zINSTREAM\0');
  for (let at = 0; at < bytes.byteLength; at += CHUNK_BYTES) {
    const piece = bytes.subarray(at, at + CHUNK_BYTES);
    socket.write(length(piece.byteLength));
    socket.write(piece);
  }
  socket.write(length(0));
}
