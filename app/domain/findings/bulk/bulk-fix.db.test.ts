import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CaseRecord } from '~/domain/quality/case-record';
import { addDays } from '~/platform/dates';
import { newId } from '~/platform/ids.server';
import { addRecord, CHANGE_DAY, END, ENDED_BY_NIR, fault } from '~test/factories/change-cases';
import { changeInput } from '~test/factories/change-input';
import { people } from '~test/factories/people';
import { programmeInOrder } from '~test/factories/programme-in-order';
import { withDatabase } from '~test/setup/database';
import { standOn } from '~test/setup/stand-on';
import { fixRecord } from '../fix-record.server';
import { undoChange } from '../undo-change.server';
import type { BulkFix } from './bulk-fix-form';
import { getBulkFix } from './get-bulk-fix.server';
import { previewBulkFix } from './preview-bulk-fix.server';
import { finishBulkFix, runBulkFix } from './run-bulk-fix.server';
import { undoBulkFix } from './undo-bulk-fix.server';

standOn(CHANGE_DAY);
const db = withDatabase();

const { superuser, colleague, reader, neighbour } = people({
  superuser: 'municipal_superuser',
  colleague: 'municipal_superuser',
  reader: 'municipal_reader',
  neighbour: { role: 'municipal_superuser', municipalityCode: '1151' },
});

const NO_REASON = 'DQ-081';
const REASON: BulkFix = { kind: 'set_end_reason', values: { reason: 'ARBEID' } };

/** In order but for the reason of the end, so that its price is not hidden behind other findings. */
const ENDED: CaseRecord = {
  ...programmeInOrder('2025-02-01', '2026-09-20'),
  ends: [{ endedOn: '2026-09-20', reason: 'IKKE_REGISTRERT', setBy: 'BRUKER' }],
};

const findingsOf = async (personIds: readonly number[], ruleId = NO_REASON): Promise<number[]> => {
  const rows = await db.query<{ id: number }>(
    `select id from finding where person_id = any($1) and rule_id = $2 and state = 'open' order by person_id, id`,
    [personIds, ruleId],
  );
  return rows.map(({ id }) => id);
};

const stateOf = (personIds: readonly number[]) =>
  db.query(
    `select f.person_id, f.rule_id, f.business_key, f.state, f.fingerprint, q.loss
     from finding f join person_quality q on q.person_id = f.person_id
     where f.person_id = any($1) order by 1, 2, 3`,
    [personIds],
  );

async function addMany(records: readonly CaseRecord[]): Promise<number[]> {
  const ids: number[] = [];
  for (const record of records) ids.push(await addRecord(record));
  return ids;
}

const NOTHING = { rows: [], points: 0, scoreBefore: null, scoreAfter: null };

/** Previews and carries out what the preview offers; when it offers nothing the page has no button for it. */
async function carryOut(fix: BulkFix, findingIds: readonly number[], ruleId = NO_REASON) {
  const preview = await previewBulkFix(superuser, { ruleId, fix, findingIds });
  const rows = preview.rows.filter(({ outcome }) => outcome === 'changed');
  const id = newId();
  if (rows.length === 0) return { id, preview, result: NOTHING };
  await runBulkFix(superuser, id, { ruleId, fix, rows });
  return { id, preview, result: await getBulkFix(superuser, id) };
}

