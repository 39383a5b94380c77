import { describe, expect, it } from 'vitest';
import type { CaseRecord } from '~/domain/quality/case-record';
import type { Change } from '~/domain/register/change-forms';
import type { ConflictData } from '~/domain/register/change-writing.server';
import { getChange } from '~/domain/register/get-change.server';
import { getPerson } from '~/domain/register/get-person.server';
import { newId } from '~/platform/ids.server';
import { addRecord, CHANGE_DAY, fault } from '~test/factories/change-cases';
import { changeInput, type TargetAt } from '~test/factories/change-input';
import { makeActor } from '~test/factories/make-actor';
import { people } from '~test/factories/people';
import { lifeSkills } from '~test/factories/programme-in-order';
import { withDatabase } from '~test/setup/database';
import { standOn } from '~test/setup/stand-on';
import { fixRecord, previewFix } from './fix-record.server';
import { undoChange } from './undo-change.server';

standOn(CHANGE_DAY);
const db = withDatabase();

const { superuser, colleague, neighbour } = people({
  superuser: 'municipal_superuser',
  colleague: 'municipal_admin',
  neighbour: { role: 'municipal_superuser', municipalityCode: '0301' },
});

const AWARD = {
  scheme: 'INTRO',
  type: 'TILDELING',
  decidedOn: '2024-03-01',
  fromDate: '2024-04-01',
  toDate: '2026-03-31',
  registeredOn: '2024-03-02',
};
const COMPLETE: CaseRecord = {
  person: { hasUpperSecondary: false },
  categories: [{ code: 'RP_INTRO', fromDate: '2024-03-01' }],
  decisions: [AWARD],
  finalGoals: [{ code: 'ARBEID', setOn: '2024-03-10', registeredOn: '2024-03-10' }],
  measures: [
    { type: 'SPRAKPRAKSIS', fromDate: '2024-04-01', toDate: '2026-03-31', registeredOn: '2026-04-01' },
  ],
};
const SYSTEM_END = {
  endedOn: '2026-03-31',
  reason: 'IKKE_REGISTRERT',
  setBy: 'SYSTEM' as const,
  registeredOn: '2026-04-02',
};

const rulesOf = (findings: { ruleId: string }[]): string[] => findings.map((finding) => finding.ruleId);
type Example = { change: Change; where?: TargetAt; record: CaseRecord; closes: string[]; opens?: string[] };

const EXAMPLES: Example[] = [
  {
    change: { kind: 'register_end', values: { endedOn: '2026-03-31', reason: 'ARBEID' } },
    record: COMPLETE,
    closes: ['DQ-080'],
    opens: ['DQ-026'],
  },
  {
    change: {
      kind: 'replace_automatic_end',
      values: { outcome: 'ended', endedOn: '2026-04-30', reason: 'ARBEID' },
    },
    where: { kind: 'programme_end' },
    record: { ...COMPLETE, decisions: [{ ...AWARD, toDate: '2026-04-30' }], ends: [SYSTEM_END] },
    closes: ['DQ-081', 'DQ-082'],
    opens: ['DQ-026'],
  },
  {
    change: {
      kind: 'replace_automatic_end',
      values: { outcome: 'continues', endedOn: null, reason: null },
    },
    where: { kind: 'programme_end' },
    record: {
      ...COMPLETE,
      decisions: [
        {
          ...AWARD,
          decidedOn: '2026-09-01',
          registeredOn: '2026-09-01',
          fromDate: '2026-09-01',
          toDate: null,
        },
      ],
      measures: [{ type: 'SPRAKPRAKSIS', fromDate: '2026-09-01' }, lifeSkills('2026-09-01')],
      ends: [{ ...SYSTEM_END, endedOn: '2026-10-01', registeredOn: '2026-10-02' }],
    },
    closes: ['DQ-081', 'DQ-082'],
  },
  {
    change: { kind: 'set_end_reason', values: { reason: 'VGO' } },
    where: { kind: 'programme_end' },
    record: { ...COMPLETE, ends: [{ ...SYSTEM_END, setBy: 'BRUKER' }] },
    closes: ['DQ-081'],
  },
  {
    change: { kind: 'correct_dates', values: { from_date: '2024-04-01', to_date: '2026-03-31' } },
    where: { kind: 'measure' },
    record: {
      ...COMPLETE,
      measures: [
        { type: 'SPRAKPRAKSIS', fromDate: '2026-04-01', toDate: '2026-03-31', registeredOn: '2026-04-01' },
      ],
      ends: [{ endedOn: '2026-03-31', reason: 'ARBEID', registeredOn: '2026-04-01' }],
    },
    closes: ['DQ-023'],
  },
  {
    change: {
      kind: 'register_measure',
      values: {
        type: 'ARBEIDSPRAKSIS',
        fromDate: '2026-09-01',
        toDate: null,
        hoursPerWeek: 15,
        hoursTotal: null,
        meetings: null,
        form: null,
        completed: false,
      },
    },
    record: { ...COMPLETE, decisions: [{ ...AWARD, toDate: null }] },
    closes: ['DQ-040'],
  },
  {
    change: { kind: 'set_final_goal', values: { code: 'ARBEID', setOn: '2024-03-10' } },
    record: { ...COMPLETE, finalGoals: [] },
    closes: ['DQ-030'],
  },
  {
    change: {
      kind: 'set_language_goal',
      values: { listening: 'B1', reading: 'B1', writing: 'A2', speaking: 'B1', setOn: '2026-05-01' },
    },
    record: {
      decisions: [{ scheme: 'NORSK', type: 'TILDELING', decidedOn: '2026-05-01', fromDate: '2026-05-02' }],
    },
    closes: ['DQ-052'],
  },
  {
    change: { kind: 'register_education', values: { hasUpperSecondary: false, hasPrimarySchool: true } },
    record: {
      person: { hasUpperSecondary: null },
      categories: [{ code: 'RP_NORSK', fromDate: '2026-09-01' }],
      decisions: [{ scheme: 'NORSK', type: 'TILDELING', decidedOn: '2026-10-01', fromDate: '2026-10-02' }],
    },
    closes: ['DQ-050'],
  },
  {
    change: {
      kind: 'register_decision',
      values: {
        scheme: 'INTRO',
        type: 'TILDELING',
        decidedOn: '2026-10-15',
        offeredStartOn: '2026-10-20',
        fromDate: '2026-10-20',
        toDate: '2028-10-19',
        reason: null,
        legalGround: null,
        durationKind: null,
      },
    },
    record: { categories: [{ code: 'RP_INTRO', fromDate: '2024-03-01' }] },
    closes: ['DQ-020'],
    opens: ['DQ-040', 'DQ-041'],
  },
  {
    change: { kind: 'annul_duplicate', values: { reason: 'duplicate', note: '' } },
    where: { kind: 'decision', at: 1 },
    record: {
      ...COMPLETE,
      decisions: [AWARD, AWARD],
      ends: [{ endedOn: '2026-03-31', reason: 'ARBEID', registeredOn: '2026-04-01' }],
    },
    closes: ['DQ-025'],
  },
];

