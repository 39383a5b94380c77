import { describe, expect, it } from 'vitest';
import type { Change } from '~/domain/register/change-forms';
import { getPerson } from '~/domain/register/get-person.server';
import { addDays } from '~/platform/dates';
import {
  addRecord,
  CHANGE_DAY,
  DECISION,
  END,
  ENDED_BY_NIR,
  fault,
  MEASURE,
} from '~test/factories/change-cases';
import { changeInput, type TargetAt } from '~test/factories/change-input';
import { people } from '~test/factories/people';
import { withDatabase } from '~test/setup/database';
import { standOn } from '~test/setup/stand-on';
import { fixRecord, previewFix } from './fix-record.server';

const TODAY = CHANGE_DAY;
standOn(TODAY);
const db = withDatabase();

const { superuser } = people({
  superuser: 'municipal_superuser',
});

const levels = { listening: 'B1', reading: 'B1', writing: 'B1', speaking: 'B1' };

type BadLine = [name: string, change: Change, where: TargetAt | undefined, field: string, key: string];

/** What can be typed wrong, the field that says so, and how it says it. */
const BAD: BadLine[] = [
  [
    'a second end',
    { kind: 'register_end', values: { endedOn: '2026-04-01', reason: 'ARBEID' } },
    undefined,
    '',
    'register.errors.has_end',
  ],
  [
    'an end before the start',
    { kind: 'replace_automatic_end', values: { outcome: 'ended', endedOn: '2024-03-31', reason: 'ARBEID' } },
    END,
    'endedOn',
    'register.errors.end_before_start',
  ],
  [
    'an end tomorrow',
    {
      kind: 'replace_automatic_end',
      values: { outcome: 'ended', endedOn: addDays(TODAY, 1), reason: 'ARBEID' },
    },
    END,
    'endedOn',
    'errors.fields.date_future',
  ],
  [
    'an end with an unknown reason',
    { kind: 'replace_automatic_end', values: { outcome: 'ended', endedOn: '2026-03-31', reason: 'FERDIG' } },
    END,
    'reason',
    'errors.fields.choice',
  ],
  [
    'the reason that is no reason',
    { kind: 'set_end_reason', values: { reason: 'IKKE_REGISTRERT' } },
    END,
    'reason',
    'register.errors.real_reason',
  ],
  [
    'the end that stands already',
    { kind: 'correct_dates', values: { ended_on: '2026-03-31', reopened_on: null } },
    END,
    '',
    'register.errors.nothing_changed',
  ],
  [
    'no end date at all',
    { kind: 'correct_dates', values: { ended_on: null, reopened_on: null } },
    END,
    'ended_on',
    'errors.fields.required',
  ],
  [
    'a measure before birth',
    { kind: 'register_measure', values: { ...MEASURE, fromDate: '1990-05-04' } },
    undefined,
    'fromDate',
    'register.errors.before_birth',
  ],
  [
    'a measure before the register',
    { kind: 'register_measure', values: { ...MEASURE, fromDate: '2002-12-31' } },
    undefined,
    'fromDate',
    'register.errors.too_early',
  ],
  [
    'a measure in another century',
    { kind: 'register_measure', values: { ...MEASURE, toDate: '2126-09-01' } },
    undefined,
    'toDate',
    'register.errors.too_far',
  ],
  [
    'a measure that ends before it begins',
    { kind: 'register_measure', values: { ...MEASURE, toDate: '2026-08-31' } },
    undefined,
    'toDate',
    'errors.fields.date_order',
  ],
  [
    'an unknown measure',
    { kind: 'register_measure', values: { ...MEASURE, type: 'JOGA' } },
    undefined,
    'type',
    'errors.fields.choice',
  ],
  [
    'a goal set tomorrow',
    { kind: 'set_final_goal', values: { code: 'ARBEID', setOn: addDays(TODAY, 1) } },
    undefined,
    'setOn',
    'errors.fields.date_future',
  ],
  [
    'an unknown level',
    { kind: 'set_language_goal', values: { ...levels, reading: 'D7', setOn: TODAY } },
    undefined,
    'reading',
    'errors.fields.choice',
  ],
  [
    'education that stands already',
    { kind: 'register_education', values: { hasUpperSecondary: false, hasPrimarySchool: null } },
    undefined,
    '',
    'register.errors.nothing_changed',
  ],
  [
    'upper secondary without primary school',
    { kind: 'register_education', values: { hasUpperSecondary: true, hasPrimarySchool: false } },
    undefined,
    'hasPrimarySchool',
    'register.errors.upper_needs_primary',
  ],
  [
    'a decision without its period',
    { kind: 'register_decision', values: { ...DECISION, fromDate: null } },
    undefined,
    'fromDate',
    'errors.fields.required',
  ],
  [
    'a leave without its kind',
    { kind: 'register_decision', values: { ...DECISION, type: 'PERMISJON' } },
    undefined,
    'reason',
    'errors.fields.required',
  ],
  [
    'an exemption without legal ground',
    { kind: 'register_decision', values: { ...DECISION, type: 'FRITAK' } },
    undefined,
    'legalGround',
    'errors.fields.required',
  ],
  [
    'a stop without its duration',
    { kind: 'register_decision', values: { ...DECISION, type: 'STANS' } },
    undefined,
    'durationKind',
    'errors.fields.required',
  ],
];

