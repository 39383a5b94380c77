import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { evaluatePersons } from '~/domain/quality/evaluate-persons.server';
import { RULES } from '~/domain/quality/rules';
import { ITEM_KINDS } from '~/domain/register/record';
import { readRowsAsOf } from '~/domain/register/record-as-of.server';
import { addDays } from '~/platform/dates';
import { asSystem, closeDb, elevated } from '~/platform/db.server';
import { inPassing } from '~/platform/in-passing.server';
import { insertRecords } from '~test/factories/insert-record';
import { makeActor } from '~test/factories/make-actor';
import { programmeInOrder } from '~test/factories/programme-in-order';
import { type Edit, keptEdit } from '~test/factories/random-edits';
import { withDatabase } from '~test/setup/database';
import { standOn } from '~test/setup/stand-on';
import { compareDays } from './compare-days.server';
import { judgeDays } from './judge-as-of.server';

const TODAY = '2026-11-01';
standOn(TODAY);
const db = withDatabase();
afterAll(closeDb);

const TABLES = ['person', ...ITEM_KINDS];

/** Dates what happened between the instants by days: what came before the first is of `first`, then a day for each. */
async function spread(first: string, instants: readonly Date[]): Promise<void> {
  const dated = (column: string) =>
    `(date '${first}' + width_bucket(${column}, $1::timestamptz[]) + time '12:00') at time zone 'Europe/Oslo'`;
  await asSystem(async (tx) => {
    await tx.$executeRaw`select set_config('portal.moving', '1', true)`;
    for (const table of TABLES)
      await tx.$executeRawUnsafe(`update ${table} set updated_at = ${dated('updated_at')}`, instants);
    await tx.$executeRawUnsafe(
      `update register_history set valid_from = ${dated('valid_from')}, valid_to = ${dated('valid_to')}`,
      instants,
    );
  });
}

const instant = async (): Promise<Date> => {
  const [row] = await db.query<{ at: Date }>('select clock_timestamp() as at');
  return row?.at ?? new Date(0);
};

const clear = () => db.query(`truncate ${[...TABLES, 'register_history'].join(', ')} cascade`);

/** Fails DQ-080 alone from 1 November 2026 on. */
const RUNS_OUT = programmeInOrder('2026-01-15', '2026-09-01');

