import { beforeAll, describe, expect, it } from 'vitest';
import { matchEverybody } from '~/domain/quality/match-signatures.server';
import { asSystem, type Tx } from '~/platform/db.server';
import { newId } from '~/platform/ids.server';
import { insertRecords } from '~test/factories/insert-record';
import { JUDGED_ON, RAN_OUT, registerEnd } from '~test/factories/judged-person';
import { people } from '~test/factories/people';
import { withDatabase } from '~test/setup/database';
import { standOn } from '~test/setup/stand-on';
import { findFindingsByPerson } from '../find-persons-with-findings.server';
import { reevaluatePersons } from '../reevaluate-persons.server';
import type { Cause } from './cause';
import { causeWord, readCause } from './cause';
import { findCauseGroups } from './find-cause-groups.server';
import { getCauseGroup } from './get-cause-group.server';
import { groupCauses } from './group-causes.server';
import { signatureOfCause } from './signature-of-cause';

standOn(JUDGED_ON);
const db = withDatabase();
const { writer, neighbour, owner } = people({
  writer: 'municipal_superuser',
  neighbour: { role: 'municipal_superuser', municipalityCode: '1151' },
  owner: 'registry_owner',
});

const FILE = newId();
const BY_FILE: Cause = { kind: 'transfer', field: 'transfer', value: FILE };
let brought: number[] = [];

/** Persons who fail DQ-080, judged together on a day. */
async function add(
  count: number,
  municipalityCode: string,
  day: string,
  transferId?: string,
): Promise<number[]> {
  const record = { ...RAN_OUT, person: { ...RAN_OUT.person, municipalityCode } };
  return asSystem(async (tx) => {
    const ids = await insertRecords(
      tx,
      Array.from({ length: count }, () => record),
    );
    const at = new Date(`${day}T10:00:00Z`);
    await reevaluatePersons(tx, ids, { today: JUDGED_ON, cause: 'data', transferId, at });
    return ids;
  });
}

const told = async (actor = writer) =>
  (await findCauseGroups(actor)).groups.map((group) => ({
    cause: causeWord(group),
    place: group.municipalityCode,
    part: `${group.findings}/${group.total}`,
    usual: group.usual,
  }));

beforeAll(async () => {
  await db.query(
    `insert into transfer (id, municipality_code, state, file_name, file_size, created_at)
      values ($1, '4203', 'done', 'avslutninger.csv', 1, '2026-10-12T08:00:00Z')`,
    [FILE],
  );
  brought = await add(6, '4203', '2026-10-12', FILE);
  await add(1, '4203', '2026-09-01');
  await add(1, '4203', '2026-09-02');
  await add(5, '1151', '2026-10-12');
  await add(1, '1151', '2026-09-03');
  await groupCauses();
});

