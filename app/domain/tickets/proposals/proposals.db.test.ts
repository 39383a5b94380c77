import { describe, expect, it } from 'vitest';
import type { Actor } from '~/domain/accounts/actor';
import { fixRecord } from '~/domain/findings/fix-record.server';
import type { ApplyChangeInput } from '~/domain/register/apply-change.server';
import type { ConflictData } from '~/domain/register/change-writing.server';
import { asActor, asSystem } from '~/platform/db.server';
import { newId } from '~/platform/ids.server';
import { addRecord, END, fault } from '~test/factories/change-cases';
import { changeInput } from '~test/factories/change-input';
import { dufOf, fileTicket, ticketRow } from '~test/factories/desk';
import { answerNow, handleActivities, mailsOf, noticesOf } from '~test/factories/desk-mail';
import { people } from '~test/factories/people';
import { takeTicket } from '../staff/take-ticket.server';
import { acceptProposal, previewProposal } from './accept-proposal.server';
import { declineProposal } from './decline-proposal.server';
import { proposeChange } from './propose-change.server';
import { getProposal, readProposals } from './read-proposals.server';
import { withdrawProposal } from './withdraw-proposal.server';

const { superuser, neighbour, agent } = people({
  superuser: 'municipal_superuser',
  neighbour: { role: 'municipal_superuser', municipalityCode: '1151' },
  agent: 'support_agent',
});

const proposalsOf = (actor: Actor, ticketId: string) =>
  asActor(actor, (tx) => readProposals(tx, actor, ticketId));

const reason = 'Sluttdato og årsak står i vedtaket.';
const CHANGE = { kind: 'set_end_reason', values: { reason: 'ARBEID' } } as const;

/** A person whose programme NIR ended, in a ticket, and the change that an agent would propose. */
async function story(): Promise<{ personId: number; number: number; change: ApplyChangeInput }> {
  const personId = await addRecord();
  const number = await fileTicket(superuser, { personIds: [personId] });
  return { personId, number, change: await changeInput(agent, personId, CHANGE, END) };
}

async function proposed() {
  const { personId, number, change } = await story();
  const proposalId = await proposeChange(agent, number, { change, reason });
  return { number, personId, place: { personId, proposalId }, change };
}

const endReason = (personId: number) =>
  asSystem(async (tx) => (await tx.programmeEnd.findFirstOrThrow({ where: { personId } })).reason);

