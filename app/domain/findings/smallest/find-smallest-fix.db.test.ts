import { describe, expect, it } from 'vitest';
import type { CaseRecord } from '~/domain/quality/case-record';
import type { Change } from '~/domain/register/change-forms';
import { getPerson } from '~/domain/register/get-person.server';
import { type ItemKind, parseRowKey } from '~/domain/register/record';
import { newId } from '~/platform/ids.server';
import { addRecord, CHANGE_DAY, ENDED_BY_NIR, fault } from '~test/factories/change-cases';
import { people } from '~test/factories/people';
import { programmeInOrder } from '~test/factories/programme-in-order';
import { withDatabase } from '~test/setup/database';
import { standOn } from '~test/setup/stand-on';
import { fixRecord } from '../fix-record.server';
import { findSmallestFix, type ProposedEdit } from './find-smallest-fix.server';

standOn(CHANGE_DAY);
const db = withDatabase();

const { superuser, neighbour, reader } = people({
  superuser: 'municipal_superuser',
  neighbour: { role: 'municipal_superuser', municipalityCode: '1151' },
  reader: 'municipal_reader',
});

const openOf = (personId: number) =>
  db.query<{ id: number; rule_id: string }>(
    `select id, rule_id from finding where person_id = $1 and state = 'open' order by rule_id, id`,
    [personId],
  );

/** Registered late: no correction answers it. */
const LATE = 'DQ-026';

const IN_ORDER = programmeInOrder('2025-02-01', '2026-09-20');

const SPOILED: Record<string, { record: CaseRecord; edits: number }> = {
  'an end without a reason': {
    record: { ...IN_ORDER, ends: [{ endedOn: '2026-09-20', reason: 'IKKE_REGISTRERT', setBy: 'BRUKER' }] },
    edits: 1,
  },
  'an end that NIR set without a reason: two findings, one edit': {
    record: { ...IN_ORDER, ends: [{ endedOn: '2026-09-20', reason: 'IKKE_REGISTRERT', setBy: 'SYSTEM' }] },
    edits: 1,
  },
  'no goal and no reason': { record: ENDED_BY_NIR, edits: 2 },
  'a measure whose days are exchanged': {
    record: {
      ...programmeInOrder('2025-02-01', '2027-01-20'),
      measures: [
        ...IN_ORDER.measures.slice(1),
        {
          type: 'SPRAKPRAKSIS',
          groupCode: 'ARBEID',
          fromDate: '2025-02-01',
          toDate: '2027-01-20',
          hoursPerWeek: 30,
        },
        { type: 'ARBEIDSPRAKSIS', groupCode: 'ARBEID', fromDate: '2026-05-01', toDate: '2026-02-01' },
      ],
    },
    edits: 1,
  },
  'the same decision twice': {
    record: { ...programmeInOrder('2025-02-01', '2027-01-20'), decisions: twice('2025-02-01', '2027-01-20') },
    edits: 1,
  },
};

function twice(fromDate: string, toDate: string): CaseRecord['decisions'] {
  const { decisions } = programmeInOrder(fromDate, toDate);
  return [...decisions, ...decisions.map((decision) => ({ ...decision, fromDate: '2025-02-06' }))];
}

/** Saves a proposed edit as its form would. */
async function save(personId: number, { kind, values, start }: ProposedEdit): Promise<void> {
  const row = parseRowKey(start?.row);
  await fixRecord(superuser, {
    ...({ kind, values } as Change),
    personId,
    target: row ? { kind: row.table as ItemKind, id: row.id } : null,
    expectedVersions: start?.versions ?? {},
    requestId: newId(),
    acceptWarnings: true,
  });
}

describe('the smallest fix', () => {
  it.each(Object.entries(SPOILED))('of %s', async (_, { record, edits }) => {
    const personId = await addRecord(record);
    const before = await openOf(personId);
    expect(before.length).toBeGreaterThan(0);
    const fix = await findSmallestFix(superuser, personId);
    expect(fix.edits).toHaveLength(edits);
    expect(fix.left).toEqual([]);
    expect(fix.effect?.opened.filter(({ ruleId }) => ruleId !== LATE)).toEqual([]);
    expect(fix.effect?.closed).toHaveLength(before.length - fix.notOurs.length);

    for (const edit of fix.edits) await save(personId, edit);
    const after = (await openOf(personId)).filter(({ rule_id }) => rule_id !== LATE);
    expect(after.map(({ id }) => id)).toEqual(fix.notOurs);
  });

  it('does not move a day to hide that it was registered late', async () => {
    const personId = await addRecord(ENDED_BY_NIR);
    const { edits, effect } = await findSmallestFix(superuser, personId);
    const end = edits.find(({ kind }) => kind === 'replace_automatic_end');
    expect(end?.outline.changes.map(({ field }) => field)).toEqual(['reason']);
    expect(effect?.opened.map(({ ruleId }) => ruleId)).toEqual([LATE]);
  });

  it('writes nothing', async () => {
    const personId = await addRecord(ENDED_BY_NIR);
    const state = async () => ({
      person: await getPerson(superuser, personId),
      open: await openOf(personId),
      events: await db.query('select count(*) from finding_event'),
      changes: await db.query('select count(*) from register_change'),
      activity: await db.query('select count(*) from activity'),
      history: await db.query('select count(*) from register_history'),
    });
    const before = await state();
    await findSmallestFix(superuser, personId);
    expect(await state()).toEqual(before);
  });

  it('tells how many other values do as well, since only the municipality knows the right one', async () => {
    const personId = await addRecord(SPOILED['an end without a reason']?.record);
    const [edit] = (await findSmallestFix(superuser, personId)).edits;
    expect(edit).toMatchObject({ kind: 'set_end_reason' });
    expect(edit?.alternatives).toBeGreaterThan(3);
  });

  it('has nothing for a person in order, and nobody else’s person', async () => {
    const clean = await addRecord(programmeInOrder('2025-02-01', '2027-01-20'));
    expect(await findSmallestFix(superuser, clean)).toMatchObject({
      edits: [],
      effect: null,
      total: 0,
      trials: 0,
    });
    for (const actor of [neighbour, reader]) {
      expect((await fault(findSmallestFix(actor, clean))).code).toBe('not_found');
    }
    expect((await fault(findSmallestFix(superuser, 888_888))).code).toBe('not_found');
  });

  it('is looked for once at a time by a user, and of a person', async () => {
    const [one, other] = [await addRecord(ENDED_BY_NIR), await addRecord(ENDED_BY_NIR)];
    const asked = [one, one, other].map((personId) => findSmallestFix(superuser, personId));
    const [first, same, ...rest] = await Promise.allSettled(asked);
    expect(same).toEqual(first);
    expect(first).toMatchObject({ status: 'fulfilled', value: { proven: true } });
    const refused = { status: 'rejected', reason: { code: 'unavailable', key: 'errors.busy' } };
    expect(rest).toMatchObject([refused]);
    expect(await findSmallestFix(superuser, other)).toMatchObject({ proven: true });
  });
});
