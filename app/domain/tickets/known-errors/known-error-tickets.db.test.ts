import { beforeAll, describe, expect, it } from 'vitest';
import { getKnownError } from '~/domain/known-errors/get-known-error.server';
import { asSystem } from '~/platform/db.server';
import { newId } from '~/platform/ids.server';
import { fileTicket, makePerson } from '~test/factories/desk';
import { makeKnownError } from '~test/factories/known-error';
import { people } from '~test/factories/people';
import { replyToTicket } from '../reply-to-ticket.server';
import { previewLinkedAnswers } from './answer-linked-tickets.server';
import { closeWithAnswers } from './close-with-answers.server';
import { findLinkedTickets } from './find-linked-tickets.server';
import { findPeaks } from './find-peaks.server';
import { linkKnownError, unlinkKnownError } from './link-known-error.server';
import { makeKnownErrorOfTicket, sketchKnownError } from './make-known-error.server';

const STUBS = { person: '[p]', place: '[k]', contact: '[c]', number: '[n]', date: '[d]' };

const { owner, agent, arendal, utsira } = people({
  owner: 'registry_owner',
  agent: 'support_agent',
  arendal: 'municipal_superuser',
  utsira: { role: 'municipal_superuser', municipalityCode: '1151' },
});

beforeAll(async () => {
  await asSystem((tx) => tx.user.update({ where: { id: utsira.id }, data: { language: 'nn' } }));
});

const held = () => asSystem((tx) => tx.heldAnswer.findMany({ where: { status: 'waiting' } }));

describe('tickets about a known error', () => {
  it('are answered each in its own thread and language; one with news is left alone', async () => {
    const number = await makeKnownError(owner);
    const first = await fileTicket(arendal);
    const second = await fileTicket(utsira);
    const third = await fileTicket(arendal);
    for (const ticket of [first, second, third, second]) await linkKnownError(agent, ticket, number);
    expect((await findLinkedTickets(utsira, number)).map((ticket) => ticket.number)).toEqual([second]);
    const bodies = { bodyNb: 'Rettet.', bodyNn: 'Retta.', bodyEn: '' };
    const lines = await previewLinkedAnswers(owner, number, bodies);
    expect(lines.map((line) => [line.number, line.body]).sort()).toEqual(
      [
        [first, 'Rettet.'],
        [second, 'Retta.'],
        [third, 'Rettet.'],
      ].sort(),
    );
    const [mark] = lines.filter((line) => line.number === third).map((line) => line.seen);
    await replyToTicket(arendal, third, { messageId: newId(), body: 'En ting til.', seen: mark ?? '' });
    const answers = { batch: newId(), seen: lines.map((line) => `${line.number}:${line.seen}`) };
    const results = await closeWithAnswers(owner, number, { ...bodies, reason: '' }, answers);
    const outcomes = new Map(results.map((result) => [result.number, result.outcome]));
    expect([outcomes.get(first), outcomes.get(second), outcomes.get(third)]).toEqual([
      'sent',
      'sent',
      'news',
    ]);
    expect((await held()).length).toBe(2);
    await closeWithAnswers(owner, number, { ...bodies, reason: '' }, answers);
    expect((await held()).length).toBe(2);
  });

  it('belong to the desk: others are refused, and see an affected error only through their own ticket', async () => {
    const number = await makeKnownError(owner, { signature: { municipalities: ['0301'] } });
    const ticket = await fileTicket(arendal);
    await expect(linkKnownError(arendal, ticket, number)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(linkKnownError(utsira, ticket, number)).rejects.toMatchObject({ code: 'not_found' });
    await expect(
      previewLinkedAnswers(arendal, number, { bodyNb: 'x', bodyNn: '', bodyEn: '' }),
    ).rejects.toMatchObject({ code: 'forbidden' });
    await expect(getKnownError(arendal, number)).rejects.toMatchObject({ code: 'not_found' });
    await linkKnownError(agent, ticket, number);
    expect((await getKnownError(arendal, number)).desk).toBeNull();
    await expect(getKnownError(utsira, number)).rejects.toMatchObject({ code: 'not_found' });
    await unlinkKnownError(agent, ticket, number);
    await expect(getKnownError(arendal, number)).rejects.toMatchObject({ code: 'not_found' });
    await expect(linkKnownError(agent, ticket, 999_999)).rejects.toMatchObject({ code: 'invalid' });
  });

  it('become a draft without the person and the municipality', async () => {
    const personId = await makePerson('4203', 'Zarina Testdatter');
    const ticket = await fileTicket(arendal, {
      title: 'Zarina kan ikke registreres',
      body: 'Vi i Arendal får ikke lagret Zarina Testdatters slutt 01.10.2026.',
      personIds: [personId],
    });
    const sketch = await sketchKnownError(agent, ticket, STUBS);
    expect(sketch.symptom.map(({ text, stub }) => stub ?? text).join('')).toBe(
      'Vi i [k] får ikke lagret [p] slutt [d].',
    );
    await expect(sketchKnownError(arendal, ticket, STUBS)).rejects.toMatchObject({ code: 'forbidden' });
    const { knownError } = await makeKnownErrorOfTicket(agent, ticket, {
      title: 'Slutt lagres ikke',
      symptom: 'x',
    });
    expect(await getKnownError(agent, knownError)).toMatchObject({ visibility: 'internal' });
    await expect(getKnownError(arendal, knownError)).rejects.toMatchObject({ code: 'not_found' });
    expect((await findLinkedTickets(agent, knownError)).length).toBe(1);
  });

  it('that come many at once are a peak', async () => {
    const { themes } = await findPeaks(agent);
    expect(themes[0]).toMatchObject({ code: 'arsrapportering', usual: 0 });
    await expect(findPeaks(arendal)).rejects.toMatchObject({ code: 'forbidden' });
  });
});
