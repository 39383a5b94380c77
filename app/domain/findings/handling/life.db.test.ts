import { describe, expect, it } from 'vitest';
import { evaluateTouched } from '~/domain/transfer/evaluate-touched.server';
import { asActor, asSystem } from '~/platform/db.server';
import { newId } from '~/platform/ids.server';
import {
  annulEnd,
  events,
  JUDGED_ON,
  judge,
  judgedPerson,
  registerEnd,
  standing,
  totals,
} from '~test/factories/judged-person';
import { people } from '~test/factories/people';
import { withDatabase } from '~test/setup/database';
import { standOn } from '~test/setup/stand-on';
import { askException } from '../exceptions/ask-exception.server';
import { getFinding } from './get-finding.server';
import { markFixedElsewhere } from './mark-fixed-elsewhere.server';
import { seeFindings } from './see-findings.server';

standOn(JUDGED_ON);
const db = withDatabase();
const { writer, reader, neighbour, owner, agent } = people({
  writer: 'municipal_superuser',
  reader: 'municipal_reader',
  neighbour: { role: 'municipal_superuser', municipalityCode: '1151' },
  owner: 'registry_owner',
  agent: 'support_agent',
});
const ASKED = { ground: 'record_is_right' as const, reason: 'Slik skal det stå, se vedtaket.' };

describe('a finding in the hands of people', () => {
  it('is new until one who can do something has seen it', async () => {
    const { personId, findingId } = await judgedPerson();
    expect(await standing(findingId)).toMatchObject({ state: 'open', stage: 'new' });
    for (const onlooker of [reader, owner, agent, neighbour]) await seeFindings(onlooker, personId);
    expect(await standing(findingId)).toMatchObject({ stage: 'new' });
    await seeFindings(writer, personId);
    await seeFindings(writer, personId);
    expect(await standing(findingId)).toMatchObject({ stage: 'seen' });
    expect(await events(findingId)).toEqual(['opened data', 'seen handling']);
  });

  it('takes what has happened to it along to another municipality', async () => {
    const { personId, findingId } = await judgedPerson();
    await seeFindings(writer, personId);
    await db.query("update person set municipality_code = '1151' where id = $1", [personId]);
    const { events: lived } = await getFinding(neighbour, personId, findingId);
    expect(lived.map(({ kind }) => kind)).toEqual(['seen', 'opened']);
    const left = await asActor(writer, (tx) => tx.findingEvent.count({ where: { findingId } }));
    expect(left).toBe(0);
  });

  it('is not seen by one who opens the page of another', async () => {
    const { personId, findingId } = await judgedPerson();
    await seeFindings(writer, personId, findingId + 1_000_000);
    expect(await standing(findingId)).toMatchObject({ stage: 'new' });
    await seeFindings(writer, personId, findingId);
    expect(await standing(findingId)).toMatchObject({ stage: 'seen' });
  });

  it('is left to the one who is doing something with it when somebody else looks', async () => {
    const { personId, findingId } = await judgedPerson();
    await asSystem(async (tx) => {
      await tx.finding.update({ where: { id: findingId }, data: { stage: 'fixed_elsewhere' } });
      await seeFindings(writer, personId);
    });
    expect(await standing(findingId)).toMatchObject({ stage: 'fixed_elsewhere' });
    expect(await events(findingId)).toEqual(['opened data']);
  });

  it('waits for a transfer, counts meanwhile, and must be looked at again when the transfer did not help', async () => {
    const { personId, findingId } = await judgedPerson();
    const before = await totals();
    expect(await markFixedElsewhere(writer, [findingId], true)).toBe(1);
    expect(await markFixedElsewhere(writer, [findingId], true)).toBe(0);
    expect(await standing(findingId)).toMatchObject({ state: 'open', stage: 'fixed_elsewhere' });
    expect(await totals()).toEqual(before);
    await asSystem((tx) =>
      evaluateTouched(
        tx,
        { id: newId(), municipalityCode: '4203', uploadedById: writer.id },
        [personId],
        () => {},
      ),
    );
    expect(await standing(findingId)).toMatchObject({ state: 'open', stage: 'seen' });
    await markFixedElsewhere(writer, [findingId], true);
    await markFixedElsewhere(writer, [findingId], false);
    expect(await standing(findingId)).toMatchObject({ stage: 'seen' });
    await registerEnd(personId);
    expect(await standing(findingId)).toMatchObject({ state: 'resolved' });
    expect(await events(findingId)).toEqual([
      'opened data',
      'fixed_elsewhere handling',
      'still_there handling',
      'fixed_elsewhere handling',
      'not_fixed handling',
      'closed data',
    ]);
    await expect(markFixedElsewhere(writer, [findingId], true)).rejects.toMatchObject({ code: 'invalid' });
  });

  it('is new again when it comes back, and keeps its age', async () => {
    const { personId, findingId } = await judgedPerson();
    const before = await standing(findingId);
    await seeFindings(writer, personId);
    await registerEnd(personId);
    await annulEnd(personId);
    expect(await standing(findingId)).toMatchObject({
      state: 'open',
      stage: 'new',
      openedAt: before.openedAt,
    });
  });

  it('tells that the rule no longer judges the person, or is no longer in use', async () => {
    const { personId, findingId } = await judgedPerson();
    await asSystem(async (tx) => {
      await tx.decision.updateMany({ where: { personId }, data: { scheme: 'NORSK' } });
      await judge(tx, [personId]);
    });
    expect((await events(findingId)).at(-1)).toBe('closed scope');
    const other = await judgedPerson();
    await db.query(
      "insert into rule_in_year (control_year, regime, rule_id, status, reason) values (2026, 'INTEG', 'DQ-080', 'retired', 'x')",
    );
    await asSystem((tx) => judge(tx, [other.personId]));
    await db.query("delete from rule_in_year where rule_id = 'DQ-080' and control_year = 2026");
    expect((await events(other.findingId)).at(-1)).toBe('closed rule');
    await asSystem((tx) => judge(tx, [other.personId]));
  });

  it('is nobody else’s to handle, and as unknown as one that is not', async () => {
    const { personId, findingId } = await judgedPerson();
    for (const id of [findingId, 2_000_000_000]) {
      await expect(markFixedElsewhere(neighbour, [id], true)).rejects.toMatchObject({ code: 'not_found' });
      await expect(askException(neighbour, id, ASKED)).rejects.toMatchObject({ code: 'not_found' });
      await expect(getFinding(neighbour, personId, id)).rejects.toMatchObject({ code: 'not_found' });
    }
    for (const one of [reader, owner, agent]) {
      await expect(markFixedElsewhere(one, [findingId], true)).rejects.toMatchObject({ code: 'forbidden' });
      await expect(askException(one, findingId, ASKED)).rejects.toMatchObject({ code: 'forbidden' });
    }
    await db.query("update person set confidentiality = 'STRENGT' where id = $1", [personId]);
    await expect(askException(writer, findingId, ASKED)).rejects.toMatchObject({ code: 'not_found' });
    await db.query("update person set confidentiality = 'UGRADERT' where id = $1", [personId]);
    expect(await standing(findingId)).toMatchObject({ state: 'open', stage: 'new' });
  });
});
