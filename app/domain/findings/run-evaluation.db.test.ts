import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { RULES } from '~/domain/quality/rules';
import type { IsoDate } from '~/platform/dates';
import { asSystem, closeDb } from '~/platform/db.server';
import { insertRecords } from '~test/factories/insert-record';
import { makeActor } from '~test/factories/make-actor';
import { programmeInOrder } from '~test/factories/programme-in-order';
import { withDatabase } from '~test/setup/database';
import { standOn } from '~test/setup/stand-on';
import { findDueAnew } from './judged-anew.server';
import { evaluateNow, nightlyEvaluation, requestEvaluation, runEvaluation } from './run-evaluation.server';

standOn('2026-11-01');
const db = withDatabase();

/** Fails DQ-080 alone from 61 days after 1 September 2026 on. */
const RUNS_OUT = programmeInOrder('2026-01-15', '2026-09-01');

const openFindings = () =>
  db.query(
    "select rule_id, municipality_code as code from finding where state = 'open' order by municipality_code, rule_id",
  );

beforeAll(async () => {
  await asSystem((tx) =>
    insertRecords(tx, [RUNS_OUT, { ...RUNS_OUT, person: { ...RUNS_OUT.person, municipalityCode: '0301' } }]),
  );
});
afterAll(closeDb);

describe('a full run', () => {
  it('judges as of the day it is told, one municipality or all, and keeps the progress', async () => {
    expect(await evaluateNow({ today: '2026-10-31' })).toMatchObject({ persons: 2, opened: 0 });
    const part = await evaluateNow({ today: '2026-11-01', municipalityCode: '0301' });
    expect(part).toMatchObject({ persons: 1, opened: 1, crashed: [] });
    expect(await openFindings()).toEqual([{ rule_id: 'DQ-080', code: '0301' }]);
    expect(await evaluateNow({ today: '2026-11-01' })).toMatchObject({ persons: 2, opened: 1 });
    const [run] = await db.query(
      'select state, done, total, finished_at, result from quality_run where id = $1',
      [part.runId],
    );
    expect(run).toMatchObject({ state: 'done', done: 1, total: 1, finished_at: expect.any(Date) });
    const events = await db.query("select distinct cause from finding_event where kind = 'opened'");
    expect(events).toEqual([{ cause: 'time' }]);
  });

  it('goes on past a rule that crashes, names it, and leaves its findings', async () => {
    const before = await openFindings();
    const rules = RULES.map((rule) =>
      rule.id === 'DQ-080' ? { ...rule, fails: `f.regime::int = 1` } : rule,
    );
    const result = await evaluateNow({ today: '2026-11-01' }, { rules });
    expect(result).toMatchObject({ persons: 2, opened: 0, closed: 0, crashed: ['DQ-080'] });
    expect(await openFindings()).toEqual(before);
  });

  it('tells that findings closed because the rule was taken out of use', async () => {
    await db.query(`insert into rule_in_year (control_year, regime, rule_id, status, reason)
       select 2026, g, 'DQ-080', 'retired', 'Prøve' from unnest('{INTRO,INTEG,INTEG_6A}'::text[]) g`);
    await db.query("update quality_run set rule_set_version = 'earlier'");
    expect(await evaluateNow({ today: '2026-11-01' })).toMatchObject({ closed: 2 });
    const events = await db.query("select cause from finding_event where kind = 'closed'");
    expect(events).toEqual([{ cause: 'rule' }, { cause: 'rule' }]);
    const counts = await db.query(
      "select sum(applicable)::int as applicable from rule_count where rule_id = 'DQ-080'",
    );
    expect(counts).toEqual([{ applicable: 0 }]);
    await db.query("delete from rule_in_year where rule_id = 'DQ-080'");
    expect(await evaluateNow({ today: '2026-11-01' })).toMatchObject({ opened: 0, reopened: 2 });
  });

  it('follows a class that the registry owner has chosen', async () => {
    await db.query("insert into rule_setting (rule_id, severity) values ('DQ-080', 'minor')");
    await evaluateNow({ today: '2026-11-01' });
    expect(
      await db.query(
        'select loss_total, minor, critical from municipality_quality order by municipality_code',
      ),
    ).toEqual([
      { loss_total: 5, minor: 1, critical: 0 },
      { loss_total: 5, minor: 1, critical: 0 },
    ]);
    await db.query('delete from rule_setting');
    await evaluateNow({ today: '2026-11-01' });
  });

  it('puts totals right that have gone wrong', async () => {
    await db.query('update municipality_quality set loss_total = 999, persons = 7');
    await db.query('update rule_count set failing = 99');
    await evaluateNow({ today: '2026-11-01' });
    const totals = await db.query(
      'select persons, loss_total from municipality_quality order by municipality_code',
    );
    expect(totals).toEqual([
      { persons: 1, loss_total: 50 },
      { persons: 1, loss_total: 50 },
    ]);
    const [rule] = await db.query(
      "select sum(failing)::int as failing from rule_count where rule_id = 'DQ-080'",
    );
    expect(rule).toEqual({ failing: 2 });
  });

  it('keeps the totals of the day at night, once however often it runs', async () => {
    await nightlyEvaluation();
    await nightlyEvaluation();
    const days = await db.query(
      'select municipality_code as code, day::text, persons, loss_total from municipality_quality_day order by 1',
    );
    expect(days).toEqual([
      { code: '0301', day: '2026-11-01', persons: 1, loss_total: 50 },
      { code: '4203', day: '2026-11-01', persons: 1, loss_total: 50 },
    ]);
  });
});

