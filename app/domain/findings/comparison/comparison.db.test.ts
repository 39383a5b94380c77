import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asSystem, closeDb } from '~/platform/db.server';
import { insertRecords } from '~test/factories/insert-record';
import { people } from '~test/factories/people';
import { withDatabase } from '~test/setup/database';
import { standOn } from '~test/setup/stand-on';
import { findComparisons } from './find-comparisons.server';
import { findMap } from './find-map.server';
import { getComparison, getOwnStanding } from './get-comparison.server';
import { refreshExpectations } from './refresh-expectations.server';

standOn('2026-11-22');
const db = withDatabase();

const { superuser, small, owner, governor } = people({
  superuser: 'municipal_superuser',
  small: { role: 'municipal_reader', municipalityCode: '1151' },
  owner: 'registry_owner',
  governor: 'county_governor',
});

type Sums = { code: string; regime: string; persons: number; failing: number };

/** Persons of each kind, and how many of them fail DQ-081; DQ-003 (which costs nothing to fail here) applies to none of INTRO. */
const SUMS: Sums[] = [
  { code: '4203', regime: 'INTEG', persons: 20, failing: 8 },
  { code: '4203', regime: 'INTRO', persons: 10, failing: 1 },
  { code: '0301', regime: 'INTEG', persons: 60, failing: 8 },
  { code: '0301', regime: 'INTRO', persons: 30, failing: 9 },
  { code: '1151', regime: 'INTEG', persons: 3, failing: 3 },
];

beforeAll(async () => {
  for (const { code, regime, persons, failing } of SUMS) {
    const ids = await asSystem((tx) =>
      insertRecords(
        tx,
        Array.from({ length: persons }, () => ({
          person: { municipalityCode: code, regime: regime as 'INTEG' },
        })),
      ),
    );
    await db.query(
      `insert into person_quality (person_id, municipality_code, loss, critical, query, applicable_rules, failing_rules)
       select id, $2, case when n <= $3 then 50 else 0 end, case when n <= $3 then 1 else 0 end, case when n <= 2 then 1 else 0 end,
         '{DQ-074,DQ-081}', case when n <= least($3, 2) then '{DQ-074,DQ-081}'::text[] when n <= $3 then '{DQ-081}' when n <= 2 then '{DQ-074}' else '{}' end
       from unnest($1::int[]) with ordinality as r(id, n)`,
      [ids, code, failing],
    );
  }
  await db.query(`insert into municipality_quality (municipality_code, persons, flawless, loss_total, critical, query)
    select municipality_code, count(*), count(*) filter (where loss = 0), sum(loss), sum(critical), sum(query) from person_quality group by 1`);
  await db.query(`insert into rule_count (municipality_code, rule_id, applicable, failing)
    select municipality_code, r, count(*), count(*) filter (where r = any(failing_rules)) from person_quality, unnest(applicable_rules) r group by 1, 2`);
  await asSystem(refreshExpectations);
});
afterAll(closeDb);

describe('what is expected of a municipality', () => {
  it('is the national share of failures per rule and law, times its own persons', async () => {
    // INTEG: 19 of 83 fail DQ-081; INTRO: 10 of 40.
    const rows = await db.query<{ code: string; expected: number }>(
      "select municipality_code as code, expected from expected_failures where rule_id = 'DQ-081' order by 1",
    );
    const share = { INTEG: 19 / 83, INTRO: 10 / 40 };
    expect(rows.map(({ code }) => code)).toEqual(['0301', '1151', '4203']);
    expect(rows[0]?.expected).toBeCloseTo(60 * share.INTEG + 30 * share.INTRO, 9);
    expect(rows[1]?.expected).toBeCloseTo(3 * share.INTEG, 9);
    expect(rows[2]?.expected).toBeCloseTo(20 * share.INTEG + 10 * share.INTRO, 9);
  });

  it('comes to what the country has, and leaves out rules that cost nothing', async () => {
    const [sum] = await db.query<{ expected: number }>(
      'select sum(expected) as expected from municipality_expectation',
    );
    expect(sum?.expected).toBeCloseTo(29, 9);
  });

  it('writes nothing but the time when it is worked out again', async () => {
    const versions = () =>
      db.query('select xmin::text, municipality_code, rule_id from expected_failures order by 2, 3');
    const before = await versions();
    await asSystem(refreshExpectations);
    expect(await versions()).toEqual(before);
  });

  it('forgets a municipality that has nobody any more', async () => {
    await asSystem(async (tx) => {
      await tx.$executeRaw`update person_quality set municipality_code = '0301' where municipality_code = '1151'`;
      await refreshExpectations(tx);
      expect(await tx.expectedFailures.count({ where: { municipalityCode: '1151' } })).toBe(0);
      expect(await tx.municipalityExpectation.count({ where: { municipalityCode: '1151' } })).toBe(0);
      throw new Error('taken back');
    }).catch((error: Error) => expect(error.message).toBe('taken back'));
  });
});

