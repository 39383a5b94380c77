import { inflateSync } from 'node:zlib';

const hexText = (hex: string): string =>
  (hex.match(/.{4}/g) ?? []).map((unit) => String.fromCharCode(Number.parseInt(unit, 16))).join('');

/** What a glyph of a font stands for, from its ToUnicode table: glyph ids in order, in blocks of lists. */
function unicodeOf(cmap: string): Map<number, string> {
  const glyphs = new Map<number, string>();
  for (const [, from = '0', list = ''] of cmap.matchAll(/<([0-9a-f]+)>\s*<[0-9a-f]+>\s*\[([^\]]*)\]/gi)) {
    const texts = [...list.matchAll(/<([0-9a-f ]*)>/gi)].map(([, hex = '']) =>
      hexText(hex.replaceAll(' ', '')),
    );
    for (const [i, text] of texts.entries()) glyphs.set(Number.parseInt(from, 16) + i, text);
  }
  return glyphs;
}

/** The text and the marked structure of a PDF that pdfkit wrote, so that a test can hold it against the page. */
export function readPdf(bytes: Uint8Array): { text: string; structure: string[]; catalog: string } {
  const raw = Buffer.from(bytes).toString('latin1');
  const objects = new Map<string, string>();
  for (const [, id = '', body = ''] of raw.matchAll(/\n(\d+) 0 obj\n([\s\S]*?)\nendobj/g))
    objects.set(id, body);
  const streamOf = (body: string): string | null => {
    const data = /stream\n([\s\S]*)\nendstream/.exec(body)?.[1];
    if (data === undefined) return null;
    return body.includes('/FlateDecode') ? inflateSync(Buffer.from(data, 'latin1')).toString('latin1') : data;
  };
  const fonts = new Map<string, Map<number, string>>();
  for (const body of objects.values()) {
    for (const [, name = '', id = ''] of body.matchAll(/\/(F\d+) (\d+) 0 R/g)) {
      const cmap = /\/ToUnicode (\d+) 0 R/.exec(objects.get(id) ?? '')?.[1];
      if (cmap) fonts.set(name, unicodeOf(streamOf(objects.get(cmap) ?? '') ?? ''));
    }
  }
  const texts: string[] = [];
  for (const body of objects.values()) {
    const stream = streamOf(body);
    if (!stream?.includes(' Tf')) continue;
    let font = new Map<number, string>();
    for (const [, name, shown] of stream.matchAll(/\/(F\d+) [\d.]+ Tf|\[([^\]]*)\] TJ/g)) {
      if (name) font = fonts.get(name) ?? new Map();
      const ids = [...(shown ?? '').matchAll(/<([0-9a-f]+)>/gi)].flatMap(
        ([, hex = '']) => hex.match(/.{4}/g) ?? [],
      );
      if (shown) texts.push(ids.map((id) => font.get(Number.parseInt(id, 16)) ?? '').join(''));
    }
  }
  const structure = [...objects.values()].flatMap((body) => /\/S \/(\w+)/.exec(body)?.[1] ?? []);
  const catalog = [...objects.values()].find((body) => body.includes('/Type /Catalog')) ?? '';
  return { text: texts.join('').replace(/\s+/g, ' '), structure, catalog };
}