describe.each(
  EXAMPLES.map((example) => [`${example.change.kind} ${example.closes.join(' ')}`, example] as const),
)('%s', (_, { change, where, record, closes, opens = [] }) => {
  it('closes its finding as the preview said, raises the score, and can be taken back', async () => {
    const personId = await addRecord(record);
    const input = await changeInput(superuser, personId, change, where);
    const before = await getPerson(superuser, personId);
    const { warnings, ...preview } = await previewFix(superuser, input);
    expect(await getPerson(superuser, personId)).toEqual(before);
    const { changeId, ...effect } = await fixRecord(superuser, input);
    expect(effect).toEqual(preview);
    expect(rulesOf(effect.closed)).toEqual(closes);
    expect(rulesOf(effect.opened)).toEqual(opens);
    if (opens.length === 0) expect(effect.lossAfter).toBeLessThan(effect.lossBefore);
    expect(warnings).toBeInstanceOf(Array);

    const shown = await getChange(superuser, changeId);
    expect(shown).toMatchObject({ kind: change.kind, personId, mayUndo: true, effect });
    expect(shown.rows.length).toBeGreaterThan(0);
    const undone = await undoChange(superuser, changeId);
    expect(rulesOf(undone?.opened ?? [])).toEqual(closes);
    expect(rulesOf(undone?.closed ?? [])).toEqual(opens);
    expect(undone?.scoreAfter).toBe(effect.scoreBefore);
    const after = await getPerson(superuser, personId);
    const live = (person: typeof after) =>
      person.items.filter((item) => !item.annulledAt).map(({ kind, id, values }) => ({ kind, id, values }));
    expect(live(after)).toEqual(live(before));
    expect(after.values).toEqual(before.values);
    expect(await undoChange(superuser, changeId)).toBeNull();
  });

  it('is refused for everyone but those who correct in the municipality', async () => {
    const personId = await addRecord(record);
    const input = await changeInput(superuser, personId, change, where);
    for (const actor of [neighbour, await makeActor('municipal_reader'), await makeActor('support_agent')]) {
      expect((await fault(fixRecord(actor, input))).code).toBe('not_found');
      expect((await fault(previewFix(actor, input))).code).toBe('not_found');
    }
  });

  it('is one change however often it is sent', async () => {
    const personId = await addRecord(record);
    const input = await changeInput(superuser, personId, change, where);
    const answers = await Promise.all([fixRecord(superuser, input), fixRecord(superuser, input)]);
    expect(answers[0]).toEqual(answers[1]);
    expect(await fixRecord(superuser, input)).toEqual(answers[0]);
    const rows = await db.query('select id from register_change where person_id = $1', [personId]);
    expect(rows).toHaveLength(1);
    expect((await fault(fixRecord(colleague, input))).code).toBe('invalid');
  });

  it('shows what somebody else did meanwhile, and overwrites nothing', async () => {
    const personId = await addRecord(record);
    const input = await changeInput(superuser, personId, change, where);
    const other = await fixRecord(colleague, { ...input, requestId: newId() });
    const before = await getPerson(superuser, personId);
    const error = await fault(fixRecord(superuser, input));
    expect(error.code).toBe('conflict');
    const data = error.data as ConflictData;
    expect(data.rows[0]).toMatchObject({ by: colleague.name });
    if (data.rows[0]?.type !== 'annulled') expect(data.rows[0]?.changes).not.toEqual([]);
    expect(await getPerson(superuser, personId)).toEqual(before);
    expect((await fault(undoChange(superuser, other.changeId))).code).toBe('not_found');
  });
});
