import { describe, expect, it } from 'vitest';
import { asActor, asSystem } from '~/platform/db.server';
import { newId } from '~/platform/ids.server';
import { dufOf, fileTicket, makeFinding, makePerson } from '~test/factories/desk';
import { writing } from '~test/factories/desk-mail';
import { makeActor } from '~test/factories/make-actor';
import { people } from '~test/factories/people';
import { answerTicket } from '../answer-ticket.server';
import { mergeTickets } from '../merging/merge-tickets.server';
import { findFilledTexts, getFilledText } from './find-filled-texts.server';
import { findStandardTexts, getStandardText } from './find-standard-texts.server';
import { saveStandardText } from './save-standard-text.server';
import { type StandardTextInput, standardTextForm } from './standard-text';

const { superuser, agent } = people({
  superuser: 'municipal_superuser',
  agent: 'support_agent',
});

const text = (overrides: Partial<StandardTextInput> = {}): StandardTextInput =>
  standardTextForm.parse({
    requestId: newId(),
    titleNb: 'Slik rettes det',
    bodyNb: 'Sak {{saksnummer}}',
    ...overrides,
  });

describe('a standard text', () => {
  it('is filled from ticket, person and rule, and never with a number or a name of the register', async () => {
    const person = await makePerson('4203', 'Hemmelig Navnesen');
    const finding = await makeFinding(person, 'DQ-080');
    const number = await fileTicket(superuser, { personIds: [person], findingIds: [finding] });
    const bodyNb =
      '{{saksnummer}}|{{tema}}|{{kommune}}|{{innsender}}|{{behandler}}|{{person}}|{{antall_personer}}|{{lov}}|{{regel}}|{{regel_nummer}}|{{slik_retter_du}}|{{frist}}|{{hjemmel}}';
    const id = await saveStandardText(agent, null, text({ bodyNb }));
    const { body, missing } = await getFilledText(agent, number, id);
    expect(missing).toEqual([]);
    expect(body.split('|').slice(0, 5)).toEqual([
      String(number),
      'Årsrapportering',
      'Arendal',
      superuser.name,
      agent.name,
    ]);
    expect(body).toContain('DQ-080');
    expect(body).toMatch(/\|\d{4} •+ \d{2}\|1\|/);
    expect(body).not.toContain(await dufOf(person));
    expect(body).not.toContain('Hemmelig');
  });

  it('names several persons as a list in the language of the text', async () => {
    const personIds = [await makePerson(), await makePerson(), await makePerson()];
    const number = await fileTicket(superuser, { personIds });
    const id = await saveStandardText(agent, null, text({ bodyNb: 'Gjelder {{person}}.' }));
    const { body } = await getFilledText(agent, number, id);
    expect(body).toMatch(/^Gjelder \d{4} •+ \d{2}, \d{4} •+ \d{2} og \d{4} •+ \d{2}\.$/);
  });

  it('shows what the ticket lacks, and an answer that holds it is not sent', async () => {
    const number = await fileTicket(superuser);
    const id = await saveStandardText(agent, null, text({ bodyNb: 'Gjelder {{person}} og {{regel}}.' }));
    const { body, missing } = await getFilledText(agent, number, id);
    expect(body).toBe('Gjelder ⟦person⟧ og ⟦regel⟧.');
    expect(missing).toEqual(['person', 'regel']);
    const answer = { ...(await writing(agent, number, body)), state: 'solved' as const };
    await expect(answerTicket(agent, number, answer)).rejects.toMatchObject({
      code: 'invalid',
      fields: { body: expect.stringContaining('compose.errors.missing') },
    });
    expect(await asSystem((tx) => tx.heldAnswer.count())).toBe(0);
  });

  it('comes in the language of the requester, or in bokmål and says so', async () => {
    const reader = await makeActor('municipal_superuser');
    await asSystem((tx) => tx.user.update({ where: { id: reader.id }, data: { language: 'nn' } }));
    const number = await fileTicket(reader);
    const both = text({ titleNn: 'Slik blir det retta', bodyNn: 'Tema: {{tema}}' });
    const translated = await saveStandardText(agent, null, both);
    const only = await saveStandardText(agent, null, text());
    expect(await getFilledText(agent, number, translated)).toMatchObject({
      language: 'nn',
      body: 'Tema: Årsrapportering',
    });
    expect(await getFilledText(agent, number, only)).toMatchObject({ language: 'nb' });
  });

  it('is found by words in any order, case and accent, those of the theme first; a retired one is not', async () => {
    const number = await fileTicket(superuser);
    const general = await saveStandardText(agent, null, text({ titleNb: 'Xylofon én', bodyNb: 'Blå måne' }));
    const themed = await saveStandardText(
      agent,
      null,
      text({ titleNb: 'Xylofon to', bodyNb: 'Blå måne', themeCode: 'arsrapportering' }),
    );
    await saveStandardText(agent, null, text({ titleNb: 'Xylofon tre', bodyNb: 'Blå måne', retired: true }));
    const found = await findFilledTexts(agent, number, 'MANE xylofon');
    expect(found.map(({ id }) => id)).toEqual([themed, general]);
    expect(await findFilledTexts(agent, number, 'xylofon finnesikke')).toEqual([]);
  });

  it('is found by the name of its theme and by the beginning of a word', async () => {
    const number = await fileTicket(superuser);
    const titleNb = 'Fagottspill';
    const themed = await saveStandardText(agent, null, text({ titleNb, themeCode: 'arsrapportering' }));
    await saveStandardText(agent, null, text({ titleNb: 'Fagottspill uten tema' }));
    const found = await findFilledTexts(agent, number, 'årsrapp fagott');
    expect(found.map(({ id }) => id)).toEqual([themed]);
  });

  it('is not overwritten by somebody who had an older one before them', async () => {
    const id = await saveStandardText(agent, null, text());
    const { version } = await getStandardText(agent, id);
    await saveStandardText(agent, id, text({ titleNb: 'Første', version }));
    await expect(saveStandardText(agent, id, text({ titleNb: 'Andre', version }))).rejects.toMatchObject({
      code: 'conflict',
    });
    expect((await getStandardText(agent, id)).titleNb).toBe('Første');
    await expect(saveStandardText(agent, 999_999, text())).rejects.toMatchObject({ code: 'not_found' });
  });

  it('is stored once when the same form is sent twice, also at the same moment', async () => {
    const once = text({ titleNb: 'Sendt to ganger' });
    const ids = await Promise.all([saveStandardText(agent, null, once), saveStandardText(agent, null, once)]);
    expect(ids[1]).toBe(ids[0]);
    expect(await saveStandardText(agent, null, once)).toBe(ids[0]);
    const titled = { where: { titleNb: 'Sendt to ganger' } };
    expect(await asSystem((tx) => tx.standardText.count(titled))).toBe(1);
    await expect(saveStandardText(agent, null, { ...once, bodyNb: 'Noe annet' })).rejects.toMatchObject({
      code: 'conflict',
    });
  });

  it('refuses person numbers, unknown placeholders and half a translation', async () => {
    const person = await makePerson();
    const faults = (input: Record<string, string>) =>
      standardTextForm
        .safeParse({ requestId: newId(), titleNb: 'x', bodyNb: 'x', ...input })
        .error?.issues.map(({ message }) => message);
    expect(faults({ bodyNb: await dufOf(person) })).toEqual(['tickets.errors.person_number']);
    expect(faults({ bodyNb: '{{frsit}}' })).toEqual(['compose.errors.unknown_placeholder?name=frsit']);
    expect(faults({ titleEn: 'x' })).toEqual(['compose.errors.pair']);
  });

  it('is filled in for the ticket that a merged one has become part of', async () => {
    const source = await fileTicket(superuser);
    const target = await fileTicket(superuser, { themeCode: 'klage' });
    const id = await saveStandardText(agent, null, text({ titleNb: 'Obostykke', bodyNb: '{{saksnummer}}' }));
    await mergeTickets(agent, source, target);
    expect((await getFilledText(agent, source, id)).body).toBe(String(target));
    expect(await findFilledTexts(agent, source, 'obostykke')).toMatchObject([{ body: String(target) }]);
  });

  it('is IMDi’s alone', async () => {
    const number = await fileTicket(superuser);
    const id = await saveStandardText(agent, null, text());
    const neighbour = await makeActor('municipal_superuser', { municipalityCode: '1151' });
    await expect(getFilledText(superuser, number, id)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(findFilledTexts(neighbour, number, '')).rejects.toMatchObject({ code: 'not_found' });
    expect(() => findStandardTexts(superuser)).toThrow();
    expect(await asActor(superuser, (tx) => tx.standardText.count())).toBe(0);
  });
});
