import { afterAll, describe, expect, it } from 'vitest';
import { RULES } from '~/domain/quality/rules';
import { asActor, asSystem, closeDb, type Tx } from '~/platform/db.server';
import { insertRecords } from '~test/factories/insert-record';
import { programmeInOrder } from '~test/factories/programme-in-order';
import { withDatabase } from '~test/setup/database';
import { reevaluatePersons } from './reevaluate-persons.server';

const db = withDatabase();
const TODAY = '2026-11-01';
/** A participant who came to the end of the programme without an end: DQ-080 alone. */
const RAN_OUT = programmeInOrder('2024-04-01', '2026-03-31');

const judge = (tx: Tx, ids: number[], more = {}) =>
  reevaluatePersons(tx, ids, { today: TODAY, cause: 'data', ...more });

async function add(municipalityCode: string): Promise<number> {
  const [id = 0] = await asSystem((tx) =>
    insertRecords(tx, [{ ...RAN_OUT, person: { ...RAN_OUT.person, municipalityCode } }]),
  );
  return id;
}

async function addEnd(tx: Tx, personId: number): Promise<void> {
  await tx.programmeEnd.create({
    data: { personId, endedOn: new Date('2026-03-31'), reason: 'ARBEID', source: 'WEB' },
  });
}

afterAll(closeDb);

