import { beforeEach, describe, expect, it } from 'vitest';
import { reevaluatePersons } from '~/domain/findings/reevaluate-persons.server';
import { evaluateNow } from '~/domain/findings/run-evaluation.server';
import { asSystem } from '~/platform/db.server';
import { CHANGE_DAY, ENDED_BY_NIR } from '~test/factories/change-cases';
import { insertRecords } from '~test/factories/insert-record';
import { describedError, makeKnownError } from '~test/factories/known-error';
import { makeActor } from '~test/factories/make-actor';
import { people } from '~test/factories/people';
import { standOn } from '~test/setup/stand-on';
import { closeKnownError, reopenKnownError } from './close-known-error.server';
import { findKnownErrorsForPersons } from './find-known-errors-for-persons.server';
import { noteKnownErrorVerdict } from './note-known-error-verdict.server';
import { refreshKnownError } from './refresh-known-error.server';
import { changeKnownError } from './save-known-error.server';
import { updateKnownError } from './update-known-error.server';

const { owner, arendal, utsira } = people({
  owner: 'registry_owner',
  arendal: 'municipal_superuser',
  utsira: { role: 'municipal_superuser', municipalityCode: '1151' },
});

standOn(CHANGE_DAY);
beforeEach(() =>
  asSystem(
    (tx) => tx.$executeRaw`truncate known_error, finding, person_quality, municipality_quality,
  rule_count, person restart identity cascade`,
  ),
);

const CLOSING = { bodyNb: 'Rettet.', bodyNn: '', bodyEn: '', reason: '' };

async function addPersons(
  count: number,
  municipalityCode = '4203',
  ends = ENDED_BY_NIR.ends,
): Promise<number[]> {
  return asSystem(async (tx) => {
    const records = Array.from({ length: count }, () => ({
      ...ENDED_BY_NIR,
      ends,
      person: { ...ENDED_BY_NIR.person, municipalityCode },
    }));
    const ids = await insertRecords(tx, records);
    await reevaluatePersons(tx, ids, { today: CHANGE_DAY, cause: 'data', notify: false });
    return ids;
  });
}

const hits = () =>
  asSystem(async (tx) => {
    const rows = await tx.knownErrorHit.findMany({
      where: { endedAt: null },
      orderBy: [{ knownErrorId: 'asc' }, { personId: 'asc' }],
    });
    return rows.map(({ knownErrorId, personId, municipalityCode }) => [
      knownErrorId,
      personId,
      municipalityCode,
    ]);
  });

const findings = (personId: number) =>
  asSystem((tx) =>
    tx.finding.findMany({ where: { personId, state: { not: 'resolved' } }, orderBy: { ruleId: 'asc' } }),
  );

const totals = (code = '4203') =>
  asSystem((tx) => tx.municipalityQuality.findUniqueOrThrow({ where: { municipalityCode: code } }));

/** The rule that fails on an end without reason. */
const RULE = 'DQ-082';

