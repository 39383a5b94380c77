import { describe, expect, it } from 'vitest';
import { closeKnownError } from '~/domain/known-errors/close-known-error.server';
import { signatureSchema } from '~/domain/quality/signature';
import { settleAfter } from '~/domain/tickets/settling/settle-after.server';
import type { IsoDate } from '~/platform/dates';
import { asSystem } from '~/platform/db.server';
import { fileTicket } from '~test/factories/desk';
import {
  events,
  JUDGED_ON,
  judge,
  judgedPerson,
  LATE,
  movePlannedEnd,
  registerEnd,
  standing,
  totals,
} from '~test/factories/judged-person';
import { makeKnownError } from '~test/factories/known-error';
import { people } from '~test/factories/people';
import { programmeInOrder } from '~test/factories/programme-in-order';
import { withDatabase } from '~test/setup/database';
import { standOn } from '~test/setup/stand-on';
import { getFinding } from '../handling/get-finding.server';
import { evaluateNow } from '../run-evaluation.server';
import { askException } from './ask-exception.server';
import { countExceptions } from './count-exceptions.server';
import { approveException, declineException, endException } from './decide-exception.server';
import { findExceptions } from './find-exceptions.server';
import { getException } from './get-exception.server';

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

describe('an exception from a critical finding', () => {
  it('is IMDi’s to give; the finding leaves the score, the person stays in it', async () => {
    const { findingId } = await judgedPerson();
    const before = await totals();
    const { exceptionId, status } = await askException(writer, findingId, ASKED);
    expect(status).toBe('asked');
    expect(await askException(writer, findingId, ASKED)).toEqual({ exceptionId, status });
    expect(await standing(findingId)).toMatchObject({ state: 'open', stage: 'exception_asked' });
    expect(await totals()).toEqual(before);
    for (const one of [writer, agent, reader]) {
      await expect(approveException(one, exceptionId, '')).rejects.toMatchObject({ code: 'forbidden' });
    }

    const { change } = await getException(writer, exceptionId);
    await approveException(owner, exceptionId, 'Greit.');
    const after = await totals();
    expect(after).toMatchObject({ persons: before.persons, lossTotal: before.lossTotal - 50 });
    expect(Math.round(((after.score ?? 0) - (before.score ?? 0)) * 10) / 10).toBe(change);
    expect(await standing(findingId)).toMatchObject({ state: 'excepted' });
    expect(await countExceptions(writer)).toEqual({ excepted: 1, persons: 1, asked: 0 });
    expect(await countExceptions(neighbour)).toEqual({ excepted: 0, persons: 0, asked: 0 });
    await expect(approveException(owner, exceptionId, '')).rejects.toMatchObject({ code: 'conflict' });
    expect(await asSystem((tx) => judge(tx, [1]))).toMatchObject({ opened: [], closed: [] });
  });

  it('lapses when the evidence changes, and what counts again has not grown older meanwhile', async () => {
    const { personId, findingId } = await judgedPerson();
    const { exceptionId } = await askException(writer, findingId, ASKED);
    await approveException(owner, exceptionId, '');
    await db.query(
      "update finding set excepted_since = excepted_since - interval '30 days', opened_at = opened_at - interval '40 days' where id = $1",
      [findingId],
    );
    const { openedAt } = await standing(findingId);
    const before = await totals();
    const moved = await movePlannedEnd(personId, '2026-03-30');
    expect(moved.reopened.map(({ id }) => id)).toEqual([findingId]);
    expect(await totals()).toMatchObject({ lossTotal: before.lossTotal + 50 });
    const now = await standing(findingId);
    expect(now).toMatchObject({ state: 'open', stage: 'seen' });
    expect(Math.round((now.openedAt.getTime() - openedAt.getTime()) / 86_400_000)).toBe(30);
    const { lines } = await findExceptions(writer, { findingId });
    expect(lines.map(({ status }) => status)).toEqual(['lapsed']);
    expect((await events(findingId)).at(-1)).toBe('lapsed data');
  });

  it('lapses in a full run as well, which leaves those alone that hold', async () => {
    const changed = await judgedPerson();
    const same = await judgedPerson();
    for (const { findingId } of [changed, same]) {
      const { exceptionId } = await askException(writer, findingId, ASKED);
      await approveException(owner, exceptionId, '');
    }
    await evaluateNow({ today: JUDGED_ON });
    expect([await standing(changed.findingId), await standing(same.findingId)]).toMatchObject([
      { state: 'excepted' },
      { state: 'excepted' },
    ]);
    await db.query("update decision set to_date = '2026-03-28' where person_id = $1", [changed.personId]);
    const before = await totals();
    await evaluateNow({ today: JUDGED_ON });
    expect([await standing(changed.findingId), await standing(same.findingId)]).toMatchObject([
      { state: 'open' },
      { state: 'excepted' },
    ]);
    expect(await totals()).toMatchObject({ persons: before.persons, lossTotal: before.lossTotal + 50 });
  });

  it('is on the first page of a list when the page asked for is past the end', async () => {
    const { findingId } = await judgedPerson();
    await askException(writer, findingId, ASKED);
    const first = await findExceptions(writer, { status: 'asked' });
    expect(first.total).toBeGreaterThan(0);
    expect(await findExceptions(writer, { status: 'asked' }, { page: 40 })).toEqual(first);
    expect((await findExceptions(neighbour, { status: 'asked' }, { page: 40 })).total).toBe(0);
  });

  it('cannot be given on other evidence than it was asked on', async () => {
    const { personId, findingId } = await judgedPerson();
    const { exceptionId } = await askException(writer, findingId, ASKED);
    await movePlannedEnd(personId, '2026-03-29');
    expect(await standing(findingId)).toMatchObject({ state: 'open', stage: 'seen' });
    await expect(approveException(owner, exceptionId, '')).rejects.toMatchObject({ code: 'conflict' });
    expect((await askException(writer, findingId, ASKED)).exceptionId).not.toBe(exceptionId);
  });

  describe('from a finding that a known error lays aside afterwards', () => {
    async function laidAside(toDate: IsoDate) {
      const { personId, findingId } = await judgedPerson(programmeInOrder('2024-04-01', toDate));
      const { exceptionId } = await askException(writer, findingId, ASKED);
      const tests = [{ field: 'to_date', test: 'is' as const, value: toDate }];
      const item = { kind: 'decision' as const, has: true, sources: [], tests };
      const signature = signatureSchema.parse({ items: [item] });
      const number = await makeKnownError(owner, { covers: ['DQ-080'], signature });
      expect(await standing(findingId)).toMatchObject({ state: 'known_error', stage: 'exception_asked' });
      const close = () =>
        closeKnownError(owner, number, { bodyNb: 'Rettet.', bodyNn: '', bodyEn: '', reason: 'For nye.' });
      return { personId, findingId, exceptionId, close };
    }

    it('can be approved: it holds then when the error is fixed too', async () => {
      const { personId, findingId, exceptionId, close } = await laidAside('2026-02-27');
      await db.query(
        "update finding set known_error_since = known_error_since - interval '20 days' where id = $1",
        [findingId],
      );
      const { openedAt } = await standing(findingId);
      const before = await totals();
      expect(await getException(owner, exceptionId)).toMatchObject({ laidAside: true, change: 0 });
      await approveException(owner, exceptionId, '');
      const held = await standing(findingId);
      expect(held).toMatchObject({ state: 'excepted', stage: 'seen' });
      expect(Math.round((held.openedAt.getTime() - openedAt.getTime()) / 86_400_000)).toBe(20);
      await asSystem((tx) => judge(tx, [personId]));
      await close();
      expect(await standing(findingId)).toEqual(held);
      expect(await totals()).toEqual(before);
      expect(await getException(owner, exceptionId)).toMatchObject({ status: 'approved', laidAside: false });
    });

    it('can be declined: it counts when the error is fixed', async () => {
      const { findingId, exceptionId, close } = await laidAside('2026-02-25');
      await declineException(owner, exceptionId, 'Avslutningen må registreres.');
      expect(await standing(findingId)).toMatchObject({ state: 'known_error', stage: 'seen' });
      await close();
      expect(await standing(findingId)).toMatchObject({ state: 'open', stage: 'seen' });
    });
  });

  it('is over with its finding', async () => {
    const { personId, findingId } = await judgedPerson();
    const { exceptionId } = await askException(writer, findingId, ASKED);
    await approveException(owner, exceptionId, '');
    await registerEnd(personId);
    expect(await getException(writer, exceptionId)).toMatchObject({ status: 'over' });
  });

  it('can be refused with a word, taken back, and revoked', async () => {
    const { personId, findingId } = await judgedPerson();
    const first = await askException(writer, findingId, ASKED);
    await declineException(owner, first.exceptionId, 'Avslutningen må registreres.');
    expect(await standing(findingId)).toMatchObject({ state: 'open', stage: 'seen' });
    const second = await askException(writer, findingId, ASKED);
    await endException(writer, second.exceptionId, 'asked');
    const third = await askException(writer, findingId, ASKED);
    await approveException(owner, third.exceptionId, '');
    const before = await totals();
    await endException(owner, third.exceptionId, 'approved', 'Gitt ved en feil.');
    expect(await totals()).toMatchObject({ lossTotal: before.lossTotal + 50 });
    const { exceptions } = await getFinding(writer, personId, findingId);
    expect(exceptions.map(({ status, word }) => [status, word])).toEqual([
      ['revoked', 'Gitt ved en feil.'],
      ['withdrawn', ''],
      ['declined', 'Avslutningen må registreres.'],
    ]);
    await expect(endException(owner, third.exceptionId, 'approved')).rejects.toMatchObject({
      code: 'conflict',
    });
    await expect(endException(neighbour, third.exceptionId, 'approved')).rejects.toMatchObject({
      code: 'not_found',
    });
  });

  it('solves the ticket about the finding, and its end opens the ticket again', async () => {
    const { personId, findingId } = await judgedPerson();
    const number = await fileTicket(writer, { personIds: [personId], findingIds: [findingId] });
    const { exceptionId } = await askException(writer, findingId, ASKED);
    await approveException(owner, exceptionId, '');
    await settleLast();
    expect(await stateOf(number)).toBe('solved');
    await movePlannedEnd(personId, '2026-03-20');
    await settleLast();
    expect(await stateOf(number)).not.toBe('solved');
  });
});

