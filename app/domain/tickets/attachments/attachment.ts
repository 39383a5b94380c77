/** Largest file, in bytes. */
export const ATTACHMENT_MAX_BYTES = 10 * 1024 * 1024;
export const ATTACHMENT_MAX_MB = ATTACHMENT_MAX_BYTES / 1024 / 1024;
/** Most files with one message. */
export const ATTACHMENTS_MAX = 5;

/** Endings of the files that may be attached: pictures of screens, documents, tables and text. */
export const ATTACHMENT_TYPES = [
  'png',
  'jpg',
  'jpeg',
  'gif',
  'webp',
  'pdf',
  'txt',
  'csv',
  'log',
  'json',
  'xml',
  'docx',
  'xlsx',
  'odt',
  'ods',
] as const;

export type AttachmentType = (typeof ATTACHMENT_TYPES)[number];

/** The type that the ending of a name tells, if it may be attached. */
export function attachmentType(name: string): AttachmentType | null {
  const ending = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
  return ATTACHMENT_TYPES.find((known) => known === ending) ?? null;
}

const NOT_READ: readonly AttachmentType[] = ['png', 'jpg', 'jpeg', 'gif', 'webp', 'pdf'];

/** Whether person numbers in a file of this name are looked for when it comes; those in pictures and PDF files are not. */
export function isReadForNumbers(name: string): boolean {
  const type = attachmentType(name);
  return type !== null && !NOT_READ.includes(type);
}

/** The attribute `accept` of a file field. */
export const ATTACHMENT_ACCEPT = ATTACHMENT_TYPES.map((type) => `.${type}`).join(',');

/** What is known of viruses in a file. Only `clean` and `not_scanned` are handed out. */
export type AttachmentScan = 'clean' | 'not_scanned' | 'waiting' | 'infected';

/** A file that waits with a form until the form is sent. */
export type PendingAttachment = { id: string; name: string; size: number; scan: AttachmentScan };

/** A file of a message or a note. `entryId` is the message or note; a removed one has only its reason left. */
export type SentAttachment = PendingAttachment & {
  entryId: string;
  removed: { at: string; reason: string } | null;
};

/** Words key beside the file field for each way a file can be refused. */
export type AttachmentFault =
  | 'empty'
  | 'too_large'
  | 'type'
  | 'content'
  | 'person_numbers'
  | 'unreadable'
  | 'too_many'
  | 'infected'
  | 'store';

/** Whether the bytes may be handed out. */
export function isHandedOut(scan: AttachmentScan): boolean {
  return scan === 'clean' || scan === 'not_scanned';
}