describe('two days of a person', () => {
  let id = 0;
  beforeAll(async () => {
    // Registered on 1 October without a final goal, which came the day after.
    [id = 0] = await asSystem((tx) => insertRecords(tx, [{ ...RUNS_OUT, finalGoals: [] }]));
    const before = await instant();
    await asSystem(async (tx) => {
      await tx.finalGoal.create({
        data: { personId: id, code: 'ARBEID', setOn: new Date('2026-01-05'), source: 'WEB' },
      });
    });
    await spread('2026-10-01', [before]);
  });

  const compared = async (
    days: [string, string],
    sets: [number | null, number | null] = [null, null],
    role: Parameters<typeof makeActor>[0] = 'municipal_superuser',
  ) => {
    const actor = await makeActor(role);
    return compareDays(actor, id, [
      { day: days[0], year: sets[0] },
      { day: days[1], year: sets[1] },
    ]);
  };

  it('tell what the record was, what the rules say of it, and why that changed', async () => {
    const { one, other, findings, events } = await compared(['2026-10-01', TODAY]);
    expect(one).toMatchObject({ day: '2026-10-01', year: 2026, registered: true, rows: 4, points: 50 });
    expect(other).toMatchObject({ rows: 5, counting: 1, points: 50 });
    expect(findings.map(({ ruleId, outcome, because }) => [ruleId, outcome, because])).toEqual([
      ['DQ-080', 'new', 'time'],
      ['DQ-030', 'gone', 'record'],
    ]);
    expect(findings[1]).toMatchObject({ other: null, one: { status: 'active' } });
    expect(findings[0]?.other?.sentence).toContain('01.09.2026');
    expect(events.map(({ table, type }) => [table, type])).toEqual([['final_goal', 'registered']]);
  });

  it('are told in the order of time, whatever the order they were asked in', async () => {
    const swapped = await compared([TODAY, '2026-10-01']);
    expect(swapped).toEqual(await compared(['2026-10-01', TODAY]));
  });

  it('judge a day to come by the present record', async () => {
    const { findings, events } = await compared(['2026-10-31', '2026-11-01']);
    expect(findings).toMatchObject([{ ruleId: 'DQ-080', outcome: 'new', because: 'time' }]);
    expect(events).toEqual([]);
    const later = await compared(['2026-11-01', '2027-02-28']);
    expect(later.findings.find(({ ruleId }) => ruleId === 'DQ-080')).toMatchObject({ outcome: 'same' });
  });

  it('tell what another rule set does', async () => {
    await db.query(`insert into rule_in_year (control_year, regime, rule_id, status, reason)
      values (2027, 'INTEG', 'DQ-080', 'retired', 'Prøve'), (2028, 'INTEG', 'DQ-080', 'shadow', 'Prøve')`);
    const { one, other, findings, ruleSets } = await compared([TODAY, TODAY], [2026, 2027]);
    expect([one.points, other.points]).toEqual([50, 0]);
    expect(findings).toMatchObject([{ ruleId: 'DQ-080', other: null, outcome: 'gone', because: 'rules' }]);
    expect(ruleSets.map(({ year }) => year)).toEqual([2026, 2027, 2028]);
    expect([one.year, other.year]).toEqual([2026, 2027]);
    const shadow = await compared([TODAY, TODAY], [2026, 2028]);
    expect(shadow.findings).toMatchObject([{ other: { status: 'shadow' }, outcome: 'changed' }]);
    expect(shadow.other).toMatchObject({ points: 0, counting: 0, inShadow: 1 });
    await db.query('delete from rule_in_year');
  });

  it('say so when nobody was registered', async () => {
    const { one, other } = await compared(['2026-09-30', '2026-10-02']);
    expect([one.registered, other.registered]).toEqual([false, true]);
    expect(one).toMatchObject({ rows: 0, applicable: 0, points: 0 });
  });

  it('leave nothing behind', async () => {
    const everything = () =>
      db.query(
        `select ${[...TABLES, 'register_history', 'finding', 'finding_event', 'activity']
          .map(
            (table) =>
              `(select json_agg(json_build_object('x', t.xmin::text, 'row', t)) from ${table} t) as ${table}`,
          )
          .join(', ')}`,
      );
    const before = await everything();
    await compared(['2026-10-01', '2026-10-31']);
    expect(await everything()).toEqual(before);
  });

  it('are hidden from a neighbour, and a graded person from a superuser', async () => {
    const neighbour = await makeActor('municipal_admin', { municipalityCode: '0301' });
    const both = [
      { day: '2026-10-01', year: null },
      { day: TODAY, year: null },
    ] as const;
    await expect(compareDays(neighbour, id, both)).rejects.toMatchObject({ code: 'not_found' });
    await expect(compareDays(neighbour, id + 1000, both)).rejects.toMatchObject({ code: 'not_found' });
    await db.query("update person set confidentiality = 'FORTROLIG'");
    await expect(compared(['2026-10-01', TODAY])).rejects.toMatchObject({ code: 'not_found' });
    expect(await compared(['2026-10-01', TODAY], [null, null], 'municipal_admin')).toMatchObject({
      name: null,
    });
    await clear();
  });
});

/** What all rules say of a person, in an order of its own. */
const said = (result: { failures: { ruleId: string; businessKey: string; fingerprint: string }[] } | null) =>
  (result?.failures ?? []).map((one) => `${one.ruleId} ${one.businessKey} ${one.fingerprint}`).sort();

it('judges any earlier day as the rules would have judged it then', async () => {
  const steps = fc.array(keptEdit, { minLength: 1, maxLength: 8 });
  await fc.assert(
    fc.asyncProperty(steps, steps, async (founding, edits) => {
      await clear();
      const [id = 0] = await asSystem((tx) => insertRecords(tx, [{}]));
      const run = (work: Edit[]) =>
        asSystem(async (tx) => {
          for (const edit of work) await edit(tx, id);
        });
      const judged: string[][] = [];
      const judge = async () => {
        const day = addDays('2026-10-01', judged.length);
        const { persons } = await asSystem((tx) => evaluatePersons(tx, [id], { today: day, rules: RULES }));
        judged.push(said(persons.get(id) ?? null));
      };
      await run(founding);
      await judge();
      const instants: Date[] = [];
      for (const edit of edits) {
        instants.push(await instant());
        await run([edit]);
        await judge();
      }
      await spread('2026-10-01', instants);
      const seen = await inPassing(asSystem, async (tx) =>
        elevated(tx, async () => {
          const now = await readRowsAsOf(tx, id, TODAY);
          if (!now) throw new Error('nobody is there');
          const days = judged.map((_, place) => addDays('2026-10-01', place));
          const found: string[][] = [];
          for (const day of days) {
            const of = { rows: await readRowsAsOf(tx, id, day), present: false };
            const { one } = await judgeDays(tx, id, { one: of, other: of, now }, { one: day, other: day });
            found.push(said(one.result));
          }
          return found;
        }),
      );
      expect(seen).toEqual(judged);
    }),
    { numRuns: 40 },
  );
}, 180_000);
