import { describe, expect, it } from 'vitest';
import { asActor, asSystem } from '~/platform/db.server';
import { newId } from '~/platform/ids.server';
import { fileTicket, ticketRow } from '~test/factories/desk';
import { handleActivities, letHoldPass, mailsOf, sendNow, writing } from '~test/factories/desk-mail';
import { people } from '~test/factories/people';
import { answerTicket } from '../answer-ticket.server';
import { getTicket } from '../get-ticket.server';
import { replyToTicket } from '../reply-to-ticket.server';
import { DRAFT_MAX } from './draft-forms';
import { findStoppedAnswers } from './find-stopped-answers.server';
import { saveDraft } from './save-draft.server';
import { sendHeldAnswer } from './send-held-answer.server';
import { undoAnswer } from './undo-answer.server';

const { superuser, neighbour, agent, colleague } = people({
  superuser: 'municipal_superuser',
  neighbour: { role: 'municipal_superuser', municipalityCode: '1151' },
  agent: 'support_agent',
  colleague: 'support_agent',
});

const state = 'waiting_for_municipality' as const;

/** Presses «send» and gives the id of the answer. */
async function press(number: number, who = agent, body = 'Her er svaret.'): Promise<string> {
  const answer = await writing(who, number, body);
  await answerTicket(who, number, { ...answer, state });
  return answer.messageId;
}

const jobOf = (answerId: string) =>
  asSystem(async (tx) => {
    const rows = await tx.$queryRaw<{ runAt: Date; sendAt: Date }[]>`
      select j.run_at as "runAt", h.send_at as "sendAt" from graphile_worker.jobs j
      join held_answer h on j.key = 'answer:' || h.id where h.id = ${answerId}::uuid`;
    return rows;
  });

const mailTemplates = async (number: number) => {
  await handleActivities(number);
  return (await mailsOf(number)).map(({ template }) => template);
};

describe('an answer that is held', () => {
  it('is in the database with its job, and neither the municipality nor a mail knows of it', async () => {
    const number = await fileTicket(superuser);
    const before = await getTicket(superuser, number);
    const id = await press(number);
    const [job] = await jobOf(id);
    expect(job?.runAt).toEqual(job?.sendAt);
    const left = (job?.sendAt.getTime() ?? 0) - Date.now();
    expect(left).toBeGreaterThan(10_000);
    expect(left).toBeLessThan(16_000);

    const theirs = await getTicket(superuser, number);
    expect(JSON.stringify(theirs)).not.toContain('Her er svaret.');
    expect(theirs.mark).toBe(before.mark);
    expect(theirs.ticket).toMatchObject({ state: 'new', assignee: null });
    expect(await asActor(superuser, (tx) => tx.heldAnswer.count())).toBe(0);
    expect(await mailTemplates(number)).toEqual(['ticket_filed']);

    const { held } = await getTicket(agent, number);
    expect(held.waiting).toMatchObject([{ id, body: 'Her er svaret.', mine: true }]);
    expect((await getTicket(colleague, number)).held.waiting).toMatchObject([{ mine: false }]);
  });

  it('is not sent before its time, whoever starts the job', async () => {
    const number = await fileTicket(superuser);
    const id = await press(number);
    await sendHeldAnswer(id);
    expect((await getTicket(superuser, number)).conversation.entries).toHaveLength(1);
    expect(await jobOf(id)).toHaveLength(1);
  });

  it('goes out once, however often and however simultaneously the job runs', async () => {
    const number = await fileTicket(superuser);
    const id = await press(number);
    await letHoldPass(id);
    await Promise.all([sendHeldAnswer(id), sendHeldAnswer(id), sendHeldAnswer(id)]);
    await sendHeldAnswer(id);
    const { conversation, held } = await getTicket(superuser, number);
    expect(conversation.entries.map(({ body }) => body)).toEqual([
      'Vi forstår ikke funnet.',
      'Her er svaret.',
    ]);
    expect(held.waiting).toEqual([]);
    expect(await ticketRow(number)).toMatchObject({ state, assigneeId: agent.id, waitingSince: null });
    expect(await mailTemplates(number)).toEqual(['ticket_filed', 'ticket_answered']);
    const row = await asSystem((tx) => tx.heldAnswer.findUniqueOrThrow({ where: { id } }));
    expect(row).toMatchObject({ status: 'sent', body: '' });
  });

  it('is one answer when the press is repeated', async () => {
    const number = await fileTicket(superuser);
    const answer = { ...(await writing(agent, number)), state };
    await answerTicket(agent, number, answer);
    await answerTicket(agent, number, answer);
    expect((await getTicket(agent, number)).held.waiting).toHaveLength(1);
    await sendNow(answer.messageId);
    await answerTicket(agent, number, answer);
    const { conversation, held } = await getTicket(agent, number);
    expect([conversation.entries.length, held.waiting.length]).toEqual([2, 0]);
  });

  it('stops a colleague who had not seen it', async () => {
    const number = await fileTicket(superuser);
    const late = { ...(await writing(colleague, number)), state };
    await press(number);
    await expect(answerTicket(colleague, number, late)).rejects.toMatchObject({
      key: 'tickets.errors.news',
    });
  });
});

