import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CaseRecord } from '~/domain/quality/case-record';
import { asSystem } from '~/platform/db.server';
import { addRecord, CHANGE_DAY } from '~test/factories/change-cases';
import { changeInput } from '~test/factories/change-input';
import { FAULT_IDS, FAULTS, FINE, spoiled } from '~test/factories/faults';
import { makeActor } from '~test/factories/make-actor';
import { people } from '~test/factories/people';
import { programmeInOrder } from '~test/factories/programme-in-order';
import { withDatabase } from '~test/setup/database';
import { standOn } from '~test/setup/stand-on';
import { fixRecord } from '../fix-record.server';
import { getScorePage } from './get-score-page.server';
import { recordScoreParts } from './record-score-parts.server';

standOn(CHANGE_DAY);
const db = withDatabase();

const { superuser, reader, four, trondheim, stavanger, owner } = people({
  superuser: 'municipal_superuser',
  reader: 'municipal_reader',
  four: { role: 'municipal_reader', municipalityCode: '1151' },
  trondheim: { role: 'municipal_reader', municipalityCode: '5001' },
  stavanger: { role: 'municipal_reader', municipalityCode: '1103' },
  owner: 'registry_owner',
});

const BEGAN = '2024-04-01';
const ENDED = '2026-03-31';
const IN_ORDER = programmeInOrder(BEGAN, ENDED);
const stored = async (code: string) => {
  const [row] = await db.query<{ loss: number; persons: number; flawless: number }>(
    'select loss_total as loss, persons, flawless from municipality_quality where municipality_code = $1',
    [code],
  );
  return row ?? { loss: 0, persons: 0, flawless: 0 };
};

describe('the score of a municipality', () => {
  it('is 86.3 for four persons with one critical and one minor rule open on one of them, and is taken apart so', async () => {
    const at = (record: CaseRecord): CaseRecord => ({
      ...record,
      person: { ...record.person, municipalityCode: '1151' },
    });
    const late = [{ endedOn: ENDED, reason: 'IKKE_REGISTRERT', registeredOn: '2026-08-01' }];
    await addRecord(at({ ...FINE, ends: late }));
    for (let n = 0; n < 3; n += 1) await addRecord(at(FINE));
    const page = await getScorePage(four);
    expect(page.totals).toMatchObject({ persons: 4, flawless: 3, lossTotal: 55, score: 86.3 });
    expect(page.waterfall?.steps.map(({ ruleId, points, to }) => [ruleId, points, to])).toEqual([
      ['DQ-081', 50, 87.5],
      ['DQ-026', 5, 86.25],
    ]);
    expect(page).toMatchObject({ knownErrors: { points: 0, score: 86.3 }, exceptions: { findings: 0 } });
    await expect(getScorePage(owner, { municipalityCode: '1151' })).rejects.toMatchObject({
      code: 'forbidden',
      key: 'comparison.suppressed',
    });
  });

  it.each([
    [52, 88, 210, 94],
    [80, 110, 210, 91.9],
  ])(
    'is the right one for 900 persons with %i critical, %i major and %i minor',
    async (critical, major, minor, score) => {
      await db.query('delete from municipality_quality where municipality_code = $1', ['0301']);
      await db.query(
        `insert into municipality_quality (municipality_code, persons, flawless, loss_total, critical, major, minor, query)
       select '0301', 900, 900 - $1 - $2 - $3, sum(points), $1, $2, $3, 0 from (
         select $1 * points as points from score_weight where severity = 'critical'
         union all select $2 * points from score_weight where severity = 'major'
         union all select $3 * points from score_weight where severity = 'minor') w`,
        [critical, major, minor],
      );
      const page = await getScorePage(owner, { municipalityCode: '0301' });
      expect(page.totals.score).toBe(score);
    },
  );

  it('is not applicable without persons, and there is none of a municipality that is not', async () => {
    const page = await getScorePage(owner, { municipalityCode: '1103' });
    expect(page).toMatchObject({ totals: { score: null }, waterfall: null, whatIf: null });
    await expect(getScorePage(owner, { municipalityCode: '9999' })).rejects.toMatchObject({
      code: 'not_found',
    });
    await expect(getScorePage(owner)).rejects.toMatchObject({ code: 'not_found' });
  });

  it('is always the reader’s own, whatever municipality is asked for', async () => {
    expect((await getScorePage(four, { municipalityCode: '0301' })).municipality.code).toBe('1151');
  });

  it('is withheld from those who may not read findings', async () => {
    await expect(getScorePage(await makeActor('system_admin'))).rejects.toMatchObject({ code: 'forbidden' });
  });
});

