import { createInflateRaw } from 'node:zlib';

type ZipEntry = {
  name: string;
  method: number;
  packed: number;
  unpacked: number;
  offset: number;
  encrypted: boolean;
};

const END_RECORD = 0x06054b50;
const CENTRAL_RECORD = 0x02014b50;
const LOCAL_RECORD = 0x04034b50;
const STORED = 0;
const DEFLATED = 8;

export type UnpackFault = 'damaged' | 'password' | 'too_large_inside';
/** What to throw when an archive or a part of it cannot be read; the limit is in megabytes. */
export type Refuse = (fault: UnpackFault, limit?: number) => Error;

/** An opened zip archive. Every byte that comes out is counted, whatever the archive claims about its sizes. */
export class ZipArchive {
  readonly #bytes: Buffer;
  readonly #entries = new Map<string, ZipEntry>();
  #unpacked = 0;
  readonly #most: number;
  readonly refuse: Refuse;

  /** `most` bytes may come out of all parts together. */
  constructor(bytes: Buffer, { most, refuse }: { most: number; refuse: Refuse }) {
    this.#bytes = bytes;
    this.#most = most;
    this.refuse = refuse;
    try {
      this.#readDirectory();
    } catch (error) {
      throw error instanceof RangeError ? refuse('damaged') : error;
    }
  }

  /** The names of the parts as the archive writes them. */
  get names(): string[] {
    return [...this.#entries.values()].map(({ name }) => name);
  }

  has(name: string): boolean {
    return this.#entries.has(name.toLowerCase());
  }

  /** Whether any part is locked with a password. */
  get encrypted(): boolean {
    return [...this.#entries.values()].some((entry) => entry.encrypted);
  }

  #readDirectory(): void {
    const bytes = this.#bytes;
    let end = bytes.length - 22;
    const earliest = Math.max(0, bytes.length - 65_557);
    while (end >= earliest && bytes.readUInt32LE(end) !== END_RECORD) end -= 1;
    if (end < earliest || end < 0) throw this.refuse('damaged');
    const total = bytes.readUInt16LE(end + 10);
    let at = bytes.readUInt32LE(end + 16);
    for (let n = 0; n < total; n += 1) {
      if (bytes.readUInt32LE(at) !== CENTRAL_RECORD) throw this.refuse('damaged');
      const nameLength = bytes.readUInt16LE(at + 28);
      const name = bytes
        .toString('utf8', at + 46, at + 46 + nameLength)
        .replaceAll('\\', '/')
        .replace(/^\//, '');
      this.#entries.set(name.toLowerCase(), {
        name,
        encrypted: (bytes.readUInt16LE(at + 8) & 1) === 1,
        method: bytes.readUInt16LE(at + 10),
        packed: bytes.readUInt32LE(at + 20),
        unpacked: bytes.readUInt32LE(at + 24),
        offset: bytes.readUInt32LE(at + 42),
      });
      at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
    }
  }

  /**
   * The text of one part in pieces. Throws `refuse` when the part is damaged, or when it (limit) or the archive as a whole
   * unpacks to more than is allowed.
   */
  async *text(name: string, limit = this.#most): AsyncGenerator<string> {
    const entry = this.#entries.get(name.toLowerCase());
    if (!entry) throw this.refuse('damaged');
    if (entry.encrypted) throw this.refuse('password');
    if (entry.unpacked > limit) throw this.refuse('too_large_inside', megabytes(limit));
    let decoder: TextDecoder | null = null;
    let mine = 0;
    for await (const piece of this.#unpack(entry)) {
      mine += piece.length;
      this.#unpacked += piece.length;
      if (mine > limit || this.#unpacked > this.#most) {
        throw this.refuse('too_large_inside', megabytes(Math.min(limit, this.#most)));
      }
      decoder ??= new TextDecoder(encodingOf(piece));
      yield decoder.decode(piece, { stream: true });
    }
    const rest = decoder?.decode();
    if (rest) yield rest;
  }

  /** A small part as one text. */
  async whole(name: string, limit: number): Promise<string> {
    let text = '';
    for await (const piece of this.text(name, limit)) text += piece;
    return text;
  }

  async *#unpack(entry: ZipEntry): AsyncGenerator<Buffer> {
    const bytes = this.#bytes;
    if (entry.offset + 30 > bytes.length || bytes.readUInt32LE(entry.offset) !== LOCAL_RECORD) {
      throw this.refuse('damaged');
    }
    const start =
      entry.offset + 30 + bytes.readUInt16LE(entry.offset + 26) + bytes.readUInt16LE(entry.offset + 28);
    const data = bytes.subarray(start, start + entry.packed);
    if (data.length < entry.packed) throw this.refuse('damaged');
    if (entry.method === STORED) {
      yield data;
      return;
    }
    if (entry.method !== DEFLATED) throw this.refuse('damaged');
    const inflate = createInflateRaw({ chunkSize: 131_072 });
    inflate.end(data);
    try {
      for await (const piece of inflate) yield piece as Buffer;
    } catch (error) {
      if (isZlibError(error)) throw this.refuse('damaged');
      throw error;
    } finally {
      inflate.destroy();
    }
  }
}

/** What XML is written in, by its first bytes. */
function encodingOf(first: Buffer): string {
  if (first[0] === 0xff && first[1] === 0xfe) return 'utf-16le';
  return first[0] === 0xfe && first[1] === 0xff ? 'utf-16be' : 'utf-8';
}

function isZlibError(error: unknown): boolean {
  return (
    error instanceof Error && 'code' in error && typeof error.code === 'string' && error.code.startsWith('Z_')
  );
}

function megabytes(bytes: number): number {
  return Math.round(bytes / 1024 / 1024);
}