describe('an exception from what is not critical', () => {
  it('is the municipality’s own, and lapses when the finding becomes critical', async () => {
    const { personId, findingId } = await judgedPerson(LATE, 'DQ-026');
    const { status } = await askException(writer, findingId, ASKED);
    expect(status).toBe('approved');
    expect(await standing(findingId)).toMatchObject({ state: 'excepted' });
    await db.query("insert into rule_setting (rule_id, severity) values ('DQ-026', 'critical')");
    await asSystem((tx) => judge(tx, [personId]));
    expect(await standing(findingId)).toMatchObject({ state: 'open', stage: 'seen' });
    await db.query("delete from rule_setting where rule_id = 'DQ-026'");
  });
});

it('shows neither name nor place of a graded person, and nothing to those who may not see one', async () => {
  const { personId, findingId } = await judgedPerson();
  const { exceptionId } = await askException(writer, findingId, ASKED);
  expect(await getException(owner, exceptionId)).toMatchObject({ municipality: 'Arendal' });
  await db.query("update person set confidentiality = 'STRENGT' where id = $1", [personId]);
  expect(await getException(owner, exceptionId)).toMatchObject({ name: null, municipality: null });
  await expect(getException(agent, exceptionId)).rejects.toMatchObject({ code: 'not_found' });
});