describe('judging persons again', () => {
  it('opens a finding, closes it when the record is right, and moves the score by exactly its price', async () => {
    const id = await add('4203');
    const first = await asSystem((tx) => judge(tx, [id]));
    expect(first.opened.map((ref) => ref.ruleId)).toEqual(['DQ-080']);
    expect(first.before.score).toBeNull();
    expect(first.after).toMatchObject({ persons: 1, lossTotal: 50, critical: 1, flawless: 0, score: 50 });

    const second = await asSystem(async (tx) => {
      await addEnd(tx, id);
      return judge(tx, [id], { changeId: 7 });
    });
    expect(second.closed.map((ref) => ref.id)).toEqual(first.opened.map((ref) => ref.id));
    expect(second.before.score).toBe(50);
    expect(second.after).toMatchObject({ lossTotal: 0, critical: 0, flawless: 1, score: 100 });
    const events = await db.query(
      'select kind, cause, change_id from finding_event where finding_id = $1 order by id',
      [first.opened[0]?.id],
    );
    expect(events).toEqual([
      { kind: 'opened', cause: 'data', change_id: null },
      { kind: 'closed', cause: 'data', change_id: 7 },
    ]);
    const counts = await db.query<{ applicable: number; failing: number }>(
      "select applicable, failing from rule_count where municipality_code = '4203' and rule_id = 'DQ-080'",
    );
    expect(counts).toEqual([{ applicable: 1, failing: 0 }]);
  });

  it('writes nothing when nothing has changed', async () => {
    const id = await add('1103');
    await asSystem((tx) => judge(tx, [id]));
    const snapshot = () =>
      db.query(
        `select (select count(*) from finding_event)::int as events, (select max(id) from activity) as activity,
          (select json_agg((f.xmin, f.ctid)::text order by f.id) from finding f) as findings,
          (select json_agg((q.xmin, q.ctid)::text order by q.person_id) from person_quality q) as persons,
          (select json_agg((m.xmin, m.ctid)::text order by m.municipality_code) from municipality_quality m) as totals,
          (select json_agg((c.xmin, c.ctid)::text order by c.municipality_code, c.rule_id) from rule_count c) as rules`,
      );
    const before = await snapshot();
    const again = await asSystem((tx) => judge(tx, [id]));
    expect(again).toMatchObject({ opened: [], closed: [], reopened: [] });
    expect(await snapshot()).toEqual(before);
  });

  it.each([
    [60, true],
    [61, false],
  ])('keeps the age of a finding that comes back after %i days: %s', async (days, keeps) => {
    const id = await add('5001');
    const opened = new Date('2026-06-01T08:00:00Z');
    const closed = new Date('2026-07-01T08:00:00Z');
    const back = new Date(closed.getTime() + days * 86_400_000);
    await asSystem((tx) => judge(tx, [id], { at: opened }));
    await asSystem(async (tx) => {
      await addEnd(tx, id);
      await judge(tx, [id], { at: closed });
    });
    const third = await asSystem(async (tx) => {
      await tx.programmeEnd.updateMany({ where: { personId: id }, data: { annulledAt: back } });
      return judge(tx, [id], { at: back });
    });
    expect(third.reopened).toHaveLength(1);
    const [row] = await db.query(
      'select state, opened_at, first_opened_at, reopened_at from finding where person_id = $1',
      [id],
    );
    expect(row).toEqual({
      state: 'open',
      opened_at: keeps ? opened : back,
      first_opened_at: opened,
      reopened_at: back,
    });
  });

  it('leaves exceptions and known errors as they are, out of the score', async () => {
    const id = await add('1151');
    await asSystem((tx) => judge(tx, [id]));
    await db.query("update finding set state = 'excepted' where person_id = $1", [id]);
    const result = await asSystem((tx) => judge(tx, [id]));
    expect(result).toMatchObject({ opened: [], closed: [] });
    expect(result.after).toMatchObject({ persons: 1, lossTotal: 0, flawless: 1, score: 100 });
    const [row] = await db.query('select state from finding where person_id = $1', [id]);
    expect(row).toEqual({ state: 'excepted' });
  });

  it('freezes the findings of a rule that crashes, and lets the others go on', async () => {
    const id = await add('3301');
    await asSystem((tx) => judge(tx, [id]));
    const broken = RULES.map((rule) =>
      rule.id === 'DQ-080' ? { ...rule, fails: '1 / (f.awards - f.awards) > 0' } : rule,
    );
    const result = await asSystem(async (tx) => {
      await addEnd(tx, id);
      await tx.measure.updateMany({
        where: { personId: id, type: 'SPRAKPRAKSIS' },
        data: { toDate: new Date('2020-01-01') },
      });
      return judge(tx, [id], { rules: broken });
    });
    expect(result.crashed).toEqual(['DQ-080']);
    expect(result.closed).toEqual([]);
    expect(result.opened.map((ref) => ref.ruleId).sort()).toEqual(['DQ-023', 'DQ-041']);
    const [quality] = await db.query<{ failing_rules: string[]; applicable_rules: string[] }>(
      'select failing_rules, applicable_rules from person_quality where person_id = $1',
      [id],
    );
    expect(quality?.failing_rules).toEqual(['DQ-023', 'DQ-041', 'DQ-080']);
    expect(quality?.applicable_rules).toContain('DQ-080');
  });

  it('judges the other person too when two come to share a national id, and when they no longer do', async () => {
    const [mine = 0, other = 0] = await asSystem((tx) =>
      insertRecords(tx, [
        { person: { municipalityCode: '4204', nationalId: '29029900157' } },
        { person: { municipalityCode: '1506' } },
      ]),
    );
    await asSystem((tx) => judge(tx, [mine, other]));
    const open = () =>
      db.query(
        `select person_id from finding where rule_id = 'DQ-004' and state = 'open' and person_id = any($1) order by person_id`,
        [[mine, other]],
      );
    const shared = await asSystem(async (tx) => {
      await tx.person.update({ where: { id: other }, data: { nationalId: '29029900157' } });
      return judge(tx, [other]);
    });
    expect(shared.opened.map((ref) => ref.personId)).toEqual([other]);
    expect(await open()).toEqual([{ person_id: mine }, { person_id: other }]);
    await asSystem(async (tx) => {
      await tx.person.update({ where: { id: other }, data: { nationalId: null } });
      await judge(tx, [other]);
    });
    expect(await open()).toEqual([]);
  });

  it('takes the person out of the municipality that it leaves', async () => {
    const id = await add('3905');
    await asSystem((tx) => judge(tx, [id]));
    const moved = await asSystem(async (tx) => {
      await tx.person.update({ where: { id }, data: { municipalityCode: '3907' } });
      return judge(tx, [id], { cause: 'scope' });
    });
    expect(moved.after).toMatchObject({ persons: 1, lossTotal: 50 });
    const rows = await db.query(
      "select persons, loss_total, critical from municipality_quality where municipality_code in ('3905', '3907') order by municipality_code",
    );
    expect(rows).toEqual([
      { persons: 0, loss_total: 0, critical: 0 },
      { persons: 1, loss_total: 50, critical: 1 },
    ]);
  });

  it('gives a superuser under row-level security the same result, neighbours included', async () => {
    const [mine = 0, neighbour = 0] = await asSystem((tx) =>
      insertRecords(tx, [
        { ...RAN_OUT, person: { ...RAN_OUT.person, municipalityCode: '4601', nationalId: '15928911133' } },
        { person: { municipalityCode: '4602', nationalId: '15928911133' } },
      ]),
    );
    const actor = { id: '018f0000-0000-7000-8000-000000000001', scope: '4601', role: 'municipal_superuser' };
    const result = await asActor(actor, (tx) => judge(tx, [mine], { actorId: actor.id }));
    expect(result.opened.map((ref) => `${ref.ruleId} ${ref.municipalityCode}`).sort()).toEqual([
      'DQ-004 4601',
      'DQ-080 4601',
    ]);
    const rows = await db.query('select rule_id from finding where person_id = $1', [neighbour]);
    expect(rows).toEqual([{ rule_id: 'DQ-004' }]);
    const role = await asActor(actor, async (tx) => {
      await judge(tx, [mine], { actorId: actor.id });
      return tx.$queryRaw<
        { role: string; visible: number }[]
      >`select current_user::text as role, (select count(*)::int from finding) as visible`;
    });
    expect(role).toEqual([{ role: 'portal_user', visible: 2 }]);
  });
});