describe('what if', () => {
  it('says of any choice of rules what the score is after the records have really been corrected', async () => {
    const faults = fc.array(fc.subarray(FAULT_IDS, { minLength: 1 }), { minLength: 1, maxLength: 4 });
    const chosen = fc.subarray(FAULT_IDS, { minLength: 1 });
    await fc.assert(
      fc.asyncProperty(faults, chosen, async (persons, ruleIds) => {
        for (const some of persons) await addRecord(spoiled(some));
        const work = await asSystem((tx) =>
          tx.finding.findMany({
            where: { municipalityCode: '4203', state: 'open', ruleId: { in: ruleIds } },
            select: { personId: true, ruleId: true },
          }),
        );
        const { whatIf, totals } = await getScorePage(reader, { ruleIds });
        const foretold = whatIf ?? { findings: 0, points: 0, scoreAfter: totals.score, cleared: 0 };
        expect(foretold.findings).toBe(work.length);
        const before = await stored('4203');
        for (const { personId, ruleId } of work) {
          const { change, where } = FAULTS[ruleId] ?? {};
          if (change) await fixRecord(superuser, await changeInput(superuser, personId, change, where));
        }
        const after = await stored('4203');
        const page = await getScorePage(reader);
        expect(before.loss - after.loss).toBe(foretold.points);
        expect(page.totals.score).toBe(foretold.scoreAfter);
        expect(after.flawless - before.flawless).toBe(foretold.cleared);
      }),
      { numRuns: 20 },
    );
  }, 120_000);

  it('gives a rule’s points back once for two findings of it on a person', async () => {
    const twice = {
      ...FINE,
      measures: [
        ...IN_ORDER.measures,
        ...['2026-01-10', '2026-01-11'].map((fromDate) => ({
          type: 'SPRAKPRAKSIS',
          fromDate,
          toDate: '2026-01-01',
        })),
      ],
    };
    await addRecord(twice);
    const { whatIf, waterfall } = await getScorePage(reader, { ruleIds: ['DQ-023'] });
    const step = waterfall?.steps.find(({ ruleId }) => ruleId === 'DQ-023');
    expect(whatIf).toMatchObject({ findings: 2, persons: 1, points: step?.points });
    expect(whatIf?.points).toBeGreaterThan(0);
  });

  it('thinks chosen rules away and leaves out what is no rule here', async () => {
    const all = await getScorePage(reader);
    const ruleIds = all.waterfall?.steps.map(({ ruleId }) => ruleId) ?? [];
    const page = await getScorePage(reader, { ruleIds: [...ruleIds, 'DQ-999'] });
    expect(page.chosen).toEqual(ruleIds);
    expect(page.whatIf).toMatchObject({ points: all.totals.lossTotal, scoreAfter: 100 });
  });
});