describe('a proposed correction', () => {
  it('registers nothing, is seen by the municipality, and mails nothing of itself', async () => {
    const { number, personId, place } = await proposed();
    expect(await endReason(personId)).toBe('IKKE_REGISTRERT');
    const { id } = await ticketRow(number);
    expect(await proposalsOf(superuser, id)).toMatchObject([
      { kind: 'set_end_reason', status: 'open', reason, author: agent.name },
    ]);
    expect(await proposalsOf(neighbour, id)).toEqual([]);
    await expect(getProposal(neighbour, personId, place.proposalId)).rejects.toMatchObject({
      code: 'not_found',
    });
    await handleActivities(number);
    const mails = await mailsOf(number);
    expect(mails.map(({ template, toUserId }) => [template, toUserId])).toEqual([
      ['ticket_filed', superuser.id],
      ['ticket_answered', superuser.id],
    ]);
    expect(JSON.stringify(mails)).not.toContain(await dufOf(personId));
  });

  it('is one however often it is sent', async () => {
    const { number, change } = await story();
    await proposeChange(agent, number, { change, reason });
    await proposeChange(agent, number, { change, reason });
    const { id } = await ticketRow(number);
    expect(await proposalsOf(agent, id)).toHaveLength(1);
  });

  it('shows what it does, and accepting does exactly that, once, in the name of whoever accepts', async () => {
    const { personId, place, number } = await proposed();
    await takeTicket(agent, number, null);
    const preview = await previewProposal(superuser, place);
    expect(preview.closed.length).toBeGreaterThan(0);
    expect(await endReason(personId)).toBe('IKKE_REGISTRERT');
    const done = await acceptProposal(superuser, place);
    expect(done.closed).toEqual(preview.closed);
    expect(done.scoreAfter).toBe(preview.scoreAfter);
    expect(await endReason(personId)).toBe('ARBEID');
    const again = await acceptProposal(superuser, place);
    expect(again.changeId).toBe(done.changeId);
    const change = await asSystem((tx) =>
      tx.registerChange.findUniqueOrThrow({ where: { id: done.changeId } }),
    );
    expect(change.actorId).toBe(superuser.id);
    const { id } = await ticketRow(number);
    expect(await proposalsOf(agent, id)).toMatchObject([
      { status: 'accepted', changeId: done.changeId, decidedBy: superuser.name },
    ]);
    const noted = await asSystem((tx) =>
      tx.activity.findMany({ where: { ticketId: id, kind: 'ticket.change_accepted' } }),
    );
    expect(noted).toHaveLength(1);
    await handleActivities(number);
    expect(await noticesOf(agent, number)).toEqual(['accepted']);
    await expect(declineProposal(superuser, place, 'Nei.')).rejects.toMatchObject({ code: 'conflict' });
    await expect(withdrawProposal(agent, number, place.proposalId)).rejects.toMatchObject({
      code: 'conflict',
    });
  });

  it('is refused with both versions when the record has changed since', async () => {
    const { personId, place } = await proposed();
    const own = { kind: 'set_end_reason', values: { reason: 'FLYTTET' } } as const;
    await fixRecord(superuser, await changeInput(superuser, personId, own, END));
    for (const attempt of [previewProposal, acceptProposal]) {
      const error = await fault(attempt(superuser, place));
      expect(error.code).toBe('conflict');
      const { rows } = error.data as ConflictData;
      expect(rows[0]?.changes).toContainEqual({
        field: 'reason',
        from: 'IKKE_REGISTRERT',
        to: 'FLYTTET',
      });
    }
    expect(await endReason(personId)).toBe('FLYTTET');
    expect((await getProposal(superuser, personId, place.proposalId)).status).toBe('open');
  });

  it('is declined with a word, and it is IMDi’s turn', async () => {
    const { personId, number, place } = await proposed();
    await answerNow(agent, number);
    expect(await ticketRow(number)).toMatchObject({ clockStoppedAt: expect.any(Date), dueAt: null });
    await declineProposal(superuser, place, 'Deltakeren flyttet først i mai.');
    expect(await ticketRow(number)).toMatchObject({
      state: 'waiting_for_imdi',
      waitingSince: expect.any(Date),
      clockStoppedAt: null,
      dueKind: 'next',
    });
    expect(await getProposal(agent, personId, place.proposalId)).toMatchObject({
      status: 'declined',
      word: 'Deltakeren flyttet først i mai.',
    });
    await expect(acceptProposal(superuser, place)).rejects.toMatchObject({
      key: 'compose.errors.decided',
    });
    await handleActivities(number);
    const templates = (await mailsOf(number)).map(({ template, toUserId }) => [template, toUserId]);
    expect(templates).toContainEqual(['ticket_replied', agent.id]);
  });

  it('is taken back by IMDi while nobody has decided', async () => {
    const { number, place } = await proposed();
    await withdrawProposal(agent, number, place.proposalId);
    await expect(acceptProposal(superuser, place)).rejects.toMatchObject({ code: 'conflict' });
    await expect(withdrawProposal(superuser, number, place.proposalId)).rejects.toMatchObject({
      code: 'forbidden',
    });
  });

  it('is decided once when it is accepted twice and declined at the same time', async () => {
    const { personId, place } = await proposed();
    const [first, second, declined] = await Promise.allSettled([
      acceptProposal(superuser, place),
      acceptProposal(superuser, place),
      declineProposal(superuser, place, 'Nei.'),
    ]);
    const { status } = await getProposal(agent, personId, place.proposalId);
    const accepted = status === 'accepted';
    expect(await endReason(personId)).toBe(accepted ? 'ARBEID' : 'IKKE_REGISTRERT');
    expect([first.status, second.status, declined.status]).toEqual(
      accepted ? ['fulfilled', 'fulfilled', 'rejected'] : ['rejected', 'rejected', 'fulfilled'],
    );
    const changes = await asSystem((tx) =>
      tx.proposedChange.count({ where: { personId, status: 'accepted' } }),
    );
    expect(changes).toBe(accepted ? 1 : 0);
  });

  it('makes sense when it is made, and holds no person number', async () => {
    const { personId, number, change } = await story();
    const same = { ...change, values: { reason: 'IKKE_REGISTRERT' } } as ApplyChangeInput;
    await expect(proposeChange(agent, number, { change: same, reason })).rejects.toMatchObject({
      code: 'invalid',
    });
    await expect(
      proposeChange(agent, number, { change, reason: `Se ${await dufOf(personId)}` }),
    ).rejects.toMatchObject({ code: 'invalid' });
    const stranger = await addRecord();
    const elsewhere = await changeInput(agent, stranger, CHANGE, END);
    await expect(proposeChange(agent, number, { change: elsewhere, reason })).rejects.toMatchObject({
      code: 'not_found',
    });
  });

  it('is proposed by IMDi and decided by the municipality, and by nobody else', async () => {
    const { number, personId, place, change } = await proposed();
    const fresh = { ...change, requestId: newId() };
    await expect(proposeChange(superuser, number, { change: fresh, reason })).rejects.toMatchObject({
      code: 'forbidden',
    });
    await expect(proposeChange(neighbour, number, { change: fresh, reason })).rejects.toMatchObject({
      code: 'not_found',
    });
    for (const who of [agent, neighbour]) {
      await expect(acceptProposal(who, place)).rejects.toMatchObject({ code: 'not_found' });
    }
    await expect(declineProposal(neighbour, place, 'x')).rejects.toMatchObject({ code: 'not_found' });
    await expect(declineProposal(agent, place, 'x')).rejects.toMatchObject({ code: 'forbidden' });
    const { id: ticketId } = await ticketRow(number);
    const forged = asActor(superuser, (tx) =>
      tx.proposedChange.create({
        data: {
          id: newId(),
          ticketId,
          personId,
          municipalityCode: '4203',
          kind: 'set_end_reason',
          values: {},
          expectedVersions: {},
          reason: 'x',
          authorId: superuser.id,
        },
      }),
    );
    await expect(forged).rejects.toThrow(/row-level security/);
  });
});
