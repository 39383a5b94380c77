import { describe, expect, it } from 'vitest';
import { decodePieces, detectEncoding } from './encoding';
import { FileRefused } from './refusal';

const TEXT = 'DUF-nummer;Navn;Søkt fra utlandet\r\n202490698101;Øyvind Bjørgås;N\r\n';
const latin = (text: string) => Buffer.from([...text].map((letter) => letter.charCodeAt(0)));
const utf16be = (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le').swap16();

function whole(bytes: Buffer, pieceSize?: number): string {
  return [...decodePieces(bytes, detectEncoding(bytes), pieceSize)].join('');
}

describe('detectEncoding', () => {
  it.each([
    ['UTF-8', Buffer.from(TEXT), 'utf-8'],
    ['UTF-8 with byte order mark', Buffer.from(`\uFEFF${TEXT}`), 'utf-8'],
    ['Windows-1252', latin(TEXT), 'windows-1252'],
    ['Windows-1252 with euro, dash and quotes', Buffer.from([0x80, 0x96, 0x93, 0x94, 0x0a]), 'windows-1252'],
    ['Windows-1252 that happens to hold one UTF-8 pair', latin('RÅDØ» og blåbær og smør'), 'windows-1252'],
    ['plain ASCII', Buffer.from('a;b\n1;2\n'), 'utf-8'],
    ['UTF-16 from Excel («Unicode-tekst»)', Buffer.from(`\uFEFF${TEXT}`, 'utf16le'), 'utf-16le'],
    ['UTF-16 big endian', utf16be(TEXT), 'utf-16be'],
  ])('%s', (_, bytes, encoding) => {
    expect(detectEncoding(bytes)).toBe(encoding);
  });

  it.each([
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d]), 'binary'],
    ['zero bytes', Buffer.from('a;b\n\0\0\0'), 'binary'],
    ['control characters', Buffer.from(Array.from({ length: 400 }, (_, i) => (i % 7) + 1)), 'binary'],
    [
      'UTF-8 with a byte of another file in it',
      Buffer.concat([Buffer.from('æ;ø;å\nblåbær\n'), Buffer.from([0xe6, 0x0a])]),
      'mixed_encoding',
    ],
    [
      'a byte order mark and yet not UTF-8',
      Buffer.concat([Buffer.from('\uFEFFa\nb\n'), latin('blåbær på røsslyng')]),
      'mixed_encoding',
    ],
  ])('%s is refused', (_, bytes, key) => {
    expect(() => detectEncoding(bytes)).toThrow(FileRefused);
    try {
      detectEncoding(bytes);
    } catch (error) {
      expect((error as FileRefused).refusal.key).toBe(key);
      if (key === 'mixed_encoding') expect((error as FileRefused).refusal.params.line).toBe(3);
    }
  });
});

describe('decodePieces', () => {
  it.each([1, 2, 3, 5, 7, 16, 1000])('gives the same text in pieces of %i bytes', (size) => {
    const text = `${TEXT}𝒜€ø`;
    expect(whole(Buffer.from(text), size)).toBe(text);
    expect(whole(Buffer.from(`\uFEFF${text}`), size)).toBe(text);
    expect(whole(Buffer.from(`\uFEFF${text}`, 'utf16le'), size)).toBe(text);
    expect(whole(latin(TEXT), size)).toBe(TEXT);
  });
});