async function settleLast(): Promise<void> {
  const [row] = await db.query<{ id: number }>(
    "select max(id)::int as id from activity where kind in ('findings.changed', 'exception.approved')",
  );
  await settleAfter(row?.id ?? 0);
}

async function stateOf(number: number): Promise<string | undefined> {
  const [row] = await db.query<{ state: string }>('select state from ticket where number = $1', [number]);
  return row?.state;
}

it('tells none but the municipality of its score and counts while it has fewer than five persons', async () => {
  const { findingId } = await judgedPerson();
  const { exceptionId } = await askException(writer, findingId, ASKED);
  const [before] = await db.query<{ persons: number }>(
    "select persons from municipality_quality where municipality_code = '4203'",
  );
  const withPersons = async (persons: number) => {
    await db.query("update municipality_quality set persons = $1 where municipality_code = '4203'", [
      persons,
    ]);
    const [seen, own] = [await getException(owner, exceptionId), await getException(writer, exceptionId)];
    return [seen, own].map(({ score, change, rule }) => score !== null && change > 0 && rule !== null);
  };
  expect(await withPersons(4)).toEqual([false, true]);
  expect(await withPersons(5)).toEqual([true, true]);
  await withPersons(before?.persons ?? 0);
});

it('is asked for of what was seen, and taken back while it is what was seen', async () => {
  const { personId, findingId } = await judgedPerson();
  const { seen } = await getFinding(writer, personId, findingId);
  const [{ fingerprint } = { fingerprint: '' }] = await db.query<{ fingerprint: string }>(
    'select fingerprint from finding where id = $1',
    [findingId],
  );
  const moved = { code: 'conflict', key: 'handling.errors.changed' };
  await db.query("update finding set fingerprint = 'moved' where id = $1", [findingId]);
  await expect(askException(writer, findingId, { ...ASKED, seen })).rejects.toMatchObject(moved);
  await db.query('update finding set fingerprint = $2 where id = $1', [findingId, fingerprint]);
  const { exceptionId } = await askException(writer, findingId, { ...ASKED, seen });

  await approveException(owner, exceptionId, '');
  const late = endException(writer, exceptionId, 'asked');
  await expect(late).rejects.toMatchObject({ code: 'conflict', key: 'handling.errors.moved_on' });
  expect(await getException(owner, exceptionId)).toMatchObject({ status: 'approved' });
});
