import { describe, expect, it } from 'vitest';
import { newId } from '~/platform/ids.server';
import { addRecord, CHANGE_DAY, ENDED_BY_NIR, fault } from '~test/factories/change-cases';
import { changeInput } from '~test/factories/change-input';
import { people } from '~test/factories/people';
import { programmeInOrder } from '~test/factories/programme-in-order';
import { withDatabase } from '~test/setup/database';
import { standOn } from '~test/setup/stand-on';
import { fixRecord } from '../fix-record.server';
import { getWorkPlan } from './get-work-plan.server';

standOn(CHANGE_DAY);
const db = withDatabase();

const { superuser, neighbour, reader } = people({
  superuser: 'municipal_superuser',
  neighbour: { role: 'municipal_superuser', municipalityCode: '1151' },
  reader: 'municipal_reader',
});

const NO_REASON = {
  ...programmeInOrder('2025-02-01', '2026-09-20'),
  ends: [{ endedOn: '2026-09-20', reason: 'IKKE_REGISTRERT', setBy: 'BRUKER' as const }],
};

describe('the plan of a municipality', () => {
  it('orders what can be corrected, and its first step gives what it promised', async () => {
    const personId = await addRecord(NO_REASON);
    await addRecord(ENDED_BY_NIR);
    const plan = await getWorkPlan(superuser, { minutes: 240, weight: 'both' });
    expect(plan.steps.length).toBeGreaterThan(2);
    const step = plan.steps.find((one) => one.personId === personId && one.ruleId === 'DQ-081');
    expect(step).toMatchObject({ figures: true, figuresRight: true, name: expect.any(String) });
    expect(step?.released).toBeGreaterThan(0);
    const change = { kind: 'set_end_reason' as const, values: { reason: 'ARBEID' } };
    const input = await changeInput(superuser, personId, change, { kind: 'programme_end' });
    const effect = await fixRecord(superuser, { ...input, requestId: newId() });
    expect(effect.lossBefore - effect.lossAfter).toBe(step?.released);
    const after = await getWorkPlan(superuser, { minutes: 240, weight: 'both' });
    expect(after.scoreBefore).toBe(effect.scoreAfter);
    expect(after.points).toBe(plan.points - (step?.released ?? 0));
    expect(after.steps.map(({ findingId }) => findingId)).not.toContain(step?.findingId);
  });

  it('stays within the time, and counts what it leaves out', async () => {
    const whole = await getWorkPlan(superuser, { minutes: 480, weight: 'points' });
    const short = await getWorkPlan(superuser, { minutes: 10, weight: 'points' });
    expect(short.steps.reduce((sum, { minutes }) => sum + minutes, 0)).toBeLessThanOrEqual(10);
    expect(short.left + short.steps.length).toBe(whole.left + whole.steps.length);
    const [counted] = await db.query<{ n: number }>(
      `select count(distinct (person_id, rule_id))::int as n from finding where state = 'open' and municipality_code = $1`,
      [superuser.scope],
    );
    expect(whole.left + whole.steps.length).toBeLessThanOrEqual(counted?.n ?? 0);
  });

  it('is the own municipality’s alone, and only for those who may correct', async () => {
    expect((await getWorkPlan(neighbour, { minutes: 60, weight: 'both' })).steps).toEqual([]);
    expect((await fault(getWorkPlan(reader, { minutes: 60, weight: 'both' }))).code).toBe('forbidden');
  });
});