describe('whom a known error hits', () => {
  it('is computed when it is made, and follows every change of a record', async () => {
    const [first = 0, second = 0] = await addPersons(2);
    await addPersons(1, '4203', [{ endedOn: '2026-03-31', reason: 'IKKE_REGISTRERT', setBy: 'BRUKER' }]);
    const number = await makeKnownError(owner);
    expect(await hits()).toEqual([
      [number, first, '4203'],
      [number, second, '4203'],
    ]);
    await asSystem(async (tx) => {
      await tx.programmeEnd.updateMany({ where: { personId: first }, data: { reason: 'FULLFORT' } });
      await reevaluatePersons(tx, [first], { today: CHANGE_DAY, cause: 'data' });
    });
    expect(await hits()).toEqual([[number, second, '4203']]);
    const [later = 0] = await addPersons(1, '1151');
    expect(await hits()).toEqual([
      [number, second, '4203'],
      [number, later, '1151'],
    ]);
    await asSystem((tx) => tx.person.update({ where: { id: later }, data: { municipalityCode: '4203' } }));
    expect(await hits()).toContainEqual([number, later, '4203']);
  });

  it('is the same set by a full run and step by step, for every kind of condition', async () => {
    const signatures = [
      { rules: [RULE, 'DQ-030'] },
      { regimes: ['INTEG' as const], withoutCategory: true },
      { categories: ['RP_INTRO'], sources: ['FILE' as const] },
      { municipalities: ['1151'], registeredFrom: '2020-01-01', registeredTo: '2030-01-01' },
      { items: [{ kind: 'measure', has: false }] },
      {
        items: [
          {
            kind: 'programme_end',
            datesFrom: '2026-01-01',
            datesTo: '2026-12-31',
            tests: [{ field: 'set_by', test: 'is_not', value: 'SYSTEM' }],
          },
        ],
      },
      {
        items: [
          {
            kind: 'decision',
            registeredTo: '2030-01-01',
            tests: [{ field: 'to_date', test: 'before', value: '2026-06-01' }],
          },
        ],
      },
      {
        items: [{ kind: 'measure', tests: [{ field: 'hours_per_week', test: 'missing' }] }],
        regimes: ['INTEG' as const],
      },
      { permitGrounds: ['34'] },
      {},
    ];
    for (const signature of signatures)
      await makeKnownError(owner, { signature: signature as never, covers: [RULE] });
    await addPersons(3);
    await addPersons(2, '1151', [{ endedOn: '2026-03-31', reason: 'FULLFORT', setBy: 'BRUKER' }]);
    await asSystem((tx) =>
      insertRecords(tx, [{}, { person: { permitGround: '34', municipalityCode: '1151' } }]),
    );
    await evaluateNow({ today: CHANGE_DAY }, { notify: false });
    const stepwise = await hits();
    const states = await asSystem((tx) =>
      tx.finding.findMany({ orderBy: { id: 'asc' }, select: { id: true, state: true, knownErrorId: true } }),
    );
    const hitErrors = new Set(stepwise.map(([id]) => id));
    expect(hitErrors.size).toBe(signatures.length - 1);
    await asSystem((tx) => tx.$executeRaw`delete from known_error_hit`);
    for (const id of hitErrors) await refreshKnownError(Number(id));
    expect(await hits()).toEqual(stepwise);
    await asSystem((tx) => tx.$executeRaw`delete from known_error_hit`);
    await evaluateNow({ today: CHANGE_DAY }, { notify: false });
    expect(await hits()).toEqual(stepwise);
    expect(
      await asSystem((tx) =>
        tx.finding.findMany({
          orderBy: { id: 'asc' },
          select: { id: true, state: true, knownErrorId: true },
        }),
      ),
    ).toEqual(states);
    for (const id of hitErrors) expect(await refreshKnownError(Number(id))).toBe(0);
  });
});

describe('findings inside', () => {
  it('are laid aside, leave the score, and come back with the age they had', async () => {
    const [id = 0] = await addPersons(1);
    const before = await totals();
    const opened = new Date('2026-09-01T08:00:00Z');
    await asSystem((tx) =>
      tx.finding.updateMany({ where: { personId: id, ruleId: RULE }, data: { openedAt: opened } }),
    );
    const number = await makeKnownError(owner, { covers: [RULE] });
    expect(await findings(id)).toContainEqual(
      expect.objectContaining({ ruleId: RULE, state: 'known_error', knownErrorId: number }),
    );
    expect((await totals()).critical).toBe(before.critical - 1);
    const since = new Date('2026-10-20T08:00:00Z');
    await asSystem((tx) =>
      tx.finding.updateMany({ where: { knownErrorId: number }, data: { knownErrorSince: since } }),
    );
    await closeKnownError(owner, number, { ...CLOSING, reason: 'Rettet for nye registreringer.' });
    expect(await hits()).toEqual([]);
    const back = (await findings(id)).find(({ ruleId }) => ruleId === RULE);
    expect(back).toMatchObject({ state: 'open', knownErrorId: null, knownErrorSince: null });
    const moved = Number(back?.openedAt.getTime()) - opened.getTime();
    expect(moved).toBeGreaterThan(5 * 86_400_000);
    expect(await totals()).toMatchObject({ lossTotal: before.lossTotal, critical: before.critical });
    const kinds = await asSystem((tx) =>
      tx.findingEvent.findMany({ where: { findingId: back?.id ?? 0 }, orderBy: { id: 'asc' } }),
    );
    expect(kinds.map(({ kind, cause }) => [kind, cause]).slice(1)).toEqual([
      ['laid_aside', 'known_error'],
      ['taken_up', 'known_error'],
    ]);
    await reopenKnownError(owner, number);
    expect((await hits()).length).toBe(1);
  });

  it('are left alone by an internal error, and by rules that it does not cover', async () => {
    const [id = 0] = await addPersons(1);
    const number = await makeKnownError(owner, { covers: [RULE], visibility: 'internal' });
    expect((await hits()).length).toBe(1);
    expect((await findings(id)).every(({ state }) => state === 'open')).toBe(true);
    await changeKnownError(owner, number, { ...describedError({ covers: ['DQ-030'] }), version: 1 });
    expect((await findings(id)).find(({ ruleId }) => ruleId === RULE)?.state).toBe('open');
    await changeKnownError(owner, number, { ...describedError({ covers: [RULE] }), version: 2 });
    expect((await findings(id)).find(({ ruleId }) => ruleId === RULE)?.state).toBe('known_error');
    await expect(changeKnownError(owner, number, { ...describedError(), version: 2 })).rejects.toMatchObject({
      code: 'conflict',
    });
  });
});

