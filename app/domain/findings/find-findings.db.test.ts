import { beforeAll, describe, expect, it } from 'vitest';
import { asSystem } from '~/platform/db.server';
import { insertRecords } from '~test/factories/insert-record';
import { makeActor } from '~test/factories/make-actor';
import { people } from '~test/factories/people';
import { priceOfRule } from '~test/factories/price-of-rule';
import { lifeSkills, programmeInOrder } from '~test/factories/programme-in-order';
import { withDatabase } from '~test/setup/database';
import { standOn } from '~test/setup/stand-on';
import { findFindingsByRule } from './find-findings.server';
import { findNationalQuality } from './find-national-quality.server';
import { findPersonFindings } from './find-person-findings.server';
import { findFindingsByPerson } from './find-persons-with-findings.server';
import { getMunicipalityQuality } from './get-municipality-quality.server';
import { recordQualityDay } from './recount.server';
import { evaluateNow } from './run-evaluation.server';
import { getScorePage } from './score/get-score-page.server';
import { readScoreBasis } from './score-basis.server';

standOn('2026-11-01');
const db = withDatabase();

const RAN_OUT = programmeInOrder('2024-04-01', '2026-03-31');
/** Fails critical rules beside, so that the cap of 100 counts: awarded twice, without a goal, nothing done of late. */
const MUCH = {
  ...RAN_OUT,
  decisions: RAN_OUT.decisions.flatMap((award) => [award, { ...award, fromDate: '2024-05-01' }]),
  finalGoals: [],
  measures: [lifeSkills('2024-05-01')],
};
const GOOD = { ...RAN_OUT, ends: [{ endedOn: '2026-03-31', reason: 'ARBEID' }] };

const { superuser, neighbour, owner } = people({
  superuser: 'municipal_superuser',
  neighbour: { role: 'municipal_superuser', municipalityCode: '1151' },
  owner: 'registry_owner',
});
let ids: number[] = [];

beforeAll(async () => {
  const named = (name: string, confidentiality = 'UGRADERT') => ({ name, confidentiality });
  ids = await asSystem((tx) => insertRecords(tx, [RAN_OUT, MUCH, GOOD, GOOD, RAN_OUT]));
  await db.query("update person set name = 'Anna' where id = $1", [ids[0]]);
  await db.query("update person set name = 'Berit' where id = $1", [ids[1]]);
  await db.query('update person set confidentiality = $2 where id = $1', [
    ids[4],
    named('x', 'STRENGT').confidentiality,
  ]);
  await asSystem((tx) =>
    insertRecords(tx, [{ ...RAN_OUT, person: { ...RAN_OUT.person, municipalityCode: '1151' } }]),
  );
  await evaluateNow({ today: '2026-11-01' });
});

describe('findings by rule', () => {
  it('counts findings and persons with the denominator, shielded persons in the denominator alone', async () => {
    const { lines, findings, basis } = await findFindingsByRule(superuser, {});
    const line = lines.find((one) => one.ruleId === 'DQ-080');
    expect(line).toMatchObject({
      findings: 2,
      persons: 2,
      applicable: 5,
      failing: 3,
      fresh: 2,
      reopened: 0,
      severity: 'critical',
    });
    expect(basis.totals.persons).toBe(5);
    expect(findings).toBe(lines.reduce((sum, one) => sum + one.findings, 0));
  });

  it('shows neighbours nothing', async () => {
    const { findings } = await findFindingsByRule(neighbour, { municipalityCode: '4203' });
    expect(findings).toBe(1);
    expect(await findPersonFindings(neighbour, ids[0] ?? 0)).toMatchObject({ present: [], loss: 0 });
  });

  it('is refused to those who may not read findings', async () => {
    const governor = await makeActor('county_governor');
    await expect(findFindingsByRule(governor, {})).rejects.toMatchObject({ code: 'forbidden' });
  });

  it.each([
    [{ severity: 'minor' } as const, []],
    [{ affectsFigures: true, ruleId: 'DQ-080' }, ['DQ-080']],
    [{ old: true }, []],
    [{ reopened: true }, []],
    [{ state: 'resolved' } as const, []],
    [{ fresh: true, ruleId: 'DQ-025' }, ['DQ-025']],
  ])('is narrowed by %j', async (filters, expected) => {
    const { lines } = await findFindingsByRule(superuser, filters);
    expect(lines.map((line) => line.ruleId)).toEqual(expected);
  });

  it('counts of what must be fixed just what the first page says', async () => {
    const [one] = await db.query<{ id: number; rule_id: string }>(
      "select id, rule_id from finding where person_id = $1 and rule_id = 'DQ-080'",
      [ids[0]],
    );
    await db.query("update finding set rule_id = 'DQ-072' where id = $1", [one?.id]);
    const all = await findFindingsByRule(superuser, {});
    const { lines, findings } = await findFindingsByRule(superuser, { mustFix: true });
    const { mustFix, mustFixGraded } = await getMunicipalityQuality(superuser);
    await db.query('update finding set rule_id = $2 where id = $1', [one?.id, one?.rule_id]);
    expect(all.lines.map(({ ruleId }) => ruleId)).toContain('DQ-072');
    expect(lines.map(({ ruleId }) => ruleId)).not.toContain('DQ-072');
    expect(findings).toBe(mustFix - mustFixGraded);
  });
});