describe('a correction of many', () => {
  it('does what the preview told, row by row and in all, and is taken back', async () => {
    const ids = await addMany([ENDED, ENDED, ENDED]);
    const before = await stateOf(ids);
    const { id, preview, result } = await carryOut(REASON, await findingsOf(ids));
    expect(preview.rows.map(({ outcome }) => outcome)).toEqual(['changed', 'changed', 'changed']);
    expect(preview.rows[0]?.outline).toMatchObject({
      op: 'change',
      changes: [{ field: 'reason', from: 'IKKE_REGISTRERT', to: 'ARBEID' }],
    });
    expect(result.rows.map(({ closed, opened, points }) => ({ closed, opened, points }))).toEqual(
      preview.rows.map(({ closed, opened, points }) => ({ closed, opened, points })),
    );
    expect(result.points).toBe(preview.effect.lossBefore - preview.effect.lossAfter);
    expect(result.points).toBeGreaterThan(0);
    expect([result.scoreBefore, result.scoreAfter]).toEqual([
      preview.effect.scoreBefore,
      preview.effect.scoreAfter,
    ]);
    expect(preview.figures).toBe(3);
    expect(await findingsOf(ids)).toEqual([]);

    await undoBulkFix(superuser, id);
    const open = (rows: { state?: string }[]) => rows.filter(({ state }) => state !== 'resolved');
    expect(open(await stateOf(ids))).toEqual(open(before));
    expect((await getBulkFix(superuser, id)).rows.every(({ undone }) => undone)).toBe(true);
  });

  it('foretells the total of any selection with any values, property', async () => {
    const end = fc.record({
      setBy: fc.constantFrom('SYSTEM' as const, 'BRUKER' as const),
      days: fc.integer({ min: -30, max: 40 }),
      hours: fc.boolean(),
    });
    const fix: fc.Arbitrary<BulkFix> = fc.oneof(
      fc.constantFrom('ARBEID', 'VGO', 'FLYTTET', 'FINNES_IKKE').map(
        (reason): BulkFix => ({
          kind: 'set_end_reason',
          values: { reason },
        }),
      ),
      fc.constant(REASON),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(end, { minLength: 1, maxLength: 4 }), fix, async (ends, chosen) => {
        const ids = await addMany(
          ends.map(({ setBy, days, hours }) => ({
            ...ENDED,
            ends: [{ endedOn: addDays('2026-09-20', days), reason: 'IKKE_REGISTRERT', setBy }],
            hours: hours
              ? [
                  {
                    scheme: 'NORSK_RETT',
                    subject: 'NORSK',
                    fromDate: '2026-04-10',
                    toDate: '2026-04-20',
                    hours: 12,
                  },
                ]
              : [],
          })),
        );
        const before = await stateOf(ids);
        const findings = await findingsOf(ids);
        const { preview, result } = await carryOut(chosen, findings);
        expect(result.points).toBe(preview.effect.lossBefore - preview.effect.lossAfter);
        const told = preview.rows.filter(({ outcome }) => outcome === 'changed');
        expect(result.rows.map(({ findingId, closed, opened }) => ({ findingId, closed, opened }))).toEqual(
          told.map(({ findingId, closed, opened }) => ({ findingId, closed, opened })),
        );
        if (told.length === 0) expect(await stateOf(ids)).toEqual(before);
      }),
      { numRuns: 12 },
    );
  });

  it('takes the day of each from the record of each', async () => {
    const ids = await addMany([
      ENDED_BY_NIR,
      {
        ...ENDED_BY_NIR,
        decisions: [
          { ...ENDED_BY_NIR.decisions?.[0], scheme: 'INTRO', type: 'TILDELING', toDate: '2026-05-31' },
        ],
      },
    ]);
    const fix: BulkFix = {
      kind: 'replace_automatic_end',
      values: { outcome: 'ended', dayFrom: 'programme_end', day: null, reason: 'ARBEID' },
    };
    const [rule] = await db.query<{ rule_id: string }>(
      `select rule_id from finding where person_id = $1 and rule_id = 'DQ-082' and state = 'open'`,
      [ids[0]],
    );
    if (!rule) return expect(rule).toBeDefined();
    await carryOut(fix, await findingsOf(ids, 'DQ-082'), 'DQ-082');
    const ends = await db.query<{ ended_on: string }>(
      `select ended_on::text from programme_end where person_id = any($1) and annulled_at is null order by person_id`,
      [ids],
    );
    expect(ends.map(({ ended_on }) => ended_on)).toEqual(['2026-03-31', '2026-05-31']);
  });

  it('refuses a row alone whose record has moved since the preview, and one that was changed before the undoing', async () => {
    const ids = await addMany([ENDED_BY_NIR, ENDED_BY_NIR]);
    const findingIds = await findingsOf(ids);
    const { rows } = await previewBulkFix(superuser, { ruleId: NO_REASON, fix: REASON, findingIds });
    const change = { kind: 'correct_dates' as const, values: { ended_on: '2026-03-30', reopened_on: null } };
    await fixRecord(colleague, await changeInput(colleague, ids[0] ?? 0, change, END));
    const id = newId();
    await runBulkFix(superuser, id, { ruleId: NO_REASON, fix: REASON, rows });
    expect((await getBulkFix(superuser, id)).rows).toMatchObject([
      { outcome: 'refused', reason: 'fixes.reason.changed_since' },
      { outcome: 'changed' },
    ]);
    const later = { kind: 'set_end_reason' as const, values: { reason: 'VGO' } };
    await fixRecord(colleague, await changeInput(colleague, ids[1] ?? 0, later, END));
    await undoBulkFix(superuser, id);
    expect((await getBulkFix(superuser, id)).rows[1]).toMatchObject({
      undone: false,
      undoReason: 'register.errors.changed_since',
    });
  });

  it('does nothing twice, and goes on where it was broken off', async () => {
    const ids = await addMany([ENDED_BY_NIR, ENDED_BY_NIR]);
    const { id, result } = await carryOut(REASON, await findingsOf(ids));
    const changes = () =>
      db.query('select id from register_change where person_id = any($1)', [ids]).then((rows) => rows.length);
    expect(await changes()).toBe(2);
    await runBulkFix(superuser, id, { ruleId: NO_REASON, fix: REASON, rows: [] });
    await finishBulkFix(superuser, id);
    expect(await changes()).toBe(2);
    // As after a crash between the change of the first row and the second.
    await db.query(
      `update bulk_fix_row set outcome = 'pending', change_id = null where bulk_id = $1 and position = 0`,
      [id],
    );
    await db.query(`update programme_end set reason = 'IKKE_REGISTRERT' where person_id = $1`, [ids[0]]);
    await finishBulkFix(superuser, id);
    expect(await changes()).toBe(2);
    expect((await getBulkFix(superuser, id)).rows.map(({ changeId }) => changeId)).toEqual(
      result.rows.map(({ changeId }) => changeId),
    );
  });

  it('does no more of what was still to be done when it is taken back', async () => {
    const ids = await addMany([ENDED_BY_NIR, ENDED_BY_NIR]);
    const { id, result } = await carryOut(REASON, await findingsOf(ids));
    // As when it was broken off before the second row.
    await undoChange(superuser, result.rows[1]?.changeId ?? 0);
    await db.query(
      `update bulk_fix_row set outcome = 'pending', change_id = null, request_id = $2 where bulk_id = $1 and position = 1`,
      [id, newId()],
    );
    await undoBulkFix(superuser, id);
    await finishBulkFix(superuser, id);
    expect((await getBulkFix(superuser, id)).rows).toMatchObject([
      { outcome: 'changed', undone: true },
      { outcome: 'refused', reason: 'fixes.reason.taken_back', changeId: null },
    ]);
  });

  it('leaves nothing standing when it is taken back while it is being done', async () => {
    const ids = await addMany(Array.from({ length: 6 }, () => ENDED_BY_NIR));
    const { rows } = await previewBulkFix(superuser, {
      ruleId: NO_REASON,
      fix: REASON,
      findingIds: await findingsOf(ids),
    });
    const id = newId();
    const running = runBulkFix(superuser, id, { ruleId: NO_REASON, fix: REASON, rows });
    await expect
      .poll(async () => (await getBulkFix(superuser, id).catch(() => null))?.rows[0]?.outcome, {
        interval: 5,
      })
      .toBe('changed');
    await Promise.all([undoBulkFix(superuser, id), running]);
    const outcomes = (await getBulkFix(superuser, id)).rows.map(({ outcome, undone }) => undone || outcome);
    expect(outcomes.filter((outcome) => outcome !== true && outcome !== 'refused')).toEqual([]);
    const standing = await db.query(
      'select id from register_change where person_id = any($1) and undone_at is null',
      [ids],
    );
    expect(standing).toEqual([]);
  });

  it('leaves out what the user does not see, and belongs to nobody else', async () => {
    const ids = await addMany([ENDED_BY_NIR]);
    const findingIds = await findingsOf(ids);
    const input = { ruleId: NO_REASON, fix: REASON, findingIds };
    expect((await previewBulkFix(neighbour, input)).rows).toEqual([]);
    expect((await fault(Promise.resolve().then(() => previewBulkFix(reader, input)))).code).toBe('forbidden');
    const { id } = await carryOut(REASON, findingIds);
    for (const actor of [neighbour, colleague]) {
      expect((await fault(getBulkFix(actor, id))).code).toBe('not_found');
      expect((await fault(undoBulkFix(actor, id))).code).toBe('not_found');
      expect((await fault(finishBulkFix(actor, id))).code).toBe('not_found');
    }
    await db.query("update person set confidentiality = 'STRENGT' where id = any($1)", [ids]);
    expect((await getBulkFix(superuser, id)).rows).toEqual([]);
    const wrong = { ...input, fix: { kind: 'register_education', values: {} } as never };
    expect((await fault(Promise.resolve().then(() => previewBulkFix(superuser, wrong)))).code).toBe(
      'not_found',
    );
  });

  it('leaves a trace of everybody whose record the preview shows', async () => {
    const ids = await addMany([ENDED_BY_NIR, ENDED_BY_NIR]);
    const findingIds = await findingsOf(ids);
    await previewBulkFix(superuser, { ruleId: NO_REASON, fix: REASON, findingIds });
    await previewBulkFix(superuser, { ruleId: NO_REASON, fix: REASON, findingIds });
    const seen = await db.query(
      `select person_id, finding_id from access_log where user_id = $1 and person_id = any($2) order by 1`,
      [superuser.id, ids],
    );
    expect(seen).toEqual(ids.map((person_id, at) => ({ person_id, finding_id: findingIds[at] })));
  });
});
