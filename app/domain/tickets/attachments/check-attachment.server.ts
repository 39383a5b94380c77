import { findPersonNumbers } from '~/domain/register/duf';
import {
  ATTACHMENT_MAX_BYTES,
  type AttachmentFault,
  type AttachmentType,
  attachmentType,
} from './attachment';
import { fileHoldsNumbers } from './numbers-in-file';
import { numbersInOffice, type OfficeNumbers } from './office-numbers.server';

const PDF = [0x25, 0x50, 0x44, 0x46, 0x2d];
const ZIP = [0x50, 0x4b, 0x03, 0x04];
const JPEG = [0xff, 0xd8, 0xff];

/** How a file of each type begins; types without an entry are text. */
const BEGINNINGS: Partial<Record<AttachmentType, readonly number[]>> = {
  png: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
  jpg: JPEG,
  jpeg: JPEG,
  gif: [0x47, 0x49, 0x46, 0x38],
  webp: [0x52, 0x49, 0x46, 0x46],
  pdf: PDF,
  docx: ZIP,
  xlsx: ZIP,
  odt: ZIP,
  ods: ZIP,
};

const OFFICE_FAULT: Record<OfficeNumbers, AttachmentFault | null> = {
  none: null,
  found: 'person_numbers',
  unreadable: 'unreadable',
  not_office: 'content',
};

/** What nobody sees, and letters that turn the direction of writing: `fil\u202evsc.exe` reads as another file. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

const NAME_MAX = 120;

/** A file name as it is kept: no folder, no control characters, no number that could be a person's, its ending intact. */
export function attachmentName(name: string): string {
  let plain = (name.split(/[\\/]/).pop() ?? '').replace(UNSEEN, '').trim();
  for (const { start, end } of findPersonNumbers(plain).reverse()) {
    plain = `${plain.slice(0, start)}••••••••••••${plain.slice(end)}`;
  }
  plain = plain.replace(/\d{10,}/g, (digits) => '•'.repeat(digits.length));
  const dot = plain.lastIndexOf('.');
  // By letters: half of one that takes two places is none.
  const ending = dot > 0 ? [...plain.slice(dot)].slice(0, 10) : [];
  const stem = [...(dot > 0 ? plain.slice(0, dot) : plain)];
  return `${stem.slice(0, NAME_MAX - ending.length).join('') || 'fil'}${ending.join('')}`;
}

/**
 * What is wrong with a file, or null: it must have one of the endings, begin as such a file does, and a text, document or
 * workbook must hold no person number. Pictures and PDF files are not read; the form and the file in its list say so.
 */
export async function attachmentFault(name: string, bytes: Uint8Array): Promise<AttachmentFault | null> {
  if (bytes.byteLength === 0) return 'empty';
  if (bytes.byteLength > ATTACHMENT_MAX_BYTES) return 'too_large';
  const type = attachmentType(name);
  if (!type) return 'type';
  const beginning = BEGINNINGS[type];
  if (beginning && !beginning.every((byte, i) => bytes[i] === byte)) return 'content';
  if (beginning === ZIP) return OFFICE_FAULT[await numbersInOffice(bytes)];
  if (beginning) return null;
  const text = textOf(bytes);
  if (text === null) return 'content';
  const found = fileHoldsNumbers(text) || (type === 'xml' && fileHoldsNumbers(withoutTags(text)));
  return found ? 'person_numbers' : null;
}

/** The elements of an XML file as cells of a table. */
function withoutTags(text: string): string {
  return text.replace(/<[^<>]*>/g, ';').replace(/[\s;]+/g, (gap) => (gap.includes(';') ? ';' : gap));
}

/**
 * The file as text; null when it is none. Digits are the same in all the eight-bit sets, so which of those it is does not
 * matter; in UTF-8 the spaces between them are more than one byte.
 */
function textOf(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  if (bytes.includes(0)) return null;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('latin1').decode(bytes);
  }
}
