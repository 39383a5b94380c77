import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import PostalMime, { type Email } from 'postal-mime';
import { e2e } from './e2e-settings';

export type ReceivedMail = {
  to: string;
  subject: string;
  text: string;
  html: string;
  messageId: string;
  /** The portal's addresses in the text part. */
  links: string[];
};

/** How many mails have come so far; give it to `waitForMail` to look at later ones only. */
export function mailCount(): number {
  return readdirSync(e2e.mailDir).length;
}

/** All mails from the one numbered `after` on, oldest first. */
export async function readMails(after = 0): Promise<ReceivedMail[]> {
  const files = readdirSync(e2e.mailDir).sort().slice(after);
  return Promise.all(
    files.map(async (file) => {
      const raw = readFileSync(path.join(e2e.mailDir, file), 'utf8');
      return describeMail(await PostalMime.parse(raw));
    }),
  );
}

/** Waits for a mail to an address. Fails after 40 seconds (an answer is held for 15) and then names the mails that did come. */
export async function waitForMail(to: string, { after = 0, subject = /./ } = {}): Promise<ReceivedMail> {
  for (let waited = 0; ; waited += 200) {
    const mails = await readMails(after);
    const found = mails.find((mail) => mail.to === to && subject.test(mail.subject));
    if (found) return found;
    if (waited > 40_000) {
      const others = mails.map((mail) => `${mail.to}: ${mail.subject}`).join('; ');
      throw new Error(`No mail to ${to} with subject ${subject} came. What came: ${others || 'nothing'}`);
    }
    await sleep(200);
  }
}

function describeMail(mail: Email): ReceivedMail {
  const text = mail.text ?? '';
  return {
    to: mail.to?.[0]?.address ?? '',
    subject: mail.subject ?? '',
    text,
    html: mail.html ?? '',
    messageId: mail.messageId ?? '',
    links: (text.match(/https?:\/\/\S+/g) ?? []).map((link) => link.replace(/[.,)>]+$/, '')),
  };
}