describe('findings by person', () => {
  it('gives the dearest person first, with sentences and prices', async () => {
    const { persons, total } = await findFindingsByPerson(superuser, {});
    expect(persons.map((person) => [person.name, person.loss])).toEqual([
      ['Berit', 100],
      ['Anna', 50],
    ]);
    expect(total).toBe(2);
    expect(persons[1]?.duf).toMatch(/^2026 •••••• \d{2}$/);
    expect(persons[1]?.findings[0]).toMatchObject({
      ruleId: 'DQ-080',
      sentence: 'Vedtaket om introduksjonsprogram gikk ut 31.03.2026, men ingen avslutning er registrert.',
      points: 50,
      fixes: ['register_end', 'register_decision'],
    });
  });

  it('pages and sorts', async () => {
    const second = await findFindingsByPerson(superuser, {}, { sort: 'name', page: 2, pageSize: 1 });
    expect(second).toMatchObject({ total: 2, page: 2, pageSize: 1 });
    expect(second.persons.map((person) => person.name)).toEqual(['Berit']);
    const past = await findFindingsByPerson(superuser, {}, { sort: 'name', page: 99, pageSize: 1 });
    expect(past).toMatchObject({ total: 2, findings: second.findings, page: 1 });
    expect(past.persons.map((person) => person.name)).toEqual(['Anna']);
  });

  it('shows graded persons, without name and place, to those who may see them', async () => {
    const { persons } = await findFindingsByPerson(owner, { municipalityCode: '4203' });
    expect(persons.map((person) => person.name)).toEqual(['Berit', 'Anna', null]);
    expect(persons.map((person) => person.municipalityCode)).toEqual(['4203', '4203', null]);
  });

  it('tells the same price in SQL as in the arithmetic', async () => {
    const personId = ids[1] ?? 0;
    const { present } = await findPersonFindings(superuser, personId);
    const { weights, totals } = await asSystem((tx) => readScoreBasis(tx, '4203'));
    const prices = present.map((line) => [line.ruleId, line.points, line.ofScore]);
    const expected = present.map(({ ruleId }) => {
      const { points } = priceOfRule(present, ruleId, weights, totals);
      return [ruleId, points, points / totals.persons];
    });
    expect(prices).toEqual(expected);
    expect(new Set(present.map((line) => line.ruleId)).size).toBeGreaterThan(3);
  });

  it('names the registered rows that a finding is about', async () => {
    const { present } = await findPersonFindings(superuser, ids[1] ?? 0);
    const overlap = present.find((line) => line.ruleId === 'DQ-025');
    expect(overlap?.items.map((item) => item.table)).toEqual(['decision', 'decision']);
  });
});

describe('the quality of a municipality', () => {
  it('says what must be done, what pays best, and how the score has moved', async () => {
    await asSystem((tx) => recordQualityDay(tx, '2026-09-15'));
    await db.query("update municipality_quality_day set loss_total = 300 where municipality_code = '4203'");
    const page = await getMunicipalityQuality(superuser);
    expect(page.municipality).toEqual({ code: '4203', name: 'Arendal' });
    expect(page.totals).toMatchObject({ persons: 5, flawless: 2, lossTotal: 200, score: 60 });
    expect(page.change).toEqual({ since: '2026-09-15', score: 40, difference: 20 });
    expect(page.round).toEqual({
      year: 2026,
      opensOn: expect.any(String),
      deadline: '2027-02-28',
      daysLeft: 119,
    });
    expect(page.mustFix).toBeGreaterThan(page.quick - 1);
    expect(page.fixFirst[0]?.points).toBeGreaterThan(0);
    expect(page.judgedAt).toBeInstanceOf(Date);
  });

  it('is asked for by code by those who see several, and is not found without', async () => {
    expect((await getMunicipalityQuality(owner, '1151')).totals).toMatchObject({ persons: 1, score: 50 });
    await expect(getMunicipalityQuality(owner)).rejects.toMatchObject({ code: 'not_found' });
    await expect(getMunicipalityQuality(owner, '9999')).rejects.toMatchObject({ code: 'not_found' });
    expect((await getMunicipalityQuality(neighbour, '4203')).municipality.code).toBe('1151');
  });

  it('has no score where there are no persons', async () => {
    expect((await getMunicipalityQuality(owner, '0301')).totals.score).toBeNull();
  });
});

