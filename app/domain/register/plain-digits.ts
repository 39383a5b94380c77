/** A text with every digit as 0–9, and where each letter of it stood in the text as it was written. */
export type PlainText = {
  text: string;
  /** Where the part `start`–`end` of the plain text stands in the written one. */
  placeOf(start: number, end: number): { start: number; end: number };
};

/** What is not plain: digits of other kinds, character references of XML and HTML, escapes of JSON and of Excel. */
const ODD = /(?![0-9])[\p{Nd}\p{No}]|[&\\]|_x[0-9a-f]{4}_/iu;
const ODD_PARTS =
  /(?![0-9])[\p{Nd}\p{No}]|&(?:amp;)*#(?:x([0-9a-f]{1,8})|([0-9]{1,10}));?|&(?:amp;)*(nbsp|ensp|emsp|thinsp|shy|ndash|mdash|minus|semi|comma|period|zwnj|zwj);|\\u([0-9a-f]{4})|_x([0-9a-f]{4})_/giu;

const NAMED: Record<string, string> = {
  ndash: '-',
  mdash: '-',
  minus: '-',
  semi: ';',
  comma: ',',
  period: '.',
};

/**
 * The text as a reader sees its digits: fullwidth, Arabic, raised and other decimal digits as 0–9, and character references
 * resolved. A text without any of them is given back as it is.
 */
export function plainDigits(written: string): PlainText {
  if (!ODD.test(written)) return { text: written, placeOf: (start, end) => ({ start, end }) };
  let text = '';
  let from = 0;
  /** Where each replaced part begins in the plain and ends in the written text; each is one letter in the plain one. */
  const plainAt: number[] = [];
  const writtenAt: number[] = [];
  const writtenEnd: number[] = [];
  for (const match of written.matchAll(ODD_PARTS)) {
    const plain = plainOf(match);
    if (plain.length !== 1) continue;
    text += written.slice(from, match.index);
    plainAt.push(text.length);
    writtenAt.push(match.index);
    from = match.index + match[0].length;
    writtenEnd.push(from);
    text += plain;
  }
  text += written.slice(from);
  /** The last replaced part that begins at or before a place of the plain text; -1 for none. */
  const before = (place: number): number => {
    let low = 0;
    let high = plainAt.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((plainAt[middle] ?? 0) <= place) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  };
  const beginning = (place: number): number => {
    const i = before(place);
    if (i < 0) return place;
    const past = place - (plainAt[i] ?? 0);
    return past === 0 ? (writtenAt[i] ?? 0) : (writtenEnd[i] ?? 0) + past - 1;
  };
  const end = (place: number): number => {
    const i = before(place - 1);
    return i < 0 ? place : (writtenEnd[i] ?? 0) + place - 1 - (plainAt[i] ?? 0);
  };
  return { text: text, placeOf: (start, last) => ({ start: beginning(start), end: end(last) }) };
}

function plainOf(match: RegExpMatchArray): string {
  const [whole, hex, decimal, name, escaped, ofExcel] = match;
  if (name) return NAMED[name.toLowerCase()] ?? ' ';
  const code = hex ?? escaped ?? ofExcel;
  if (code === undefined && decimal === undefined) return plainLetter(whole);
  const point = code === undefined ? Number(decimal) : Number.parseInt(code, 16);
  const known = point > 0 && point <= 0x10ffff && (point < 0xd800 || point > 0xdfff);
  return known ? plainLetter(String.fromCodePoint(point)) : '';
}

const kept = new Map<string, string>();

/** A letter as it is, or 0–9 when it stands for one digit. */
function plainLetter(letter: string): string {
  if (/^[\0-\x7f]$/.test(letter)) return letter;
  const known = kept.get(letter);
  if (known !== undefined) return known;
  const folded = /^\D?(\d)\D?$/.exec(letter.normalize('NFKC'))?.[1];
  const plain = folded ?? decimalValue(letter) ?? letter;
  if (kept.size < 2000) kept.set(letter, plain);
  return plain;
}

const DECIMAL = /^\p{Nd}$/u;

/** Unicode keeps the ten digits of a script together, in order, from zero. */
function decimalValue(letter: string): string | null {
  if (!DECIMAL.test(letter)) return null;
  const point = letter.codePointAt(0) ?? 0;
  let first = point;
  while (DECIMAL.test(String.fromCodePoint(first - 1))) first -= 1;
  return String((point - first) % 10);
}
