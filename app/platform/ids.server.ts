import { createHash, randomBytes, randomUUID } from 'node:crypto';

/** A random UUID (version 4). */
export function newId(): string {
  return randomUUID();
}

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Whether an id from an address can be looked up: the database fails on text that is no UUID. */
export function isId(text: string): boolean {
  return UUID.test(text);
}

/** A secret for a link or a cookie, 256 bits in base64url. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url');
}

/** What the database keeps of a secret, so that a leaked table opens no door. */
export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