describe('a municipality of fewer than five persons', () => {
  const place = { municipalityCode: '1151' };
  const firstOf = async (reader: typeof owner) =>
    (await findFindingsByPerson(reader, place)).persons[0]?.findings.map(({ ofScore }) => ofScore)[0];

  it('does not tell others what a finding is of its score', async () => {
    expect(await firstOf(neighbour)).toBeGreaterThan(0);
    expect(await firstOf(owner)).toBe(0);
    const [line] = (await findFindingsByRule(owner, place)).lines;
    expect(line).toMatchObject({ persons: 1, ofScore: 0 });
  });

  it('keeps its days to itself also when it has grown', async () => {
    await db.query(
      "update municipality_quality set persons = 5, loss_total = 50 where municipality_code = '1151'",
    );
    await db.query("delete from municipality_quality_day where municipality_code = '1151'");
    await db.query(
      `insert into municipality_quality_day (municipality_code, day, persons, flawless, loss_total, critical, major, minor, query)
       values ('1151', '2026-09-01', 4, 0, 200, 4, 0, 0, 0)`,
    );
    const changeFor = async (reader: typeof owner) => (await getMunicipalityQuality(reader, '1151')).change;
    const days = async (reader: typeof owner) =>
      (await getScorePage(reader, place)).trend.map(({ day }) => day);
    expect(await changeFor(neighbour)).toMatchObject({ since: '2026-09-01', difference: 40 });
    expect(await changeFor(owner)).toBeNull();
    expect(await days(neighbour)).toEqual(['2026-09-01', '2026-11-01']);
    expect(await days(owner)).toEqual(['2026-11-01']);
    const { lines } = await findNationalQuality(owner);
    expect(lines.find(({ code }) => code === '1151')).toMatchObject({ persons: 5, score: 90, change: null });
    await db.query(
      "delete from municipality_quality_day where municipality_code = '1151' and day = '2026-09-01'",
    );
    await db.query(
      "update municipality_quality set persons = 1, loss_total = 50 where municipality_code = '1151'",
    );
  });
});

describe('the national table', () => {
  it('shows all municipalities, hides small ones and ranks nobody', async () => {
    const { lines, total, counties } = await findNationalQuality(owner);
    expect(lines).toHaveLength(357);
    expect(counties).toHaveLength(15);
    expect(lines.find((line) => line.code === '4203')).toMatchObject({
      persons: 5,
      score: 60,
      suppressed: false,
      critical: 6,
    });
    expect(lines.find((line) => line.code === '1151')).toMatchObject({
      persons: null,
      score: null,
      suppressed: true,
    });
    expect(lines.find((line) => line.code === '0301')).toMatchObject({
      persons: 0,
      score: null,
      suppressed: false,
    });
    // The only small municipality is left out of the sum, or it could be found by subtraction.
    expect(total).toMatchObject({ persons: 5, score: 60 });
  });

  it('sums the country up as its counties, and no small ones that are few together', async () => {
    const persons = (code: string, count: number) =>
      db.query(
        'insert into municipality_quality (municipality_code, persons) values ($1, $2) on conflict (municipality_code) do update set persons = $2',
        [code, count],
      );
    const sumOf = async (countyCode: string | null) =>
      (await findNationalQuality(owner, { countyCode })).total.persons;
    // Utsira has one; Bokn in the same county two, and Lillesand and Grimstad three and two in Agder.
    for (const [code, count] of [
      ['1145', 2],
      ['4215', 3],
      ['4202', 2],
    ] as const)
      await persons(code, count);
    expect([await sumOf('11'), await sumOf('42'), await sumOf(null)]).toEqual([0, 10, 10]);
    await persons('1145', 4);
    expect([await sumOf('11'), await sumOf('42'), await sumOf(null)]).toEqual([5, 10, 15]);
    await db.query("delete from municipality_quality where municipality_code in ('1145', '4215', '4202')");
  });

  it('sorts what has no score last, in both directions', async () => {
    for (const descending of [false, true]) {
      const { lines } = await findNationalQuality(owner, { sort: 'score', descending });
      expect(lines[0]?.code).toBe('4203');
    }
  });

  it('gives a county governor the own county, whatever is asked', async () => {
    const governor = await makeActor('county_governor');
    const { lines, counties, boundTo } = await findNationalQuality(governor, { countyCode: '03' });
    expect(new Set(lines.map((line) => line.countyCode))).toEqual(new Set(['42']));
    expect(counties.map((county) => county.code)).toEqual(['42']);
    expect(boundTo).toBe('42');
  });

  it('is refused to a municipality', async () => {
    await expect(findNationalQuality(superuser)).rejects.toMatchObject({ code: 'forbidden' });
  });
});
