import { createHash } from 'node:crypto';
import type { CaughtMail } from '../factories/mail-sink';

/** The Message-ID of a mail, with its brackets; empty when it has none. */
export const messageIdIn = ({ raw }: CaughtMail): string => header(raw, 'Message-ID');

const header = (raw: string, name: string) =>
  new RegExp(`^${name}:\\s*(.+?)\\s*$`, 'im').exec(raw)?.[1] ?? '';

/** What the reader of the mail sees; the borders between its parts are made anew for every attempt. */
function contentOf({ raw }: CaughtMail): string {
  const border = /boundary="?([^"\s;]+)/i.exec(raw)?.[1] ?? '';
  const body = raw.slice(raw.indexOf('\r\n\r\n')).replaceAll(border, '');
  const seen = [header(raw, 'To'), header(raw, 'Subject'), body].join('\n');
  return createHash('sha256').update(seen).digest('hex');
}

/** How often each Message-ID came, and those whose repeats said something else than the first. */
export function countMails(mails: CaughtMail[]): { times: Map<string, number>; changed: string[] } {
  const times = new Map<string, number>();
  const first = new Map<string, string>();
  const changed = new Set<string>();
  for (const mail of mails) {
    const messageId = messageIdIn(mail);
    const content = contentOf(mail);
    const before = first.get(messageId) ?? content;
    times.set(messageId, (times.get(messageId) ?? 0) + 1);
    first.set(messageId, before);
    if (before !== content) changed.add(messageId);
  }
  return { times, changed: [...changed] };
}
