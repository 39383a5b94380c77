/** What the scanner tells; names come without their namespace prefix. */
export type XmlHandler = {
  open(name: string, attributes: string): void;
  close(name: string): void;
  text(text: string): void;
};

/** Longest single tag or text in characters; a cell of Excel holds at most 32 767. */
const MAX_TOKEN = 1_000_000;

const NAMED: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Resolves the five named and the numeric character references. */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(
    /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w{2,4}));/gi,
    (whole, hex?: string, dec?: string, name?: string) => {
      if (name) return NAMED[name] ?? whole;
      const point = hex ? Number.parseInt(hex, 16) : Number(dec);
      return isCharacter(point) ? String.fromCodePoint(point) : '';
    },
  );
}

/** Neither zero nor half of a surrogate pair: what a text in the database can hold. */
export function isCharacter(point: number): boolean {
  return point > 0 && point <= 0x10ffff && (point < 0xd800 || point > 0xdfff);
}

const ATTRIBUTE = /([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/** The attributes of a tag by name without prefix. For the few tags that are read once; hot paths look for one attribute. */
export function attributesOf(source: string): Record<string, string> {
  const found: Record<string, string> = {};
  for (const [, name = '', double, single] of source.matchAll(ATTRIBUTE)) {
    found[name.slice(name.indexOf(':') + 1)] = decodeEntities(double ?? single ?? '');
  }
  return found;
}

/**
 * A small forward scanner for the XML inside the files of Office programs: tags, texts and CDATA, fed piece by piece in bounded memory. A document
 * type declaration is refused, so entities cannot blow up.
 */
export class XmlScanner {
  readonly #handler: XmlHandler;
  readonly #refuse: (fault: 'damaged') => Error;
  #buffer = '';

  constructor(handler: XmlHandler, refuse: (fault: 'damaged') => Error) {
    this.#handler = handler;
    this.#refuse = refuse;
  }

  push(piece: string): void {
    const buffer = this.#buffer === '' ? piece : this.#buffer + piece;
    let at = 0;
    while (at < buffer.length) {
      if (buffer.charCodeAt(at) !== 60) {
        const next = buffer.indexOf('<', at);
        if (next < 0) break;
        this.#handler.text(decodeEntities(buffer.slice(at, next)));
        at = next;
        continue;
      }
      const end = this.#tag(buffer, at);
      if (end < 0) break;
      at = end;
    }
    this.#buffer = buffer.slice(at);
    if (this.#buffer.length > MAX_TOKEN) throw this.#refuse('damaged');
  }

  /** Handles the tag that begins at `at`; returns where it ends, or -1 when its end has not come yet. */
  #tag(buffer: string, at: number): number {
    const second = buffer.charCodeAt(at + 1);
    if (Number.isNaN(second)) return -1;
    if (second === 33) return this.#declaration(buffer, at);
    if (second === 63) {
      const end = buffer.indexOf('?>', at);
      return end < 0 ? -1 : end + 2;
    }
    const end = tagEnd(buffer, at);
    if (end < 0) return -1;
    if (second === 47) {
      this.#handler.close(bare(buffer.slice(at + 2, end).trimEnd()));
      return end + 1;
    }
    const closed = buffer.charCodeAt(end - 1) === 47;
    const inside = buffer.slice(at + 1, closed ? end - 1 : end);
    const space = inside.search(/\s/);
    const name = bare(space < 0 ? inside : inside.slice(0, space));
    this.#handler.open(name, space < 0 ? '' : inside.slice(space));
    if (closed) this.#handler.close(name);
    return end + 1;
  }

  #declaration(buffer: string, at: number): number {
    const start = buffer.slice(at, at + 9);
    if (start.startsWith('<!--')) {
      const end = buffer.indexOf('-->', at + 4);
      return end < 0 ? -1 : end + 3;
    }
    if (start === '<![CDATA[') {
      const end = buffer.indexOf(']]>', at + 9);
      if (end < 0) return -1;
      this.#handler.text(buffer.slice(at + 9, end));
      return end + 3;
    }
    if ('<![CDATA['.startsWith(start) || '<!--'.startsWith(start)) return -1;
    throw this.#refuse('damaged');
  }
}

/** End of a tag; a `>` inside an attribute's quotation marks is not it. */
function tagEnd(buffer: string, at: number): number {
  let quote = 0;
  for (let end = at + 1; end < buffer.length; end += 1) {
    const letter = buffer.charCodeAt(end);
    if (quote !== 0) {
      if (letter === quote) quote = 0;
    } else if (letter === 62) return end;
    else if (letter === 34 || letter === 39) quote = letter;
  }
  return -1;
}

function bare(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