describe('what is typed wrong', () => {
  it.each(BAD)('%s', async (_, change, where, field, key) => {
    const personId = await addRecord();
    const input = await changeInput(superuser, personId, change, where);
    const before = await getPerson(superuser, personId);
    for (const work of [fixRecord, previewFix]) {
      const error = await fault(work(superuser, input));
      expect(error.code).toBe('invalid');
      expect(error.fields[field]?.split('?')[0]).toBe(key);
    }
    expect(await getPerson(superuser, personId)).toEqual(before);
    expect(await db.query('select 1 from register_change where person_id = $1', [personId])).toEqual([]);
  });

  it('keeps goals and education out of the records under the Introduction Act', async () => {
    const personId = await addRecord({
      ...ENDED_BY_NIR,
      person: { regime: 'INTRO', hasUpperSecondary: null },
    });
    const changes: Change[] = [
      { kind: 'set_final_goal', values: { code: 'ARBEID', setOn: TODAY } },
      { kind: 'set_language_goal', values: { ...levels, setOn: TODAY } },
      { kind: 'register_education', values: { hasUpperSecondary: true, hasPrimarySchool: null } },
    ];
    for (const change of changes) {
      const error = await fault(fixRecord(superuser, await changeInput(superuser, personId, change)));
      expect(error.fields['']).toBe('register.errors.not_for_intro');
    }
  });

  it('lets nobody point at rows of another person or of a kind that the change does not touch', async () => {
    const [personId, otherId] = [await addRecord(), await addRecord()];
    const reason: Change = { kind: 'set_end_reason', values: { reason: 'ARBEID' } };
    const own = await changeInput(superuser, personId, reason, END);
    const other = await changeInput(superuser, otherId, reason, END);
    const category = await changeInput(
      superuser,
      personId,
      { kind: 'annul_duplicate', values: { reason: 'mistake', note: '' } },
      { kind: 'category' },
    );
    for (const input of [{ ...own, target: other.target }, { ...own, target: null }, category]) {
      expect((await fault(fixRecord(superuser, input))).code).toBe('not_found');
    }
    const foreign = await db.query<{ id: number }>('select id from finding where person_id = $1', [otherId]);
    expect((await fault(fixRecord(superuser, { ...own, findingId: foreign[0]?.id }))).code).toBe('not_found');
  });

  it('stops once at warnings that have not been seen', async () => {
    const personId = await addRecord();
    const many: Change = { kind: 'register_measure', values: { ...MEASURE, hoursPerWeek: 60 } };
    const input = await changeInput(superuser, personId, many);
    const error = await fault(fixRecord(superuser, { ...input, acceptWarnings: false }));
    expect(error.key).toBe('register.errors.look_again');
    const { warnings } = error.data as { warnings: string[] };
    expect(warnings.map((warning) => warning.split('?')[0])).toContain('register.warnings.many_hours');
    expect((await fixRecord(superuser, input)).changeId).toBeGreaterThan(0);
  });
});
