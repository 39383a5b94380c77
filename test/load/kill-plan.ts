import { setTimeout as sleep } from 'node:timers/promises';
import type { CaughtMail } from '../factories/mail-sink';
import { countMails, messageIdIn } from './kill-mail';
import { patientQuery } from './kill-portal';

export const KINDS = ['web', 'worker', 'database'] as const;
export type Kind = (typeof KINDS)[number];
export type Ways = Record<Kind, () => boolean | Promise<boolean>>;
export type Kills = Record<Kind, number>;

/** Waiting before a kill beyond its place in the plan, at most, so that it hits any point of a submit; milliseconds. */
const JITTER_MS = { during: 800, after: 3000 };
/** The plan is this many times as long as the work. */
const AFTERWARDS = 1.1;
/** Tries to kill something that is just starting, and milliseconds between two of them. */
const TRIES = 300;
const AGAIN_MS = 100;

/**
 * Kills as many processes of each kind as told, in random order: each kill waits until a further share of the work is done,
 * then a random moment more. The last tenth comes when the work is done, while mails and held answers are still on their way.
 */
export async function killDuring(
  work: Promise<unknown>,
  progress: () => number,
  ways: Ways,
  each: number,
): Promise<Kills> {
  const kills: Kills = { web: 0, worker: 0, database: 0 };
  let over = false;
  const ended = work.finally(() => {
    over = true;
  });
  ended.catch(() => {});
  const plan = Array.from({ length: each }, () => shuffled(KINDS)).flat();
  for (const [place, kind] of plan.entries()) {
    const due = (AFTERWARDS * place) / plan.length;
    while (!over && progress() < due) await sleep(20);
    await sleep(Math.random() * (over ? JITTER_MS.after : JITTER_MS.during));
    for (let tries = 0; tries < TRIES; tries += 1) {
      if (await ways[kind]()) {
        kills[kind] += 1;
        break;
      }
      await sleep(AGAIN_MS);
    }
  }
  await ended;
  return kills;
}

function shuffled<T>(values: readonly T[]): T[] {
  return values
    .map((value) => ({ value, at: Math.random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ value }) => value);
}

/** Mails that a server had accepted when the process that sent them died, before it could note that they are sent. */
export type Provoked = { accepted: (mail: CaughtMail) => void; unnoted: () => Promise<string[]> };

/**
 * Ends the worker right after a mail has been accepted, for every `every`-th new mail until it has worked `wanted` times,
 * and asks the database whether the mail still counts as not sent: such a mail must go out again.
 */
export function provokeRepeats(
  url: string,
  killWorker: () => boolean,
  { wanted, every }: { wanted: number; every: number },
): Provoked {
  const seen = new Set<string>();
  const unnoted = new Set<string>();
  let asking: Promise<void> | null = null;
  const ask = async (messageId: string) => {
    const mailId = /^<([0-9a-f-]{36})@/.exec(messageId)?.[1];
    const [mail] = await patientQuery<{ state: string }>(
      url,
      'select state::text from outgoing_mail where id = $1::uuid',
      [mailId],
    );
    if (mail?.state === 'queued') unnoted.add(messageId);
  };
  return {
    accepted(mail) {
      const messageId = messageIdIn(mail);
      if (seen.has(messageId)) return;
      seen.add(messageId);
      if (unnoted.size >= wanted || asking || seen.size % every !== 0 || !killWorker()) return;
      asking = ask(messageId).finally(() => {
        asking = null;
      });
    },
    async unnoted() {
      await asking;
      return [...unnoted];
    },
  };
}

/** Mails that went out again after a provoked death, each under the Message-ID of its first time. */
export function cameAgain(mails: CaughtMail[], unnoted: string[]): string[] {
  const { times } = countMails(mails);
  return unnoted.filter((messageId) => (times.get(messageId) ?? 0) > 1);
}
