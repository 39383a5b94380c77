import { setTimeout as sleep } from 'node:timers/promises';
import type { CaughtMail } from '../factories/mail-sink';
import type { Acknowledged } from './kill-client';
import { countMails } from './kill-mail';
import { cameAgain, KINDS, type Kills } from './kill-plan';
import { patientQuery } from './kill-portal';
import { say } from './statistics';

const SETTLE_MS = 600_000;

/** Waits until no job of a ticket or mail is left to do. */
export async function settled(url: string): Promise<void> {
  const until = Date.now() + SETTLE_MS;
  while (Date.now() < until) {
    // A job that failed while the database was down waits for its next try; here it need not.
    await patientQuery(
      url,
      'update graphile_worker._private_jobs set run_at = now() where run_at > now() and attempts > 0 and locked_at is null',
    );
    const [left] = await patientQuery<{ jobs: number }>(
      url,
      `select count(*)::int as jobs from graphile_worker.jobs
        where task_identifier in ('handle-activity', 'send-held-answer', 'send-mail')`,
    );
    if (left?.jobs === 0) return;
    await sleep(500);
  }
  throw new Error('The jobs were not done in time.');
}

export type Outcome = {
  url: string;
  /** Filings and replies, kills of each kind and provoked repeats that were asked for. */
  count: number;
  kills: number;
  repeats: number;
  acknowledged: Acknowledged;
  killed: Kills;
  /** Message-IDs of mails whose sender died after they were accepted and before that was noted. */
  unnoted: string[];
  mails: CaughtMail[];
};

type Line = { about: string; expected: number; found: number };

/** Compares everything that was seen from outside with the database; prints each line. @returns how many are wrong */
export async function checkBooks(outcome: Outcome): Promise<number> {
  const { readLedger } = await import('../../app/domain/notifications/read-ledger.server');
  const { tickets, replies, answers } = outcome.acknowledged;
  const { times } = countMails(outcome.mails);
  const ledger = await readLedger({
    tickets,
    messages: [...replies, ...answers],
    received: [...times.keys()],
  });
  const lines = [
    ...hitLines(outcome),
    ...(await onceLines(outcome)),
    ...(await mailLines(outcome)),
    ...ledger,
  ];
  for (const { about, expected, found } of lines) {
    say(`${expected === found ? 'ok   ' : 'WRONG'} ${about}: ${found} of ${expected}`);
  }
  const twice = outcome.mails.length - times.size;
  say(`${outcome.mails.length} mails received, ${twice} of them sent again`);
  return lines.filter(({ expected, found }) => expected !== found).length;
}

/** A run in which too little was killed proves nothing. */
function hitLines({ count, kills, repeats, acknowledged, killed, unnoted }: Outcome): Line[] {
  const { tickets, replies, answers } = acknowledged;
  return [
    { about: 'filings and replies', expected: count, found: tickets.length + replies.length },
    { about: 'answers of IMDi', expected: tickets.length, found: answers.length },
    ...KINDS.map((kind) => ({ about: `kills of ${kind}`, expected: kills, found: killed[kind] })),
    { about: 'mails accepted but not noted', expected: repeats, found: unnoted.length },
  ];
}

/** Nothing was there before: what is there now is what was acknowledged, and no text is there twice. */
async function onceLines({ url, acknowledged }: Outcome): Promise<Line[]> {
  const { tickets, replies, answers } = acknowledged;
  const messages = tickets.length + replies.length + answers.length;
  const [row] = await patientQuery<Record<'tickets' | 'titles' | 'messages' | 'bodies', number>>(
    url,
    `select (select count(*)::int from ticket) as tickets, (select count(distinct title)::int from ticket) as titles,
      (select count(*)::int from ticket_message) as messages, (select count(distinct body)::int from ticket_message) as bodies`,
  );
  return [
    { about: 'tickets in the database', expected: tickets.length, found: row?.tickets ?? 0 },
    { about: 'different tickets', expected: tickets.length, found: row?.titles ?? 0 },
    { about: 'messages in the database', expected: messages, found: row?.messages ?? 0 },
    { about: 'different messages', expected: messages, found: row?.bodies ?? 0 },
  ];
}

/** A receipt for each ticket and a mail for each answer, and the same mail again wherever its sender died. */
async function mailLines({ url, acknowledged, mails, unnoted }: Outcome): Promise<Line[]> {
  const { times, changed } = countMails(mails);
  const written = await patientQuery<{ id: string; template: string }>(
    url,
    'select id::text, template::text from outgoing_mail',
  );
  const arrived = [...times.keys()].map((messageId) => written.find(({ id }) => messageId.includes(id)));
  const ofKind = (kind: string) => arrived.filter((mail) => mail?.template === kind).length;
  return [
    { about: 'receipts received', expected: acknowledged.tickets.length, found: ofKind('ticket_filed') },
    {
      about: 'mails of answers received',
      expected: acknowledged.answers.length,
      found: ofKind('ticket_answered'),
    },
    { about: 'different mails received', expected: written.length, found: times.size },
    {
      about: 'accepted but not noted, sent again with the same Message-ID',
      expected: unnoted.length,
      found: cameAgain(mails, unnoted).length,
    },
    { about: 'mails that said something else when sent again', expected: 0, found: changed.length },
  ];
}
