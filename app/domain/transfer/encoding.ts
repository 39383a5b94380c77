import { isUtf8 } from 'node:buffer';
import { FileRefused } from './refusal';

/** Labels that TextDecoder understands. */
export type FileEncoding = 'utf-8' | 'windows-1252' | 'utf-16le' | 'utf-16be';

/**
 * Finds the encoding of a text file from its bytes: a byte order mark decides; otherwise valid UTF-8 is UTF-8 and everything else
 * Windows-1252. A file in which most of the national letters are UTF-8 but some bytes are not is refused rather than half
 * misread. Zero bytes and other controls mean that it is no text at all.
 */
export function detectEncoding(bytes: Buffer): FileEncoding {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  if (looksBinary(bytes)) throw new FileRefused('binary');
  if (isUtf8(bytes)) return 'utf-8';
  const tally = tallyUtf8(bytes);
  const hasMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  if (hasMark || tally.sequences > tally.stray) {
    throw new FileRefused('mixed_encoding', { line: lineOf(bytes, tally.firstStray) });
  }
  return 'windows-1252';
}

function looksBinary(bytes: Buffer): boolean {
  const head = bytes.subarray(0, 65_536);
  if (bytes.includes(0)) return true;
  let controls = 0;
  for (const byte of head)
    if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 13 && byte !== 12) controls += 1;
  return controls > head.length / 100;
}

/** Counts well-formed multi-byte sequences and bytes that belong to none. */
function tallyUtf8(bytes: Buffer): { sequences: number; stray: number; firstStray: number } {
  let sequences = 0;
  let stray = 0;
  let firstStray = -1;
  for (let at = 0; at < bytes.length; ) {
    const lead = bytes[at] as number;
    if (lead < 0x80) {
      at += 1;
      continue;
    }
    const length =
      lead >= 0xf0 && lead <= 0xf4
        ? 4
        : lead >= 0xe0 && lead < 0xf0
          ? 3
          : lead >= 0xc2 && lead < 0xe0
            ? 2
            : 0;
    let whole = length > 0 && at + length <= bytes.length;
    for (let next = at + 1; whole && next < at + length; next += 1) {
      whole = ((bytes[next] as number) & 0xc0) === 0x80;
    }
    if (whole) {
      sequences += 1;
      at += length;
    } else {
      if (firstStray < 0) firstStray = at;
      stray += 1;
      at += 1;
    }
  }
  return { sequences, stray, firstStray };
}

function lineOf(bytes: Buffer, position: number): number {
  let line = 1;
  for (let at = bytes.indexOf(10); at >= 0 && at < position; at = bytes.indexOf(10, at + 1)) line += 1;
  return line;
}

/**
 * The text of the bytes in pieces. Letters of several bytes that fall on the border of two pieces come out whole, and the byte
 * order mark is left out.
 */
export function* decodePieces(bytes: Buffer, encoding: FileEncoding, pieceSize = 262_144): Generator<string> {
  const decoder = new TextDecoder(encoding);
  for (let at = 0; at < bytes.length; at += pieceSize) {
    const text = decoder.decode(bytes.subarray(at, at + pieceSize), { stream: true });
    if (text) yield text;
  }
  const rest = decoder.decode();
  if (rest) yield rest;
}