describe('what is laid aside', () => {
  it('is left out of the score and shown beside it, the limit of 100 points in regard', async () => {
    const ids = [await addRecord(spoiled(FAULT_IDS)), await addRecord(spoiled(['DQ-081', 'DQ-030']))];
    const before = await getScorePage(reader);
    await db.query(
      "update finding set state = 'known_error' where person_id = any($1) and rule_id = 'DQ-081'",
      [ids],
    );
    await db.query("update finding set state = 'excepted' where person_id = $1 and rule_id = 'DQ-030'", [
      ids[1],
    ]);
    await db.query(
      `update person_quality q set failing_rules = s.rules, critical = s.critical, major = s.major,
         loss = least(100, s.critical * 50 + s.major * 20 + q.minor * 5)
       from (select person_id, array_agg(rule_id order by rule_id) as rules, count(*) filter (where severity = 'critical') as critical,
           count(*) filter (where severity = 'major') as major
         from finding where person_id = any($1) and state = 'open' group by person_id
         union all select $2::int, '{}', 0, 0) s where q.person_id = s.person_id`,
      [ids, ids[1]],
    );
    await db.query(
      `update municipality_quality m set loss_total = (select sum(loss) from person_quality where municipality_code = '4203')
       where municipality_code = '4203'`,
    );
    const page = await getScorePage(reader);
    const rise = before.totals.lossTotal - page.totals.lossTotal;
    expect(page.knownErrors).toMatchObject({ findings: 2, persons: 2, points: 80 });
    expect(page.exceptions).toMatchObject({ findings: 1, persons: 1, points: 50 });
    expect(rise).toBe(130);
    expect(page.knownErrors.score).toBeLessThan(page.totals.score ?? 0);
    expect(page.totals.persons).toBe(before.totals.persons);
  });
});

describe('coverage and timeliness', () => {
  const place = { municipalityCode: '5001' };
  const duty = [{ code: 'RP_INTRO', fromDate: BEGAN }];

  it('divide by everyone with the duty, whatever is registered, and tell who has time left', async () => {
    await addRecord({ ...IN_ORDER, person: { ...IN_ORDER.person, ...place }, categories: duty });
    const emptied = await addRecord({
      ...IN_ORDER,
      person: { ...IN_ORDER.person, ...place },
      categories: duty,
    });
    await addRecord({
      person: { ...place, settledOn: '2026-10-01' },
      categories: [{ code: 'RP_INTRO', fromDate: '2026-10-01' }],
    });
    await addRecord({
      person: place,
      categories: [{ ...duty[0], code: 'RP_INTRO', fromDate: BEGAN, toDate: '2025-01-01' }],
    });
    await asSystem((tx) => recordScoreParts(tx, CHANGE_DAY));
    const lines = async () => {
      const { coverage } = await getScorePage(trondheim);
      return new Map(coverage.map(({ kind, ...line }) => [kind, line]));
    };
    expect((await lines()).get('programme_decision')).toEqual({ duty: 3, covered: 2, waiting: 1 });
    expect((await lines()).get('final_goal')).toEqual({ duty: 3, covered: 2, waiting: 1 });
    expect((await lines()).has('norwegian_decision')).toBe(false);
    for (const table of ['decision', 'final_goal', 'contract', 'measure']) {
      await db.query(`update ${table} set annulled_at = now() where person_id = $1`, [emptied]);
    }
    await asSystem((tx) => recordScoreParts(tx, CHANGE_DAY));
    for (const kind of ['programme_decision', 'final_goal', 'contract', 'measure'] as const) {
      expect((await lines()).get(kind)).toMatchObject({ duty: 3, covered: 1 });
    }
  });

  it('put each registration on its side of the legal two months', async () => {
    const registered = (registeredOn: string) => ({
      scheme: 'INTRO',
      type: 'TILDELING',
      decidedOn: '2026-01-31',
      fromDate: '2026-02-01',
      registeredOn,
    });
    const days = [
      '2026-01-30',
      '2026-02-07',
      '2026-02-28',
      '2026-03-31',
      '2026-04-01',
      '2026-10-31',
      '2025-10-31',
    ];
    await addRecord({ person: { municipalityCode: '1103' }, decisions: days.map(registered) });
    await asSystem((tx) => recordScoreParts(tx, CHANGE_DAY));
    const { timeliness } = await getScorePage(stavanger);
    expect(timeliness.delays.map(({ count }) => count)).toEqual([2, 1, 1, 1, 0, 1, 0]);
    expect(timeliness).toMatchObject({ count: 6, inTime: 4, countedOn: CHANGE_DAY });
  });
});
