import { describe, expect, it } from 'vitest';
import { ATTACHMENT_MAX_BYTES } from './attachment';
import { attachmentFault, attachmentName } from './check-attachment.server';

const text = (value: string) => new TextEncoder().encode(value);
const PNG = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3]);

describe('a file that may be attached', () => {
  it.each([
    ['skjerm.PNG', PNG],
    ['brev.pdf', text('%PDF-1.7 …')],
    ['tabell.csv', text('navn;timer\nA;12\n')],
    ['utskrift.txt', text('Æ, ø og å. Telefon 22 33 44 55.')],
  ])('%s', (name, bytes) => {
    expect(attachmentFault(name, bytes)).toBeNull();
  });
});

describe('a file that may not', () => {
  it.each([
    ['tom.txt', new Uint8Array(), 'empty'],
    ['stor.txt', new Uint8Array(ATTACHMENT_MAX_BYTES + 1).fill(65), 'too_large'],
    ['program.exe', text('MZ'), 'type'],
    ['side.html', text('<script>'), 'type'],
    ['bilde.svg', text('<svg/>'), 'type'],
    ['uten-ending', text('x'), 'type'],
    ['makro.docm', text('PK'), 'type'],
    ['bilde.png', text('<html>'), 'content'],
    ['brev.pdf', PNG, 'content'],
    ['liste.csv', PNG.map((_, i) => (i === 3 ? 0 : 65)), 'content'],
    ['liste.csv', text('Ola;202190000102\n'), 'person_numbers'],
    ['liste.txt', text('Gjelder 2021 900001 02.'), 'person_numbers'],
    ['liste.txt', text('Gjelder 2021\u00a0900001\u200902, bø.'), 'person_numbers'],
    ['liste.txt', Buffer.from('B\u00f8: 2021\u00a0900001\u00a002', 'latin1'), 'person_numbers'],
  ] as const)('%s: %s', (name, bytes, fault) => {
    expect(attachmentFault(name, bytes)).toBe(fault);
  });

  it('holds a number in a file as Windows writes Unicode', () => {
    const utf16 = new Uint8Array(Buffer.from('\ufeff202190000102', 'utf16le'));
    expect(attachmentFault('liste.txt', utf16)).toBe('person_numbers');
  });
});

it('has a name without folders, tricks and person numbers', () => {
  expect(attachmentName('C:\\mappe\\bilde.png')).toBe('bilde.png');
  expect(attachmentName('../../etc/passwd.txt')).toBe('passwd.txt');
  expect(attachmentName('faktura\u202egnp.exe')).toBe('fakturagnp.exe');
  expect(attachmentName('202190000102.pdf')).toBe('••••••••••••.pdf');
  expect(attachmentName(`${'x'.repeat(300)}.xlsx`)).toHaveLength(120);
  expect(attachmentName('a\nb\u0000.txt')).toBe('ab.txt');
  expect(attachmentName('\u061ca\u200bb\u2028c\ud83d.txt')).toBe('abc.txt');
  const long = attachmentName(`${'é😀'.repeat(60)}${'😀'.repeat(40)}.txt`);
  expect(long.endsWith('😀.txt')).toBe(true);
  expect(encodeURIComponent(long)).toContain('%F0%9F%98%80.txt');
});