describe('what findings have in common', () => {
  it('is told with the denominator when it is unusual, and not when it is the same everywhere', async () => {
    // All come by file and on evidence of the same days, and elsewhere most were raised on the same day.
    expect(await told()).toEqual([{ cause: causeWord(BY_FILE), place: '4203', part: '6/8', usual: 0 }]);
    const [group] = (await findCauseGroups(writer)).groups;
    expect(group?.text).toEqual({
      about: 'transfer',
      value: 'avslutninger.csv',
      day: '2026-10-12T08:00:00.000Z',
    });
  });

  it('is each municipality’s own, and IMDi’s with the country', async () => {
    expect(await told(neighbour)).toEqual([]);
    expect((await told(owner)).map(({ place }) => place)).toContain('4203');
    await expect(
      getCauseGroup(neighbour, { municipalityCode: '4203', ruleId: 'DQ-080', cause: BY_FILE }),
    ).resolves.toMatchObject({ municipalityCode: '1151', findings: 0, personIds: [] });
  });

  it('comes out the same again, for all and for the one municipality', async () => {
    const before = await told(owner);
    await groupCauses();
    expect(await told(owner)).toEqual(before);
    await groupCauses('4203');
    expect(await told(owner)).toEqual(before);
  });

  it('holds exactly the open findings that share it, as the list with the filter does', async () => {
    const about = { municipalityCode: '4203', ruleId: 'DQ-080', cause: BY_FILE };
    const group = await getCauseGroup(writer, about);
    expect(group).toMatchObject({ findings: 6, total: 8, personIds: brought });
    const listed = await findFindingsByPerson(writer, about);
    expect(listed.persons.map(({ personId }) => personId).sort((a, b) => a - b)).toEqual(brought);
    const [first = 0, second = 0] = brought;
    await registerEnd(first);
    await db.query("update person set confidentiality = 'STRENGT' where id = $1", [second]);
    expect(await getCauseGroup(writer, about)).toMatchObject({ findings: 4, total: 6 });
    expect(await getCauseGroup(owner, about)).toMatchObject({ findings: 5, total: 7 });
    await db.query("update person set confidentiality = 'UGRADERT' where id = $1", [second]);
  });

  it('follows a day, when elsewhere it was another', async () => {
    await add(6, '0301', '2026-08-03');
    await groupCauses();
    const { groups } = await findCauseGroups(owner, { municipalityCode: '0301' });
    expect(groups.map(causeWord)).toEqual(['day.finding.2026-08-03']);
    const cause = readCause('day.finding.2026-08-03');
    if (!cause) throw new Error('not read');
    const group = await getCauseGroup(owner, { municipalityCode: '0301', ruleId: 'DQ-080', cause });
    expect(group.findings).toBe(6);
  });

  it('becomes the signature of a known error, which hits those of the group', async () => {
    const source: Cause = { kind: 'source', field: 'source', value: 'FILE' };
    const about = { ruleId: 'DQ-080', municipalityCode: '0301', cause: source };
    const { personIds, tables } = await getCauseGroup(owner, { ...about });
    const signature = signatureOfCause({ ...about, tables });
    expect(signature).toMatchObject({ rules: ['DQ-080'], municipalities: ['0301'] });
    const hit = await asSystem((tx) => matchEverybody(tx, signature, JUDGED_ON));
    expect(hit).toEqual(personIds);
    const elsewhere = signatureOfCause({ ...about, cause: { ...source, value: 'WEB' }, tables });
    expect(await asSystem((tx) => matchEverybody(tx, elsewhere, JUDGED_ON))).toEqual([]);
  });

  const outOfUse = (tx: Tx, out: boolean) =>
    tx.$executeRaw`insert into rule_in_year (control_year, regime, rule_id, status, reason)
      select 2026, unnest(array['INTRO', 'INTEG', 'INTEG_6A']), 'DQ-080', ${out ? 'retired' : 'active'}, 'tried'
      on conflict (control_year, regime, rule_id) do update set status = excluded.status`;
  const right = (tx: Tx, isRight: boolean, personId: number) =>
    isRight
      ? tx.programmeEnd.create({
          data: { personId, endedOn: new Date('2026-03-31'), reason: 'ARBEID', source: 'WEB' },
        })
      : tx.programmeEnd.deleteMany({ where: { personId } });

  it.each([
    ['stays the file when its rule is out of use for a while', outOfUse, FILE],
    ['is no longer the file when the record was right in between', right, null],
  ] as const)('%s', async (_, change, kept) => {
    const [id = 0] = await add(1, '5001', '2026-10-12', FILE);
    const judgedWith = (changed: boolean) =>
      asSystem(async (tx) => {
        await change(tx, changed, id);
        return reevaluatePersons(tx, [id], { today: JUDGED_ON, cause: 'data' });
      });
    expect((await judgedWith(true)).closed).toHaveLength(1);
    expect((await judgedWith(false)).reopened).toHaveLength(1);
    const [finding] = await db.query('select transfer_id from finding where person_id = $1', [id]);
    expect(finding).toEqual({ transfer_id: kept });
  });

  it('is read from addresses without breaking', () => {
    expect(readCause('transfer.transfer.x y')).toBeNull();
    expect(readCause("code.reason.x' or 1=1")).toBeNull();
    expect(readCause(causeWord(BY_FILE))).toEqual(BY_FILE);
  });
});
