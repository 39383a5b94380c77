import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '~/domain/accounts/actor';
import { asSystem } from '~/platform/db.server';
import { insertRecords } from '~test/factories/insert-record';
import { people } from '~test/factories/people';
import { programmeInOrder } from '~test/factories/programme-in-order';
import { withDatabase } from '~test/setup/database';
import { standOn } from '~test/setup/stand-on';
import { exportFindingsByPerson } from './export-persons-with-findings.server';
import { findFindingsByPerson } from './find-persons-with-findings.server';
import { type FindingFilters, PERSON_SORTS, type PersonSort } from './finding-filters';
import type { PersonFindings } from './persons-with-findings-sql.server';
import { evaluateNow } from './run-evaluation.server';

standOn('2026-11-01');
const db = withDatabase();

const RAN_OUT = programmeInOrder('2024-04-01', '2026-03-31');
const WITHOUT_GOAL = { ...RAN_OUT, finalGoals: [] };
const AWAY = { ...RAN_OUT, person: { ...RAN_OUT.person, municipalityCode: '1151' } };
const PERSONS = 5;

const { superuser, admin, owner, governor } = people({
  superuser: 'municipal_superuser',
  admin: 'municipal_admin',
  owner: 'registry_owner',
  governor: 'county_governor',
});
let ids: number[];

beforeAll(async () => {
  ids = await asSystem((tx) =>
    insertRecords(tx, [RAN_OUT, WITHOUT_GOAL, RAN_OUT, WITHOUT_GOAL, RAN_OUT, RAN_OUT, AWAY]),
  );
  const [graded] = ids.slice(PERSONS);
  await db.query("update person set confidentiality = 'STRENGT' where id = $1", [graded]);
  for (const [place, id] of ids.entries()) {
    await db.query('update person set name = $2 where id = $1', [id, `Navn ${(place * 3) % 7}`]);
  }
  await evaluateNow({ today: '2026-11-01' });
});

/** All that an export gives, read two persons at a time. */
async function exported(
  actor: Actor,
  filters: FindingFilters,
  sort: PersonSort = 'loss',
): Promise<PersonFindings[]> {
  const found: PersonFindings[] = [];
  for await (const person of await exportFindingsByPerson(actor, filters, { sort, batch: 2 }))
    found.push(person);
  return found;
}

describe('an export of findings by person', () => {
  it.each(PERSON_SORTS)('holds all that the list counts, in its order, by %s', async (sort) => {
    const list = await findFindingsByPerson(superuser, {}, { sort, pageSize: 100 });
    const all = await exported(superuser, {}, sort);
    expect(all).toEqual(list.persons);
    expect(all).toHaveLength(PERSONS);
    expect(all.flatMap(({ findings }) => findings)).toHaveLength(list.findings);
  });

  it.each<FindingFilters>([
    { ruleId: 'DQ-080' },
    { severity: 'major' },
    { municipalityCode: '1151' },
    { state: 'resolved' },
  ])('is narrowed by %j as the list is', async (filters) => {
    const { persons } = await findFindingsByPerson(owner, filters, { pageSize: 100 });
    expect(await exported(owner, filters)).toEqual(persons);
  });

  it('holds graded persons, without a name, for those who see them', async () => {
    const all = await exported(admin, {});
    expect(all).toHaveLength(PERSONS + 1);
    expect(
      all.filter(({ name, municipalityCode }) => name === null && municipalityCode === null),
    ).toHaveLength(1);
  });

  it('leaves out whom is hidden from the reader while it is read', async () => {
    const rest = await exportFindingsByPerson(superuser, {}, { sort: 'name', batch: 1 });
    await rest.next();
    await db.query("update person set confidentiality = 'STRENGT' where id = any($1)", [ids]);
    expect(await rest.next()).toEqual({ done: true, value: undefined });
  });

  it('is refused to those who may not read findings', async () => {
    await expect(exportFindingsByPerson(governor, {})).rejects.toMatchObject({ code: 'forbidden' });
  });
});
