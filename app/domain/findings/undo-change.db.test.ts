import { describe, expect, it } from 'vitest';
import type { Actor } from '~/domain/accounts/actor';
import type { Change } from '~/domain/register/change-forms';
import type { ConflictData } from '~/domain/register/change-writing.server';
import { getPerson } from '~/domain/register/get-person.server';
import { addRecord, CHANGE_DAY, END, fault, MEASURE } from '~test/factories/change-cases';
import { changeInput, type TargetAt } from '~test/factories/change-input';
import { people } from '~test/factories/people';
import { withDatabase } from '~test/setup/database';
import { standOn } from '~test/setup/stand-on';
import { fixRecord } from './fix-record.server';
import { undoChange } from './undo-change.server';

standOn(CHANGE_DAY);
const db = withDatabase();

const { superuser, colleague } = people({
  superuser: 'municipal_superuser',
  colleague: 'municipal_superuser',
});

describe('taking back', () => {
  const reason = (code: string): Change => ({ kind: 'set_end_reason', values: { reason: code } });
  const fix = async (actor: Actor, personId: number, change: Change, where?: TargetAt) =>
    (await fixRecord(actor, await changeInput(actor, personId, change, where))).changeId;

  it('goes backwards through the own changes', async () => {
    const personId = await addRecord();
    const first = await fix(superuser, personId, reason('ARBEID'), END);
    const second = await fix(superuser, personId, { kind: 'register_measure', values: MEASURE });
    expect((await fault(undoChange(superuser, first))).key).toBe('register.errors.undo_latest_first');
    expect(await undoChange(superuser, second)).not.toBeNull();
    const effect = await undoChange(superuser, first);
    expect(effect?.opened.map(({ ruleId }) => ruleId)).toEqual(['DQ-081']);
  });

  it('stops when somebody else has changed the row since, and shows what', async () => {
    const personId = await addRecord();
    const mine = await fix(superuser, personId, reason('ARBEID'), END);
    await fix(colleague, personId, reason('VGO'), END);
    const error = await fault(undoChange(superuser, mine));
    expect(error).toMatchObject({ code: 'conflict', key: 'register.errors.changed_since' });
    expect((error.data as ConflictData).rows).toMatchObject([
      { by: colleague.name, changes: [{ field: 'reason', from: 'ARBEID', to: 'VGO' }] },
    ]);
    const [end] = (await getPerson(superuser, personId)).items.filter(
      (item) => item.kind === 'programme_end',
    );
    expect(end?.values.reason).toBe('VGO');
  });

  it('stops when a file has changed the row since', async () => {
    const personId = await addRecord();
    const mine = await fix(superuser, personId, reason('ARBEID'), END);
    await db.query("update programme_end set ended_on = '2026-04-01' where person_id = $1", [personId]);
    expect((await fault(undoChange(superuser, mine))).key).toBe('register.errors.changed_since');
  });
});
