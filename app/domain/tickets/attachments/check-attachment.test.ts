import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { zip } from '~test/factories/zip';
import { ATTACHMENT_MAX_BYTES, isReadForNumbers } from './attachment';
import { attachmentFault, attachmentName } from './check-attachment.server';

const text = (value: string) => new TextEncoder().encode(value);
const PNG = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3]);

/** Years, sums and months: one in a hundred has a right control number by chance. */
const SUMS = [...Array(60).keys()]
  .map((i) => `2021;${900000 + i * 137};${String((i % 12) + 1).padStart(2, '0')}`)
  .join('\n');

describe('a file that may be attached', () => {
  it.each([
    ['skjerm.PNG', PNG],
    ['brev.pdf', text('%PDF-1.7 …')],
    ['tabell.csv', text('navn;timer\nA;12\n')],
    ['summer.csv', text(SUMS)],
    ['utskrift.txt', text('Æ, ø og å. Telefon 22 33 44 55.')],
  ])('%s', async (name, bytes) => {
    expect(await attachmentFault(name, bytes)).toBeNull();
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
    ['liste.txt', text('Gjelder ２０２１９００００１０２.'), 'person_numbers'],
    ['liste.txt', text('Gjelder ٢٠٢١ ٩٠٠٠٠١ ٠٢.'), 'person_numbers'],
    ['liste.csv', text('år;løpenr;kontroll\n2021;900001;02\n'), 'person_numbers'],
    ['liste.csv', text('"2021";"900001";"02"\n'), 'person_numbers'],
    ['liste.xml', text('<n>&#50;&#x30;2&#49;900001&#048;2</n>'), 'person_numbers'],
    ['liste.xml', text('<p>\n  <y>2021</y>\n  <n>900001</n>\n  <k>02</k>\n</p>'), 'person_numbers'],
    ['liste.json', text('{"a":"\\u0032021900001\\u00302"}'), 'person_numbers'],
  ] as const)('%s: %s', async (name, bytes, fault) => {
    expect(await attachmentFault(name, bytes)).toBe(fault);
  });

  it('holds a number in a file as Windows writes Unicode', async () => {
    const utf16 = new Uint8Array(Buffer.from('\ufeff202190000102', 'utf16le'));
    expect(await attachmentFault('liste.txt', utf16)).toBe('person_numbers');
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

const TYPES = '<Types><Default Extension="xml"/></Types>';
const word = (body: string, more: Record<string, string | Buffer> = {}) =>
  zip({
    '[Content_Types].xml': TYPES,
    'word/document.xml': `<w:document><w:body>${body}</w:body></w:document>`,
    ...more,
  });
const p = (...runs: string[]) =>
  `<w:p>${runs.map((run) => `<w:r><w:rPr><w:b/></w:rPr><w:t>${run}</w:t></w:r>`).join('')}</w:p>`;
const row = (...cells: string[]) => `<w:tr>${cells.map((cell) => `<w:tc>${p(cell)}</w:tc>`).join('')}</w:tr>`;

async function workbook(rows: (string | number)[][]): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  for (const cells of rows) book.addWorksheet().addRow(cells);
  return Buffer.from(await book.xlsx.writeBuffer());
}

describe('a document or workbook', () => {
  it.each([
    ['a plain paragraph', word(p('Gjelder 202190000102.'))],
    ['a number in several runs', word(p('20', '219', '00001 02'))],
    ['a number as references', word(p('&#50;&#48;&#50;&#49;900001&#48;&#50;'))],
    ['cells of a table', word(row('2021', '900001', '02'))],
    ['a header', word(p('Hei'), { 'word/header1.xml': `<w:hdr>${p('2021 900001 02')}</w:hdr>` })],
    [
      'the address of a link',
      word(p('Hei'), { 'word/_rels/document.xml.rels': '<r><R Target="https://x/202190000102"/></r>' }),
    ],
    [
      'UTF-16',
      word(p('Hei'), { 'customXml/item1.xml': Buffer.from('\ufeff<a>202190000102</a>', 'utf16le') }),
    ],
  ])('is refused with a number in %s', async (_, bytes) => {
    expect(await attachmentFault('brev.docx', bytes)).toBe('person_numbers');
  });

  it('is refused with numbers in cells of a workbook, as texts, as numbers and side by side', async () => {
    for (const rows of [
      [['Navn', 'x'], ['202190000102']],
      [['Navn'], [202190000102]],
      [['2021', '900001', '02']],
      [['a', 2021, 900001, '02']],
    ]) {
      expect(await attachmentFault('liste.xlsx', await workbook(rows))).toBe('person_numbers');
    }
    expect(
      await attachmentFault(
        'liste.xlsx',
        await workbook([
          ['Navn', 12, 2021],
          ['02', 900001],
        ]),
      ),
    ).toBeNull();
  });

  it('is refused with a number in OpenDocument', async () => {
    const content = (body: string) =>
      zip({ mimetype: 'x', 'content.xml': `<office:text>${body}</office:text>` });
    const split = content('<text:p>2021<text:s/><text:span>9000</text:span>01 02</text:p>');
    expect(await attachmentFault('brev.odt', split)).toBe('person_numbers');
    const value = content(
      '<table:table-cell office:value="202190000102"><text:p>2,0E11</text:p></table:table-cell>',
    );
    expect(await attachmentFault('ark.ods', value)).toBe('person_numbers');
    expect(
      await attachmentFault('brev.odt', content('<text:p>2021</text:p><text:p>900001 02</text:p>')),
    ).toBeNull();
  });

  it('is taken without numbers, and measures of its drawings are none', async () => {
    const drawing = '<wp:posOffset>2021900</wp:posOffset><wp:posOffset>00102</wp:posOffset>';
    expect(await attachmentFault('brev.docx', word(p('Hei') + drawing))).toBeNull();
  });

  it('is refused when it cannot be read: damaged, locked, a bomb', async () => {
    const whole = word(p('Hei'));
    const bomb = word('x'.repeat(70 * 1024 * 1024));
    const locked = zip({
      mimetype: 'x',
      'content.xml': 'x\u0007!',
      'META-INF/manifest.xml': '<m><m:encryption-data/></m>',
    });
    for (const bytes of [
      whole.subarray(0, 60),
      zip({ '[Content_Types].xml': TYPES }, { flags: 1 }),
      locked,
      bomb,
    ]) {
      expect(await attachmentFault('brev.docx', bytes)).toBe('unreadable');
    }
    expect(await attachmentFault('brev.docx', zip({ 'a.txt': 'x' }))).toBe('content');
  });
});

it('tells which files nobody has read', () => {
  expect(['a.pdf', 'a.PNG', 'a.jpeg'].map(isReadForNumbers)).toEqual([false, false, false]);
  expect(['a.docx', 'a.csv', 'a.xlsx'].map(isReadForNumbers)).toEqual([true, true, true]);
});