describe('nights', () => {
  const night = async (today: IsoDate): Promise<string[]> => {
    const anew = await asSystem(findDueAnew);
    await evaluateNow({ today }, { anew });
    return anew;
  };
  const resolved = () =>
    db.query("select municipality_code as code from finding where state = 'resolved' order by 1");

  beforeAll(async () => {
    const records = ['1103', '1103', '1103', '1103', '4601', '5001'].map((municipalityCode) => ({
      ...RUNS_OUT,
      person: { ...RUNS_OUT.person, municipalityCode },
    }));
    await asSystem((tx) => insertRecords(tx, records));
    await evaluateNow({ today: '2026-11-01' });
  });

  it('judge everyone anew once a week, a part of the country each night, whoever has waited longest first', async () => {
    const week: string[][] = [];
    for (const day of ['02', '03', '04', '05', '06', '07']) week.push(await night(`2026-11-${day}`));
    // Eight persons in all: two municipalities of one are more than a seventh of them.
    expect(week).toEqual([
      ['0301', '1103'],
      ['4203', '4601'],
      ['0301', '5001'],
      ['1103'],
      ['4203', '4601'],
      ['0301', '5001'],
    ]);
  });

  it('take nothing for granted where it is the turn of a municipality, and what was noted elsewhere', async () => {
    await asSystem(async (tx) => {
      await tx.decision.updateMany({ data: { toDate: new Date('2026-10-15') } });
      await tx.$executeRaw`update person_rest r set version = s.version from person_summary s where s.person_id = r.person_id`;
    });
    expect(await night('2026-11-08')).toEqual(['1103']);
    expect(await resolved()).toEqual(Array(4).fill({ code: '1103' }));
    expect(await night('2026-11-09')).toEqual(['4203', '4601']);
    expect(await resolved()).toEqual([
      ...Array(4).fill({ code: '1103' }),
      { code: '4203' },
      { code: '4601' },
    ]);
  });

  it('count what rules in shadow find where everyone is judged anew', async () => {
    await db.query(
      "insert into shadow_effect values ('DQ-027', '0301', 99, 99), ('DQ-027', '1103', 99, 99) on conflict do nothing",
    );
    expect(await night('2026-11-10')).toEqual(['0301', '5001']);
    expect(await db.query('select municipality_code as code from shadow_effect where persons = 99')).toEqual([
      { code: '1103' },
    ]);
  });

  it('are so when the portal does them by itself', async () => {
    const due = await asSystem(findDueAnew);
    await nightlyEvaluation();
    const anew = await db.query<{ code: string }>(
      "select municipality_code as code from municipality_quality where judged_anew_on = '2026-11-01' order by 1",
    );
    expect(anew.map(({ code }) => code)).toEqual(due);
  });
});

describe('an ordered run', () => {
  it('is one run however often it is asked for, and is carried out by its job', async () => {
    const owner = await makeActor('registry_owner');
    const [first, second] = await Promise.all([requestEvaluation(owner), requestEvaluation(owner)]);
    expect(second).toEqual(first);
    const ordered = await db.query("select actor_id, data from activity where kind = 'quality.run_ordered'");
    expect(ordered).toEqual([{ actor_id: owner.id, data: { runId: first.runId } }]);
    await runEvaluation(first.runId);
    const [run] = await db.query('select state from quality_run where id = $1', [first.runId]);
    expect(run).toEqual({ state: 'done' });
    expect(await requestEvaluation(owner)).not.toEqual(first);
  });

  it('is a run of its own beside the night, which takes most for granted', async () => {
    const { runId } = await evaluateNow();
    await db.query("update quality_run set state = 'running' where id = $1", [runId]);
    const ordered = await requestEvaluation(await makeActor('registry_owner'));
    expect(ordered.runId).not.toBe(runId);
  });

  it('is a run of its own beside one of a municipality', async () => {
    const owner = await makeActor('registry_owner');
    const { runId } = await evaluateNow({ municipalityCode: '4203', requestedById: owner.id });
    await db.query("update quality_run set state = 'done' where state in ('queued', 'running')");
    await db.query("update quality_run set state = 'running' where id = $1", [runId]);
    expect((await requestEvaluation(owner)).runId).not.toBe(runId);
  });

  it('is refused to a superuser', async () => {
    const superuser = await makeActor('municipal_superuser');
    await expect(requestEvaluation(superuser)).rejects.toMatchObject({ code: 'forbidden' });
  });
});