describe('a known error', () => {
  it('is seen where it hits, with the own persons only', async () => {
    const mine = await addPersons(2);
    const theirs = await addPersons(1, '1151');
    const number = await makeKnownError(owner, { covers: [RULE] });
    const secret = await makeKnownError(owner, { visibility: 'internal', title: 'Bare for IMDi' });
    const asked = [...mine, ...theirs];
    expect(await findKnownErrorsForPersons(arendal, asked)).toMatchObject([
      { number, language: 'nb', title: 'NIR setter slutt av seg selv', personIds: mine },
    ]);
    expect(await findKnownErrorsForPersons(utsira, asked)).toMatchObject([{ number, personIds: theirs }]);
    const elsewhere = await makeActor('municipal_superuser', { municipalityCode: '0301' });
    expect(await findKnownErrorsForPersons(elsewhere, asked)).toEqual([]);
    for (const hidden of [secret, 999_999]) {
      await expect(noteKnownErrorVerdict(utsira, hidden, 'solves')).rejects.toMatchObject({
        code: 'not_found',
      });
    }
    await expect(noteKnownErrorVerdict(elsewhere, number, 'solves')).rejects.toMatchObject({
      code: 'not_found',
    });
    await noteKnownErrorVerdict(utsira, number, 'solves');
    await noteKnownErrorVerdict(utsira, number, 'not_us');
    await noteKnownErrorVerdict(arendal, number, 'solves');
    const said = await asSystem((tx) =>
      tx.knownErrorVerdict.groupBy({ by: ['verdict'], _count: true, orderBy: { verdict: 'asc' } }),
    );
    expect(said.map(({ verdict, _count }) => [verdict, _count])).toEqual([
      ['not_us', 1],
      ['solves', 1],
    ]);
  });

  it('closes with a reason while it hits anybody, and without one when nobody is left', async () => {
    const [id = 0] = await addPersons(1);
    const number = await makeKnownError(owner);
    await expect(closeKnownError(owner, number, CLOSING)).rejects.toMatchObject({
      fields: { reason: expect.any(String) },
    });
    await expect(closeKnownError(arendal, number, CLOSING)).rejects.toMatchObject({ code: 'forbidden' });
    await asSystem(async (tx) => {
      await tx.programmeEnd.updateMany({ where: { personId: id }, data: { reason: 'FULLFORT' } });
      await reevaluatePersons(tx, [id], { today: CHANGE_DAY, cause: 'data' });
    });
    await closeKnownError(owner, number, CLOSING);
    await closeKnownError(owner, number, CLOSING);
    const row = await asSystem((tx) =>
      tx.knownError.findUniqueOrThrow({ where: { id: number }, include: { updates: true } }),
    );
    expect(row).toMatchObject({
      status: 'closed',
      closingReason: null,
      updates: [{ status: 'closed', bodyNb: 'Rettet.' }],
    });
    const update = {
      status: 'workaround' as const,
      bodyNb: 'Nytt',
      bodyNn: '',
      bodyEn: '',
      nextUpdateOn: null,
    };
    await expect(updateKnownError(owner, number, update)).rejects.toMatchObject({ code: 'conflict' });
  });
});