describe('taking an answer back', () => {
  it('sends nothing, and puts the text before what was written since', async () => {
    const number = await fileTicket(superuser);
    const id = await press(number, agent, 'Første del.');
    const { id: ticketId } = await ticketRow(number);
    await asSystem((tx) =>
      tx.draft.create({
        data: {
          userId: agent.id,
          key: `public:${ticketId}`,
          content: { body: 'Andre del.', messageId: newId() },
        },
      }),
    );
    await undoAnswer(agent, number, id);
    await undoAnswer(agent, number, id);
    await letHoldPass(id);
    await sendHeldAnswer(id);
    const { conversation, drafts, held } = await getTicket(agent, number);
    expect(conversation.entries).toHaveLength(1);
    expect(held).toEqual({ waiting: [], stopped: false });
    expect(drafts.public?.content).toMatchObject({ body: 'Første del.\n\nAndre del.', state });
    expect(drafts.public?.content.messageId).not.toBe(id);
    expect(conversation.events.map(({ kind }) => kind)).toContain('ticket.answer_undone');
    expect(JSON.stringify(await getTicket(superuser, number))).not.toContain('answer_undone');
    expect(await mailTemplates(number)).toEqual(['ticket_filed']);
  });

  it('loses nothing of two long texts, and no half of a letter', async () => {
    const number = await fileTicket(superuser);
    const { id: ticketId } = await ticketRow(number);
    const [first, second] = [`${'a'.repeat(19_997)}😀`, `${'b'.repeat(19_997)}😀`];
    const id = await press(number, agent, first);
    await saveDraft(agent, `public:${ticketId}`, { body: second });
    await undoAnswer(agent, number, id);
    expect((await getTicket(agent, number)).drafts.public?.content.body).toBe(`${first}\n\n${second}`);
    const cut = 'x'.repeat(DRAFT_MAX - 19_999 - 3);
    const again = await press(number, agent, first);
    await saveDraft(agent, `public:${ticketId}`, { body: `${cut}😀${'y'.repeat(3)}` });
    await undoAnswer(agent, number, again);
    expect((await getTicket(agent, number)).drafts.public?.content.body).toBe(`${first}\n\n${cut}`);
  });

  it('also wins over a press that comes late a second time', async () => {
    const number = await fileTicket(superuser);
    const answer = { ...(await writing(agent, number)), state };
    await answerTicket(agent, number, answer);
    await undoAnswer(agent, number, answer.messageId);
    await expect(answerTicket(agent, number, answer)).rejects.toMatchObject({
      key: 'compose.errors.taken_back',
    });
  });

  it('is one or the other when it meets the sending', async () => {
    const number = await fileTicket(superuser);
    const id = await press(number);
    await letHoldPass(id);
    const [undone] = await Promise.allSettled([undoAnswer(agent, number, id), sendHeldAnswer(id)]);
    const { conversation, drafts } = await getTicket(agent, number);
    const out = conversation.entries.length === 2;
    expect([undone?.status, drafts.public !== null]).toEqual(out ? ['rejected', false] : ['fulfilled', true]);
  });

  it('is too late when it has gone out, and never somebody else’s', async () => {
    const number = await fileTicket(superuser);
    const id = await press(number);
    await expect(undoAnswer(colleague, number, id)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(undoAnswer(superuser, number, id)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(undoAnswer(neighbour, number, id)).rejects.toMatchObject({ code: 'not_found' });
    await expect(undoAnswer(agent, number, newId())).rejects.toMatchObject({ code: 'not_found' });
    const elsewhere = await fileTicket(superuser);
    await expect(undoAnswer(agent, elsewhere, id)).rejects.toMatchObject({ code: 'not_found' });
    await sendNow(id);
    await expect(undoAnswer(agent, number, id)).rejects.toMatchObject({ key: 'compose.errors.gone_out' });
  });
});

describe('news while an answer is held', () => {
  it('stop it: the text is the author’s again, and the ticket still waits for IMDi', async () => {
    const number = await fileTicket(superuser);
    const id = await press(number);
    await replyToTicket(superuser, number, await writing(superuser, number, 'Det har løst seg.'));
    await sendNow(id);
    const { conversation, drafts, held } = await getTicket(agent, number);
    expect(conversation.entries.map(({ fromImdi }) => fromImdi)).toEqual([false, false]);
    expect(held).toEqual({ waiting: [], stopped: true });
    expect(drafts.public?.content.body).toBe('Her er svaret.');
    expect((await getTicket(colleague, number)).held.stopped).toBe(false);
    expect((await findStoppedAnswers(agent)).map((one) => one.number)).toContain(number);
    expect(await findStoppedAnswers(colleague)).toEqual([]);
    expect((await ticketRow(number)).waitingSince).not.toBeNull();
    const again = await press(number, agent, 'Så bra.');
    expect((await getTicket(agent, number)).held.stopped).toBe(false);
    await sendNow(again);
    expect((await getTicket(superuser, number)).conversation.entries).toHaveLength(3);
  });

  it('does so also when the ticket was closed', async () => {
    const number = await fileTicket(superuser);
    const id = await press(number);
    await asSystem((tx) => tx.ticket.update({ where: { number }, data: { state: 'closed' } }));
    await sendNow(id);
    expect((await getTicket(agent, number)).held.stopped).toBe(true);
  });
});