describe('a municipality and what is expected of it', () => {
  it('is told with its verdict, its place among all, and rule by rule', async () => {
    const page = await getComparison(superuser, '0301');
    expect(page).toMatchObject({
      municipality: { code: '4203' },
      suppressed: false,
      persons: 30,
      national: false,
    });
    expect(page.standing).toMatchObject({ observed: 9, verdict: 'as_expected' });
    expect(page.rules).toMatchObject([{ ruleId: 'DQ-081', applicable: 30, observed: 9 }]);
    // Utsira has too few persons to be placed.
    expect(page.strip).toMatchObject({ municipalities: 2, leftOut: 1 });
    expect(page.strip?.bins.reduce((sum, count) => sum + count, 0)).toBe(2);
    expect(page.strip?.classes.reduce((sum, count) => sum + count, 0)).toBe(2);
  });

  it('follows corrections at once', async () => {
    await db.query(
      "update municipality_quality set critical = critical - 4 where municipality_code = '4203'",
    );
    expect(await getOwnStanding(superuser)).toMatchObject({ observed: 5 });
    await db.query(
      "update municipality_quality set critical = critical + 4 where municipality_code = '4203'",
    );
  });

  it('is shown to itself however small, and as nothing to others', async () => {
    expect((await getComparison(small)).standing).toMatchObject({ observed: 3 });
    expect(await getComparison(owner, '1151')).toMatchObject({
      suppressed: true,
      persons: null,
      standing: null,
      strip: null,
      rules: [],
    });
  });

  it('does not exist for a county governor of another county, nor where there is none', async () => {
    expect((await getComparison(governor, '4203')).persons).toBe(30);
    await expect(getComparison(governor, '0301')).rejects.toMatchObject({ code: 'not_found' });
    await expect(getComparison(owner, '9999')).rejects.toMatchObject({ code: 'not_found' });
    await expect(getComparison(owner)).rejects.toMatchObject({ code: 'not_found' });
  });
});

describe('all municipalities', () => {
  it('stand by name with their verdicts, small ones without figures', async () => {
    const { lines, judged, silent, verdicts } = await findComparisons(owner);
    expect(lines).toHaveLength(357);
    expect(lines.find(({ code }) => code === '1151')).toMatchObject({
      suppressed: true,
      persons: null,
      standing: null,
    });
    expect(judged).toBe(2);
    expect(verdicts.as_expected + silent).toBe(357);
    expect(lines.map(({ name }) => name)).toEqual(
      [...lines.map(({ name }) => name)].sort((a, b) => a.localeCompare(b, 'nb')),
    );
  });

  it('are those of the own county for its governor, with limits from the whole country', async () => {
    const own = await findComparisons(governor, { countyCode: '03' });
    expect(new Set(own.lines.map(({ countyCode }) => countyCode))).toEqual(new Set(['42']));
    expect(own.judged).toBe(2);
    expect((await findComparisons(governor, { pair: ['4203', '0301'] })).pair).toBeNull();
    await expect(findComparisons(superuser)).rejects.toMatchObject({ code: 'forbidden' });
  });

  it('are held against each other two by two, and called different only when their ranges lie apart', async () => {
    const { pair } = await findComparisons(owner, { pair: ['4203', '0301'] });
    expect(pair?.comparison.difference).toBe('none');
    expect((await findComparisons(owner, { pair: ['4203', '1151'] })).pair).toBeNull();
    expect((await findComparisons(owner, { pair: ['4203', '4203'] })).pair).toBeNull();
    // Where all others are as expected, the limits are no wider than chance makes them.
    await db.query(`with other as (
        select code from municipality where valid_to is null and code not in ('4203', '0301', '1151')
      ), quality as (
        insert into municipality_quality (municipality_code, persons, critical) select code, 10, 10 from other
      )
      insert into municipality_expectation (municipality_code, expected, as_of) select code, 10, now() from other`);
    await db.query("update municipality_quality set critical = 120 where municipality_code = '0301'");
    const apart = (await findComparisons(owner, { pair: ['4203', '0301'] })).pair?.comparison;
    expect(apart?.difference).toBe('second_more');
    await db.query("update municipality_quality set critical = 17 where municipality_code = '0301'");
    for (const table of ['municipality_quality', 'municipality_expectation']) {
      await db.query(`delete from ${table} where municipality_code not in ('4203', '0301', '1151')`);
    }
  });
});

describe('the map', () => {
  it('shows counties as their municipalities together, a single small one left out', async () => {
    const { places, county } = await findMap(owner, { level: 'counties' });
    expect(county).toBeNull();
    expect(places).toHaveLength(15);
    expect(places.find(({ code }) => code === '42')).toMatchObject({
      persons: 30,
      standing: { observed: 9 },
    });
    expect(places.find(({ code }) => code === '11')).toMatchObject({
      suppressed: true,
      persons: null,
      score: null,
      standing: null,
    });
    expect(places.find(({ code }) => code === '18')).toMatchObject({ suppressed: false, persons: 0 });
  });

  it('shows the municipalities of a county, small ones without figures, and the own county to its governor', async () => {
    const rogaland = await findMap(owner, { countyCode: '11', level: 'counties' });
    expect(rogaland.places).toHaveLength(23);
    expect(rogaland.places.find(({ code }) => code === '1151')).toMatchObject({
      suppressed: true,
      persons: null,
      score: null,
      standing: null,
    });
    const own = await findMap(governor, { countyCode: '11', level: 'counties' });
    expect(own.places.every(({ code }) => code.startsWith('42'))).toBe(true);
    expect(own.county?.code).toBe('42');
    await expect(findMap(superuser, { level: 'counties' })).rejects.toMatchObject({ code: 'forbidden' });
  });
});
