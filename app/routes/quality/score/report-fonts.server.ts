import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { inflateSync } from 'node:zlib';

const WOFF_HEADER = 44;
const WOFF_ENTRY = 20;
const SFNT_HEADER = 12;
const SFNT_ENTRY = 16;

const require = createRequire(import.meta.url);
const fonts = new Map<string, Buffer>();

/**
 * The portal's own type from its package, unpacked: read packed, every letter that is drawn would unpack the whole file
 * again. Latin Extended stands in a file of its own.
 */
export function reportFont(weight: 400 | 600, letters: 'latin' | 'latin-ext'): Buffer {
  const name = `source-sans-3-${letters}-${weight}-normal.woff`;
  const font =
    fonts.get(name) ?? unpackWoff(readFileSync(require.resolve(`@fontsource/source-sans-3/files/${name}`)));
  fonts.set(name, font);
  return font;
}

/** WOFF 1.0 (W3C) as the TrueType file that it packs: the same tables, each inflated. */
function unpackWoff(woff: Buffer): Buffer {
  const count = woff.readUInt16BE(12);
  const power = Math.floor(Math.log2(count));
  const head = Buffer.alloc(SFNT_HEADER + count * SFNT_ENTRY);
  woff.copy(head, 0, 4, 8);
  head.writeUInt16BE(count, 4);
  head.writeUInt16BE(2 ** power * SFNT_ENTRY, 6);
  head.writeUInt16BE(power, 8);
  head.writeUInt16BE((count - 2 ** power) * SFNT_ENTRY, 10);
  const parts = [head];
  let offset = head.length;
  for (let i = 0; i < count; i += 1) {
    const from = WOFF_HEADER + i * WOFF_ENTRY;
    const [at, packed, length, checksum] = [4, 8, 12, 16].map((place) => woff.readUInt32BE(from + place));
    if (at === undefined || packed === undefined || length === undefined || checksum === undefined) break;
    const data = woff.subarray(at, at + packed);
    const table = packed < length ? inflateSync(data) : data;
    const to = SFNT_HEADER + i * SFNT_ENTRY;
    woff.copy(head, to, from, from + 4);
    head.writeUInt32BE(checksum, to + 4);
    head.writeUInt32BE(offset, to + 8);
    head.writeUInt32BE(length, to + 12);
    const padded = Buffer.alloc(Math.ceil(length / 4) * 4);
    table.copy(padded);
    parts.push(padded);
    offset += padded.length;
  }
  return Buffer.concat(parts);
}
