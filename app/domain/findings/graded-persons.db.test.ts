import { beforeAll, describe, expect, it } from 'vitest';
import { asSystem } from '~/platform/db.server';
import { makeFinding } from '~test/factories/desk';
import { insertRecords } from '~test/factories/insert-record';
import { people } from '~test/factories/people';
import { programmeInOrder } from '~test/factories/programme-in-order';
import { withDatabase } from '~test/setup/database';
import { standOn } from '~test/setup/stand-on';
import { causeSql } from './causes/traits-sql.server';
import { findExceptions } from './exceptions/find-exceptions.server';
import { findFindingsByRule } from './find-findings.server';
import { findFindingsByPerson } from './find-persons-with-findings.server';
import { PERSON_SORTS } from './finding-filters';
import { getMunicipalityQuality } from './get-municipality-quality.server';
import { evaluateNow } from './run-evaluation.server';

standOn('2026-11-01');
const db = withDatabase();

const RAN_OUT = programmeInOrder('2024-04-01', '2026-03-31');
const HOME = '4203';
const AWAY = '1151';

const { superuser, admin, neighbour, neighbouringAdmin, agent, owner } = people({
  superuser: 'municipal_superuser',
  admin: 'municipal_admin',
  neighbour: { role: 'municipal_superuser', municipalityCode: AWAY },
  neighbouringAdmin: { role: 'municipal_admin', municipalityCode: AWAY },
  agent: 'support_agent',
  owner: 'registry_owner',
});
type Reader = typeof superuser;

let open = 0;
let graded = 0;

/** Persons with findings by every list, and by the first page's sum of one rule; all must agree. */
async function personsSeenBy(reader: Reader, municipalityCode: string): Promise<number[]> {
  const filters = { municipalityCode };
  const lists = await Promise.all(
    PERSON_SORTS.map((sort) => findFindingsByPerson(reader, filters, { sort, pageSize: 1 })),
  );
  const byRule = await findFindingsByRule(reader, { ...filters, ruleId: 'DQ-080' });
  const home = await getMunicipalityQuality(reader, municipalityCode);
  expect(home.findings).toBe((await findFindingsByRule(reader, filters)).findings);
  expect(lists.map(({ findings }) => findings)).toEqual(PERSON_SORTS.map(() => home.findings));
  expect(byRule.lines[0]?.persons ?? 0).toBe(byRule.persons);
  const counts = new Set([...lists.map(({ total }) => total), byRule.persons]);
  const { persons } = await findFindingsByPerson(reader, filters);
  return [...counts, persons.length];
}

const grade = (id: number, confidentiality: string) =>
  db.query('update person set confidentiality = $2 where id = $1', [id, confidentiality]);
const move = (id: number, code: string) =>
  db.query('update person set municipality_code = $2 where id = $1', [id, code]);

beforeAll(async () => {
  [open = 0, graded = 0] = await asSystem((tx) => insertRecords(tx, [RAN_OUT, RAN_OUT]));
  await grade(graded, 'STRENGT');
  await evaluateNow({ today: '2026-11-01' });
});

describe('persons with graded addresses', () => {
  it('are counted and listed for those alone that may see them', async () => {
    expect(await personsSeenBy(superuser, HOME)).toEqual([1, 1]);
    expect(await personsSeenBy(admin, HOME)).toEqual([2, 2]);
    expect(await personsSeenBy(agent, HOME)).toEqual([1, 1]);
    expect(await personsSeenBy(owner, HOME)).toEqual([2, 2]);
    expect((await findFindingsByRule(agent, { ruleId: 'DQ-080' })).persons).toBe(1);
    expect((await findFindingsByRule(owner, { ruleId: 'DQ-080' })).persons).toBe(2);
  });

  it('count in what a municipality must fix, whoever reads it', async () => {
    const read = async (reader: Reader) => {
      const { mustFix, mustFixGraded, quick, findings } = await getMunicipalityQuality(reader, HOME);
      return { mustFix, mustFixGraded, quick, findings };
    };
    const all = await read(admin);
    expect(all).toMatchObject({ mustFix: 2, mustFixGraded: 0, quick: 2 });
    expect(await read(superuser)).toEqual({
      ...all,
      mustFixGraded: 1,
      findings: all.findings / 2,
    });
    expect(await read(agent)).toEqual(await read(superuser));
  });

  it('are hidden from the moment they are graded, and shown when they no longer are', async () => {
    await grade(open, 'FORTROLIG');
    expect(await personsSeenBy(superuser, HOME)).toEqual([0, 0]);
    expect(await personsSeenBy(admin, HOME)).toEqual([2, 2]);
    await grade(open, 'UGRADERT');
    expect(await personsSeenBy(superuser, HOME)).toEqual([1, 1]);
  });

  it('take their findings along when they move, hidden there as here', async () => {
    await move(graded, AWAY);
    await move(open, AWAY);
    expect(await personsSeenBy(admin, HOME)).toEqual([0, 0]);
    expect(await personsSeenBy(neighbour, AWAY)).toEqual([1, 1]);
    expect(await personsSeenBy(neighbouringAdmin, AWAY)).toEqual([2, 2]);
    expect(await personsSeenBy(agent, AWAY)).toEqual([1, 1]);
    // What lists of findings rest on: a finding never stands elsewhere than its person.
    const strays = await db.query(
      'select from finding f join person p on p.id = f.person_id where p.municipality_code <> f.municipality_code',
    );
    expect(strays).toEqual([]);
    await move(graded, HOME);
    await move(open, HOME);
  });

  it('do not tell where they live in what their findings and exceptions say', async () => {
    const evidence = {
      endedOn: '2026-02-15',
      municipality: '4203',
      permitDate: '2025-02-01',
      settledOn: '2025-03-04',
    };
    for (const ruleId of ['DQ-085', 'DQ-013']) {
      for (const personId of [open, graded]) await makeFinding(personId, ruleId);
    }
    await db.query('update finding set evidence = $1 where rule_id = any($2)', [
      evidence,
      ['DQ-085', 'DQ-013'],
    ]);
    const said = async (reader: Reader, personId: number) => {
      const { persons } = await findFindingsByPerson(reader, { municipalityCode: HOME, ruleId: 'DQ-085' });
      return persons
        .find((person) => person.personId === personId)
        ?.findings.map(({ sentence }) => sentence)[0];
    };
    for (const reader of [admin, owner]) {
      expect(await said(reader, open)).toContain('kommune 4203');
      expect(await said(reader, graded)).toContain('kommune (vises ikke)');
    }

    await db.query(
      `insert into finding_exception (finding_id, person_id, municipality_code, rule_id, fingerprint, evidence, severity, ground, reason, status, asked_by_id, asked_at)
       select id, person_id, municipality_code, rule_id, fingerprint, evidence, 'major', 'other', 'Grunn', 'asked', $1, now() from finding
       where rule_id = 'DQ-085' and person_id = $2`,
      [admin.id, graded],
    );
    const { lines } = await findExceptions(owner, {});
    expect(lines.map(({ sentence }) => sentence)).toEqual([expect.stringContaining('kommune (vises ikke)')]);

    const cause = causeSql(HOME, 'DQ-013', { kind: 'day', field: 'settledOn', value: '2025-03-04' });
    const alike = await asSystem((tx) => tx.$queryRaw`select f.person_id from finding f where ${cause}`);
    expect(alike).toEqual([{ person_id: open }]);
  });
});
