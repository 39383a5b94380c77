import { expect, it } from 'vitest';
import { getPerson } from '~/domain/register/get-person.server';
import { newId } from '~/platform/ids.server';
import { addRecord, CHANGE_DAY, END, ENDED_BY_NIR } from '~test/factories/change-cases';
import { changeInput } from '~test/factories/change-input';
import { people } from '~test/factories/people';
import { withDatabase } from '~test/setup/database';
import { standOn } from '~test/setup/stand-on';
import { fixRecord } from '../fix-record.server';
import type { BulkFix } from './bulk-fix-form';
import { getBulkFix } from './get-bulk-fix.server';
import { previewBulkFix } from './preview-bulk-fix.server';
import { runBulkFix } from './run-bulk-fix.server';

standOn(CHANGE_DAY);
const db = withDatabase();

const { superuser, colleague, neighbour } = people({
  superuser: 'municipal_superuser',
  colleague: 'municipal_superuser',
  neighbour: { role: 'municipal_superuser', municipalityCode: '1151' },
});

const ruleId = 'DQ-081';
const fix: BulkFix = { kind: 'set_end_reason', values: { reason: 'ARBEID' } };

it('tells of every row of the preview, also of one whose finding a colleague has closed meanwhile', async () => {
  const ids = [await addRecord(ENDED_BY_NIR), await addRecord(ENDED_BY_NIR)];
  const found = await db.query<{ id: number }>(
    'select id from finding where person_id = any($1) and rule_id = $2 order by person_id',
    [ids, ruleId],
  );
  const [gone = 0, open = 0] = found.map(({ id }) => id);
  const { rows } = await previewBulkFix(superuser, { ruleId, fix, findingIds: [gone, open] });
  const change = { kind: 'set_end_reason' as const, values: { reason: 'VGO' } };
  await fixRecord(colleague, await changeInput(colleague, ids[0] ?? 0, change, END));

  const id = newId();
  await runBulkFix(superuser, id, { ruleId, fix, rows });
  expect((await getBulkFix(superuser, id)).rows).toMatchObject([
    { findingId: open, outcome: 'changed' },
    { findingId: gone, outcome: 'refused', reason: 'fixes.reason.changed_since', changeId: null },
  ]);

  const theirs = newId();
  const none = { code: 'invalid', key: 'fixes.none_left' };
  await expect(runBulkFix(neighbour, theirs, { ruleId, fix, rows })).rejects.toMatchObject(none);
  await expect(getBulkFix(neighbour, theirs)).rejects.toMatchObject({ code: 'not_found' });
});

it('tells how many rows were left out or are not shown, since their persons are graded now', async () => {
  const ids = [await addRecord(ENDED_BY_NIR), await addRecord(ENDED_BY_NIR)];
  const found = await db.query<{ id: number }>(
    'select id from finding where person_id = any($1) and rule_id = $2 order by person_id',
    [ids, ruleId],
  );
  const findingIds = found.map(({ id }) => id);
  const { rows } = await previewBulkFix(superuser, { ruleId, fix, findingIds });
  await db.query("update person set confidentiality = 'STRENGT' where id = $1", [ids[0]]);
  const id = newId();
  expect(await runBulkFix(superuser, id, { ruleId, fix, rows })).toEqual({ leftOut: 1 });
  expect(await getBulkFix(superuser, id)).toMatchObject({ rows: [{ findingId: findingIds[1] }], hidden: 0 });
  await db.query("update person set confidentiality = 'STRENGT' where id = $1", [ids[1]]);
  expect(await getBulkFix(superuser, id)).toMatchObject({ rows: [], hidden: 1 });
});

it('keeps a person as it is while a correction is only looked at', async () => {
  const personId = await addRecord(ENDED_BY_NIR);
  const before = await getPerson(superuser, personId);
  const found = await db.query<{ id: number }>(
    'select id from finding where person_id = $1 and rule_id = $2',
    [personId, ruleId],
  );
  await previewBulkFix(superuser, { ruleId, fix, findingIds: found.map(({ id }) => id) });
  expect(await getPerson(superuser, personId)).toEqual(before);
});
