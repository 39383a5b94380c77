import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createTransport, type Transporter } from 'nodemailer';
import { env, portalUrl } from './env.server';

/** A mail that is ready to go. `id` is the row's id (a UUID): the Message-ID follows from it and never changes. */
export type MailMessage = { id: string; to: string; subject: string; html: string; text: string };

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const TIMEOUT_MS = 15_000;

let transporter: { url: string; transport: Transporter } | null = null;

function smtp(url: string): Transporter {
  if (transporter?.url !== url) {
    const transport = createTransport({
      url,
      connectionTimeout: TIMEOUT_MS,
      greetingTimeout: TIMEOUT_MS,
      socketTimeout: TIMEOUT_MS,
      disableFileAccess: true,
      disableUrlAccess: true,
    });
    transporter = { url, transport };
  }
  return transporter.transport;
}

/** The same for every attempt, so that a mail sent twice after a crash is recognised as one. */
export function messageIdOf(mailId: string): string {
  return `<${mailId}@${new URL(portalUrl()).hostname}>`;
}

/** Where mail is kept when no mail server is set (SMTP_URL). */
export function mailFolder(): string {
  return path.join(env().DATA_DIR, 'mail');
}

/** Whether mail leaves the machine; without SMTP_URL it is kept in `mailFolder()`. */
export function hasMailServer(): boolean {
  return Boolean(env().SMTP_URL);
}

/**
 * Hands a mail to the mail server, or keeps it as an .eml file when none is set. Throws when the server does not take
 * it; the caller tries again later.
 */
export async function deliverMail(message: MailMessage): Promise<void> {
  const { id, to, subject, html, text } = message;
  const envelope = { from: env().MAIL_FROM, to, subject, html, text, messageId: messageIdOf(id) };
  const headers = { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' };
  const url = env().SMTP_URL;
  if (url) {
    await smtp(url).sendMail({ ...envelope, headers });
    return;
  }
  const local = createTransport({ streamTransport: true, buffer: true, newline: 'unix' });
  const { message: raw } = await local.sendMail({ ...envelope, headers });
  await mkdir(mailFolder(), { recursive: true });
  await keep(`${id}.eml`, raw as Buffer);
  await keep(`${id}.json`, JSON.stringify({ subject, html, text }));
}

/** Written beside and moved into place, so that nobody reads half a mail. */
async function keep(name: string, content: Buffer | string): Promise<void> {
  const target = path.join(mailFolder(), name);
  await writeFile(`${target}.part`, content, { mode: 0o600 });
  await rename(`${target}.part`, target);
}

/** A mail that was kept because no mail server is set; null when there is none of that id. */
export async function readKeptMail(
  id: string,
): Promise<Pick<MailMessage, 'subject' | 'html' | 'text'> | null> {
  if (!UUID.test(id)) return null;
  try {
    return JSON.parse(await readFile(path.join(mailFolder(), `${id}.json`), 'utf8'));
  } catch {
    return null;
  }
}
